/** Units that were ordered on each day, the oldest first; null where it could not be ordered: nobody knows what would have been. */
export type DailyDemand = readonly (number | null)[];

/** A way to foretell: units of each of the next so many days, by what was, never below 0. */
export type Method = (past: DailyDemand, days: number) => readonly number[];

/** Days of a season: what sells on Saturdays is no surprise. */
export const seasonDays = 7;

/** The mean of the days that are known; 0 without any. */
export function meanOf(past: DailyDemand): number {
  const known = past.filter((units) => units !== null);
  return known.length === 0 ? 0 : known.reduce((sum, units) => sum + units, 0) / known.length;
}
