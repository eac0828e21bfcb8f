import type { CategoryResolvers } from "../__generated__/types.ts";
import { productPage } from "../pages.ts";

/** What a category shows. */
export const Category: CategoryResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.category.load(id),
  parent: ({ parentId }, _arguments, { loaders }) => (parentId === null ? null : loaders.category.load(parentId)),
  path: async (category, _arguments, { loaders }) => {
    const above = await Promise.all(category.path.slice(0, -1).map((id) => loaders.category.load(id)));
    return [...above.filter((place) => place !== null), category];
  },
  children: async ({ id }, _arguments, { loaders }) => [...(await loaders.childrenOf.load(id))],
  products: ({ id }, page, context) => productPage(context, "category", id, page),
};
