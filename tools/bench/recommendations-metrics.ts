/** How well lists of ten foretold what was held back. */
export type Foretold = {
  /** In which share of the lists it stands. */
  readonly hitRate: number;
  /** The mean of 1 / its place, 0 where it does not stand. */
  readonly meanReciprocalRank: number;
  /** Which share of all products stands in any list. */
  readonly coverage: number;
};

/** The list's length. */
export const listLength = 10;

/** Judges lists, each with the one product that was held back. */
export function judgeLists(
  lists: readonly { readonly shown: readonly string[]; readonly heldBack: string }[],
  products: number,
): Foretold {
  const shown = new Set<string>();
  let hits = 0;
  let reciprocals = 0;
  for (const list of lists) {
    const first = list.shown.slice(0, listLength);
    for (const id of first) shown.add(id);
    const place = first.indexOf(list.heldBack);
    if (place < 0) continue;
    hits += 1;
    reciprocals += 1 / (place + 1);
  }
  return {
    hitRate: hits / lists.length,
    meanReciprocalRank: reciprocals / lists.length,
    coverage: shown.size / products,
  };
}

/** Judgments beside one another, as lines to print. */
export const describeForetold = (rows: Readonly<Record<string, Foretold>>): string =>
  [
    `  ${"".padEnd(14)}${["hit rate@10", "MRR@10", "coverage"].map((head) => head.padStart(13)).join("")}`,
    ...Object.entries(rows).map(
      ([name, { hitRate, meanReciprocalRank, coverage }]) =>
        `  ${name.padEnd(14)}${[hitRate, meanReciprocalRank, coverage].map((share) => share.toFixed(3).padStart(13)).join("")}`,
    ),
  ].join("\n");
