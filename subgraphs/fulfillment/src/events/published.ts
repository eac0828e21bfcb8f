import { type NewEvent, newEvent } from "@novatech/contracts/event";
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
  withdrawalDecidedV1,
} from "@novatech/contracts/fulfillment";
import type { TakenStep } from "../domain/shipment.ts";
import type { News } from "../use-cases/ports.ts";

/** Which event tells of which status; a parcel seen again on its way tells again. */
const contracts = {
  PENDING: shipmentCreatedV1,
  PACKED: shipmentPackedV1,
  LABEL_PURCHASED: shipmentLabelPurchasedV1,
  READY_FOR_PICKUP: shipmentReadyForPickupV1,
  HANDED_OVER: shipmentHandedOverV1,
  IN_TRANSIT: shipmentInTransitV1,
  OUT_FOR_DELIVERY: shipmentOutForDeliveryV1,
  DELAYED: shipmentDelayedV1,
  DELIVERY_ATTEMPTED: shipmentDeliveryAttemptedV1,
  DELIVERED: shipmentDeliveredV1,
  LOST: shipmentLostV1,
  DAMAGED: shipmentDamagedV1,
  RETURNED_TO_SENDER: shipmentReturnedToSenderV1,
  CANCELLED: shipmentCancelledV1,
} as const;

/** News as the events that tell the other rooms. `causationId` is the event that led to them; null for a carrier's or person's doing. */
export const toEvents = ({ steps = [], decisions = [] }: News, causationId: string | null): readonly NewEvent[] => [
  ...steps.filter(({ isTold }) => isTold).map((step) => shipmentEvent(step, causationId)),
  ...decisions.map(({ orderId, decision, at }) =>
    newEvent(withdrawalDecidedV1, {
      aggregateId: decision.withdrawalId,
      occurredAt: at,
      causationId,
      data: {
        withdrawalId: decision.withdrawalId,
        orderId,
        cause: decision.cause,
        withdrawn: [...decision.withdrawn],
        refused: [...decision.refused],
      },
    }),
  ),
];

const shipmentEvent = ({ shipment, event }: TakenStep, causationId: string | null): NewEvent =>
  newEvent(contracts[event.status], {
    aggregateId: shipment.id,
    occurredAt: event.occurredAt,
    causationId,
    data: {
      shipmentId: shipment.id,
      orderId: shipment.orderId,
      merchantOrderId: shipment.merchantOrderId,
      merchantId: shipment.merchantId,
      warehouseId: shipment.warehouseId,
      cause: shipment.cause,
      replacementId: shipment.replacementId,
      isPickUp: shipment.isPickUp,
      lines: [...shipment.lines],
      carrier: shipment.carrier,
      trackingNumber: shipment.trackingNumber,
      happenedAt: event.occurredAt,
      location: event.location,
    },
  });
