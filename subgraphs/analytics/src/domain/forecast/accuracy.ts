import { type DailyDemand, seasonDays } from "./demand.ts";

/** How far what was foretold is from what was, on the days that are known. */
export type Misses = {
  /** The sum of the differences, either way. */
  readonly absolute: number;
  /** The sum of their squares. */
  readonly squared: number;
  readonly days: number;
};

/** How far what was foretold is from what was. */
export function missesOf(foretold: readonly number[], was: DailyDemand): Misses {
  let [absolute, squared, days] = [0, 0, 0];
  for (const [day, units] of was.entries()) {
    if (units === null) continue;
    const miss = units - (foretold[day] ?? 0);
    absolute += Math.abs(miss);
    squared += miss ** 2;
    days += 1;
  }
  return { absolute, squared, days };
}

/** Several together. */
export const addMisses = (all: readonly Misses[]): Misses => ({
  absolute: all.reduce((sum, one) => sum + one.absolute, 0),
  squared: all.reduce((sum, one) => sum + one.squared, 0),
  days: all.reduce((sum, one) => sum + one.days, 0),
});

/**
 * How much a day differs from that of a week before, on average over the past: what errors are divided by to be compared (MASE). Null where nothing ever differed.
 * Source: Hyndman, Koehler, "Another look at measures of forecast accuracy", IJF 22 (2006).
 */
export function naiveErrorOf(past: DailyDemand): number | null {
  const { absolute, days } = missesOf(
    past.slice(0, -seasonDays).map((units) => units ?? 0),
    past.slice(seasonDays).map((units, day) => (past[day] === null ? null : units)),
  );
  return absolute === 0 ? null : absolute / days;
}
