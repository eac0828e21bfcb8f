import type { Database } from "@novatech/postgres/database";
import { readAsMerchant } from "@novatech/postgres/row-security";
import type { StockReader } from "../domain/reader.ts";
import type { StockQueries } from "../use-cases/query-ports.ts";
import type { StockLists } from "../use-cases/stock-lists.ts";
import { createPostgresStockLists } from "./stock-lists.ts";
import { createPostgresStockQueries } from "./stock-queries.ts";

/** What one operation reads with. */
export type Reads = { readonly queries: StockQueries; readonly lists: StockLists };

/**
 * What an operation of `reader` reads with. For members of a merchant PostgreSQL itself leaves out what is not their merchant's, see `merchantReads` in
 * tables.ts; only what everybody may know is read as always: how many units of a thing are free, and where stores are. For all others it is `plain`.
 */
export function readsFor(database: Database, plain: Reads, { isStaff, merchantIds }: StockReader): Reads {
  if (isStaff || merchantIds.length === 0) return plain;
  const whom = () => ({ merchantIds, userId: null, secretHashes: [] });
  const { freeUnits, storesByIds, stores } = plain.queries;
  return {
    queries: { ...readAsMerchant(database, whom, createPostgresStockQueries), freeUnits, storesByIds, stores },
    lists: readAsMerchant(database, whom, createPostgresStockLists),
  };
}
