import { minorUnits, taxedAmount } from "@novatech/contracts/event";
import { z } from "zod";
import { type Invoice, type InvoiceLine, taxesOf } from "../domain/invoice.ts";
import type { invoices } from "./book-tables.ts";

const codec = z.array(
  z.object({
    kind: z.enum(["GOODS", "DELIVERY"]),
    lineId: z.string().nullable(),
    sku: z.string().nullable(),
    description: z.string(),
    quantity: z.number().int().positive(),
    unitPriceMinor: minorUnits,
    discountMinor: minorUnits,
    taxRateBasisPoints: z.number().int().nonnegative(),
    amount: taxedAmount,
  }),
);

/** The lines of a document as JSON. */
export const encodeInvoiceLines = (lines: readonly InvoiceLine[]): object => z.encode(codec, [...lines]);
/** The lines of a document from JSON. Throws when they are none. */
export const decodeInvoiceLines = (json: unknown): readonly InvoiceLine[] => z.decode(codec, json as never);

/** A document as it was issued. */
export function fromInvoiceRow(row: typeof invoices.$inferSelect): Invoice {
  const { id, kind, number, orderId, merchantOrderId, paymentId, correctsId, currency, issuedAt } = row;
  const lines = decodeInvoiceLines(row.lines);
  return {
    id,
    kind,
    number,
    orderId,
    merchantOrderId,
    paymentId,
    correctsId,
    seller: { merchantId: row.merchantId, name: row.sellerName },
    currency,
    lines,
    taxes: taxesOf(lines),
    total: { net: row.netMinor, tax: row.taxMinor, gross: row.grossMinor },
    issuedAt,
  };
}
