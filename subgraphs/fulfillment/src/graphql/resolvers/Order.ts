import type { OrderResolvers } from "../__generated__/types.ts";

/** What fulfilment adds to an order. */
export const Order: OrderResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  shipments: async ({ id }, _args, { loaders }) => {
    const shipments = await loaders.shipmentsOfOrder.load(id);
    return shipments && [...shipments];
  },
};
