import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import type { OrderOwner } from "../domain/reader.ts";
import type { PackedShipment, Shipment, ShipmentLine, ShipmentStep, TrackingEvent } from "../domain/shipment.ts";
import type { PlacedHalf, StockPart } from "../domain/shipment-plan.ts";

/** What is known of an order by now. */
export type KnownOrder = {
  readonly placed: PlacedHalf | null;
  readonly stock: readonly StockPart[] | null;
  readonly isPlanned: boolean;
};

/** Orders whose parcels are to be planned, inside one transaction. */
export type OrderStore = {
  /** Writes what the order says, unless that was written before; resolves to what is known, locked until the transaction ends. */
  readonly notePlaced: (placed: PlacedHalf) => Promise<KnownOrder>;
  /** Writes where the order's stock lies; otherwise like `notePlaced`. */
  readonly noteStock: (orderId: string, stock: readonly StockPart[]) => Promise<KnownOrder>;
};

/** Parcels, inside one transaction. */
export type ShipmentStore = {
  /** Writes an order's new parcels with what is in them and their first tracking events, and that the order is planned. One statement. */
  readonly create: (
    orderId: string,
    shipments: readonly PackedShipment[],
    events: readonly TrackingEvent[],
  ) => Promise<void>;
  /** A parcel with what is in it, not locked; null when there is none. */
  readonly find: (shipmentId: string) => Promise<PackedShipment | null>;
  /** Writes a step of a parcel and what was seen. False, and nothing is written, when it was moved by somebody else since it was read. One statement. */
  readonly saveStep: (shipment: Shipment, event: TrackingEvent) => Promise<boolean>;
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
};

/** Where recipients are asked for. Rejects when the answer does not come; null when the order has none (any more). */
export type RecipientSource = { readonly ask: (orderId: string) => Promise<Recipient | null> };

/** Who packs, labels and carries parcels. Every call may be repeated with the same parcel: it has one effect and one answer. */
export type Carrier = {
  /** Packs a parcel. */
  readonly pack: (shipment: PackedShipment) => Promise<ShipmentStep>;
  /** Buys a label: the step carries the tracking number. */
  readonly buyLabel: (shipment: PackedShipment, recipient: Recipient) => Promise<ShipmentStep>;
  /** What was seen of a labelled parcel after what is known of it; null when nothing new was. */
  readonly nextScan: (shipment: PackedShipment) => Promise<ShipmentStep | null>;
};

/** Has a parcel looked after later. */
export type StepTimers = { readonly set: (shipmentIds: readonly string[], dueAt: Date) => Promise<void> };

/** A parcel and what was just seen of it: what the other rooms are told. */
export type ShipmentFact = { readonly shipment: PackedShipment; readonly event: TrackingEvent };

/** All that the use cases need, bound to one transaction. */
export type FulfillmentPorts = {
  readonly orders: OrderStore;
  readonly shipments: ShipmentStore;
  readonly recipients: RecipientStore;
  readonly timers: StepTimers;
  /** Tells the other rooms, when the transaction commits. */
  readonly announce: (facts: readonly ShipmentFact[]) => Promise<void>;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** How long a step of a parcel takes, in milliseconds. */
  readonly stepMs: number;
};

/** A parcel with whose order it belongs to. */
export type OwnedShipment = { readonly shipment: Shipment; readonly owner: OrderOwner };

/** A page of one parcel's tracking events, oldest first. */
export type TrackingPage = {
  readonly direction: "forward" | "backward";
  /** How many are wanted; one more is read, to know whether there are more. */
  readonly size: number;
  /** Sequences: only events newer than `after` and older than `before`. */
  readonly after: number | null;
  readonly before: number | null;
};

/** What the graph shows. Each question is one statement for any number of ids. Who may see it is the asker's to decide. */
export type ShipmentQueries = {
  readonly shipments: (ids: readonly string[]) => Promise<readonly OwnedShipment[]>;
  /** Each known order with its owner and its parcels, oldest first. */
  readonly shipmentsOfOrders: (
    orderIds: readonly string[],
  ) => Promise<ReadonlyMap<string, { readonly owner: OrderOwner; readonly shipments: readonly Shipment[] }>>;
  readonly lines: (shipmentIds: readonly string[]) => Promise<ReadonlyMap<string, readonly ShipmentLine[]>>;
  /** The page of each parcel, in the order it was read: backward pages newest first. */
  readonly events: (
    shipmentIds: readonly string[],
    page: TrackingPage,
  ) => Promise<ReadonlyMap<string, readonly TrackingEvent[]>>;
};
