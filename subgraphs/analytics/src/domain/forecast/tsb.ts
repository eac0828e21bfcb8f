import { type DailyDemand, meanOf, type Method } from "./demand.ts";

const chanceWeights = [0.01, 0.02, 0.05, 0.1];
const sizeWeights = [0.05, 0.1, 0.2];

/**
 * For what is ordered now and then: the chance of an order a day and its size are smoothed one by one, the chance also on days without any, so that what nobody wants any more
 * fades. Of some weights those that would have been nearest, a day ahead, over the past.
 * Source: Teunter, Syntetos, Babai, "Intermittent demand: Linking forecasting to inventory obsolescence", EJOR 214 (2011).
 */
export const tsb: Method = (past, days) => {
  let best = { error: Number.POSITIVE_INFINITY, level: 0 };
  for (const chanceWeight of chanceWeights)
    for (const sizeWeight of sizeWeights) {
      const found = smooth(past, chanceWeight, sizeWeight);
      if (found.error < best.error) best = found;
    }
  return Array.from({ length: days }, () => best.level);
};

function smooth(past: DailyDemand, chanceWeight: number, sizeWeight: number): { error: number; level: number } {
  const ordered = past.filter((units) => units !== null && units > 0);
  const known = past.filter((units) => units !== null).length;
  let chance = known === 0 ? 0 : ordered.length / known;
  let size = meanOf(ordered);
  let error = 0;
  for (const units of past) {
    if (units === null) continue;
    error += (units - chance * size) ** 2;
    chance += chanceWeight * ((units > 0 ? 1 : 0) - chance);
    if (units > 0) size += sizeWeight * (units - size);
  }
  return { error, level: chance * size };
}
