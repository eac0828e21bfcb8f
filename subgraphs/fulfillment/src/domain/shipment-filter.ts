import type { ShipmentStatus } from "./shipment.ts";

/** Which parcels; null: any. */
export type ShipmentFilter = {
  readonly statuses: readonly ShipmentStatus[] | null;
  readonly merchantId: string | null;
  readonly warehouseId: string | null;
  readonly orderId: string | null;
  readonly trackingNumber: string | null;
  readonly isPickUp: boolean | null;
  /** From when (itself included) until when (itself not) they were planned. */
  readonly createdFrom: Date | null;
  readonly createdBefore: Date | null;
};
