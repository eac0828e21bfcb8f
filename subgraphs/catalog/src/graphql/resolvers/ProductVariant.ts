import { canSee } from "../../domain/access.ts";
import type { ProductVariantResolvers } from "../__generated__/types.ts";

/** What a variant shows. */
export const ProductVariant: ProductVariantResolvers = {
  __resolveReference: async ({ id }, { loaders, editor }) => {
    const variant = await loaders.variant.load(id);
    return variant !== null && canSee(editor, variant) ? variant : null;
  },
  gtins: ({ gtins }) => [...gtins],
  options: ({ options }) => [...options],
  price: ({ prices }, { currency }) => prices.find((price) => price.currency === currency) ?? null,
  product: async ({ productId }, _arguments, { loaders }) => {
    const product = await loaders.product.load(productId);
    if (product === null) throw new Error(`the variant's product ${productId} is gone, which no one may delete`);
    return product;
  },
};
