/** How a parcel stands; the first is where it begins. */
export const shipmentStatuses = [
  "PENDING",
  "PACKED",
  "LABEL_PURCHASED",
  "READY_FOR_PICKUP",
  "HANDED_OVER",
  "IN_TRANSIT",
  "OUT_FOR_DELIVERY",
  "DELAYED",
  "DELIVERY_ATTEMPTED",
  "DELIVERED",
  "LOST",
  "DAMAGED",
  "RETURNED_TO_SENDER",
  "CANCELLED",
] as const;
export type ShipmentStatus = (typeof shipmentStatuses)[number];

/** What can happen to a parcel. */
export const shipmentMoves = [
  "pack",
  "buyLabel",
  "voidLabel",
  "makeReady",
  "takeOut",
  "cancel",
  "handOver",
  "pickUp",
  "scan",
  "bringOut",
  "delay",
  "attempt",
  "deliver",
  "lose",
  "damage",
  "returnToSender",
] as const;
export type ShipmentMove = (typeof shipmentMoves)[number];

/** Whatever a carrier may see of a parcel it has, and where that leads. It may miss steps between, so each may come first. */
export const carrierSees = {
  scan: "IN_TRANSIT",
  bringOut: "OUT_FOR_DELIVERY",
  delay: "DELAYED",
  attempt: "DELIVERY_ATTEMPTED",
  deliver: "DELIVERED",
  lose: "LOST",
  damage: "DAMAGED",
  returnToSender: "RETURNED_TO_SENDER",
} as const;
const { scan: _notFromTheVan, bringOut: _alreadyOut, ...fromTheVan } = carrierSees;

/**
 * Every legal move; what is not here does not happen. `takeOut`: some units are withdrawn and others stay. The carrier tells of
 * a parcel that is in the van again only after a delay or an attempt.
 */
export const shipmentTransitions: Readonly<
  Record<ShipmentStatus, Readonly<Partial<Record<ShipmentMove, ShipmentStatus>>>>
> = {
  PENDING: { pack: "PACKED", takeOut: "PENDING", cancel: "CANCELLED" },
  PACKED: { buyLabel: "LABEL_PURCHASED", makeReady: "READY_FOR_PICKUP", takeOut: "PACKED", cancel: "CANCELLED" },
  LABEL_PURCHASED: {
    handOver: "HANDED_OVER",
    voidLabel: "PACKED",
    takeOut: "LABEL_PURCHASED",
    cancel: "CANCELLED",
  },
  READY_FOR_PICKUP: { pickUp: "HANDED_OVER", takeOut: "READY_FOR_PICKUP", cancel: "CANCELLED" },
  HANDED_OVER: carrierSees,
  IN_TRANSIT: carrierSees,
  OUT_FOR_DELIVERY: fromTheVan,
  DELAYED: carrierSees,
  DELIVERY_ATTEMPTED: carrierSees,
  DELIVERED: {},
  LOST: {},
  DAMAGED: {},
  RETURNED_TO_SENDER: {},
  CANCELLED: {},
};

/** The status after a move, or null when the move is not legal. */
export const nextStatus = (status: ShipmentStatus, move: ShipmentMove): ShipmentStatus | null =>
  shipmentTransitions[status][move] ?? null;

/** Where the warehouse still has the parcel: what is in it can be withdrawn, and a hold stops it. */
export const statusesBeforeHandOver = ["PENDING", "PACKED", "LABEL_PURCHASED", "READY_FOR_PICKUP"] as const;
export const isBeforeHandOver = (status: ShipmentStatus): boolean =>
  (statusesBeforeHandOver as readonly ShipmentStatus[]).includes(status);

/** Whether nothing can happen to the parcel any more. */
export const isFinal = (status: ShipmentStatus): boolean => Object.keys(shipmentTransitions[status]).length === 0;

/** Whether the other rooms are told: a label that is bought again and units that stay behind are told in other ways. */
export const isTold = (move: ShipmentMove): boolean => move !== "voidLabel" && move !== "takeOut";

/** What parcels are sent for: an order's first ones; stock found elsewhere; instead of one that was lost; in exchange for a return. */
export const shipmentCauses = ["ORDER", "REALLOCATION", "RESHIPMENT", "EXCHANGE"] as const;
export type ShipmentCause = (typeof shipmentCauses)[number];

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
  readonly cause: ShipmentCause;
  /** The replacement it belongs to; null for an order's first parcels. */
  readonly replacementId: string | null;
  /** The lost or damaged parcel it is sent instead of. */
  readonly replacesShipmentId: string | null;
  /** Whether it waits in its warehouse, a store, for the buyer. */
  readonly isPickUp: boolean;
  readonly carrier: string;
  readonly optionId: string;
  /** ISO 3166-1: where it goes. */
  readonly countryCode: string;
  readonly weightGrams: number;
  /** Null while there is no label, and for what is picked up. */
  readonly trackingNumber: string | null;
  /** Which label is the parcel's: counts from 1, and rises when one that was bought (or may have been) is void. */
  readonly labelRound: number;
  /** How often the carrier saw it on its way. */
  readonly transitScans: number;
  /** When the carrier saw what it saw last; null before that. */
  readonly lastScannedAt: Date | null;
  /** The sequence of its newest tracking event. */
  readonly lastSequence: number;
  /** Counts the changes, from 1. */
  readonly version: number;
  readonly estimatedDeliveryAt: Date | null;
  readonly deliveredAt: Date | null;
};

/** A parcel with what is in it; of a cancelled one, what was in it last. */
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
  /** The carrier's id of it; null for what the carrier did not tell. */
  readonly carrierEventId: string | null;
};

/** A move of a parcel, as somebody saw it. */
export type ShipmentStep = {
  readonly move: ShipmentMove;
  readonly description: string;
  readonly location?: string | null;
  /** The number the carrier gave, of a step that gives one. */
  readonly trackingNumber?: string;
  readonly carrierEventId?: string;
};

/** A parcel after a move, and what was seen of it. */
export type TakenStep = {
  readonly shipment: PackedShipment;
  readonly event: TrackingEvent;
  readonly isTold: boolean;
};

/** What becomes of a parcel by a step at a moment, or null when the step is not legal now. */
export function takeStep(shipment: PackedShipment, step: ShipmentStep, occurredAt: Date): TakenStep | null {
  const status = nextStatus(shipment.status, step.move);
  if (status === null) return null;
  const { shipment: seen, event } = note(shipment, { ...step, status }, occurredAt);
  const hasNoLabel = step.move === "voidLabel" || step.move === "cancel";
  return {
    shipment: {
      ...seen,
      status,
      trackingNumber: hasNoLabel ? null : (step.trackingNumber ?? shipment.trackingNumber),
      labelRound: shipment.labelRound + (hasNoLabel ? 1 : 0),
      transitScans: shipment.transitScans + (step.move === "scan" ? 1 : 0),
      deliveredAt: status === "DELIVERED" ? occurredAt : shipment.deliveredAt,
    },
    event,
    isTold: isTold(step.move),
  };
}

/** Writes down what was seen of a parcel without moving it. */
export function note(
  shipment: PackedShipment,
  seen: Pick<ShipmentStep, "description" | "location" | "carrierEventId"> & { readonly status: ShipmentStatus },
  occurredAt: Date,
): TakenStep {
  const sequence = shipment.lastSequence + 1;
  return {
    shipment: { ...shipment, lastSequence: sequence, version: shipment.version + 1 },
    event: {
      shipmentId: shipment.id,
      sequence,
      status: seen.status,
      description: seen.description,
      location: seen.location ?? null,
      occurredAt,
      carrierEventId: seen.carrierEventId ?? null,
    },
    isTold: false,
  };
}
