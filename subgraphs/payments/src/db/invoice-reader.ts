import type { Queryable } from "@novatech/postgres/database";
import { asc, eq, inArray, type SQL } from "drizzle-orm";
import type { InvoiceReader, IssuedInvoice } from "../use-cases/ports.ts";
import { fromInvoiceRow } from "./invoice-codec.ts";
import { invoiceRecipients, invoices } from "./book-tables.ts";
import { payments } from "./tables.ts";

/** Reads documents from PostgreSQL. */
export function createPostgresInvoiceReader(db: Queryable): InvoiceReader {
  const where = async (condition: SQL): Promise<IssuedInvoice[]> => {
    const rows = await db
      .select({ row: invoices, customerId: payments.customerId, accessTokenHash: payments.accessTokenHash })
      .from(invoices)
      // Members of a merchant are not shown the payment: to them it is nobody's, and theirs by the merchant.
      .leftJoin(payments, eq(payments.id, invoices.paymentId))
      .where(condition)
      .orderBy(asc(invoices.issuedAt), asc(invoices.id));
    return rows.map(({ row, ...whose }) => ({ invoice: fromInvoiceRow(row), ...whose }));
  };
  return {
    ofOrders: (orderIds) => where(inArray(invoices.orderId, [...orderIds])),
    byIds: (ids) => where(inArray(invoices.id, [...ids])),
    recipients: (orderIds) =>
      db
        .select()
        .from(invoiceRecipients)
        .where(inArray(invoiceRecipients.orderId, [...orderIds])),
  };
}
