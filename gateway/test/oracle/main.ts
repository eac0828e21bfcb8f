import { fuzz } from "./fuzz.ts";

// `npm run gateway -- fuzz --seeds N`: compiled plans against one schema with the same data, N operations for each world.
const [name, given] = process.argv.slice(2);
const seeds = name === undefined ? 1_000 : Number(given);
if ((name !== undefined && name !== "--seeds") || !Number.isSafeInteger(seeds) || seeds < 1) {
  console.error("Say how many operations each world is asked: npm run gateway -- fuzz --seeds 1000");
  process.exit(2);
}
if ((await fuzz(seeds, (line) => console.log(line))) > 0) process.exitCode = 1;
