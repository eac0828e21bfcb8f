import { type DailyDemand, type Method, seasonDays } from "./demand.ts";

/** As a week before: what every other method has to beat. A day that is not known is that of the week before it; without any, 0. */
export const seasonalNaive: Method = (past, days) =>
  Array.from({ length: days }, (_, ahead) => lastKnown(past, past.length - seasonDays + (ahead % seasonDays)));

function lastKnown(past: DailyDemand, index: number): number {
  for (let at = index; at >= 0; at -= seasonDays) {
    const units = past[at];
    if (units !== null && units !== undefined) return units;
  }
  return 0;
}
