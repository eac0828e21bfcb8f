import { execFile, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { cp, mkdtemp, realpath, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Options } from "./options.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = fileURLToPath(new URL("planted", import.meta.url));

/** A bug that is put into a copy of the checkout to see whether it is found. */
export type PlantedBug = {
  readonly name: string;
  readonly file: string;
  /** What it does, in a sentence. */
  readonly says: string;
  /** The numbers of the invariants that it breaks, in DESIGN.md §3. */
  readonly breaks: readonly string[];
};

/** The bugs of `planted/*.patch`. Throws for one without a line `Breaks: 1 2` and a sentence. */
export function plantedBugs(): readonly PlantedBug[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".patch"))
    .toSorted()
    .map((file) => {
      const [, breaks, says] = /^Breaks: ([\d ]+)\n(.+)\n/.exec(readFileSync(join(folder, file), "utf8")) ?? [];
      if (breaks === undefined || says === undefined)
        throw new Error(`planted/${file} must begin with a line "Breaks: 1 2" and a sentence that says what it does`);
      return { name: file.replace(".patch", ""), file: join(folder, file), says, breaks: breaks.split(" ") };
    });
}

/**
 * Shows that the fault run finds each planted bug: runs seeds in a copy of the checkout that has it until something is
 * violated. Resolves to whether all were found. `chosen`: by name; none are all. Rejects for a name that is none.
 */
export async function findPlanted(options: Options, chosen: readonly string[]): Promise<boolean> {
  const bugs = plantedBugs();
  const unknown = chosen.filter((name) => bugs.every((bug) => bug.name !== name));
  if (unknown.length > 0)
    throw new Error(`No bug is called ${unknown.join(", ")}. There are: ${bugs.map(({ name }) => name).join(", ")}`);
  let missed = 0;
  for (const bug of bugs) {
    if (chosen.length > 0 && !chosen.includes(bug.name)) continue;
    console.log(`${bug.name}: ${bug.says}`);
    const { seeds, violations } = await find(bug, options);
    const right = violations.filter((violation) => bug.breaks.some((number) => violation.startsWith(number)));
    if (right.length === 0) missed += 1;
    console.log(right.length === 0 ? `  NOT FOUND in ${seeds} seeds` : `  found in seed ${seeds}: ${right[0]}`);
    for (const other of right.length === 0 ? violations : []) console.log(`  (something else is violated: ${other})`);
  }
  return missed === 0;
}

/** Runs seeds in a copy with the bug: how many, and what the last of them violated. */
async function find(
  bug: PlantedBug,
  options: Options,
): Promise<{ readonly seeds: number; readonly violations: readonly string[] }> {
  const copy = await realpath(await mkdtemp(join(tmpdir(), "novatech-planted-")));
  try {
    await copyCheckout(copy);
    await promisify(execFile)("git", ["apply", bug.file], { cwd: copy });
    const lines = await runFaults(copy, options);
    return {
      seeds: lines.filter((line) => line.startsWith("seed ")).length,
      violations: lines.flatMap((line) => /^ {2}VIOLATED (.*)/.exec(line)?.[1] ?? []),
    };
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** Everything but what git ignores. The packages of the workspace link to one another relatively, so within the copy. */
async function copyCheckout(copy: string): Promise<void> {
  const left = new Set([".git", ".novatech", "node_modules"].map((name) => join(root, name)));
  await cp(root, copy, { recursive: true, verbatimSymlinks: true, filter: (path) => !left.has(path) });
  await symlink(join(root, "node_modules"), join(copy, "node_modules"));
}

async function runFaults(
  copy: string,
  { seeds, firstSeed, buyers, units, warehouses }: Options,
): Promise<readonly string[]> {
  const numbers = { seeds, "first-seed": firstSeed, buyers, units, warehouses };
  const flags = Object.entries(numbers).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const child = spawn(process.execPath, [join(copy, "tools/faults/main.ts"), ...flags, "--fresh", "--until-violated"], {
    cwd: copy,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const end = (): void => void child.kill("SIGTERM");
  process.once("SIGINT", end).once("SIGTERM", end);
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) lines.push(line);
  await ended;
  process.off("SIGINT", end).off("SIGTERM", end);
  return lines;
}
