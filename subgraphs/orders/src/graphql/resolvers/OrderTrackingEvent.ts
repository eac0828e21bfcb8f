import type { OrderTrackingEventResolvers } from "../__generated__/types.ts";

/** A new entry, and the order as it is now. */
export const OrderTrackingEvent: OrderTrackingEventResolvers = {
  sequence: ({ entry }) => entry.sequence,
  // The stream was opened by somebody who may see the order.
  order: async ({ entry }, _arguments, { loaders }) => {
    const order = await loaders.order.load(entry.orderId);
    if (order === null) throw new Error(`the order ${entry.orderId} of a timeline is gone`);
    return order;
  },
};
