import type { Random } from "@novatech/testkit/random";

/** What a paired bootstrap says of a difference. */
export type Comparison = {
  /** The mean of ours - theirs over the queries. */
  readonly difference: number;
  /** How sure it is that ours is better: the share of resamples in which it was, those with no difference counted half. */
  readonly confidence: number;
  /** Between these two 95 % of the resampled differences lie. */
  readonly low: number;
  readonly high: number;
};

/**
 * Compares two systems on the same queries: queries are drawn with replacement `resamples` times, and each time the mean
 * differences are compared. Source: Sakai, "Evaluating evaluation metrics based on the bootstrap", SIGIR 2006.
 * Throws a RangeError for lists of different lengths or none.
 */
export function compare(
  ours: readonly number[],
  theirs: readonly number[],
  random: Random,
  resamples = 20_000,
): Comparison {
  if (ours.length !== theirs.length || ours.length === 0)
    throw new RangeError("compare the same queries, at least one");
  const differences = ours.map((value, index) => value - (theirs[index] ?? 0));
  const means = Array.from({ length: resamples }, () => {
    let sum = 0;
    for (let drawn = 0; drawn < differences.length; drawn += 1)
      sum += differences[Math.floor(random.next() * differences.length)] ?? 0;
    return sum / differences.length;
  }).toSorted((left, right) => left - right);
  const better = means.reduce((count, mean) => count + (mean > 0 ? 1 : mean === 0 ? 0.5 : 0), 0);
  const at = (share: number): number => means[Math.min(resamples - 1, Math.floor(share * resamples))] ?? 0;
  return {
    difference: differences.reduce((sum, value) => sum + value, 0) / differences.length,
    confidence: better / resamples,
    low: at(0.025),
    high: at(0.975),
  };
}
