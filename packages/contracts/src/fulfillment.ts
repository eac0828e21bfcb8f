import { z } from "zod";
import { type DataOf, defineEvent, instant } from "./event.ts";
import { privacyPartDoneOf } from "./event-privacy-part.ts";

/** The aggregate is the shipment. */
const topic = "fulfillment.shipment";
/** The aggregate is the withdrawal: one wish to take units out of parcels. */
const withdrawalTopic = "fulfillment.withdrawal";

const line = z.object({ lineId: z.string(), variantId: z.string(), quantity: z.number().int().positive() });

const parcel = z.object({
  shipmentId: z.string(),
  orderId: z.string(),
  merchantOrderId: z.string(),
  merchantId: z.string(),
  warehouseId: z.string(),
  /** What it is sent for. What is sent again or in exchange was paid before. */
  cause: z.enum(["ORDER", "REALLOCATION", "RESHIPMENT", "EXCHANGE"]).default("ORDER"),
  /** The replacement it belongs to; null for an order's first parcels. */
  replacementId: z.string().nullable().default(null),
  /** Whether it waits in a store for the buyer. */
  isPickUp: z.boolean().default(false),
  /** What is in it; of a cancelled parcel, what was in it last. */
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
/** A parcel is later than was said. */
export const shipmentDelayedV1 = defineEvent(topic, "shipment.delayed.v1", parcel);
export type ShipmentDelayedV1 = DataOf<typeof shipmentDelayedV1>;
/** The carrier was at the door and nobody took it. */
export const shipmentDeliveryAttemptedV1 = defineEvent(topic, "shipment.delivery_attempted.v1", parcel);
export type ShipmentDeliveryAttemptedV1 = DataOf<typeof shipmentDeliveryAttemptedV1>;
/** A parcel waits in its store. */
export const shipmentReadyForPickupV1 = defineEvent(topic, "shipment.ready_for_pickup.v1", parcel);
export type ShipmentReadyForPickupV1 = DataOf<typeof shipmentReadyForPickupV1>;
/** The carrier lost a parcel. */
export const shipmentLostV1 = defineEvent(topic, "shipment.lost.v1", parcel);
export type ShipmentLostV1 = DataOf<typeof shipmentLostV1>;
/** The carrier destroyed a parcel. */
export const shipmentDamagedV1 = defineEvent(topic, "shipment.damaged.v1", parcel);
export type ShipmentDamagedV1 = DataOf<typeof shipmentDamagedV1>;
/** A parcel came back to its warehouse unopened: its goods are stock again. */
export const shipmentReturnedToSenderV1 = defineEvent(topic, "shipment.returned_to_sender.v1", parcel);
export type ShipmentReturnedToSenderV1 = DataOf<typeof shipmentReturnedToSenderV1>;
/** Nothing is in the parcel any more; it will not leave. */
export const shipmentCancelledV1 = defineEvent(topic, "shipment.cancelled.v1", parcel);
export type ShipmentCancelledV1 = DataOf<typeof shipmentCancelledV1>;

/** Which of the units that should not leave have not left: those were taken out of their parcels. The others are on their way. */
export const withdrawalDecidedV1 = defineEvent(
  withdrawalTopic,
  "withdrawal.decided.v1",
  z.object({
    /** The cancellation, or the shortfall. */
    withdrawalId: z.string(),
    orderId: z.string(),
    /** NOT_PICKED_UP: fulfillment's own decision, after the time to pick up ended. */
    cause: z.enum(["CANCELLATION", "SHORTFALL", "NOT_PICKED_UP"]),
    withdrawn: z.array(line.extend({ warehouseId: z.string() })),
    refused: z.array(z.object({ lineId: z.string(), quantity: z.number().int().positive() })),
  }),
);
export type WithdrawalDecidedV1 = DataOf<typeof withdrawalDecidedV1>;

/** This room did its part of a person's request: what it holds of them can be fetched, or was erased. */
export const fulfillmentPrivacyPartDoneV1 = privacyPartDoneOf("fulfillment");
