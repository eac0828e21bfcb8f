import { isOfShown, isReadersMerchant, merchantReads } from "@novatech/postgres/row-policies";
import { sql } from "drizzle-orm";
import {
  bigint,
  bigserial,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { InvoiceKind } from "../domain/invoice.ts";
import type { SettlementAccount, SettlementKind } from "../domain/settlement.ts";
import { payments } from "./tables.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date", precision: 3 });
const minor = (name: string) => bigint(name, { mode: "bigint" });

/** Who gets and gives what: double entry, only ever added to. Triggers of the migrations hold both. */
export const settlementEntries = pgTable(
  "settlement_entries",
  {
    id: bigserial("id", { mode: "bigint" }).primaryKey(),
    /** The capture, refund or charge-back; the amounts of one sum to zero. */
    transactionId: text("transaction_id").notNull(),
    account: text("account").$type<SettlementAccount>().notNull(),
    kind: text("kind").$type<SettlementKind>().notNull(),
    merchantId: text("merchant_id").notNull(),
    orderId: text("order_id").notNull(),
    merchantOrderId: text("merchant_order_id").notNull(),
    currency: text("currency").notNull(),
    amountMinor: minor("amount_minor").notNull(),
    goodsMinor: minor("goods_minor").notNull(),
    bookedAt: instant("booked_at").notNull(),
  },
  (table) => [
    uniqueIndex("settlement_entries_once").on(table.transactionId, table.merchantOrderId, table.account, table.kind),
    index("settlement_entries_merchant").on(table.merchantId, table.account, table.id),
    // Rare kinds, such as what a bank took back, among very many sales.
    index("settlement_entries_kind").on(table.merchantId, table.account, table.currency, table.kind, table.id),
    index("settlement_entries_booked").on(table.merchantId, table.account, table.currency, table.bookedAt),
    // What the shop and the provider have of it is theirs.
    merchantReads(
      sql`${isReadersMerchant("settlement_entries.merchant_id")} and settlement_entries.account = 'MERCHANT'`,
    ),
    index("settlement_entries_order").on(table.orderId),
    index("settlement_entries_part").on(table.merchantOrderId),
    check("settlement_entries_account", sql`account in ('MERCHANT', 'SHOP', 'PROVIDER')`),
    check(
      "settlement_entries_kind",
      sql`kind in ('SALE', 'SHIPPING', 'COMMISSION', 'REFUND', 'COMMISSION_RETURNED', 'CHARGE_BACK')`,
    ),
    check("settlement_entries_amount", sql`amount_minor <> 0`),
  ],
);

/** The last number given, by seller, year and kind of document. Locked until the document is written: no number is ever left out. */
export const invoiceNumbers = pgTable(
  "invoice_numbers",
  {
    merchantId: text("merchant_id").notNull(),
    year: integer("year").notNull(),
    kind: text("kind").$type<InvoiceKind>().notNull(),
    last: integer("last").notNull(),
  },
  (table) => [primaryKey({ columns: [table.merchantId, table.year, table.kind] })],
);

/** Invoices and credit notes as they were issued. A trigger of the migrations refuses every change. */
export const invoices = pgTable(
  "invoices",
  {
    id: text("id").primaryKey(),
    kind: text("kind").$type<InvoiceKind>().notNull(),
    merchantId: text("merchant_id").notNull(),
    year: integer("year").notNull(),
    sequence: integer("sequence").notNull(),
    number: text("number").notNull(),
    orderId: text("order_id").notNull(),
    merchantOrderId: text("merchant_order_id").notNull(),
    paymentId: text("payment_id")
      .notNull()
      .references(() => payments.id),
    /** The parcel of an invoice. */
    shipmentId: text("shipment_id"),
    /** The credit of a credit note, and the invoice it corrects. */
    creditId: text("credit_id"),
    correctsId: text("corrects_id"),
    sellerName: text("seller_name").notNull(),
    currency: text("currency").notNull(),
    lines: jsonb("lines").notNull(),
    netMinor: minor("net_minor").notNull(),
    taxMinor: minor("tax_minor").notNull(),
    grossMinor: minor("gross_minor").notNull(),
    issuedAt: instant("issued_at").notNull(),
  },
  (table) => [
    uniqueIndex("invoices_number").on(table.merchantId, table.year, table.kind, table.sequence),
    uniqueIndex("invoices_shipment").on(table.shipmentId),
    uniqueIndex("invoices_credit").on(table.creditId, table.merchantOrderId),
    index("invoices_order").on(table.orderId),
    merchantReads(sql`${isReadersMerchant("invoices.merchant_id")} or ${isOfShown("payments", "invoices.payment_id")}`),
    check("invoices_total", sql`gross_minor = net_minor + tax_minor and gross_minor >= 0`),
    check(
      "invoices_kind",
      sql`case kind when 'INVOICE' then shipment_id is not null and credit_id is null and corrects_id is null
        when 'CREDIT_NOTE' then shipment_id is null and credit_id is not null and corrects_id is not null else false end`,
    ),
  ],
);

/** Who documents are for: personal data, kept as long as the law wants invoices kept. */
export const invoiceRecipients = pgTable(
  "invoice_recipients",
  {
    orderId: text("order_id").primaryKey(),
    recipient: text("recipient").notNull(),
    line1: text("line1").notNull(),
    line2: text("line2"),
    city: text("city").notNull(),
    region: text("region"),
    postalCode: text("postal_code").notNull(),
    countryCode: text("country_code").notNull(),
  },
  () => [merchantReads(isOfShown("invoices", "invoice_recipients.order_id", "order_id"))],
);

/** Comparisons of our books with the provider's. */
export const reconciliationRuns = pgTable("reconciliation_runs", {
  id: text("id").primaryKey(),
  since: instant("since").notNull(),
  until: instant("until").notNull(),
  endedAt: instant("ended_at").notNull(),
  checked: integer("checked").notNull(),
  hastened: integer("hastened").notNull(),
});

/** Where the books parted in a comparison. */
export const reconciliationDifferences = pgTable(
  "reconciliation_differences",
  {
    runId: text("run_id")
      .notNull()
      .references(() => reconciliationRuns.id),
    position: integer("position").notNull(),
    kind: text("kind").notNull(),
    paymentId: text("payment_id"),
    reference: text("reference"),
    ours: text("ours").notNull(),
    theirs: text("theirs").notNull(),
    advice: text("advice").notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.position] })],
);
