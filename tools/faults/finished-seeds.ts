import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Options } from "./options.ts";
import type { SeedResult } from "./seed-run.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The results of earlier runs with the same options and the same code, so that a run that was stopped goes on. */
export type FinishedSeeds = {
  readonly find: (seed: number) => SeedResult | null;
  readonly add: (result: SeedResult) => void;
};

/** Opens the results kept in `.novatech/faults.json`. Those of other options, or of another commit, are forgotten. */
export function openFinishedSeeds(options: Options): FinishedSeeds {
  const path = join(root, ".novatech", "faults.json");
  const key = `${options.buyers} buyers, ${options.units} units, ${options.warehouses} warehouses, ${commit()}`;
  const known = new Map(options.fresh ? [] : read(path, key).map((result) => [result.seed, result]));
  return {
    find: (seed) => known.get(seed) ?? null,
    add: (result) => {
      known.set(result.seed, result);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(`${path}.unfinished`, JSON.stringify({ key, results: [...known.values()] }));
      renameSync(`${path}.unfinished`, path);
    },
  };
}

function read(path: string, key: string): readonly SeedResult[] {
  try {
    const kept = JSON.parse(readFileSync(path, "utf8")) as { readonly key: string; readonly results: SeedResult[] };
    // One with a violation is what one runs again.
    return kept.key === key ? kept.results.filter(({ violations }) => violations.length === 0) : [];
  } catch {
    return [];
  }
}

/** Which code this is; uncommitted changes make it another each time. */
function commit(): string {
  const git = (...args: string[]): string =>
    execFileSync("git", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  try {
    return git("status", "--porcelain", "--untracked-files=no") === ""
      ? git("rev-parse", "HEAD")
      : `changed at ${new Date().toISOString()}`;
  } catch {
    return "no commit";
  }
}
