import type { QueryResolvers } from "../__generated__/types.ts";
import { readFirst } from "../first.ts";

/** The entry point that reads. */
export const Query: QueryResolvers = {
  trendingProducts: async (_parent, { categoryId, first }, { trending }) => [
    ...(await trending(categoryId ?? null, readFirst(first))),
  ],
};
