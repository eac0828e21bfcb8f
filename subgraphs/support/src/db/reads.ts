import type { Database } from "@novatech/postgres/database";
import { readAsMerchant } from "@novatech/postgres/row-security";
import type { Onlooker } from "../domain/access.ts";
import type { TicketReader } from "../use-cases/ticket-reader.ts";
import { createPostgresTicketReader } from "./ticket-reader.ts";

/**
 * What an operation reads tickets with. For members of a merchant PostgreSQL itself leaves out what was not handed to their merchant and is not their own, notes
 * included, see `merchantReads` in tables/tickets.ts. For all others it is `plain`. Who looks is asked before each question: a guest's secret may come later.
 */
export function readsFor(database: Database, plain: TicketReader, onlooker: () => Onlooker): TicketReader {
  const { isStaff, merchantIds } = onlooker();
  if (isStaff || merchantIds.length === 0) return plain;
  return readAsMerchant(database, onlooker, createPostgresTicketReader);
}
