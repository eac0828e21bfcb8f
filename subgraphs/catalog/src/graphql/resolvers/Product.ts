import { canSee } from "../../domain/access.ts";
import { priceRangeOf } from "../../domain/product.ts";
import type { ProductResolvers } from "../__generated__/types.ts";
import { variantPage } from "../pages.ts";

/** What a product shows. */
export const Product: ProductResolvers = {
  __resolveReference: async ({ id }, { loaders, editor }) => {
    const product = await loaders.product.load(id);
    return product !== null && canSee(editor, product) ? product : null;
  },
  merchant: ({ merchantId }) => ({ id: merchantId }),
  media: ({ media }) => [...media],
  specifications: ({ specifications }) => [...specifications],
  variants: async ({ id }, page, { loaders }) => variantPage(await loaders.variantsOf.load(id), page),
  priceRange: async ({ id }, { currency }, { loaders }) => priceRangeOf(await loaders.variantsOf.load(id), currency),
};
