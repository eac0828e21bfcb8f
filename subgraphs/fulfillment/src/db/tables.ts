import { isOfShown, isReaders, isReadersMerchant, merchantReads } from "@novatech/postgres/row-policies";
import { sql } from "drizzle-orm";
import {
  boolean,
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
import { shipmentCauses, shipmentStatuses } from "../domain/shipment.ts";

export { erasedPersons } from "@novatech/postgres/privacy-tables";
export { inboxHeads, inboxParked, outbox, outboxHeads, relayState, timers } from "@novatech/postgres/tables";

const quoted = (texts: readonly string[]): string => texts.map((text) => `'${text}'`).join(", ");
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/**
 * What is known of an order: what it says and where its stock lies, which come in any order. Planned when both are there. What
 * waits stands in this row, since the row's lock is what all that plan and withdraw take first.
 */
export const fulfillmentOrders = pgTable(
  "fulfillment_orders",
  {
    orderId: text("order_id").primaryKey(),
    customerId: text("customer_id"),
    accessTokenHash: text("access_token_hash"),
    /** A `PlacedHalf`; null until order.placed was handled. */
    placed: jsonb("placed"),
    /** A list of `StockPart`, less what was withdrawn before it was planned; null until stock.committed was handled. */
    stock: jsonb("stock"),
    plannedAt: instant("planned_at"),
    isHeld: boolean("is_held").notNull().default(false),
    /** The version of the event that said so. */
    holdVersion: integer("hold_version").notNull().default(0),
    /** A list of `Wish` that wait for the stock. */
    waitingWishes: jsonb("waiting_wishes").notNull().default([]),
    /** A list of `Replacement` that are not planned. */
    waitingReplacements: jsonb("waiting_replacements").notNull().default([]),
  },
  () => [
    check("fulfillment_orders_planned", sql`planned_at is null or (placed is not null and stock is not null)`),
    // Whoever is shown a parcel may know whose order it is of: by that it is decided what else they may see.
    merchantReads(
      sql`${isReaders("fulfillment_orders")} or ${isOfShown("shipments", "fulfillment_orders.order_id", "order_id")}`,
    ),
  ],
);

/** Parcels: each of one merchant, from one warehouse. */
export const shipments = pgTable(
  "shipments",
  {
    id: text("id").primaryKey(),
    orderId: text("order_id")
      .notNull()
      .references(() => fulfillmentOrders.orderId),
    merchantOrderId: text("merchant_order_id").notNull(),
    merchantId: text("merchant_id").notNull(),
    warehouseId: text("warehouse_id").notNull(),
    status: text("status", { enum: shipmentStatuses }).notNull(),
    cause: text("cause", { enum: shipmentCauses }).notNull().default("ORDER"),
    replacementId: text("replacement_id"),
    replacesShipmentId: text("replaces_shipment_id"),
    isPickUp: boolean("is_pick_up").notNull().default(false),
    carrier: text("carrier").notNull(),
    optionId: text("option_id").notNull(),
    countryCode: text("country_code").notNull(),
    weightGrams: integer("weight_grams").notNull(),
    trackingNumber: text("tracking_number"),
    labelRound: integer("label_round").notNull().default(1),
    transitScans: integer("transit_scans").notNull().default(0),
    lastScannedAt: instant("last_scanned_at"),
    lastSequence: integer("last_sequence").notNull(),
    /** Grows with every change; a step is written only on the version it was decided on. */
    version: integer("version").notNull().default(1),
    estimatedDeliveryAt: instant("estimated_delivery_at"),
    deliveredAt: instant("delivered_at"),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    index("shipments_order").on(table.orderId, table.id),
    index("shipments_merchant").on(table.merchantId, table.id),
    // What staff look through: what went wrong, what a warehouse sent, a parcel by the number on it.
    index("shipments_status").on(table.status, table.id),
    index("shipments_warehouse").on(table.warehouseId, table.id),
    index("shipments_tracking")
      .on(table.trackingNumber)
      .where(sql`tracking_number is not null`),
    // What is still to be done in a merchant's house, and what staff look through: few, whatever was sent before.
    index("shipments_open")
      .on(table.merchantId, table.id)
      .where(sql`status in ('PENDING', 'PACKED', 'LABEL_PURCHASED', 'READY_FOR_PICKUP')`),
    // The function of the migration looks past the policies: that of the orders asks for that of the parcels.
    merchantReads(sql`${isReadersMerchant("shipments.merchant_id")} or is_merchant_readers_order(shipments.order_id)`),
    uniqueIndex("shipments_number")
      .on(sql`lower(${table.carrier})`, table.trackingNumber)
      .where(sql`tracking_number is not null`),
    check("shipments_status", sql.raw(`status in (${quoted(shipmentStatuses)})`)),
    check("shipments_cause", sql.raw(`cause in (${quoted(shipmentCauses)})`)),
    check("shipments_replacement", sql`(cause = 'ORDER') = (replacement_id is null)`),
    check("shipments_delivered", sql`(status = 'DELIVERED') = (delivered_at is not null)`),
    check(
      "shipments_labelled",
      sql`(is_pick_up or status in ('PENDING', 'PACKED', 'CANCELLED')) = (tracking_number is null)`,
    ),
    check("shipments_picked_up", sql`is_pick_up or status <> 'READY_FOR_PICKUP'`),
  ],
);

/** What is in a parcel. */
export const shipmentLines = pgTable(
  "shipment_lines",
  {
    shipmentId: text("shipment_id")
      .notNull()
      .references(() => shipments.id),
    lineId: text("line_id").notNull(),
    variantId: text("variant_id").notNull(),
    quantity: integer("quantity").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.shipmentId, table.lineId] }),
    check("shipment_lines_quantity", sql`quantity > 0`),
    merchantReads(isOfShown("shipments", "shipment_lines.shipment_id")),
  ],
);

/** What was seen of a parcel; sequences count from 1 without a gap. */
export const trackingEvents = pgTable(
  "tracking_events",
  {
    shipmentId: text("shipment_id")
      .notNull()
      .references(() => shipments.id),
    sequence: integer("sequence").notNull(),
    status: text("status", { enum: shipmentStatuses }).notNull(),
    description: text("description").notNull(),
    location: text("location"),
    occurredAt: instant("occurred_at").notNull(),
    /** The carrier's id of it; null for what the carrier did not tell. */
    carrierEventId: text("carrier_event_id"),
  },
  (table) => [
    primaryKey({ columns: [table.shipmentId, table.sequence] }),
    uniqueIndex("tracking_events_carrier")
      .on(table.shipmentId, table.carrierEventId)
      .where(sql`carrier_event_id is not null`),
    merchantReads(isOfShown("shipments", "tracking_events.shipment_id")),
  ],
);

/** What was decided of units that should not leave; each wish once. */
export const withdrawals = pgTable(
  "withdrawals",
  {
    id: text("id").primaryKey(),
    orderId: text("order_id")
      .notNull()
      .references(() => fulfillmentOrders.orderId),
    cause: text("cause", { enum: ["CANCELLATION", "SHORTFALL", "NOT_PICKED_UP"] }).notNull(),
    /** A list of `WithdrawnLine`. */
    withdrawn: jsonb("withdrawn").notNull(),
    /** A list of `{ lineId, quantity }`. */
    refused: jsonb("refused").notNull(),
    decidedAt: instant("decided_at").notNull(),
  },
  (table) => [
    index("withdrawals_order").on(table.orderId),
    check("withdrawals_cause", sql`cause in ('CANCELLATION', 'SHORTFALL', 'NOT_PICKED_UP')`),
  ],
);

/** The replacements that were heard of; each is planned once. */
export const replacements = pgTable("replacements", {
  id: text("id").primaryKey(),
  orderId: text("order_id")
    .notNull()
    .references(() => fulfillmentOrders.orderId),
  cause: text("cause", { enum: shipmentCauses }).notNull(),
});

/** Stores where orders are picked up, by their warehouse: business addresses, as inventory tells them. */
export const stores = pgTable(
  "stores",
  {
    warehouseId: text("warehouse_id").primaryKey(),
    merchantId: text("merchant_id").notNull(),
    name: text("name").notNull(),
    line1: text("line1").notNull(),
    city: text("city").notNull(),
    postalCode: text("postal_code").notNull(),
    countryCode: text("country_code").notNull(),
    /** What waits in a closed store can still be picked up. */
    isOpen: boolean("is_open").notNull(),
  },
  (table) => [
    index("stores_merchant")
      .on(table.merchantId, table.countryCode)
      .where(sql`is_open`),
    merchantReads(sql`true`),
  ],
);

/**
 * What waits in a store. The code is kept as it is: the buyer is shown it for as long as the parcel waits, and of six digits a
 * hash hides nothing. It opens one parcel, at one counter.
 */
export const pickUps = pgTable(
  "pick_ups",
  {
    shipmentId: text("shipment_id")
      .primaryKey()
      .references(() => shipments.id),
    code: text("code").notNull(),
    readyUntil: instant("ready_until").notNull(),
    wrongTries: integer("wrong_tries").notNull().default(0),
    lockedUntil: instant("locked_until"),
  },
  () => [
    check("pick_ups_code", sql`code ~ '^[0-9]{6}$'`),
    // The code is the buyer's alone.
    merchantReads(
      sql`exists (select from shipments where shipments.id = pick_ups.shipment_id and is_merchant_readers_order(shipments.order_id))`,
    ),
  ],
);

/** What people did with a key, for 24 hours. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    userId: text("user_id").notNull(),
    key: text("key").notNull(),
    fingerprint: text("fingerprint").notNull(),
    shipmentId: text("shipment_id").notNull(),
    usedAt: instant("used_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.key] }), index("idempotency_keys_used").on(table.usedAt)],
);

/** Who receives an order's parcels: PERSONAL DATA, the only such table of the room. Asked from orders when a label is bought. */
export const recipients = pgTable("recipients", {
  orderId: text("order_id")
    .primaryKey()
    .references(() => fulfillmentOrders.orderId),
  recipient: text("recipient").notNull(),
  line1: text("line1").notNull(),
  line2: text("line2"),
  city: text("city").notNull(),
  region: text("region"),
  postalCode: text("postal_code").notNull(),
  countryCode: text("country_code").notNull(),
  phone: text("phone"),
});
