import { index, pgTable, text } from "drizzle-orm/pg-core";

/** Whose orders are, as events told. */
export const knownOrders = pgTable("known_orders", {
  id: text("id").primaryKey(),
  number: text("number").notNull(),
  customerId: text("customer_id"),
  accessTokenHash: text("access_token_hash"),
});

/** Merchants' parts of orders. */
export const knownMerchantOrders = pgTable(
  "known_merchant_orders",
  {
    id: text("id").primaryKey(),
    orderId: text("order_id").notNull(),
    merchantId: text("merchant_id").notNull(),
  },
  (table) => [index("known_merchant_orders_order").on(table.orderId)],
);

/** Parcels of orders that have a label or wait in a store. */
export const knownShipments = pgTable("known_shipments", {
  id: text("id").primaryKey(),
  orderId: text("order_id").notNull(),
  merchantOrderId: text("merchant_order_id").notNull(),
});

/** Returns of orders. */
export const knownReturns = pgTable("known_returns", {
  id: text("id").primaryKey(),
  orderId: text("order_id").notNull(),
  merchantOrderId: text("merchant_order_id").notNull(),
});

/** Products, and the categories they stand in. */
export const knownProducts = pgTable("known_products", {
  id: text("id").primaryKey(),
  categoryIds: text("category_ids").array().notNull(),
});
