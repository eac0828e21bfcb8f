import { z } from "zod";
import { type DataOf, defineEvent, instant } from "./event.ts";

/** The aggregate is the shipment. */
const topic = "fulfillment.shipment";

const line = z.object({ lineId: z.string(), variantId: z.string(), quantity: z.number().int().positive() });

const parcel = z.object({
  shipmentId: z.string(),
  orderId: z.string(),
  merchantOrderId: z.string(),
  merchantId: z.string(),
  warehouseId: z.string(),
  lines: z.array(line).min(1),
  carrier: z.string(),
  /** Null until there is a label. */
  trackingNumber: z.string().nullable(),
  /** When the carrier or the warehouse says it happened. */
  happenedAt: instant,
  /** A town and a country code, never an address; null where the carrier does not say. */
  location: z.string().nullable(),
});

/** A parcel was planned for stock that belongs to an order. */
export const shipmentCreatedV1 = defineEvent(topic, "shipment.created.v1", parcel);
export type ShipmentCreatedV1 = DataOf<typeof shipmentCreatedV1>;
/** A parcel is in its box. */
export const shipmentPackedV1 = defineEvent(topic, "shipment.packed.v1", parcel);
export type ShipmentPackedV1 = DataOf<typeof shipmentPackedV1>;
/** A parcel has its label and its number. */
export const shipmentLabelPurchasedV1 = defineEvent(topic, "shipment.label_purchased.v1", parcel);
export type ShipmentLabelPurchasedV1 = DataOf<typeof shipmentLabelPurchasedV1>;
/** A parcel left the warehouse: stock is gone from there, and its money may be taken. */
export const shipmentHandedOverV1 = defineEvent(topic, "shipment.handed_over.v1", parcel);
export type ShipmentHandedOverV1 = DataOf<typeof shipmentHandedOverV1>;
/** A parcel was seen on its way. */
export const shipmentInTransitV1 = defineEvent(topic, "shipment.in_transit.v1", parcel);
export type ShipmentInTransitV1 = DataOf<typeof shipmentInTransitV1>;
/** A parcel is in the delivery van. */
export const shipmentOutForDeliveryV1 = defineEvent(topic, "shipment.out_for_delivery.v1", parcel);
export type ShipmentOutForDeliveryV1 = DataOf<typeof shipmentOutForDeliveryV1>;
/** A parcel arrived. */
export const shipmentDeliveredV1 = defineEvent(topic, "shipment.delivered.v1", parcel);
export type ShipmentDeliveredV1 = DataOf<typeof shipmentDeliveredV1>;
