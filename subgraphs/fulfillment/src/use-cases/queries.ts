import type { PickUp, Store } from "../domain/pick-up.ts";
import type { OrderOwner } from "../domain/reader.ts";
import type { Shipment, ShipmentLine, TrackingEvent } from "../domain/shipment.ts";
import type { ShipmentFilter } from "../domain/shipment-filter.ts";

/** A parcel with whose order it belongs to. */
export type OwnedShipment = { readonly shipment: Shipment; readonly owner: OrderOwner };

/** A page of a list, by a key that rises along it. */
export type Page<Key> = {
  readonly direction: "forward" | "backward";
  /** How many are wanted; one more is read, to know whether there are more. */
  readonly size: number;
  readonly after: Key | null;
  readonly before: Key | null;
};

/** A page of one parcel's tracking events, oldest first, by sequence. */
export type TrackingPage = Page<number>;

/** A page of parcels, oldest first, by id. */
export type ShipmentPage = Page<string> & { readonly filter: ShipmentFilter };

/** What waits, where, and for whom. */
export type OwnedPickUp = { readonly pickUp: PickUp; readonly store: Store | null; readonly owner: OrderOwner };

/** What the graph shows. Each question is one statement for any number of ids. Who may see it is the asker's to decide. */
export type ShipmentQueries = {
  readonly shipments: (ids: readonly string[]) => Promise<readonly OwnedShipment[]>;
  /** Each known order with its owner and its parcels, oldest first. */
  readonly shipmentsOfOrders: (
    orderIds: readonly string[],
  ) => Promise<ReadonlyMap<string, { readonly owner: OrderOwner; readonly shipments: readonly Shipment[] }>>;
  /** The page of each merchant, in the order it was read: backward pages newest first. */
  readonly shipmentsOfMerchants: (
    merchantIds: readonly string[],
    page: ShipmentPage,
  ) => Promise<ReadonlyMap<string, readonly Shipment[]>>;
  /** Everybody's, in the order read: backward pages newest first. */
  readonly allShipments: (page: ShipmentPage) => Promise<readonly Shipment[]>;
  readonly lines: (shipmentIds: readonly string[]) => Promise<ReadonlyMap<string, readonly ShipmentLine[]>>;
  readonly pickUps: (shipmentIds: readonly string[]) => Promise<ReadonlyMap<string, OwnedPickUp>>;
  /** The open stores of a merchant in a country, by name. */
  readonly storesOf: (merchantId: string, countryCode: string) => Promise<readonly Store[]>;
  /** The page of each parcel, in the order it was read: backward pages newest first. */
  readonly events: (
    shipmentIds: readonly string[],
    page: TrackingPage,
  ) => Promise<ReadonlyMap<string, readonly TrackingEvent[]>>;
};
