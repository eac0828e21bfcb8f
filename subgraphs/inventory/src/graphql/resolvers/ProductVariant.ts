import { availabilityOf } from "../../domain/availability.ts";
import { canHandleSomeStock } from "../../domain/reader.ts";
import type { ProductVariantResolvers } from "../__generated__/types.ts";

/** What stock adds to a variant: words for shoppers, numbers for its merchant. */
export const ProductVariant: ProductVariantResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  availability: async ({ id }, _args, { loaders }) => availabilityOf(await loaders.freeUnits.load(id)),
  stock: async ({ id }, _args, { reader, loaders }) => {
    if (!canHandleSomeStock(reader)) return null;
    const items = await loaders.itemsOfVariant.load(id);
    return items && [...items];
  },
};
