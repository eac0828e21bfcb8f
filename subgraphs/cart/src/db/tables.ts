import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
} from "drizzle-orm/pg-core";

export { promotionAttempts, promotionCustomers, promotionKeys, promotions, promotionUses } from "./promotion-tables.ts";
export { erasedPersons } from "@novatech/postgres/privacy-tables";
export { inboxHeads, inboxParked, outbox, outboxHeads, relayState, timers } from "@novatech/postgres/tables";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
const minor = (name: string) => bigint(name, { mode: "bigint" }).notNull();

/** Personal data: what an address is made of. */
const addressColumns = () => ({
  recipient: text("recipient").notNull(),
  line1: text("line1").notNull(),
  line2: text("line2"),
  city: text("city").notNull(),
  region: text("region"),
  postalCode: text("postal_code").notNull(),
  countryCode: text("country_code").notNull(),
  phone: text("phone"),
});

/** Carts: a customer's (one each) or a guest's (by the hash of a secret). */
export const carts = pgTable(
  "carts",
  {
    id: text("id").primaryKey(),
    version: integer("version").notNull(),
    currency: text("currency").notNull(),
    customerId: text("customer_id"),
    tokenHash: text("token_hash"),
    deliveryOptionId: text("delivery_option_id"),
    /** In the order they were applied. */
    voucherCodes: text("voucher_codes").array().notNull().default([]),
    /** Wrong codes that were tried, and since when. */
    voucherMisses: integer("voucher_misses").notNull().default(0),
    voucherMissesSince: instant("voucher_misses_since"),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    unique("carts_customer").on(table.customerId),
    unique("carts_token").on(table.tokenHash),
    index("carts_guests_untouched")
      .on(table.updatedAt)
      .where(sql`customer_id is null`),
    check("carts_one_owner", sql`(customer_id is null) <> (token_hash is null)`),
    check("carts_version", sql`version >= 1`),
    check("carts_vouchers", sql`cardinality(voucher_codes) <= 5`),
  ],
);

/** Where carts go. Personal data. */
export const cartAddresses = pgTable("cart_addresses", {
  cartId: text("cart_id")
    .primaryKey()
    .references(() => carts.id, { onDelete: "cascade" }),
  ...addressColumns(),
});

/** What is in carts. */
export const cartLines = pgTable(
  "cart_lines",
  {
    id: text("id").primaryKey(),
    cartId: text("cart_id")
      .notNull()
      .references(() => carts.id, { onDelete: "cascade" }),
    variantId: text("variant_id").notNull(),
    quantity: integer("quantity").notNull(),
    position: integer("position").notNull(),
  },
  (table) => [
    unique("cart_lines_variant").on(table.cartId, table.variantId),
    check("cart_lines_quantity", sql`quantity between 1 and 99`),
  ],
);

/** What can be bought and for how much, as catalog's events tell. Rows stay when a variant is no longer sold: their version outranks late events. */
export const variantPrices = pgTable(
  "variant_prices",
  {
    variantId: text("variant_id").primaryKey(),
    productId: text("product_id").notNull(),
    /** The product's version that told this. */
    productVersion: integer("product_version").notNull(),
    merchantId: text("merchant_id").notNull(),
    sku: text("sku").notNull(),
    name: text("name").notNull(),
    taxClass: text("tax_class", { enum: ["STANDARD", "REDUCED", "EXEMPT"] }).notNull(),
    weightGrams: integer("weight_grams").notNull(),
    /** `{ EUR: { amountMinor: "1290", taxIncluded: true } }`. */
    prices: jsonb("prices").notNull(),
    isSold: boolean("is_sold").notNull(),
  },
  (table) => [index("variant_prices_product").on(table.productId)],
);

/** What carts cost, fixed. A trigger refuses changes; see the migration `fix_quotes`. Amounts in minor units. */
export const quotes = pgTable(
  "quotes",
  {
    id: text("id").primaryKey(),
    cartId: text("cart_id").notNull(),
    cartVersion: integer("cart_version").notNull(),
    customerId: text("customer_id"),
    cartTokenHash: text("cart_token_hash"),
    currency: text("currency").notNull(),
    lines: jsonb("lines").notNull(),
    shipping: jsonb("shipping").notNull(),
    taxLines: jsonb("tax_lines").notNull(),
    deliveryOption: jsonb("delivery_option").notNull(),
    /** What takes something off, in the order it was applied. */
    promotions: jsonb("promotions").notNull().default([]),
    subtotalNet: minor("subtotal_net"),
    subtotalTax: minor("subtotal_tax"),
    subtotalGross: minor("subtotal_gross"),
    shippingNet: minor("shipping_net"),
    shippingTax: minor("shipping_tax"),
    shippingGross: minor("shipping_gross"),
    totalNet: minor("total_net"),
    totalTax: minor("total_tax"),
    totalGross: minor("total_gross"),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [
    index("quotes_expiry").on(table.expiresAt),
    check(
      "quotes_subtotal",
      sql`subtotal_gross = subtotal_net + subtotal_tax and subtotal_net >= 0 and subtotal_tax >= 0`,
    ),
    check(
      "quotes_shipping",
      sql`shipping_gross = shipping_net + shipping_tax and shipping_net >= 0 and shipping_tax >= 0`,
    ),
    check("quotes_total", sql`total_gross = total_net + total_tax`),
    check("quotes_sum", sql`total_net = subtotal_net + shipping_net and total_tax = subtotal_tax + shipping_tax`),
  ],
);

/** Where quotes go. Personal data, apart from the quotes: these never change, an address must be erasable. */
export const quoteAddresses = pgTable("quote_addresses", {
  quoteId: text("quote_id")
    .primaryKey()
    .references(() => quotes.id, { onDelete: "cascade" }),
  ...addressColumns(),
});

/** Orders whose things were taken out of their cart, so that it happens once. */
export const orderedCarts = pgTable(
  "ordered_carts",
  {
    orderId: text("order_id").notNull(),
    cartId: text("cart_id").notNull(),
    orderedAt: instant("ordered_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orderId] }), index("ordered_carts_age").on(table.orderedAt)],
);
