import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text, timestamp, unique } from "drizzle-orm/pg-core";
import { movementKinds } from "../domain/stock-item.ts";
import { reservationStates } from "../domain/reservation.ts";

export { inboxHeads, inboxParked, outbox, outboxHeads, relayState, timers } from "@novatech/postgres/tables";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** Houses where goods lie; each is one merchant's. */
export const warehouses = pgTable(
  "warehouses",
  {
    id: text("id").primaryKey(),
    merchantId: text("merchant_id").notNull(),
    name: text("name").notNull(),
    countryCode: text("country_code").notNull(),
  },
  (table) => [index("warehouses_merchant").on(table.merchantId, table.name)],
);

/** Which merchant sells a variant, as catalog told; decides where stock of it may be put. */
export const variants = pgTable("variants", {
  variantId: text("variant_id").primaryKey(),
  merchantId: text("merchant_id").notNull(),
});

/** What lies of one variant in one warehouse, and how much of it is promised. The checks are invariant 1: nothing is oversold. */
export const stockItems = pgTable(
  "stock_items",
  {
    id: text("id").primaryKey(),
    variantId: text("variant_id").notNull(),
    warehouseId: text("warehouse_id")
      .notNull()
      .references(() => warehouses.id),
    onHand: integer("on_hand").notNull().default(0),
    reserved: integer("reserved").notNull().default(0),
    committed: integer("committed").notNull().default(0),
    backorderLimit: integer("backorder_limit").notNull().default(0),
    version: integer("version").notNull().default(0),
  },
  (table) => [
    unique("stock_items_place").on(table.variantId, table.warehouseId),
    index("stock_items_warehouse").on(table.warehouseId),
    check("stock_items_not_negative", sql`on_hand >= 0 and reserved >= 0 and committed >= 0 and backorder_limit >= 0`),
    check("stock_items_not_oversold", sql`reserved + committed <= on_hand + backorder_limit`),
  ],
);

/** Every change of `on_hand`, which is their sum. `version` is the stock item's version after it: gap-free from 1. */
export const stockLedger = pgTable(
  "stock_ledger",
  {
    stockItemId: text("stock_item_id")
      .notNull()
      .references(() => stockItems.id),
    version: integer("version").notNull(),
    kind: text("kind", { enum: movementKinds }).notNull(),
    quantity: integer("quantity").notNull(),
    reason: text("reason"),
    /** Who or what caused it: a user's or a shipment's id, or `seed`. */
    source: text("source").notNull(),
    occurredAt: instant("occurred_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.stockItemId, table.version] }),
    check("stock_ledger_kind", sql`kind in ('RECEIVED', 'ADJUSTED', 'SHIPPED')`),
    check("stock_ledger_quantity", sql`quantity <> 0`),
  ],
);

/** What was decided for a check-out attempt, once: also that nothing may be held because it failed before it was seen. */
export const attempts = pgTable(
  "attempts",
  {
    attemptId: text("attempt_id").primaryKey(),
    outcome: text("outcome", { enum: ["RESERVED", "REJECTED", "CANCELLED"] }).notNull(),
    decidedAt: instant("decided_at").notNull(),
  },
  () => [check("attempts_outcome", sql`outcome in ('RESERVED', 'REJECTED', 'CANCELLED')`)],
);

/** Units of a stock item that are held for a line of an attempt, later of an order. */
export const reservations = pgTable(
  "reservations",
  {
    id: text("id").primaryKey(),
    attemptId: text("attempt_id")
      .notNull()
      .references(() => attempts.attemptId),
    lineId: text("line_id").notNull(),
    stockItemId: text("stock_item_id")
      .notNull()
      .references(() => stockItems.id),
    quantity: integer("quantity").notNull(),
    state: text("state", { enum: reservationStates }).notNull(),
    expiresAt: instant("expires_at").notNull(),
    orderId: text("order_id"),
  },
  (table) => [
    unique("reservations_line").on(table.attemptId, table.lineId, table.stockItemId),
    index("reservations_order")
      .on(table.orderId)
      .where(sql`order_id is not null`),
    index("reservations_active")
      .on(table.expiresAt)
      .where(sql`state = 'ACTIVE'`),
    check("reservations_state", sql`state in ('ACTIVE', 'COMMITTED', 'CONSUMED', 'RELEASED', 'EXPIRED')`),
    check("reservations_quantity", sql`quantity > 0`),
  ],
);

/** Keys of stock edits that were done, remembered 24 hours per user. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    userId: text("user_id").notNull(),
    key: text("key").notNull(),
    /** The input as canonical JSON. */
    fingerprint: text("fingerprint").notNull(),
    stockItemId: text("stock_item_id").notNull(),
    usedAt: instant("used_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.key] }), index("idempotency_keys_used").on(table.usedAt)],
);
