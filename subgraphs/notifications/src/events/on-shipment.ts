import {
  shipmentCancelledV1,
  shipmentCreatedV1,
  shipmentDamagedV1,
  shipmentDelayedV1,
  shipmentDeliveredV1,
  shipmentDeliveryAttemptedV1,
  shipmentHandedOverV1,
  shipmentInTransitV1,
  shipmentLabelPurchasedV1,
  shipmentLostV1,
  shipmentOutForDeliveryV1,
  shipmentPackedV1,
  shipmentReadyForPickupV1,
  shipmentReturnedToSenderV1,
} from "@novatech/contracts/fulfillment";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { EventKind } from "../domain/event-kind.ts";
import { announce } from "../use-cases/announce.ts";
import { aboutEvent, type HandlerDeps } from "./ports.ts";

const handlers = [
  [shipmentCreatedV1, "SHIPMENT_CREATED"],
  [shipmentPackedV1, "SHIPMENT_PACKED"],
  [shipmentLabelPurchasedV1, "SHIPMENT_LABEL_PURCHASED"],
  [shipmentHandedOverV1, "SHIPMENT_HANDED_OVER"],
  [shipmentInTransitV1, "SHIPMENT_IN_TRANSIT"],
  [shipmentOutForDeliveryV1, "SHIPMENT_OUT_FOR_DELIVERY"],
  [shipmentDeliveredV1, "SHIPMENT_DELIVERED"],
  [shipmentDelayedV1, "SHIPMENT_DELAYED"],
  [shipmentDeliveryAttemptedV1, "SHIPMENT_DELIVERY_ATTEMPTED"],
  [shipmentReadyForPickupV1, "SHIPMENT_READY_FOR_PICKUP"],
  [shipmentLostV1, "SHIPMENT_LOST"],
  [shipmentDamagedV1, "SHIPMENT_DAMAGED"],
  [shipmentReturnedToSenderV1, "SHIPMENT_RETURNED_TO_SENDER"],
  [shipmentCancelledV1, "SHIPMENT_CANCELLED"],
] as const satisfies readonly (readonly [unknown, EventKind])[];

/** Parcels: each is of one merchant. */
export const onShipment = ({ portsOf, nextId }: HandlerDeps): readonly EventHandler[] =>
  handlers.map(([contract, kind]) =>
    on(contract, async (tx, { data: { shipmentId, orderId, merchantOrderId, merchantId }, raw }) => {
      const related = [
        { type: "MerchantOrder", id: merchantOrderId },
        { type: "Order", id: orderId },
      ];
      const told = [{ merchantId, subject: { type: "Shipment", id: shipmentId }, related }];
      await announce(portsOf(tx), nextId, { ...aboutEvent(raw), kind, told });
    }),
  );
