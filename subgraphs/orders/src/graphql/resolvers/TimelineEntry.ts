import type { TimelineEntryResolvers } from "../__generated__/types.ts";
import type { Context } from "../context.ts";
import { visibleOrder } from "../visible.ts";

// The rooms of the parcel and of the money see who asks and the header's secret, never one that came as an argument.
// They would show such a guest nothing, and a reference to nothing is an error in every answer.
const isSeenElsewhere = async (context: Context, orderId: string): Promise<boolean> =>
  (await visibleOrder(context, orderId)) !== null;

/** Something that happened to an order. */
export const TimelineEntry: TimelineEntryResolvers = {
  shipment: async ({ orderId, shipmentId }, _arguments, context) =>
    shipmentId !== null && (await isSeenElsewhere(context, orderId)) ? { id: shipmentId } : null,
  ticket: async ({ orderId, ticketId }, _arguments, context) =>
    ticketId !== null && (await isSeenElsewhere(context, orderId)) ? { id: ticketId } : null,
  return: async ({ returnId }, _arguments, { loaders }) => (returnId === null ? null : loaders.return.load(returnId)),
  payment: async ({ orderId, paymentId }, _arguments, context) =>
    paymentId !== null && (await isSeenElsewhere(context, orderId)) ? { id: paymentId } : null,
};
