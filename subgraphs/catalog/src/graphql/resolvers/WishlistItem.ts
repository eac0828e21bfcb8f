import { canSee } from "../../domain/access.ts";
import type { WishlistItemResolvers } from "../__generated__/types.ts";

/** What something on a wishlist shows. */
export const WishlistItem: WishlistItemResolvers = {
  product: async ({ productId }, _arguments, { loaders, editor }) => {
    const product = await loaders.product.load(productId);
    return product !== null && canSee(editor, product) ? product : null;
  },
  variant: async ({ variantId }, _arguments, { loaders, editor }) => {
    const variant = variantId === null ? null : await loaders.variant.load(variantId);
    return variant !== null && canSee(editor, variant) ? variant : null;
  },
};
