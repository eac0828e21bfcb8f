import DataLoader from "dataloader";
import type { Recommendation } from "../domain/recommendation.ts";
import type { RecommendationReader } from "../use-cases/ports.ts";
import { recommendAccessories, recommendSimilar, recommendTogether } from "../use-cases/recommend.ts";

/** The first so many of a product's list. */
export type ListKey = { readonly productId: string; readonly first: number };

/** Loads the first so many of products' lists of one kind. */
export type ListLoader = DataLoader<ListKey, readonly Recommendation[], string>;

/** The loaders of one operation. */
export type Loaders = {
  readonly alsoBought: ListLoader;
  readonly alsoViewed: ListLoader;
  readonly similar: ListLoader;
  readonly accessories: ListLoader;
  readonly hasPersonal: DataLoader<string, boolean>;
};

/** Makes the loaders of one operation. */
export const createLoaders = (reader: RecommendationReader): Loaders => ({
  alsoBought: listLoader((ids, first) => recommendTogether(reader, "bought", ids, first)),
  alsoViewed: listLoader((ids, first) => recommendTogether(reader, "viewed", ids, first)),
  similar: listLoader((ids, first) => recommendSimilar(reader, ids, first)),
  accessories: listLoader((ids, first) => recommendAccessories(reader, ids, first)),
  hasPersonal: new DataLoader(async (persons) => {
    const chosen = await reader.personal(persons);
    return persons.map((person) => chosen.get(person) ?? false);
  }),
});

/** Lists are read at the longest length that is asked for: the same number of statements for any products and lengths. */
function listLoader(
  read: (ids: readonly string[], first: number) => Promise<ReadonlyMap<string, readonly Recommendation[]>>,
): ListLoader {
  return new DataLoader(
    async (keys) => {
      const ids = [...new Set(keys.map(({ productId }) => productId))];
      const found = await read(ids, Math.max(...keys.map(({ first }) => first)));
      return keys.map(({ productId, first }) => (found.get(productId) ?? []).slice(0, first));
    },
    { cacheKeyFn: ({ productId, first }) => `${first} ${productId}` },
  );
}
