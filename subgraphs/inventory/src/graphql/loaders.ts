import DataLoader from "dataloader";
import type { StockReader } from "../domain/reader.ts";
import type { StockItem, StockMovement } from "../domain/stock-item.ts";
import type { Store, Warehouse } from "../domain/warehouse.ts";
import type { MovementPage, StockQueries } from "../use-cases/query-ports.ts";
import type { StockLists, StockPage } from "../use-cases/stock-lists.ts";

/** Every loader of the room, for one operation of one viewer: each turns any number of ids into one statement. */
export type Loaders = {
  /** Units that can be promised; 0 for a variant that never lay anywhere. */
  readonly freeUnits: DataLoader<string, number>;
  /** Null for a variant that is not the viewer's. */
  readonly itemsOfVariant: DataLoader<string, readonly StockItem[] | null>;
  readonly item: DataLoader<string, StockItem | null>;
  readonly warehouse: DataLoader<string, Warehouse | null>;
  /** For everybody; null where nothing is picked up. */
  readonly store: DataLoader<string, Store | null>;
  readonly warehousesOfMerchant: DataLoader<string, readonly Warehouse[]>;
  readonly movements: DataLoader<{ id: string; page: MovementPage }, readonly StockMovement[], string>;
  /** A merchant's stock; who may see it is the asker's to decide. */
  readonly itemsOfMerchant: DataLoader<{ id: string; page: StockPage }, readonly StockItem[], string>;
};

/** The loaders of one operation; they hold the viewer, so nothing seen by one is handed to another. */
export function createLoaders(queries: StockQueries, lists: StockLists, reader: StockReader): Loaders {
  return {
    freeUnits: new DataLoader(async (ids) => {
      const free = await queries.freeUnits(ids);
      return ids.map((id) => free.get(id) ?? 0);
    }),
    itemsOfVariant: new DataLoader(async (ids) => {
      const lists = await queries.itemsOfVariants(ids, reader);
      return ids.map((id) => lists.get(id) ?? null);
    }),
    item: new DataLoader(async (ids) => byId(ids, await queries.items(ids, reader))),
    warehouse: new DataLoader(async (ids) => byId(ids, await queries.warehouses(ids, reader))),
    store: new DataLoader(async (ids) => byId(ids, await queries.storesByIds(ids))),
    warehousesOfMerchant: new DataLoader(async (ids) => {
      const lists = Map.groupBy(await queries.warehousesOfMerchants(ids), (warehouse) => warehouse.merchantId);
      return ids.map((id) => lists.get(id) ?? []);
    }),
    movements: createPageLoader(queries.movements),
    itemsOfMerchant: createPageLoader(lists.itemsOfMerchants),
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
      for (const [key, [first, ...rest]] of byPage) {
        if (first === undefined) continue;
        const ids = [first, ...rest].map(({ id }) => id);
        found.set(key, await read(ids, first.page));
      }
      return wanted.map(({ id, page }) => found.get(pageKey(page))?.get(id) ?? []);
    },
    { cacheKeyFn: ({ id, page }) => `${id}\n${pageKey(page)}` },
  );
}

function byId<Thing extends { readonly id: string }>(
  ids: readonly string[],
  things: readonly Thing[],
): (Thing | null)[] {
  const found = new Map(things.map((thing) => [thing.id, thing]));
  return ids.map((id) => found.get(id) ?? null);
}
