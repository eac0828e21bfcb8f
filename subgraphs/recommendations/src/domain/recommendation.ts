/** Why a product is shown. */
export type Reason =
  | "ALSO_BOUGHT"
  | "ALSO_VIEWED"
  | "SIMILAR"
  | "ACCESSORY"
  | "TRENDING"
  | "POPULAR_IN_CATEGORY"
  | "PERSONAL"
  | "VIEWED";

/** A product, and how strongly something speaks for it: 0 to 1, to be compared within one list only. */
export type Scored = { readonly productId: string; readonly score: number };

/** A product that is shown, and why. */
export type Recommendation = Scored & { readonly reason: Reason };

/** The most a list shows. */
export const maxRecommendations = 50;

/** Gives scored products a reason. */
export const withReason = (reason: Reason, scored: readonly Scored[]): readonly Recommendation[] =>
  scored.map(({ productId, score }) => ({ productId, score: clamp(score), reason }));

const clamp = (score: number): number => Math.min(1, Math.max(0, score));

/**
 * Fills a list that is too short with what else there is, in its order: each product once, and no filler scores above what was
 * there before it.
 */
export function filled(
  own: readonly Recommendation[],
  fillers: readonly Recommendation[],
  first: number,
  without: ReadonlySet<string> = new Set(),
): readonly Recommendation[] {
  const seen = new Set(without);
  const list: Recommendation[] = [];
  let ceiling = 1;
  for (const each of [...own, ...fillers]) {
    if (list.length === first) break;
    if (seen.has(each.productId)) continue;
    seen.add(each.productId);
    ceiling = Math.min(ceiling, each.score);
    list.push({ ...each, score: ceiling });
  }
  return list;
}
