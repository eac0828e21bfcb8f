import type { Resolvers } from "../__generated__/types.ts";
import { Merchant } from "./Merchant.ts";
import { Mutation } from "./Mutation.ts";
import { Order } from "./Order.ts";
import { PickUp } from "./PickUp.ts";
import { ProductVariant } from "./ProductVariant.ts";
import { Query } from "./Query.ts";
import { Shipment } from "./Shipment.ts";
import { ShipmentLine } from "./ShipmentLine.ts";
import { TrackingEvent } from "./TrackingEvent.ts";

/** Every resolver of the room, by type. */
export const resolvers: Resolvers = {
  Query,
  Mutation,
  Merchant,
  Order,
  PickUp,
  ProductVariant,
  Shipment,
  ShipmentLine,
  TrackingEvent,
};
