import type { Scored } from "./recommendation.ts";

/** Something a person did with a product. */
export type Interaction = { readonly productId: string; readonly kind: "bought" | "viewed" };

/** A product that goes with another one. */
export type Neighbour = {
  readonly of: string;
  readonly productId: string;
  readonly kind: "bought" | "viewed";
  /** 0 to 1. */
  readonly score: number;
  /** The neighbour's category; empty without one. */
  readonly categoryId: string;
};

/**
 * How much a neighbour says, by what the person did with the product and by what others did with both. Who bought a phone wants what is
 * bought with it, and hardly what others looked at instead; who only looks wants both.
 */
const weights = { bought: { bought: 1, viewed: 0.1 }, viewed: { bought: 0.2, viewed: 0.1 } };
/** The sixth last thing a person did says half as much as the last. */
const halfWay = 6;

/** How many of the last things a person did, of each kind, are looked at. */
export const maxInteractions = 20;

/**
 * What a person may like: neighbours of what they did last, summed over all of it, the newer weighing more. What was bought is left
 * out, what was only looked at is not shown again either, and no category has more than a third of the list (at least two) while others
 * are left. Scores are shares of the strongest.
 */
export function rankPersonal(
  interactions: readonly Interaction[],
  neighbours: readonly Neighbour[],
  first: number,
): readonly Scored[] {
  const done = new Map<string, { kind: Interaction["kind"]; recency: number }>();
  for (const [place, { productId, kind }] of interactions.entries())
    if (kind === "bought" || !done.has(productId)) done.set(productId, { kind, recency: 2 ** (-place / halfWay) });
  const sums = new Map<string, { score: number; categoryId: string }>();
  for (const { of, productId, kind, score, categoryId } of neighbours) {
    const cause = done.get(of);
    if (cause === undefined || done.has(productId)) continue;
    const sum = sums.get(productId) ?? { score: 0, categoryId };
    sum.score += cause.recency * weights[cause.kind][kind] * score;
    sums.set(productId, sum);
  }
  const ranked = [...sums].toSorted(([, a], [, b]) => b.score - a.score);
  const strongest = ranked[0]?.[1].score ?? 0;
  return diverse(ranked, first).map(([productId, { score }]) => ({
    productId,
    score: strongest > 0 ? score / strongest : 0,
  }));
}

function diverse<Entry extends readonly [string, { readonly categoryId: string }]>(
  ranked: readonly Entry[],
  first: number,
): readonly Entry[] {
  const most = Math.max(2, Math.ceil(first / 3));
  const counts = new Map<string, number>();
  const within: Entry[] = [];
  const beyond: Entry[] = [];
  for (const entry of ranked) {
    const count = counts.get(entry[1].categoryId) ?? 0;
    counts.set(entry[1].categoryId, count + 1);
    (count < most ? within : beyond).push(entry);
  }
  return [...within, ...beyond].slice(0, first);
}
