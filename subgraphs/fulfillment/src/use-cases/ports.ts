import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import type { CarrierScan } from "../domain/carrier-scan.ts";
import type { Label } from "../domain/label.ts";
import type { Replacement } from "../domain/order-goods.ts";
import type { PickUp, Store } from "../domain/pick-up.ts";
import type { PackedShipment, Shipment, TakenStep, TrackingEvent } from "../domain/shipment.ts";
import type { PlacedHalf, StockPart } from "../domain/shipment-plan.ts";
import type { Decision, Wish } from "../domain/withdrawal.ts";

/** What is known of an order by now. */
export type KnownOrder = {
  readonly orderId: string;
  readonly placed: PlacedHalf | null;
  /** Where the order's first stock lies, less what was withdrawn before it was planned. */
  readonly stock: readonly StockPart[] | null;
  readonly isPlanned: boolean;
  /** Nothing of it may leave. */
  readonly isHeld: boolean;
  /** Wishes that came before it was known where the stock lies. */
  readonly waitingWishes: readonly Wish[];
  /** Replacements whose parcels are not planned yet. */
  readonly waitingReplacements: readonly Replacement[];
};

/** Whether an order is held, as an event says. `version` is the event's: an older one changes nothing. */
export type HoldNotice = { readonly isHeld: boolean; readonly version: number };

/**
 * Orders whose parcels are to be planned, inside one transaction. Whatever is noted resolves to what is known, with the order's
 * row locked until the transaction ends: all that plans or withdraws takes this lock first.
 */
export type OrderStore = {
  /** Writes what the order says, unless that was written before. */
  readonly notePlaced: (placed: PlacedHalf, hold: HoldNotice) => Promise<KnownOrder>;
  /** Makes a guest's order a customer's; the guest's secret opens it no more. Somebody who was erased is not written. */
  readonly giveTo: (orderId: string, customerId: string) => Promise<void>;
  /** Writes where the order's stock lies, unless that was written before. */
  readonly noteStock: (orderId: string, stock: readonly StockPart[]) => Promise<KnownOrder>;
  readonly noteHold: (orderId: string, hold: HoldNotice) => Promise<KnownOrder>;
  readonly lock: (orderId: string) => Promise<KnownOrder>;
  /** Writes what is still to be planned and decided. */
  readonly saveWaiting: (
    order: Pick<KnownOrder, "orderId" | "stock" | "waitingWishes" | "waitingReplacements">,
  ) => Promise<void>;
  /** Notes a replacement; false when it was noted before. */
  readonly noteReplacement: (orderId: string, replacement: Replacement) => Promise<boolean>;
  readonly isDecided: (withdrawalId: string) => Promise<boolean>;
  readonly saveDecisions: (orderId: string, decisions: readonly Decision[], at: Date) => Promise<void>;
};

/** A parcel as it stands. */
export type FoundShipment = {
  readonly shipment: PackedShipment;
  /** Whether its order is held. */
  readonly isHeld: boolean;
  /** The carrier's ids of all that it told of the parcel. */
  readonly carrierEventIds: ReadonlySet<string>;
};

/** Parcels, inside one transaction. */
export type ShipmentStore = {
  /**
   * Writes an order's new parcels with what is in them and their first tracking events, and that nothing of it waits any more;
   * with `isPlanned`, that its first parcels are planned. One statement.
   */
  readonly create: (
    order: { readonly orderId: string; readonly isPlanned: boolean; readonly at: Date },
    shipments: readonly PackedShipment[],
    events: readonly TrackingEvent[],
  ) => Promise<void>;
  /** A parcel with what is in it, not locked; null when there is none. */
  readonly find: (shipmentId: string) => Promise<FoundShipment | null>;
  /** The same, locked until the transaction ends. */
  readonly findLocked: (shipmentId: string) => Promise<FoundShipment | null>;
  /** The parcel with a carrier's number, locked; the carrier's name in any case of letters. */
  readonly findByNumberLocked: (carrier: string, trackingNumber: string) => Promise<FoundShipment | null>;
  /** An order's parcels that were not handed over, oldest first, locked. The order must be locked before. */
  readonly lockOpen: (orderId: string) => Promise<readonly PackedShipment[]>;
  /** The same, not locked: for what may be done once too often. */
  readonly listOpen: (orderId: string) => Promise<readonly PackedShipment[]>;
  /** The lost and damaged parcels of an order that nothing is sent instead of, oldest first. */
  readonly unreplaced: (orderId: string) => Promise<readonly PackedShipment[]>;
  /** Counts a change of each of the order's parcels that were not handed over, so that no step decided before it is written. */
  readonly touchOpen: (orderId: string) => Promise<void>;
  /**
   * Writes parcels after their steps, and what was seen. Each parcel was read at the version before its first step; false, and nothing of
   * a parcel is written, when one was changed by somebody else since. What is in them is `repack`'s. One statement; none for no step.
   */
  readonly save: (steps: readonly TakenStep[]) => Promise<boolean>;
  /** Writes what is in parcels now. The parcels must be locked. One statement; none for no parcel. */
  readonly repack: (shipments: readonly PackedShipment[]) => Promise<void>;
  /** Has parcels get another label than the one that may be bought right now. The parcels must be locked. */
  readonly renewLabels: (shipmentIds: readonly string[]) => Promise<void>;
  /** Whether a carrier's number is some parcel's. */
  readonly isNumberTaken: (carrier: string, trackingNumber: string) => Promise<boolean>;
};

/** Who receives an order's parcels. Personal data. */
export type Recipient = {
  readonly recipient: string;
  readonly line1: string;
  readonly line2: string | null;
  readonly city: string;
  readonly region: string | null;
  readonly postalCode: string;
  readonly countryCode: string;
  readonly phone: string | null;
};

/** Recipients that were asked for, inside one transaction. */
export type RecipientStore = {
  readonly find: (orderId: string) => Promise<Recipient | null>;
  readonly save: (orderId: string, recipient: Recipient) => Promise<void>;
  readonly forget: (orderId: string) => Promise<void>;
};

/** Where recipients are asked for. Rejects when the answer does not come; null when the order has none (any more). */
export type RecipientSource = { readonly ask: (orderId: string) => Promise<Recipient | null> };

/** A carrier. Every call may be repeated: it has one effect and one answer. Each rejects when the carrier does not answer. */
export type Carrier = {
  /** Buys a label; one that was bought with the same key is given again. Resolves to its number. */
  readonly buyLabel: (
    label: Label,
    parcel: { readonly shipment: PackedShipment; readonly recipient: Recipient },
  ) => Promise<{ readonly trackingNumber: string }>;
  /** Gives a label back that was not used. Resolves also when there is none, or it is void. */
  readonly voidLabel: (label: Label) => Promise<void>;
  /** What was seen of a labelled parcel, oldest first: at least all that we do not know. */
  readonly track: (shipment: Shipment) => Promise<readonly CarrierScan[]>;
};

/** What waits in stores, inside one transaction. */
export type PickUpStore = {
  /** Writes what waits; what waited before is replaced. */
  readonly save: (pickUp: PickUp) => Promise<void>;
  /** Has parcels wait until then. One statement; none for no parcel. */
  readonly extend: (shipmentIds: readonly string[], readyUntil: Date) => Promise<void>;
  /** Locked; null when the parcel is in no store. */
  readonly findLocked: (shipmentId: string) => Promise<PickUp | null>;
};

/** Stores, inside one transaction. */
export type StoreStore = {
  readonly save: (store: Store) => Promise<void>;
  readonly close: (warehouseId: string) => Promise<void>;
};

/** What a person did with a key. */
export type UsedKey = {
  readonly userId: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly shipmentId: string;
  readonly at: Date;
  /** Keys that were used before are forgotten. */
  readonly since: Date;
};

/** Idempotency keys, inside one transaction. */
export type KeyStore = {
  readonly find: (userId: string, key: string, since: Date) => Promise<{ readonly fingerprint: string } | null>;
  /** False when the key was used meanwhile. */
  readonly use: (used: UsedKey) => Promise<boolean>;
};

/** Has things happen later. A timer of the same kind for the same thing is replaced. */
export type Timers = {
  /** Has parcels go on. */
  readonly setSteps: (shipmentIds: readonly string[], dueAt: Date) => Promise<void>;
  /** Has labels given back. */
  readonly setVoids: (labels: readonly Label[], dueAt: Date) => Promise<void>;
  /** Has a look whether a parcel still waits in its store. */
  readonly setPickUpEnds: (pickUps: readonly Pick<PickUp, "shipmentId" | "readyUntil">[]) => Promise<void>;
};

/** What the other rooms are told. */
export type News = {
  readonly steps?: readonly TakenStep[];
  readonly decisions?: readonly { readonly orderId: string; readonly decision: Decision; readonly at: Date }[];
};

/** All that the use cases need, bound to one transaction. */
export type FulfillmentPorts = {
  readonly orders: OrderStore;
  readonly shipments: ShipmentStore;
  readonly recipients: RecipientStore;
  readonly pickUps: PickUpStore;
  readonly stores: StoreStore;
  readonly keys: KeyStore;
  readonly timers: Timers;
  /** Tells the other rooms, when the transaction commits. Steps that are not told are left out. */
  readonly announce: (news: News) => Promise<void>;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Six random digits. */
  readonly newCode: () => string;
  /** How long a step of a parcel takes, in milliseconds. */
  readonly stepMs: number;
  /** How long a parcel waits in its store, in milliseconds. */
  readonly pickUpHoldMs: number;
};
