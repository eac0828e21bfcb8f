import type { Transaction } from "@novatech/postgres/database";
import { and, asc, eq, sql } from "drizzle-orm";
import { invoiceNumber, taxesOf } from "../domain/invoice.ts";
import type { InvoiceStore } from "../use-cases/ports.ts";
import { columnsOf } from "./columns.ts";
import { decodeCredit } from "./credit-codec.ts";
import { decodeInvoiceLines, encodeInvoiceLines } from "./invoice-codec.ts";
import { fromPaymentRow } from "./payment-store.ts";
import { decodeCost, decodePlan } from "./plan-codec.ts";
import { invoiceRecipients, invoices } from "./book-tables.ts";
import { capturePlans, credits, leftParcels, paymentActions, payments } from "./tables.ts";

/** Invoices and credit notes in PostgreSQL, within one transaction. */
export function createPostgresInvoiceStore(tx: Transaction): InvoiceStore {
  return {
    parcel: async (shipmentId) => {
      const [row] = await tx
        .select({
          plan: capturePlans.plan,
          payment: payments,
          parcel: leftParcels,
          isTaken: sql<boolean>`exists (
            select from payment_actions action where action.payment_id = payments.id and kind = 'CAPTURE' and status = 'SUCCEEDED'
              and (shipment_id = left_parcels.shipment_id or payments.is_taken_once))`,
          isInvoiced: sql<boolean>`exists (select from invoices where shipment_id = left_parcels.shipment_id)`,
        })
        .from(leftParcels)
        .innerJoin(capturePlans, eq(capturePlans.orderId, leftParcels.orderId))
        .innerJoin(payments, eq(payments.orderId, leftParcels.orderId))
        .where(eq(leftParcels.shipmentId, shipmentId));
      if (row === undefined || row.plan === null || row.parcel.cost === null) return null;
      const { isTaken, isInvoiced } = row;
      return {
        plan: decodePlan(row.plan),
        payment: fromPaymentRow(row.payment),
        merchantOrderId: row.parcel.merchantOrderId,
        cost: decodeCost(row.parcel.cost),
        isTaken,
        isInvoiced,
      };
    },
    uninvoiced: async (orderId) => {
      const rows = await tx.execute<{ shipment_id: string }>(sql`
        select shipment_id from left_parcels parcel where order_id = ${orderId} and amount_minor > 0
          and not exists (select from invoices where shipment_id = parcel.shipment_id)`);
      return rows.map((row) => row.shipment_id);
    },
    credit: async (refundId) => {
      const [row] = await tx
        .select({ plan: capturePlans.plan, payment: payments, credit: credits })
        .from(paymentActions)
        .innerJoin(payments, eq(payments.id, paymentActions.paymentId))
        .innerJoin(capturePlans, eq(capturePlans.orderId, payments.orderId))
        .innerJoin(
          credits,
          and(
            eq(credits.creditId, paymentActions.creditId),
            eq(credits.merchantOrderId, paymentActions.merchantOrderId),
          ),
        )
        .where(eq(paymentActions.id, refundId));
      if (row === undefined || row.plan === null) return null;
      const { creditId, merchantOrderId } = row.credit;
      const issued = await tx
        .select()
        .from(invoices)
        .where(eq(invoices.merchantOrderId, merchantOrderId))
        .orderBy(asc(invoices.issuedAt), asc(invoices.id));
      const [waiting] = await tx.execute<{ count: number }>(sql`
        select count(*)::integer as count from left_parcels parcel
        where merchant_order_id = ${merchantOrderId} and amount_minor > 0 and cost is not null
          and not exists (select from invoices where shipment_id = parcel.shipment_id)`);
      return {
        plan: decodePlan(row.plan),
        payment: fromPaymentRow(row.payment),
        credit: decodeCredit(row.credit),
        isNoted: issued.some((invoice) => invoice.creditId === creditId),
        invoices: issued
          .filter(({ kind }) => kind === "INVOICE")
          .map(({ id, lines }) => ({ id, lines: decodeInvoiceLines(lines) })),
        isInvoiced: waiting?.count === 0,
      };
    },
    recipient: async (orderId) => {
      const [row] = await tx.select().from(invoiceRecipients).where(eq(invoiceRecipients.orderId, orderId));
      if (row === undefined) return null;
      const { orderId: _order, ...recipient } = row;
      return recipient;
    },
    issue: async (draft, of, recipient) => {
      const { id, kind, orderId, merchantOrderId, paymentId, correctsId, seller, currency, lines, total, issuedAt } =
        draft;
      const year = issuedAt.getUTCFullYear();
      const row = {
        id,
        kind,
        merchantId: seller.merchantId,
        year,
        sequence: 0,
        number: "",
        orderId,
        merchantOrderId,
        paymentId,
        correctsId,
        ...of,
        sellerName: seller.name,
        currency,
        lines: encodeInvoiceLines(lines),
        netMinor: total.net,
        taxMinor: total.tax,
        grossMinor: total.gross,
        issuedAt,
      };
      const [first, rest] = invoiceNumber(kind, year, 0).split(String(0).padStart(6, "0"));
      // The counter stays locked until the transaction ends: what is not written has used no number.
      const [issued] = await tx.execute<{ sequence: number }>(sql`
        with kept as (
          insert into invoice_recipients
          select * from jsonb_populate_record(null::invoice_recipients, ${columnsOf({ orderId, ...recipient })}::jsonb)
          on conflict (order_id) do nothing
        ), counter as (
          insert into invoice_numbers as counter (merchant_id, year, kind, last)
          values (${seller.merchantId}, ${year}::integer, ${kind}, 1)
          on conflict (merchant_id, year, kind) do update set last = counter.last + 1 returning last
        )
        insert into invoices
        select row.* from counter, jsonb_populate_record(null::invoices, ${columnsOf(row)}::jsonb
          || jsonb_build_object('sequence', last, 'number', ${first ?? ""}::text || lpad(last::text, greatest(6, length(last::text)), '0') || ${rest ?? ""}::text)) row
        returning sequence`);
      if (issued === undefined) throw new Error(`the document ${id} was not written`);
      return { ...draft, number: invoiceNumber(kind, year, issued.sequence), taxes: taxesOf(lines) };
    },
  };
}
