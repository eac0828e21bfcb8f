import type { TimelineEntryResolvers } from "../__generated__/types.ts";

/** Something that happened to an order. */
export const TimelineEntry: TimelineEntryResolvers = {
  shipment: ({ shipmentId }) => (shipmentId === null ? null : { id: shipmentId }),
  payment: ({ paymentId }) => (paymentId === null ? null : { id: paymentId }),
};
