import { addMisses, type Misses, missesOf, naiveErrorOf } from "./accuracy.ts";
import { dampedSeasonal } from "./damped-seasonal.ts";
import { type DailyDemand, type Method, seasonDays } from "./demand.ts";
import { seasonalNaive } from "./seasonal-naive.ts";
import { tsb } from "./tsb.ts";

/** What is foretold of a day, or of several: most likely, and between what it lies in 8 of 10 cases. Units. */
export type Foretold = { readonly units: number; readonly low: number; readonly high: number };

/** What will be ordered, as far as the past tells. */
export type DemandForecast = {
  readonly method: ForecastMethod;
  /** Days of the past it rests on. */
  readonly knownDays: number;
  readonly days: readonly Foretold[];
  readonly total: Foretold;
  /** Its mean error when it was tried on the last weeks, beside that of "as a week before" over the past (MASE); null where that never erred. */
  readonly scaledError: number | null;
  /** The same of "as a week before" on the same weeks. */
  readonly naiveScaledError: number | null;
};

/** The ways to foretell, the one that was best on the last weeks is taken. */
const methods = {
  INTERMITTENT: tsb,
  SEASONAL: dampedSeasonal,
  /** The mean of both: where neither is sure, it is nearer than either. */
  COMBINED: (past, days) => {
    const [one, other] = [tsb(past, days), dampedSeasonal(past, days)];
    return one.map((units, day) => (units + (other[day] ?? 0)) / 2);
  },
} as const satisfies Readonly<Record<string, Method>>;
export type ForecastMethod = keyof typeof methods;

/** Less of a past says too little to foretell anything. */
const leastDays = 4 * seasonDays;
/** Tried on so many times two weeks, each later by a week. */
const trials = 4;
const trialDays = 2 * seasonDays;
/** 8 of 10 cases of a normal distribution lie within so many deviations of its mean. */
const deviations = 1.2816;

/**
 * Foretells the next days by the method that would have been nearest on the last five weeks (by squares: absolute errors would have nothing ordered
 * of what is ordered seldom). Null where nothing was ever ordered, and where less than four weeks are known since. What will be advertised, priced or sold out is not known to it.
 */
export function forecastDemand(past: DailyDemand, days: number): DemandForecast | null {
  const firstOrder = past.findIndex((units) => units !== null && units > 0);
  if (firstOrder === -1) return null;
  const begun = past.slice(firstOrder);
  const known = begun.filter((units) => units !== null).length;
  if (known < leastDays) return null;
  const tried = (Object.keys(methods) as ForecastMethod[]).map((name) => ({
    name,
    misses: tryOut(methods[name], begun),
  }));
  const best = tried.reduce((one, other) => (other.misses.squared < one.misses.squared ? other : one));
  const units = methods[best.name](begun, days);
  const naiveError = naiveErrorOf(begun);
  const scaled = ({ absolute, days: of }: Misses): number | null =>
    naiveError === null || of === 0 ? null : absolute / of / naiveError;
  // Orders come by chance: their variance is never below their mean, however well the past was met.
  const variance = (mean: number): number => Math.max(best.misses.squared / Math.max(1, best.misses.days), mean);
  const total = units.reduce((sum, one) => sum + one, 0);
  return {
    method: best.name,
    knownDays: known,
    days: units.map((one) => within(one, variance(one))),
    total: within(
      total,
      units.reduce((sum, one) => sum + variance(one), 0),
    ),
    scaledError: scaled(best.misses),
    naiveScaledError: scaled(tryOut(seasonalNaive, begun)),
  };
}

const within = (units: number, variance: number): Foretold => ({
  units,
  low: Math.max(0, units - deviations * Math.sqrt(variance)),
  high: units + deviations * Math.sqrt(variance),
});

/** How far a method was from each of the last weeks, knowing only what came before. */
function tryOut(method: Method, past: DailyDemand): Misses {
  const misses: Misses[] = [];
  for (let trial = 0; trial < trials; trial += 1) {
    const end = past.length - trial * seasonDays;
    const start = end - trialDays;
    if (start < trialDays) break;
    misses.push(missesOf(method(past.slice(0, start), trialDays), past.slice(start, end)));
  }
  return addMisses(misses);
}
