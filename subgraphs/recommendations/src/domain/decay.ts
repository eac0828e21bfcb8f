const dayMs = 24 * 60 * 60 * 1000;

/** After so many days a purchase or visit says half as much about what belongs together. */
export const pairHalfLifeDays = 180;

/** After so many days a purchase or view says half as much about what trends. */
export const trendHalfLifeDays = 3;

/** Where time begins here: any fixed moment will do. */
export const epoch = new Date("2026-01-01T00:00:00Z");

/**
 * Forward decay: instead of letting old weights shrink, new ones grow, so that nothing stored ever needs an update because time
 * passed. A weight of 1 at `at` is stored as 2 to the power of this. Source: Cormode, Shkapenyuk, Srivastava, Xu, "Forward Decay: A
 * Practical Time Decay Model for Streaming Systems", ICDE 2009.
 */
export const growthExponent = (at: Date, halfLifeDays: number): number =>
  (at.getTime() - epoch.getTime()) / (halfLifeDays * dayMs);

/** What a stored weight of 1 is worth now: sums divided by it count as if all had happened now. 2^1023 comes in 500 years at 180 days. */
export const growthNow = (now: Date, halfLifeDays: number): number => 2 ** growthExponent(now, halfLifeDays);
