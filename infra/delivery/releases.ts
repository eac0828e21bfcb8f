import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { parse, stringify } from "yaml";
import type { Release } from "./release.ts";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));

/** A service in an environment; both are names of small letters, since they become part of a path. */
export type Target = { readonly service: string; readonly environment: string };

/** The file, below the house, that says what a target runs. Throws for what is no name. */
function releasePath({ service, environment }: Target): string {
  for (const part of [service, environment])
    if (!/^[a-z]+$/.test(part)) throw new Error(`${part} is no name of a service or an environment`);
  return `infra/helm/releases/${environment}/${service}.yaml`;
}

/** The digest a target runs; null where it was never installed. */
export function currentDigest(target: Target): string | null {
  try {
    return (parse(readFileSync(root + releasePath(target), "utf8")) as Release).image.digest;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Writes the wanted state. */
function writeRelease(target: Target, release: Release): void {
  const file = root + releasePath(target);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `# Written by a deploy.\n${stringify(release)}`);
}

/** Writes the wanted state, commits it and pushes it, so that Argo CD finds it. Tries again when somebody else pushed meanwhile. */
export async function publishRelease(target: Target, release: Release, why: string): Promise<void> {
  const git = (...parameters: string[]) => run("git", parameters, { cwd: root, timeout: 60_000 });
  writeRelease(target, release);
  await git("add", releasePath(target));
  const { stdout } = await git("status", "--porcelain", "--", releasePath(target));
  if (stdout.trim() === "") return;
  await git(
    "commit",
    "--quiet",
    "--message",
    `${target.environment} ${target.service}: ${why}`,
    "--",
    releasePath(target),
  );
  for (let attempt = 1; ; attempt += 1) {
    try {
      await git("pull", "--quiet", "--rebase");
      await git("push", "--quiet");
      return;
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
}

/**
 * Until Argo CD has compared every region's application of the target with what was pushed, and all of them run it and are healthy.
 * Needs `argocd` on PATH, logged in by ARGOCD_SERVER and ARGOCD_AUTH_TOKEN.
 */
export async function waitForArgo({ service, environment }: Target): Promise<void> {
  const argo = (...parameters: string[]) => run("argocd", parameters, { timeout: 45 * 60_000, maxBuffer: 16_777_216 });
  const label = `novatech.example/service=${service},novatech.example/environment=${environment}`;
  const { stdout } = await argo("app", "list", "--selector", label, "--output", "name");
  const names = stdout.split("\n").flatMap((line) => line.trim() || []);
  if (names.length === 0) throw new Error(`Argo CD has no application with ${label}`);
  for (const name of names) await argo("app", "get", name, "--refresh", "--output", "name");
  await argo("app", "wait", ...names, "--sync", "--health", "--operation", "--timeout", "2400");
}
