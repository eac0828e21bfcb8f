import { decodeCursor, encodeCursor, noCursor, readPage, toConnection } from "@novatech/graphql/connection";
import { trackingUrlOf } from "../../domain/delivery-option.ts";
import type { ShipmentResolvers } from "../__generated__/types.ts";

/** A parcel; null for those who may not see it. */
export const Shipment: ShipmentResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.shipment.load(id),
  trackingUrl: ({ carrier, trackingNumber }) =>
    trackingNumber === null ? null : trackingUrlOf(carrier, trackingNumber),
  lines: async ({ id }, _args, { loaders }) => [...(await loaders.lines.load(id))],
  replaces: ({ replacesShipmentId }, _args, { loaders }) =>
    replacesShipmentId === null ? null : loaders.shipment.load(replacesShipmentId),
  pickUp: ({ id, isPickUp, status }, _args, { loaders }) =>
    isPickUp && status === "READY_FOR_PICKUP" ? loaders.pickUp.load(id) : null,
  order: ({ orderId }) => ({ id: orderId }),
  merchantOrder: ({ merchantOrderId }) => ({ id: merchantOrderId }),
  merchant: ({ merchantId }) => ({ id: merchantId }),
  events: async ({ id }, args, { loaders }) => {
    const page = readPage(args, readSequence);
    const events = await loaders.events.load({ id, page });
    return toConnection(page, events, ({ sequence }) => encodeCursor([sequence]));
  },
};

/** A cursor is an event's sequence. Throws a GraphQLError with BAD_USER_INPUT. */
function readSequence(cursor: string): number {
  const [sequence] = decodeCursor(cursor, 1);
  if (typeof sequence === "number" && Number.isInteger(sequence) && sequence > 0 && sequence < 2 ** 31) return sequence;
  throw noCursor(cursor);
}
