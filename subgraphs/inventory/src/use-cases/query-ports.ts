import type { Clock } from "@novatech/kernel/clock";
import type { StockReader } from "../domain/reader.ts";
import type { StockItem, StockMovement } from "../domain/stock-item.ts";
import type { Store, Warehouse } from "../domain/warehouse.ts";
import type { ItemOfMerchant } from "./ports.ts";

/** A page of a list that is sorted by `Key`. */
export type PageOf<Key> = {
  readonly direction: "forward" | "backward";
  /** How many are wanted; one more is read, to know whether there are more. */
  readonly size: number;
  /** Only what comes later in the list than `after` and earlier than `before`. */
  readonly after: Key | null;
  readonly before: Key | null;
};

/** A page of one stock item's ledger, newest first. Keys are versions. */
export type MovementPage = PageOf<number>;

/** Where a store stands in the list of stores: by country, city, id. */
export type StoreKey = readonly [countryCode: string, city: string, id: string];

/** A page of stores, of one country or (null) of all. */
export type StorePage = PageOf<StoreKey> & { readonly countryCode: string | null };

/** What the graph shows. Each question is one statement for any number of ids; only what the reader may see is in an answer. */
export type StockQueries = {
  /** How many units of each variant can be promised, over all warehouses. Variants that never lay anywhere are left out. */
  readonly freeUnits: (variantIds: readonly string[]) => Promise<ReadonlyMap<string, number>>;
  /** The stock items of each variant that the reader's merchants sell, by warehouse; other variants are left out. */
  readonly itemsOfVariants: (
    variantIds: readonly string[],
    reader: StockReader,
  ) => Promise<ReadonlyMap<string, readonly StockItem[]>>;
  readonly items: (ids: readonly string[], reader: StockReader) => Promise<readonly StockItem[]>;
  readonly warehouses: (ids: readonly string[], reader: StockReader) => Promise<readonly Warehouse[]>;
  /** The warehouses of these merchants, by name. */
  readonly warehousesOfMerchants: (merchantIds: readonly string[]) => Promise<readonly Warehouse[]>;
  /** Open stores, which everybody may see. */
  readonly storesByIds: (ids: readonly string[]) => Promise<readonly Store[]>;
  /** A page of the open stores, in the order it was read: backward pages last first. */
  readonly stores: (page: StorePage) => Promise<readonly Store[]>;
  /** The page of each stock item, in the order it was read: backward pages oldest first. */
  readonly movements: (
    stockItemIds: readonly string[],
    page: MovementPage,
  ) => Promise<ReadonlyMap<string, readonly StockMovement[]>>;
  /** The stock items of these merchants whose numbers changed in the last `seconds`. */
  readonly changedItems: (merchantIds: readonly string[], seconds: number) => Promise<readonly ItemOfMerchant[]>;
};

/** A warehouse that is there from the beginning, for a demonstration or an import. What is left out nobody said. */
export type SeedWarehouse = Pick<Warehouse, "id" | "merchantId" | "name" | "countryCode"> &
  Partial<Pick<Warehouse, "latitude" | "longitude" | "store">>;

/** Goods that are there from the beginning. */
export type StockSeed = {
  readonly warehouses: readonly SeedWarehouse[];
  readonly items: readonly { readonly variantId: string; readonly warehouseId: string; readonly quantity: number }[];
};

/** Bulk writes. */
export type StockImport = {
  /**
   * Makes the warehouses that are not there and renames the others, tells of the stores that are new, and receives goods where
   * nothing ever lay; leaves everything else as it is. Resolves to the number of stock items made.
   */
  readonly receive: (seed: StockSeed, at: Date) => Promise<number>;
};

/** What bulk writes need. */
export type ImportPorts = { readonly stockImport: StockImport; readonly clock: Clock };
