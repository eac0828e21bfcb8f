import type { ShipmentLineResolvers } from "../__generated__/types.ts";

/** What is in a parcel. */
export const ShipmentLine: ShipmentLineResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
};
