import { maxInteractions, rankPersonal } from "../domain/personal.ts";
import { filled, type Recommendation, withReason } from "../domain/recommendation.ts";
import type { PairKind, RecommendationReader } from "./ports.ts";

/** Lists by the product they belong to. */
type Lists = ReadonlyMap<string, readonly Recommendation[]>;

const reasons = { bought: "ALSO_BOUGHT", viewed: "ALSO_VIEWED" } as const;
/** How many neighbours of each thing a person did are looked at. */
const neighboursPerProduct = 30;

/** What was bought or looked at together with products, filled up from their categories. At most 2 statements for any number of products. */
export async function recommendTogether(
  reader: RecommendationReader,
  kind: PairKind,
  productIds: readonly string[],
  first: number,
): Promise<Lists> {
  const together = await reader.together(kind, productIds, first);
  const short = productIds.filter((id) => (together.get(id)?.length ?? 0) < first);
  // Twice as many: up to `first` of them may be in the list already.
  const popular = short.length === 0 ? new Map() : await reader.popularBeside(short, 2 * first);
  return new Map(
    productIds.map((id) => {
      const own = withReason(reasons[kind], together.get(id) ?? []);
      return [id, filled(own, withReason("POPULAR_IN_CATEGORY", popular.get(id) ?? []), first)];
    }),
  );
}

/** What could be taken instead of products. One statement. */
export async function recommendSimilar(
  reader: RecommendationReader,
  productIds: readonly string[],
  first: number,
): Promise<Lists> {
  const similar = await reader.similar(productIds, first);
  return new Map([...similar].map(([id, scored]) => [id, withReason("SIMILAR", scored)]));
}

/** What goes with products. One statement. */
export async function recommendAccessories(
  reader: RecommendationReader,
  productIds: readonly string[],
  first: number,
): Promise<Lists> {
  const accessories = await reader.accessories(productIds, first);
  return new Map([...accessories].map(([id, scored]) => [id, withReason("ACCESSORY", scored)]));
}

/** What trends. One statement. */
export async function recommendTrending(
  reader: RecommendationReader,
  categoryId: string | null,
  first: number,
): Promise<readonly Recommendation[]> {
  return withReason("TRENDING", await reader.hottest(categoryId, first));
}

/** What a person may like, filled up with what trends. At most 3 statements. */
export async function recommendPersonal(
  reader: RecommendationReader,
  person: string,
  first: number,
): Promise<readonly Recommendation[]> {
  const interactions = await reader.interactions(person, maxInteractions);
  const ids = [...new Set(interactions.map(({ productId }) => productId))];
  const neighbours = ids.length === 0 ? [] : await reader.neighbours(ids, neighboursPerProduct);
  const own = withReason("PERSONAL", rankPersonal(interactions, neighbours, first));
  if (own.length === first) return own;
  const bought = new Set(interactions.filter(({ kind }) => kind === "bought").map(({ productId }) => productId));
  const trending = await recommendTrending(reader, null, first + own.length + bought.size);
  return filled(own, trending, first, bought);
}
