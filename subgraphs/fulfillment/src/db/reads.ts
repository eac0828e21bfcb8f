import type { Database } from "@novatech/postgres/database";
import { readAsMerchant } from "@novatech/postgres/row-security";
import type { ShipmentReader } from "../domain/reader.ts";
import type { ShipmentQueries } from "../use-cases/queries.ts";
import { createPostgresShipmentQueries } from "./shipment-queries.ts";

/**
 * What an operation of `reader` reads with. For members of a merchant PostgreSQL itself leaves out what is neither their merchant's nor their own, see
 * `merchantReads` in tables.ts. For all others it is `plain`.
 */
export function readsFor(database: Database, plain: ShipmentQueries, reader: ShipmentReader): ShipmentQueries {
  const { isStaff, merchantIds, userId, accessTokenHash } = reader;
  if (isStaff || merchantIds.length === 0) return plain;
  const whom = { merchantIds, userId, secretHashes: accessTokenHash === null ? [] : [accessTokenHash] };
  return readAsMerchant(database, () => whom, createPostgresShipmentQueries);
}
