import { getTableColumns } from "drizzle-orm";
import type { Shipment, TrackingEvent } from "../domain/shipment.ts";
import { shipments } from "./tables.ts";

const { createdAt: _createdAt, ...columns } = getTableColumns(shipments);

/** The columns of a `Shipment`. */
export const shipmentColumns = columns;

/** A parcel as a row of a recordset: moments as ISO texts. */
export const toShipmentRecord = (shipment: Shipment): Record<string, unknown> => ({
  id: shipment.id,
  merchant_order_id: shipment.merchantOrderId,
  merchant_id: shipment.merchantId,
  warehouse_id: shipment.warehouseId,
  status: shipment.status,
  cause: shipment.cause,
  replacement_id: shipment.replacementId,
  replaces_shipment_id: shipment.replacesShipmentId,
  is_pick_up: shipment.isPickUp,
  carrier: shipment.carrier,
  option_id: shipment.optionId,
  country_code: shipment.countryCode,
  weight_grams: shipment.weightGrams,
  tracking_number: shipment.trackingNumber,
  label_round: shipment.labelRound,
  transit_scans: shipment.transitScans,
  last_scanned_at: shipment.lastScannedAt?.toISOString() ?? null,
  last_sequence: shipment.lastSequence,
  version: shipment.version,
  estimated_delivery_at: shipment.estimatedDeliveryAt?.toISOString() ?? null,
  delivered_at: shipment.deliveredAt?.toISOString() ?? null,
});

/** A tracking event as a row of a recordset. */
export const toEventRecord = (event: TrackingEvent): Record<string, unknown> => ({
  shipment_id: event.shipmentId,
  sequence: event.sequence,
  status: event.status,
  description: event.description,
  location: event.location,
  occurred_at: event.occurredAt.toISOString(),
  carrier_event_id: event.carrierEventId,
});
