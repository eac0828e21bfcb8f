import DataLoader from "dataloader";
import { canSeeOrder, canSeeShipment, type ShipmentReader } from "../domain/reader.ts";
import type { Shipment, ShipmentLine, TrackingEvent } from "../domain/shipment.ts";
import type { ShipmentQueries, TrackingPage } from "../use-cases/ports.ts";

/** Every loader of the room, for one operation of one viewer: each turns any number of ids into one statement. */
export type Loaders = {
  /** Null for a parcel that is not there or not the viewer's. */
  readonly shipment: DataLoader<string, Shipment | null>;
  /** The order's parcels that the viewer may see, oldest first; null when that is none and the order is not theirs. */
  readonly shipmentsOfOrder: DataLoader<string, readonly Shipment[] | null>;
  readonly lines: DataLoader<string, readonly ShipmentLine[]>;
  readonly events: DataLoader<{ shipmentId: string; page: TrackingPage }, readonly TrackingEvent[], string>;
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
    events: createEventsLoader(queries),
  };
}

/** One statement per different page: the parents of one field all ask for the same one. */
function createEventsLoader(queries: ShipmentQueries): Loaders["events"] {
  const pageKey = (page: TrackingPage): string => JSON.stringify(page);
  return new DataLoader(
    async (wanted) => {
      const byPage = Map.groupBy(wanted, ({ page }) => pageKey(page));
      const found = new Map<string, ReadonlyMap<string, readonly TrackingEvent[]>>();
      for (const [key, same] of byPage) {
        const [first] = same;
        if (first === undefined) continue;
        const shipmentIds = same.map(({ shipmentId }) => shipmentId);
        found.set(key, await queries.events(shipmentIds, first.page));
      }
      return wanted.map(({ shipmentId, page }) => found.get(pageKey(page))?.get(shipmentId) ?? []);
    },
    { cacheKeyFn: ({ shipmentId, page }) => `${shipmentId}\n${pageKey(page)}` },
  );
}
