import DataLoader from "dataloader";
import { canSeeOrder, canSeeShipment, isBuyer, type ShipmentReader } from "../domain/reader.ts";
import type { Shipment, ShipmentLine, TrackingEvent } from "../domain/shipment.ts";
import type { ShipmentPage, OwnedPickUp, ShipmentQueries, TrackingPage } from "../use-cases/queries.ts";

/** Every loader of the room, for one operation of one viewer: each turns any number of ids into one statement. */
export type Loaders = {
  /** Null for a parcel that is not there or not the viewer's. */
  readonly shipment: DataLoader<string, Shipment | null>;
  /** The order's parcels that the viewer may see, oldest first; null when that is none and the order is not theirs. */
  readonly shipmentsOfOrder: DataLoader<string, readonly Shipment[] | null>;
  readonly lines: DataLoader<string, readonly ShipmentLine[]>;
  /** A merchant's parcels; who may see them is the asker's to decide. */
  readonly shipmentsOfMerchant: DataLoader<{ id: string; page: ShipmentPage }, readonly Shipment[], string>;
  /** Everybody's parcels: one statement for each list that is asked for. */
  readonly allShipments: ShipmentQueries["allShipments"];
  /** Null for everybody but the order's buyer. */
  readonly pickUp: DataLoader<string, OwnedPickUp | null>;
  readonly events: DataLoader<{ id: string; page: TrackingPage }, readonly TrackingEvent[], string>;
};

/** The loaders of one operation; they hold the viewer, so nothing seen by one is handed to another. */
export function createLoaders(queries: ShipmentQueries, reader: ShipmentReader): Loaders {
  return {
    shipment: new DataLoader(async (ids) => {
      const seen = (await queries.shipments(ids)).filter(({ owner, shipment }) =>
        canSeeShipment(reader, owner, shipment),
      );
      const found = new Map(seen.map(({ shipment }) => [shipment.id, shipment]));
      return ids.map((id) => found.get(id) ?? null);
    }),
    shipmentsOfOrder: new DataLoader(async (ids) => {
      const orders = await queries.shipmentsOfOrders(ids);
      return ids.map((id) => {
        const order = orders.get(id);
        if (order === undefined) return null;
        const seen = order.shipments.filter((shipment) => canSeeShipment(reader, order.owner, shipment));
        return seen.length > 0 || canSeeOrder(reader, order.owner) ? seen : null;
      });
    }),
    lines: new DataLoader(async (ids) => {
      const lines = await queries.lines(ids);
      return ids.map((id) => lines.get(id) ?? []);
    }),
    pickUp: new DataLoader(async (ids) => {
      const found = await queries.pickUps(ids);
      return ids.map((id) => {
        const waiting = found.get(id);
        return waiting && isBuyer(reader, waiting.owner) ? waiting : null;
      });
    }),
    shipmentsOfMerchant: createPageLoader(queries.shipmentsOfMerchants),
    allShipments: queries.allShipments,
    events: createPageLoader(queries.events),
  };
}

/** One statement per different page: the parents of one field all ask for the same one. */
function createPageLoader<Page, Row>(
  read: (ids: readonly string[], page: Page) => Promise<ReadonlyMap<string, readonly Row[]>>,
): DataLoader<{ id: string; page: Page }, readonly Row[], string> {
  const pageKey = (page: Page): string => JSON.stringify(page);
  return new DataLoader(
    async (wanted) => {
      const byPage = Map.groupBy(wanted, ({ page }) => pageKey(page));
      const found = new Map<string, ReadonlyMap<string, readonly Row[]>>();
      for (const [key, same] of byPage) {
        const [first] = same;
        if (first === undefined) continue;
        const ids = same.map(({ id }) => id);
        found.set(key, await read(ids, first.page));
      }
      return wanted.map(({ id, page }) => found.get(pageKey(page))?.get(id) ?? []);
    },
    { cacheKeyFn: ({ id, page }) => `${id}\n${pageKey(page)}` },
  );
}
