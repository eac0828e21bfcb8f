import type { ProductVariantResolvers } from "../__generated__/types.ts";

/** What this room adds to a variant: what the viewer waits for. */
export const ProductVariant: ProductVariantResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  backInStockAlert: async ({ id }, _arguments, { alerts }) =>
    (await alerts.ofVariant(id)).find(({ kind }) => kind === "BACK_IN_STOCK") ?? null,
  priceDropAlert: async ({ id }, _arguments, { alerts }) =>
    (await alerts.ofVariant(id)).find(({ kind }) => kind === "PRICE_DROP") ?? null,
};
