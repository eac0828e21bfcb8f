import type { PackedShipment, ShipmentStatus } from "../src/domain/shipment.ts";

/** A parcel of the tests: two units of one line, planned, unless it is told otherwise. */
export const aParcel = (over: Partial<PackedShipment> = {}): PackedShipment => ({
  id: "ship_1",
  orderId: "order_1",
  merchantOrderId: "mo_1",
  merchantId: "merch_1",
  warehouseId: "wh_1",
  status: "PENDING",
  cause: "ORDER",
  replacementId: null,
  replacesShipmentId: null,
  isPickUp: false,
  carrier: "Parcelway",
  optionId: "delivery_standard",
  countryCode: "DE",
  weightGrams: 1400,
  trackingNumber: null,
  labelRound: 1,
  transitScans: 0,
  lastScannedAt: null,
  lastSequence: 1,
  version: 1,
  estimatedDeliveryAt: null,
  deliveredAt: null,
  lines: [{ lineId: "line_1", variantId: "var_1", quantity: 2 }],
  ...over,
});

/** A parcel in a status, with a number where it has a label. */
export const aParcelThatIs = (status: ShipmentStatus, over: Partial<PackedShipment> = {}): PackedShipment =>
  aParcel({
    status,
    isPickUp: status === "READY_FOR_PICKUP",
    trackingNumber: ["PENDING", "PACKED", "READY_FOR_PICKUP", "CANCELLED"].includes(status) ? null : "PA1",
    lastSequence: 4,
    version: 7,
    ...over,
  });
