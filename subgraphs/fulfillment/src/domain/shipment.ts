/** How a parcel stands. */
export const shipmentStatuses = [
  "PENDING",
  "PACKED",
  "LABEL_PURCHASED",
  "HANDED_OVER",
  "IN_TRANSIT",
  "OUT_FOR_DELIVERY",
  "DELIVERED",
] as const;
export type ShipmentStatus = (typeof shipmentStatuses)[number];

/** What can happen to a parcel. */
export const shipmentMoves = ["pack", "buyLabel", "handOver", "scan", "bringOut", "deliver"] as const;
export type ShipmentMove = (typeof shipmentMoves)[number];

/** Every legal move; what is not here does not happen. DELIVERED is final. */
export const shipmentTransitions: Readonly<
  Record<ShipmentStatus, Readonly<Partial<Record<ShipmentMove, ShipmentStatus>>>>
> = {
  PENDING: { pack: "PACKED" },
  PACKED: { buyLabel: "LABEL_PURCHASED" },
  LABEL_PURCHASED: { handOver: "HANDED_OVER" },
  HANDED_OVER: { scan: "IN_TRANSIT" },
  IN_TRANSIT: { scan: "IN_TRANSIT", bringOut: "OUT_FOR_DELIVERY" },
  OUT_FOR_DELIVERY: { deliver: "DELIVERED" },
  DELIVERED: {},
};

/** The status after a move, or null when the move is not legal. */
export const nextStatus = (status: ShipmentStatus, move: ShipmentMove): ShipmentStatus | null =>
  shipmentTransitions[status][move] ?? null;

/** Units of a line that are in a parcel. */
export type ShipmentLine = { readonly lineId: string; readonly variantId: string; readonly quantity: number };

/** A parcel of one merchant from one warehouse. */
export type Shipment = {
  readonly id: string;
  readonly orderId: string;
  readonly merchantOrderId: string;
  readonly merchantId: string;
  readonly warehouseId: string;
  readonly status: ShipmentStatus;
  readonly carrier: string;
  readonly optionId: string;
  /** ISO 3166-1: where it goes. */
  readonly countryCode: string;
  readonly weightGrams: number;
  /** Null until there is a label. */
  readonly trackingNumber: string | null;
  /** How often the carrier saw it on its way. */
  readonly transitScans: number;
  /** The sequence of its newest tracking event. */
  readonly lastSequence: number;
  readonly estimatedDeliveryAt: Date | null;
  readonly deliveredAt: Date | null;
};

/** A parcel with what is in it. */
export type PackedShipment = Shipment & { readonly lines: readonly ShipmentLine[] };

/** Something that was seen of a parcel. Sequences count from 1 without a gap. */
export type TrackingEvent = {
  readonly shipmentId: string;
  readonly sequence: number;
  readonly status: ShipmentStatus;
  readonly description: string;
  /** A town and a country code, for example `Leipzig, DE`; null where the carrier does not say. Never an address. */
  readonly location: string | null;
  readonly occurredAt: Date;
};

/** A move of a parcel, as somebody saw it. */
export type ShipmentStep = {
  readonly move: ShipmentMove;
  readonly description: string;
  readonly location: string | null;
  /** The number the carrier gave; null when this step gives none. */
  readonly trackingNumber: string | null;
};

/** What becomes of a parcel by a step at a moment, or null when the step is not legal now. */
export function takeStep(
  shipment: PackedShipment,
  step: ShipmentStep,
  occurredAt: Date,
): { readonly shipment: PackedShipment; readonly event: TrackingEvent } | null {
  const status = nextStatus(shipment.status, step.move);
  if (status === null) return null;
  const sequence = shipment.lastSequence + 1;
  const { description, location } = step;
  return {
    shipment: {
      ...shipment,
      status,
      trackingNumber: step.trackingNumber ?? shipment.trackingNumber,
      transitScans: shipment.transitScans + (step.move === "scan" ? 1 : 0),
      lastSequence: sequence,
      deliveredAt: status === "DELIVERED" ? occurredAt : shipment.deliveredAt,
    },
    event: { shipmentId: shipment.id, sequence, status, description, location, occurredAt },
  };
}
