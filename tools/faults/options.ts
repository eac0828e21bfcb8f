import { parseArgs } from "node:util";
import { wholeOption } from "../whole-option.ts";

/** How a fault run is run. */
export type Options = {
  readonly seeds: number;
  readonly firstSeed: number;
  readonly buyers: number;
  readonly units: number;
  /** In how many warehouses they lie. */
  readonly warehouses: number;
  /** Keep the shop's folder and log although nothing was violated. */
  readonly keep: boolean;
  /** Run seeds again that are finished. */
  readonly fresh: boolean;
  /** End with the first seed that violates something, and keep nothing of it. */
  readonly untilViolated: boolean;
  /** Show instead that planted bugs are found: those named, or all. */
  readonly planted: readonly string[] | null;
};

export const usage = `npm run faults -- [options]
  Buyers compete for few units while processes are killed, paused and cut off; then every promise is checked.
  --seeds N        how many seeds (default 10)
  --first-seed N   the first of them (default 1); a seed decides buyers and faults
  --buyers N       how many buy in each seed (default 20)
  --units N        how many units they compete for (default 5)
  --warehouses N   in how many warehouses they lie (default 2)
  --keep           keep the shop's folder and log although nothing was violated
  --fresh          run seeds again that are finished with these options and this commit
  --until-violated end with the first seed that violates something, and keep nothing
  --planted [NAME] show that the bugs of tools/faults/planted are found, each in a copy of the checkout`;

/** Reads the command line. Throws an Error that says what is wrong with it. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      seeds: { type: "string", default: "10" },
      "first-seed": { type: "string", default: "1" },
      buyers: { type: "string", default: "20" },
      units: { type: "string", default: "5" },
      warehouses: { type: "string", default: "2" },
      keep: { type: "boolean", default: false },
      fresh: { type: "boolean", default: false },
      "until-violated": { type: "boolean", default: false },
      planted: { type: "boolean", default: false },
    },
  });
  if (positionals.length > 0 && !values.planted) throw new Error(`"${positionals.join(" ")}" is no option`);
  return {
    seeds: wholeOption(values, "seeds", 100_000),
    firstSeed: wholeOption(values, "first-seed", 1_000_000_000),
    buyers: wholeOption(values, "buyers", 500),
    units: wholeOption(values, "units", 500),
    warehouses: wholeOption(values, "warehouses", 10),
    keep: values.keep,
    fresh: values.fresh,
    untilViolated: values["until-violated"],
    planted: values.planted ? positionals : null,
  };
}
