import { canEdit, canSee } from "../../domain/access.ts";
import type { ProductVariantResolvers } from "../__generated__/types.ts";
import type { Context } from "../context.ts";
import { historyPage } from "../price-pages.ts";

/** What a variant shows. */
export const ProductVariant: ProductVariantResolvers = {
  __resolveReference: async ({ id }, { loaders, editor }) => {
    const variant = await loaders.variant.load(id);
    return variant !== null && canSee(editor, variant) ? variant : null;
  },
  gtins: ({ gtins }) => [...gtins],
  options: ({ options }) => [...options],
  price: ({ id: variantId, prices }, { currency }, { request, now }) => {
    const price = prices.find((each) => each.currency === currency);
    if (price === undefined) return null;
    // No copy of it may outlive the moment at which it changes.
    if (price.changesAt)
      request.limitCaching?.({ maxAgeSeconds: (price.changesAt.getTime() - now().getTime()) / 1000, isPrivate: false });
    return { ...price, variantId };
  },
  scheduledPrices: async (variant, _arguments, context) =>
    (await mayPlan(variant, context)) ? [...(await context.loaders.scheduledPrices.load(variant.id))] : null,
  priceHistory: async (variant, { currency, ...page }, context) =>
    (await mayPlan(variant, context)) ? historyPage(context.loaders, variant.id, currency, page) : null,
  product: async ({ productId }, _arguments, { loaders }) => {
    const product = await loaders.product.load(productId);
    if (product === null) throw new Error(`the variant's product ${productId} is gone, which no one may delete`);
    return product;
  },
};

/** Whether the viewer looks after the prices of a variant. */
async function mayPlan({ productId }: { readonly productId: string }, { loaders, editor }: Context): Promise<boolean> {
  const product = await loaders.product.load(productId);
  return product !== null && canEdit(editor, product);
}
