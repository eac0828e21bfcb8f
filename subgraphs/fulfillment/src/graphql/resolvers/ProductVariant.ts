import { deliveryWindow } from "../../domain/delivery-time.ts";
import type { ProductVariantResolvers } from "../__generated__/types.ts";

/** What fulfilment adds to a variant. */
export const ProductVariant: ProductVariantResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  deliveryEstimate: (_parent, { countryCode }, { clock }) => deliveryWindow(clock.now(), countryCode),
};
