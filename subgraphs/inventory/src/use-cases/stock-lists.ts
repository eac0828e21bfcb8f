import type { StockFilter } from "../domain/stock-filter.ts";
import type { StockItem } from "../domain/stock-item.ts";
import type { PageOf } from "./query-ports.ts";

/** Where a stock item stands in a merchant's list: by warehouse, then id. */
export type StockKey = readonly [warehouseId: string, id: string];

/** A page of a merchant's stock. */
export type StockPage = PageOf<StockKey> & { readonly filter: StockFilter };

/** The lists that merchants and staff work through. */
export type StockLists = {
  /** For each merchant a page, `size + 1` items at most, in the order read: backward pages last first. One statement. */
  readonly itemsOfMerchants: (
    merchantIds: readonly string[],
    page: StockPage,
  ) => Promise<ReadonlyMap<string, readonly StockItem[]>>;
};
