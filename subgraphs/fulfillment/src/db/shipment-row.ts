import { getTableColumns } from "drizzle-orm";
import type { Shipment } from "../domain/shipment.ts";
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
  carrier: shipment.carrier,
  option_id: shipment.optionId,
  country_code: shipment.countryCode,
  weight_grams: shipment.weightGrams,
  last_sequence: shipment.lastSequence,
  estimated_delivery_at: shipment.estimatedDeliveryAt?.toISOString() ?? null,
});
