import { type NewEvent, newEvent } from "@novatech/contracts/event";
import {
  shipmentCreatedV1,
  shipmentDeliveredV1,
  shipmentHandedOverV1,
  shipmentInTransitV1,
  shipmentLabelPurchasedV1,
  shipmentOutForDeliveryV1,
  shipmentPackedV1,
} from "@novatech/contracts/fulfillment";
import type { ShipmentFact } from "../use-cases/ports.ts";

/** Which event tells of which status; a parcel seen again on its way tells again. */
const contracts = {
  PENDING: shipmentCreatedV1,
  PACKED: shipmentPackedV1,
  LABEL_PURCHASED: shipmentLabelPurchasedV1,
  HANDED_OVER: shipmentHandedOverV1,
  IN_TRANSIT: shipmentInTransitV1,
  OUT_FOR_DELIVERY: shipmentOutForDeliveryV1,
  DELIVERED: shipmentDeliveredV1,
} as const;

/** A fact as the event that tells the other rooms. `causationId` is the event that led to it; null for the carrier's doing. */
export const toEvent = ({ shipment, event }: ShipmentFact, causationId: string | null): NewEvent =>
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
      lines: [...shipment.lines],
      carrier: shipment.carrier,
      trackingNumber: shipment.trackingNumber,
      happenedAt: event.occurredAt,
      location: event.location,
    },
  });
