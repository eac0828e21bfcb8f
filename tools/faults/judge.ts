import type { Books } from "./books.ts";
import type { SeenCheckout, Testimony } from "./buyer.ts";

/** A check-out may take so long after its submission or the last fault, whichever is later, in milliseconds (DESIGN.md §3, 5). */
const decidedWithinMs = 60_000;

/** What is wrong with a seed by what its buyers saw and what the books say, as sentences that begin with the invariant's number. */
export function judge(evidence: {
  readonly testimonies: readonly Testimony[];
  readonly books: Books;
  /** The last sequence of each order's timeline. */
  readonly sequences: ReadonlyMap<string, number>;
  /** When the last fault was over, in milliseconds since 1970. */
  readonly lastFaultAt: number;
}): readonly string[] {
  const { testimonies, books, sequences, lastFaultAt } = evidence;
  return [
    ...testimonies.flatMap(({ complaints }) => complaints),
    ...books.wrongShelves.map((shelf) => `2: nothing is oversold or lost from a shelf: ${shelf}`),
    ...books.doubleCharges.map((id) => `4: nobody is charged twice: the provider holds money for ${id} more than once`),
    ...books.wrongMoney.map((money) => `3: our books are the provider's: ${money}`),
    ...books.checkouts.flatMap(({ id, submittedAt, completedAt }) => {
      if (completedAt === null) return [`5: every accepted check-out ends: ${id} did not`];
      const tookMs = completedAt.getTime() - Math.max(submittedAt.getTime(), lastFaultAt);
      return tookMs > decidedWithinMs
        ? [`5: a check-out ends within 60 s of the last fault: ${id} took ${tookMs} ms`]
        : [];
    }),
    ...testimonies.flatMap(({ checkouts }) => checkouts.flatMap((seen) => contradictions(seen, books, sequences))),
  ];
}

/** What one buyer was told that is not so. */
function contradictions(seen: SeenCheckout, books: Books, sequences: ReadonlyMap<string, number>): string[] {
  const booked = books.checkouts.find(({ id }) => id === seen.attemptId);
  const who = `${seen.buyer} (${seen.attemptId})`;
  if (booked === undefined) return [`5: an accepted check-out is not lost: nobody knows that of ${who}`];
  if (booked.status !== seen.status || booked.failure !== seen.failure)
    return [`5: what is decided stays decided: ${who} saw ${seen.status}, it is ${booked.status}`];
  if (booked.orderId !== seen.orderId)
    return [
      `5: PLACED is exactly one order: ${who} saw ${seen.orderId ?? "none"}, there is ${booked.orderId ?? "none"}`,
    ];
  if (seen.followed === null || seen.orderId === null) return [];
  const { sequences: got, isEnded } = seen.followed;
  const wrong = got.find((sequence, index) => sequence !== index + 1);
  if (wrong !== undefined) return [`6: a follower misses nothing and sees nothing twice: ${who} saw ${got.join(" ")}`];
  const last = sequences.get(seen.orderId) ?? 0;
  return got.length === last && isEnded
    ? []
    : [`6: a follower sees everything: ${who} saw ${got.length} of ${last} entries${isEnded ? "" : ", and no end"}`];
}
