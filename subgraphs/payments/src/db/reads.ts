import type { Database, Queryable } from "@novatech/postgres/database";
import { readAsMerchant } from "@novatech/postgres/row-security";
import type { Onlooker } from "../domain/access.ts";
import type { LedgerLists, PaymentLists } from "../use-cases/payment-lists.ts";
import type { InvoiceReader, PaymentReader, SettlementReader } from "../use-cases/ports.ts";
import { createPostgresInvoiceReader } from "./invoice-reader.ts";
import { createPostgresLedgerLists } from "./ledger-lists.ts";
import { createPostgresPaymentLists } from "./payment-lists.ts";
import { createPostgresPaymentReader } from "./payment-reader.ts";
import { createPostgresSettlementReader } from "./settlement-reader.ts";

/** What one operation reads with. */
export type Reads = {
  readonly payments: PaymentReader;
  readonly invoices: InvoiceReader;
  readonly settlement: SettlementReader;
  readonly lists: PaymentLists;
  readonly ledgers: LedgerLists;
};

/** Reads all there is. */
export const createReads = (db: Queryable): Reads => ({
  payments: createPostgresPaymentReader(db),
  invoices: createPostgresInvoiceReader(db),
  settlement: createPostgresSettlementReader(db),
  lists: createPostgresPaymentLists(db),
  ledgers: createPostgresLedgerLists(db),
});

/**
 * What an operation of `onlooker` reads with. For members of a merchant PostgreSQL itself leaves out what is neither their merchant's nor their own, see
 * `merchantReads` in the tables. For all others it is `plain`.
 */
export function readsFor(database: Database, plain: Reads, onlooker: Onlooker): Reads {
  const { isStaff, merchantIds, userId, accessTokenHash } = onlooker;
  if (isStaff || merchantIds.length === 0) return plain;
  const whom = () => ({ merchantIds, userId, secretHashes: accessTokenHash === null ? [] : [accessTokenHash] });
  return {
    payments: readAsMerchant(database, whom, createPostgresPaymentReader),
    invoices: readAsMerchant(database, whom, createPostgresInvoiceReader),
    settlement: readAsMerchant(database, whom, createPostgresSettlementReader),
    lists: readAsMerchant(database, whom, createPostgresPaymentLists),
    ledgers: readAsMerchant(database, whom, createPostgresLedgerLists),
  };
}
