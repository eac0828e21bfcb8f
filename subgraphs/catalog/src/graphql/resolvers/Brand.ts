import type { BrandResolvers } from "../__generated__/types.ts";
import { productPage } from "../pages.ts";

/** What a brand shows. */
export const Brand: BrandResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.brand.load(id),
  products: ({ id }, page, context) => productPage(context, "brand", id, page),
};
