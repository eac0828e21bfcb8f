import { type DailyDemand, meanOf, type Method, seasonDays } from "./demand.ts";

const levelWeights = [0.02, 0.05, 0.1, 0.2, 0.4];
const trendWeights = [0, 0.02, 0.1];
const seasonWeights = [0.02, 0.05, 0.15];
/** A trend that went on for ever would foretell nonsense: each day it is so much of the day before. */
const damping = 0.97;

type Weights = { readonly level: number; readonly trend: number; readonly season: number };
type State = {
  readonly error: number;
  readonly level: number;
  readonly trend: number;
  readonly season: readonly number[];
};

/**
 * For what is ordered nearly every day: a level, a trend that fades and a weekly season, each smoothed (Holt and Winters, additive, damped). Of some weights those that
 * would have been nearest, a day ahead, over the past.
 * Source: Hyndman, Athanasopoulos, "Forecasting: Principles and Practice", 3rd edition, chapter 8.3.
 */
export const dampedSeasonal: Method = (past, days) => {
  const start = firstState(past);
  let best: State = { ...start, error: Number.POSITIVE_INFINITY };
  for (const level of levelWeights)
    for (const trend of trendWeights)
      for (const season of seasonWeights) {
        const found = smooth(past, start, { level, trend, season });
        if (found.error < best.error) best = found;
      }
  let steps = 0;
  return Array.from({ length: days }, (_, ahead) => {
    steps += damping ** (ahead + 1);
    return Math.max(0, best.level + steps * best.trend + (best.season[(past.length + ahead) % seasonDays] ?? 0));
  });
};

/** The mean, no trend, and how weekdays differ from the mean over all of the past. */
function firstState(past: DailyDemand): State {
  const level = meanOf(past);
  const season = Array.from({ length: seasonDays }, (_, weekday) => {
    const own = past.filter((_units, day) => day % seasonDays === weekday);
    return own.some((units) => units !== null) ? meanOf(own) - level : 0;
  });
  return { error: 0, level, trend: 0, season };
}

function smooth(past: DailyDemand, start: State, weights: Weights): State {
  let { level, trend } = start;
  const season = [...start.season];
  let error = 0;
  for (const [day, units] of past.entries()) {
    const weekday = day % seasonDays;
    const usual = season[weekday] ?? 0;
    const expected = level + damping * trend;
    // A day nobody knows of changes nothing but that time goes by.
    const surprise = units === null ? 0 : units - expected - usual;
    error += surprise ** 2;
    level = expected + weights.level * surprise;
    trend = damping * trend + weights.trend * weights.level * surprise;
    season[weekday] = usual + weights.season * surprise;
  }
  return { error, level, trend, season };
}
