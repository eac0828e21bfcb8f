import { parseArgs } from "node:util";
import { wholeOption } from "../whole-option.ts";

/** How a restore is drilled. */
export type RestoreOptions = {
  readonly seed: number;
  readonly buyers: number;
  /** How long they buy before the machine is lost, in seconds; the seed adds up to `archiveSeconds`. */
  readonly buySeconds: number;
  /** How often what was written is archived, in seconds. */
  readonly archiveSeconds: number;
  /** Whether the shop is restored a second time, to a named moment. */
  readonly hasMoment: boolean;
  readonly keep: boolean;
};

export const restoreUsage = `npm run drill -- restore [options]
  Loses a shop's machine while guests buy, makes it anew from a base backup and the archived log, says what was lost and how long it took.
  --seed N             who buys what, and when the machine is lost (default 1)
  --buyers N           how many buy at once (default 3)
  --buy-seconds N      how long they buy before the loss (default 40; the seed adds up to the archive's interval)
  --archive-seconds N  how often what was written is archived, at most (default 30): as much may be lost
  --latest-only        leave out the second part, which restores to a named moment
  --keep               keep the folder with data, archive and logs`;

/** Reads the command line; null when only help is wanted. Throws an Error that says what is wrong with it. */
export function readRestoreOptions(args: readonly string[]): RestoreOptions | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: "string", default: "1" },
      buyers: { type: "string", default: "3" },
      "buy-seconds": { type: "string", default: "40" },
      "archive-seconds": { type: "string", default: "30" },
      "latest-only": { type: "boolean", default: false },
      keep: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return null;
  return {
    seed: wholeOption(values, "seed", 1_000_000_000),
    buyers: wholeOption(values, "buyers", 50),
    buySeconds: wholeOption(values, "buy-seconds", 3_600),
    archiveSeconds: wholeOption(values, "archive-seconds", 60),
    hasMoment: !values["latest-only"],
    keep: values.keep,
  };
}
