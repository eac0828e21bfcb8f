import { execFile, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Pinned: what it does differently is known and cured in moto-server.py. */
const motoVersion = "5.2.5";

/** A stand-in for AWS on this machine. */
export type Moto = {
  readonly url: string;
  /** Deletes everything that was made in it: topics, queues, subscriptions, buckets. */
  readonly reset: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Finds moto or installs it, once per user and version. Answers the Python that has it, or why there is none. */
export async function installMoto(): Promise<{ readonly python: string } | { readonly missing: string }> {
  // Not in the shared temporary folder, where another user could have put something to be run.
  const cache = join(homedir(), ".cache", "novatech");
  const folder = join(cache, `moto-${motoVersion}`);
  const python = join(folder, "bin", "python");
  if (existsSync(python)) return { python };
  // Made aside and moved when whole: a run beside this one must not find half of it. A venv is used by the path of its Python alone.
  const aside = `${folder}-${randomUUID()}`;
  try {
    await mkdir(cache, { recursive: true });
    await run("python3", ["-m", "venv", aside]);
    const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", `moto[server]==${motoVersion}`];
    await run(join(aside, "bin", "python"), pip, { timeout: 300_000 });
    await rename(aside, folder).catch((error: unknown) => {
      if (!existsSync(python)) throw error; // else the other run was first
    });
    return { python };
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.trim().split("\n").at(-1);
    return { missing: said || (error instanceof Error ? error.message : String(error)) };
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** Starts moto on a free port, with settings of its own (`MOTO_…`) where it needs some. It ends with this process at the latest. */
export async function startMoto(python: string, settings: Readonly<Record<string, string>> = {}): Promise<Moto> {
  const script = fileURLToPath(new URL("moto-server.py", import.meta.url));
  const child = spawn(python, [script], { stdio: ["pipe", "pipe", "ignore"], env: { ...process.env, ...settings } });
  const gone = once(child, "exit");
  const first = once(createInterface(child.stdout), "line").then(([line]) => String(line));
  const ended = gone.then(([code]) => {
    throw new Error(`moto ended with exit code ${code} before it said where it is`);
  });
  const url = await Promise.race([first, ended]);
  ended.catch(() => undefined);
  return {
    url,
    reset: async () => {
      const response = await fetch(`${url}/moto-api/reset`, { method: "POST" });
      if (!response.ok) throw new Error(`moto could not be emptied: ${response.status}`);
    },
    stop: async () => {
      child.stdin.end();
      await gone;
    },
  };
}
