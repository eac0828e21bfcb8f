import { isOfShown, isReadersMerchant, merchantReads } from "@novatech/postgres/row-policies";
import { sql } from "drizzle-orm";
import {
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
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
    /** Degrees north and east; both or neither. */
    latitude: doublePrecision("latitude"),
    longitude: doublePrecision("longitude"),
    /** A store's business address; null where nothing is picked up. */
    storeLine1: text("store_line1"),
    storeCity: text("store_city"),
    storePostalCode: text("store_postal_code"),
    openingHours: text("opening_hours"),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    index("warehouses_merchant").on(table.merchantId, table.name),
    index("warehouses_stores")
      .on(table.countryCode, table.storeCity, table.id)
      .where(sql`store_line1 is not null`),
    check(
      "warehouses_place",
      sql`(latitude is null) = (longitude is null) and latitude between -90 and 90 and longitude between -180 and 180`,
    ),
    check("warehouses_store", sql`num_nulls(store_line1, store_city, store_postal_code) in (0, 3)`),
    merchantReads(isReadersMerchant("warehouses.merchant_id")),
  ],
);

/** Which merchant sells a variant, as catalog told; decides where stock of it may be put. */
export const variants = pgTable(
  "variants",
  {
    variantId: text("variant_id").primaryKey(),
    merchantId: text("merchant_id").notNull(),
  },
  () => [merchantReads(isReadersMerchant("variants.merchant_id"))],
);

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
    /** When any of its numbers changed last, by the database's clock. In no index, so that updates stay cheap. */
    changedAt: instant("changed_at").notNull().defaultNow(),
  },
  (table) => [
    unique("stock_items_place").on(table.variantId, table.warehouseId),
    index("stock_items_warehouse").on(table.warehouseId, table.id),
    merchantReads(isOfShown("warehouses", "stock_items.warehouse_id")),
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
    /** Who or what caused it: a user's, a shipment's or a return's id, or `seed`. */
    source: text("source").notNull(),
    occurredAt: instant("occurred_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.stockItemId, table.version] }),
    // What comes back comes back once.
    uniqueIndex("stock_ledger_returned")
      .on(table.source, table.stockItemId)
      .where(sql`kind = 'RETURNED'`),
    check("stock_ledger_kind", sql`kind in ('RECEIVED', 'ADJUSTED', 'COUNTED', 'SHIPPED', 'RETURNED')`),
    check("stock_ledger_quantity", sql`quantity <> 0`),
    merchantReads(isOfShown("stock_items", "stock_ledger.stock_item_id")),
  ],
);

/** What was decided for a check-out attempt, once for each round: also that nothing may be held (any more) because it failed. */
export const attempts = pgTable(
  "attempts",
  {
    attemptId: text("attempt_id").primaryKey(),
    outcome: text("outcome", { enum: ["RESERVED", "REJECTED", "CANCELLED"] }).notNull(),
    /** 1 for the submission, 2 and more for renewals. */
    round: integer("round").notNull().default(1),
    decidedAt: instant("decided_at").notNull(),
  },
  () => [check("attempts_outcome", sql`outcome in ('RESERVED', 'REJECTED', 'CANCELLED')`)],
);

/** What was decided for a replacement, once. */
export const replacements = pgTable(
  "replacements",
  {
    replacementId: text("replacement_id").primaryKey(),
    orderId: text("order_id").notNull(),
    outcome: text("outcome", { enum: ["COMMITTED", "REJECTED"] }).notNull(),
    decidedAt: instant("decided_at").notNull(),
  },
  () => [check("replacements_outcome", sql`outcome in ('COMMITTED', 'REJECTED')`)],
);

/**
 * Units of a stock item that are promised to a line of an attempt, later of an order. When some of them go another way than
 * the rest, these get a row of their own and the rest stays in its row.
 */
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
    round: integer("round").notNull().default(1),
    /** Null for what was ordered first. */
    replacementId: text("replacement_id"),
    /** The shipment, withdrawal or shortfall that moved it last. */
    settledBy: text("settled_by"),
    /** How many came back after they had left. */
    returnedQuantity: integer("returned_quantity").notNull().default(0),
    /** When the units were promised. */
    heldAt: instant("held_at").notNull().defaultNow(),
  },
  (table) => [
    index("reservations_attempt").on(table.attemptId),
    index("reservations_order")
      .on(table.orderId)
      .where(sql`order_id is not null`),
    index("reservations_promised")
      .on(table.stockItemId)
      .where(sql`state in ('ACTIVE', 'COMMITTED')`),
    check(
      "reservations_state",
      sql`state in ('ACTIVE', 'COMMITTED', 'CONSUMED', 'RELEASED', 'EXPIRED', 'RETURNED_TO_STOCK', 'SHORT', 'WRITTEN_OFF')`,
    ),
    check("reservations_returned", sql`returned_quantity between 0 and quantity`),
    check("reservations_quantity", sql`quantity > 0`),
  ],
);

/** Keys of edits that were done, remembered 24 hours per user. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    userId: text("user_id").notNull(),
    key: text("key").notNull(),
    /** The input as canonical JSON. */
    fingerprint: text("fingerprint").notNull(),
    /** The stock item or warehouse that was changed or made. */
    subjectId: text("subject_id").notNull(),
    /** What is answered again beside the subject; null when that is all. */
    outcome: jsonb("outcome"),
    usedAt: instant("used_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.key] }), index("idempotency_keys_used").on(table.usedAt)],
);
