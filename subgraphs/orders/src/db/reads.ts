import type { Database } from "@novatech/postgres/database";
import { readAsMerchant } from "@novatech/postgres/row-security";
import type { Onlooker } from "../domain/access.ts";
import type { OrderLists } from "../use-cases/order-lists.ts";
import type { OrderReader } from "../use-cases/order-reader.ts";
import { createPostgresOrderLists } from "./order-lists.ts";
import { createPostgresOrderReader } from "./order-reader.ts";

/** What one operation reads with. */
export type Reads = { readonly reader: OrderReader; readonly lists: OrderLists };

/**
 * What an operation of `onlooker` reads with. For members of a merchant PostgreSQL itself leaves out what is neither their merchant's nor their own, see
 * `merchantReads` in tables.ts; `secrets` are the hashes of guests' secrets that were shown, and may grow. For all others it is `plain`.
 */
export function readsFor(database: Database, plain: Reads, onlooker: Onlooker, secrets: ReadonlySet<string>): Reads {
  const { isStaff, merchantIds, userId } = onlooker;
  if (isStaff || merchantIds.length === 0) return plain;
  const whom = () => ({ merchantIds, userId, secretHashes: [...secrets] });
  return {
    reader: readAsMerchant(database, whom, createPostgresOrderReader),
    lists: readAsMerchant(database, whom, createPostgresOrderLists),
  };
}
