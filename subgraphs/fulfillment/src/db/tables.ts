import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { shipmentStatuses } from "../domain/shipment.ts";

export { inboxHeads, inboxParked, outbox, outboxHeads, relayState, timers } from "@novatech/postgres/tables";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** What is known of an order: what it says and where its stock lies, which come in any order. Planned when both are there. */
export const fulfillmentOrders = pgTable(
  "fulfillment_orders",
  {
    orderId: text("order_id").primaryKey(),
    customerId: text("customer_id"),
    accessTokenHash: text("access_token_hash"),
    /** A `PlacedHalf`; null until order.placed was handled. */
    placed: jsonb("placed"),
    /** A list of `StockPart`; null until stock.committed was handled. */
    stock: jsonb("stock"),
    plannedAt: instant("planned_at"),
  },
  () => [check("fulfillment_orders_planned", sql`planned_at is null or (placed is not null and stock is not null)`)],
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
    carrier: text("carrier").notNull(),
    optionId: text("option_id").notNull(),
    countryCode: text("country_code").notNull(),
    weightGrams: integer("weight_grams").notNull(),
    trackingNumber: text("tracking_number"),
    transitScans: integer("transit_scans").notNull().default(0),
    lastSequence: integer("last_sequence").notNull(),
    estimatedDeliveryAt: instant("estimated_delivery_at"),
    deliveredAt: instant("delivered_at"),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    index("shipments_order").on(table.orderId, table.id),
    check(
      "shipments_status",
      sql`status in ('PENDING', 'PACKED', 'LABEL_PURCHASED', 'HANDED_OVER', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED')`,
    ),
    check("shipments_delivered", sql`(status = 'DELIVERED') = (delivered_at is not null)`),
    check("shipments_labelled", sql`(status in ('PENDING', 'PACKED')) = (tracking_number is null)`),
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
  },
  (table) => [primaryKey({ columns: [table.shipmentId, table.sequence] })],
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
