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

/** How much what a person did says of what they like. */
const interactionWeights = { bought: 1, viewed: 0.4 };
/** How much what others did says of what goes together. */
const neighbourWeights = { bought: 1, viewed: 0.5 };
/** The twelfth last thing a person did says half as much as the last. */
const halfWay = 12;

/** How many of the last things a person did, of each kind, are looked at. */
export const maxInteractions = 30;

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
  const weightOf = new Map<string, number>();
  for (const [place, { productId, kind }] of interactions.entries()) {
    const weight = interactionWeights[kind] * 2 ** (-place / halfWay);
    weightOf.set(productId, Math.max(weightOf.get(productId) ?? 0, weight));
  }
  const sums = new Map<string, { score: number; categoryId: string }>();
  for (const { of, productId, kind, score, categoryId } of neighbours) {
    if (weightOf.has(productId)) continue;
    const sum = sums.get(productId) ?? { score: 0, categoryId };
    sum.score += (weightOf.get(of) ?? 0) * neighbourWeights[kind] * score;
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
