import type { Recommendation } from "../../domain/recommendation.ts";
import type { ProductResolvers } from "../__generated__/types.ts";
import { readFirst } from "../first.ts";
import type { ListLoader } from "../loaders.ts";

/** What this room adds to a product. One that nobody heard of here has empty lists: whether it exists is the catalogue's to say. */
export const Product: ProductResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  alsoBought: ({ id }, { first }, { loaders }) => listOf(loaders.alsoBought, id, first),
  alsoViewed: ({ id }, { first }, { loaders }) => listOf(loaders.alsoViewed, id, first),
  similarProducts: ({ id }, { first }, { loaders }) => listOf(loaders.similar, id, first),
  accessories: ({ id }, { first }, { loaders }) => listOf(loaders.accessories, id, first),
};

const listOf = async (loader: ListLoader, productId: string, first: number): Promise<Recommendation[]> => [
  ...(await loader.load({ productId, first: readFirst(first) })),
];
