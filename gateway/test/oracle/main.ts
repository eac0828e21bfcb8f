import { parseArgs } from "node:util";
import { worlds } from "../support/zoo/worlds.ts";
import { fuzz } from "./fuzz.ts";

// `npm run gateway -- fuzz --seeds N [--first-seed N] [--world NAME]`: compiled plans against one schema with the same data, N operations for each world.
const usage = `npm run gateway -- fuzz --seeds 1000 [--first-seed 0] [--world ${worlds.map(({ name }) => name).join("|")}]`;

function read(): { readonly seeds: number; readonly firstSeed: number; readonly world: string | null } | null {
  try {
    const { values } = parseArgs({
      options: { seeds: { type: "string" }, "first-seed": { type: "string" }, world: { type: "string" } },
    });
    const run = {
      seeds: Number(values.seeds ?? 1_000),
      firstSeed: Number(values["first-seed"] ?? 0),
      world: values.world ?? null,
    };
    const isKnown = run.world === null || worlds.some(({ name }) => name === run.world);
    const isCount = Number.isSafeInteger(run.seeds) && run.seeds > 0;
    return isKnown && isCount && Number.isSafeInteger(run.firstSeed) && run.firstSeed >= 0 ? run : null;
  } catch {
    return null;
  }
}

const run = read();
if (!run) {
  console.error(`Say how many operations each world is asked, and where to begin: ${usage}`);
  process.exit(2);
}
const isTerminal = process.stdout.isTTY;
const clear = isTerminal ? "\r\u001b[K" : "";
const differences = await fuzz(run, {
  print: (line) => console.log(clear + line),
  progress: (line) => {
    if (isTerminal) process.stdout.write(clear + line);
  },
});
if (differences > 0) process.exitCode = 1;
