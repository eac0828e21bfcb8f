import { isReadersMerchant, merchantReads } from "@novatech/postgres/row-policies";
import { sql } from "drizzle-orm";
import { bigint, index, integer, jsonb, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
const count = (name: string) =>
  bigint(name, { mode: "number" })
    .notNull()
    .default(sql`0`);
const amount = (name: string) =>
  bigint(name, { mode: "bigint" })
    .notNull()
    .default(sql`0`);

/** A merchant's part of an order. Amounts in minor units, with shipping. */
export const soldOrders = pgTable(
  "sold_orders",
  {
    merchantOrderId: text("merchant_order_id").primaryKey(),
    orderId: text("order_id").notNull(),
    merchantId: text("merchant_id").notNull(),
    placedAt: instant("placed_at").notNull(),
    /** SHA-256 of the customer's id, its first half in hex; null for a guest. Leads to a person: personal. */
    customer: text("customer"),
    currency: text("currency").notNull(),
    units: integer("units").notNull(),
    net: amount("net"),
    tax: amount("tax"),
    gross: amount("gross"),
    /** When it ended before anything left. */
    cancelledAt: instant("cancelled_at"),
    /** When everything had arrived. */
    completedAt: instant("completed_at"),
  },
  (table) => [
    index("sold_orders_order").on(table.orderId),
    index("sold_orders_placed").on(table.placedAt),
    index("sold_orders_cancelled")
      .on(table.cancelledAt)
      .where(sql`cancelled_at is not null`),
    index("sold_orders_when")
      .on(table.merchantId, table.placedAt, table.customer)
      .where(sql`customer is not null and cancelled_at is null`),
    index("sold_orders_of_customer")
      .on(table.customer)
      .where(sql`customer is not null`),
    merchantReads(isReadersMerchant("sold_orders.merchant_id")),
  ],
);

/** A line of an order. Amounts in minor units, after discounts. */
export const soldLines = pgTable(
  "sold_lines",
  {
    lineId: text("line_id").primaryKey(),
    merchantOrderId: text("merchant_order_id").notNull(),
    merchantId: text("merchant_id").notNull(),
    productId: text("product_id").notNull(),
    variantId: text("variant_id").notNull(),
    placedAt: instant("placed_at").notNull(),
    currency: text("currency").notNull(),
    quantity: integer("quantity").notNull(),
    net: amount("net"),
    tax: amount("tax"),
    gross: amount("gross"),
  },
  (table) => [
    index("sold_lines_merchant").on(table.merchantId, table.placedAt),
    index("sold_lines_variant").on(table.variantId, table.placedAt),
    index("sold_lines_placed").on(table.placedAt),
    merchantReads(isReadersMerchant("sold_lines.merchant_id")),
  ],
);

/** What a merchant's part of an order costs less, by one credit. */
export const creditedParts = pgTable(
  "credited_parts",
  {
    creditId: text("credit_id").notNull(),
    merchantOrderId: text("merchant_order_id").notNull(),
    merchantId: text("merchant_id").notNull(),
    creditedAt: instant("credited_at").notNull(),
    cause: text("cause", { enum: ["CANCELLATION", "SHORTAGE", "PARCEL_LOST", "RETURN"] }).notNull(),
    currency: text("currency").notNull(),
    units: integer("units").notNull(),
    net: amount("net"),
    tax: amount("tax"),
    gross: amount("gross"),
  },
  (table) => [
    primaryKey({ columns: [table.creditId, table.merchantOrderId] }),
    index("credited_parts_merchant").on(table.merchantId, table.creditedAt),
    index("credited_parts_credited").on(table.creditedAt),
    merchantReads(isReadersMerchant("credited_parts.merchant_id")),
  ],
);

/** What is sent back. */
export const returns = pgTable(
  "returns",
  {
    returnId: text("return_id").primaryKey(),
    merchantId: text("merchant_id").notNull(),
    requestedAt: instant("requested_at").notNull(),
    units: integer("units").notNull(),
    /** `[{variantId, quantity, reason}]`; without a reason where none was told. */
    lines: jsonb("lines")
      .$type<readonly { readonly variantId: string; readonly quantity: number; readonly reason?: string }[]>()
      .notNull(),
    /** How far it came: the last that was told of it. */
    status: text("status", {
      enum: ["REQUESTED", "DECLINED", "RECEIVED", "REFUND", "EXCHANGE", "REJECTED", "CANCELLED", "EXPIRED"],
    }).notNull(),
  },
  (table) => [
    index("returns_merchant").on(table.merchantId, table.requestedAt),
    merchantReads(isReadersMerchant("returns.merchant_id")),
  ],
);

/** A parcel that left, and when it arrived. */
export const parcels = pgTable(
  "parcels",
  {
    shipmentId: text("shipment_id").primaryKey(),
    merchantId: text("merchant_id").notNull(),
    merchantOrderId: text("merchant_order_id").notNull(),
    /** When its order was placed, so that no report has to look for each order. Null where the parcel was told of first, or by an older process: then the order says it. */
    placedAt: instant("placed_at"),
    handedOverAt: instant("handed_over_at"),
    deliveredAt: instant("delivered_at"),
  },
  (table) => [
    index("parcels_merchant").on(table.merchantId, table.handedOverAt),
    merchantReads(isReadersMerchant("parcels.merchant_id")),
  ],
);

/** A time in which a variant could not be ordered. */
export const stockOuts = pgTable(
  "stock_outs",
  {
    variantId: text("variant_id").notNull(),
    merchantId: text("merchant_id").notNull(),
    outAt: instant("out_at").notNull(),
    /** Null while it is out. */
    backAt: instant("back_at"),
  },
  (table) => [
    primaryKey({ columns: [table.variantId, table.outAt] }),
    index("stock_outs_merchant").on(table.merchantId, table.outAt),
    merchantReads(isReadersMerchant("stock_outs.merchant_id")),
  ],
);

const salesSums = {
  orders: count("orders"),
  cancelledOrders: count("cancelled_orders"),
  units: count("units"),
  net: amount("net"),
  tax: amount("tax"),
  gross: amount("gross"),
  creditedUnits: count("credited_units"),
  creditedNet: amount("credited_net"),
  creditedTax: amount("credited_tax"),
  creditedGross: amount("credited_gross"),
};

/** What a merchant (`*`: the whole shop) sold in a currency in a quarter of an hour. What was taken back counts when it was. */
export const salesSlots = pgTable(
  "sales_slots",
  {
    merchantId: text("merchant_id").notNull(),
    /** Quarters of an hour since 1970. */
    slot: integer("slot").notNull(),
    currency: text("currency").notNull(),
    ...salesSums,
  },
  (table) => [
    primaryKey({ columns: [table.merchantId, table.slot, table.currency] }),
    index("sales_slots_by_day").on(sql`(slot / 96)`),
    merchantReads(isReadersMerchant("sales_slots.merchant_id")),
  ],
);

/** The same by the hour, see `trafficHours`. Written by triggers of `sales_slots` alone. */
export const salesHours = pgTable(
  "sales_hours",
  {
    merchantId: text("merchant_id").notNull(),
    /** Hours since 1970. */
    hour: integer("hour").notNull(),
    currency: text("currency").notNull(),
    ...salesSums,
  },
  (table) => [
    primaryKey({ columns: [table.merchantId, table.hour, table.currency] }),
    index("sales_hours_by_day").on(sql`(hour / 24)`),
    merchantReads(isReadersMerchant("sales_hours.merchant_id")),
  ],
);

/** What was sold of a product in a currency on a day (UTC), as it was placed. */
export const productSalesDays = pgTable(
  "product_sales_days",
  {
    merchantId: text("merchant_id").notNull(),
    productId: text("product_id").notNull(),
    /** Days since 1970. */
    day: integer("day").notNull(),
    currency: text("currency").notNull(),
    orders: count("orders"),
    units: count("units"),
    net: amount("net"),
    gross: amount("gross"),
  },
  (table) => [
    primaryKey({ columns: [table.merchantId, table.day, table.productId, table.currency] }),
    index("product_sales_days_by_day").on(sql`(day + 0)`),
    merchantReads(isReadersMerchant("product_sales_days.merchant_id")),
  ],
);
