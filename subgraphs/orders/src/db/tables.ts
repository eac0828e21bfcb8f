import { isOfShown, isReaders, isReadersMerchant, merchantReads } from "@novatech/postgres/row-policies";
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
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
import type { CheckoutFailureCode, CheckoutState } from "../domain/checkout-machine.ts";
import type { PostalAddress } from "../domain/contact.ts";
import type { OrderFulfilmentStatus } from "../domain/fulfilment-status.ts";
import type { OrderPaymentStatus } from "../domain/money-status.ts";
import type { HoldReason } from "../domain/order-event.ts";
import type { OrderStatus } from "../domain/order-status.ts";
import type { OrderView } from "../domain/projection.ts";
import type { ReturnStatus } from "../domain/return.ts";
import type { ReturnResolution, ReturnWish } from "../domain/return-event.ts";
import type { ReturnView } from "../domain/return-view.ts";
import type { TimelineEntryKind } from "../domain/timeline.ts";

export { erasedPersons } from "@novatech/postgres/privacy-tables";
export { inboxHeads, inboxParked, outbox, outboxHeads, relayState, timers } from "@novatech/postgres/tables";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date", precision: 3 });
const minor = (name: string) => bigint(name, { mode: "bigint" });

/** Tries to order. The draft is the quote's copy without personal data. */
export const checkoutAttempts = pgTable(
  "checkout_attempts",
  {
    id: text("id").primaryKey(),
    orderId: text("order_id").notNull().unique("checkout_attempts_order"),
    caller: text("caller").notNull(),
    /** Null once its 24 hours are over and it was used again. */
    idempotencyKey: text("idempotency_key"),
    inputFingerprint: text("input_fingerprint").notNull(),
    customerId: text("customer_id"),
    accessTokenHash: text("access_token_hash"),
    quoteId: text("quote_id").notNull(),
    status: text("status").$type<CheckoutState["status"]>().notNull(),
    stock: text("stock").$type<CheckoutState["stock"]>().notNull(),
    promotions: text("promotions").$type<CheckoutState["promotions"]>().notNull(),
    money: text("money").$type<CheckoutState["money"]>().notNull(),
    stockRound: integer("stock_round").notNull(),
    failureCode: text("failure_code").$type<CheckoutFailureCode>(),
    unavailableVariantIds: jsonb("unavailable_variant_ids").$type<readonly string[]>().notNull(),
    draft: jsonb("draft").notNull(),
    /** Null once it is decided. */
    paymentMethodToken: text("payment_method_token"),
    /** Where the shopper's bank sends them back to; null once it is decided. */
    returnUrl: text("return_url"),
    billingCountryCode: text("billing_country_code"),
    deadlineAt: instant("deadline_at").notNull(),
    submittedAt: instant("submitted_at").notNull(),
    completedAt: instant("completed_at"),
  },
  (table) => [
    unique("checkout_attempts_key").on(table.caller, table.idempotencyKey),
    // One quote is ordered at most once: a running or placed attempt keeps others out, a failed one does not.
    uniqueIndex("checkout_attempts_live_quote")
      .on(table.quoteId)
      .where(sql`status not in ('COMPENSATING', 'FAILED')`),
    // What is counted before another check-out is let in.
    index("checkout_attempts_in_flight")
      .on(table.status)
      .where(sql`status in ('RESERVING', 'AUTHORIZING', 'PLACING')`),
    check(
      "checkout_attempts_status",
      sql`status in ('RESERVING', 'AUTHORIZING', 'ACTION_REQUIRED', 'PLACING', 'PLACED', 'COMPENSATING', 'FAILED')`,
    ),
    check(
      "checkout_attempts_holdings",
      sql`stock in ('ASKED', 'HELD', 'LAPSED', 'FREE') and promotions in ('NONE', 'ASKED', 'HELD', 'FREE') and money in ('NONE', 'ASKED', 'HELD', 'FREE')`,
    ),
    check(
      "checkout_attempts_placed",
      sql`status <> 'PLACED' or (stock = 'HELD' and promotions in ('NONE', 'HELD') and money = 'HELD')`,
    ),
    check(
      "checkout_attempts_nothing_held",
      sql`status <> 'FAILED' or (stock in ('LAPSED', 'FREE') and promotions in ('NONE', 'FREE') and money in ('NONE', 'FREE'))`,
    ),
    check("checkout_attempts_failure", sql`(status in ('COMPENSATING', 'FAILED')) = (failure_code is not null)`),
    check("checkout_attempts_round", sql`stock_round >= 1`),
    merchantReads(isReaders("checkout_attempts")),
    check("checkout_attempts_completed", sql`(status in ('PLACED', 'FAILED')) = (completed_at is not null)`),
  ],
);

/** Personal data, and all of it: whom to write to, where to send, who pays. Erasure is an UPDATE of this table. */
export const contacts = pgTable(
  "contacts",
  {
    orderId: text("order_id").primaryKey(),
    email: text("email"),
    phone: text("phone"),
    deliveryAddress: jsonb("delivery_address").$type<PostalAddress>(),
    /** Null: the delivery address. */
    billingAddress: jsonb("billing_address").$type<PostalAddress>(),
  },
  (table) => [
    // Who claims orders, and staff who look for somebody's, ask by the address: however its letters are written.
    index("contacts_email")
      .on(sql`lower(${table.email})`)
      .where(sql`email is not null`),
    merchantReads(isOfShown("orders", "contacts.order_id")),
  ],
);

/** The first day of the month in which the order was placed, by UTC. */
const placedMonth = () => date("placed_month", { mode: "string" }).notNull();

/** What happened to each order: the truth. Partitioned by `placed_month`, which drizzle cannot say: see the migration. */
export const orderEvents = pgTable(
  "order_events",
  {
    placedMonth: placedMonth(),
    orderId: text("order_id").notNull(),
    version: integer("version").notNull(),
    type: text("type").notNull(),
    data: jsonb("data").notNull(),
    occurredAt: instant("occurred_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.placedMonth, table.orderId, table.version] }),
    check("order_events_version", sql`version > 0`),
  ],
);

/** Orders as they are read: a projection of `order_events`. */
export const orders = pgTable(
  "orders",
  {
    id: text("id").primaryKey(),
    number: text("number").notNull().unique("orders_number"),
    attemptId: text("attempt_id")
      .notNull()
      .unique("orders_attempt")
      .references(() => checkoutAttempts.id),
    customerId: text("customer_id"),
    accessTokenHash: text("access_token_hash"),
    status: text("status").$type<OrderStatus>().notNull(),
    paymentStatus: text("payment_status").$type<OrderPaymentStatus>().notNull(),
    fulfilmentStatus: text("fulfilment_status").$type<OrderFulfilmentStatus>().notNull(),
    currency: text("currency").notNull(),
    subtotalNet: minor("subtotal_net").notNull(),
    subtotalTax: minor("subtotal_tax").notNull(),
    subtotalGross: minor("subtotal_gross").notNull(),
    shippingNet: minor("shipping_net").notNull(),
    shippingTax: minor("shipping_tax").notNull(),
    shippingGross: minor("shipping_gross").notNull(),
    totalNet: minor("total_net").notNull(),
    totalTax: minor("total_tax").notNull(),
    totalGross: minor("total_gross").notNull(),
    capturedMinor: minor("captured_minor").notNull(),
    refundedMinor: minor("refunded_minor")
      .notNull()
      .default(sql`0`),
    creditedNet: minor("credited_net")
      .notNull()
      .default(sql`0`),
    creditedTax: minor("credited_tax")
      .notNull()
      .default(sql`0`),
    creditedGross: minor("credited_gross")
      .notNull()
      .default(sql`0`),
    heldFor: jsonb("held_for").$type<readonly HoldReason[]>().notNull().default([]),
    isChargedBack: boolean("is_charged_back").notNull().default(false),
    isEnding: boolean("is_ending").notNull().default(false),
    isAddressOpen: boolean("is_address_open").notNull().default(false),
    cancellations: jsonb("cancellations").$type<OrderView["cancellations"]>().notNull().default([]),
    taxLines: jsonb("tax_lines").$type<OrderView["taxLines"]>().notNull(),
    deliveryOptionName: text("delivery_option_name").notNull(),
    placedAt: instant("placed_at").notNull(),
    placedMonth: placedMonth(),
    version: integer("version").notNull(),
    sequence: integer("sequence").notNull(),
  },
  (table) => [
    index("orders_customer").on(table.customerId, table.placedAt, table.id),
    // What staff look through: all, those that stand in one way, those that are held.
    index("orders_newest").on(table.placedAt, table.id),
    index("orders_status_newest").on(table.status, table.placedAt, table.id),
    index("orders_held")
      .on(table.placedAt, table.id)
      .where(sql`held_for <> '[]'`),
    merchantReads(isReaders("orders")),
    check("orders_total", sql`total_gross = total_net + total_tax and total_gross = subtotal_gross + shipping_gross`),
    // More than the total may have been taken: that is what OVERCHARGED says. Never more was given back than was taken.
    check("orders_captured", sql`captured_minor >= 0 and refunded_minor between 0 and captured_minor`),
    check(
      "orders_credited",
      sql`credited_gross = credited_net + credited_tax and credited_gross between 0 and total_gross`,
    ),
    check("orders_month", sql`placed_month = date_trunc('month', placed_at at time zone 'UTC')`),
    check("orders_owner", sql`(customer_id is null) <> (access_token_hash is null)`),
    check(
      "orders_status",
      sql`status in ('PLACED', 'CONFIRMED', 'PROCESSING', 'ON_HOLD', 'COMPLETED', 'CANCELLED', 'EXPIRED')`,
    ),
  ],
);

/** Merchants' parts of orders: a projection. */
export const merchantOrders = pgTable(
  "merchant_orders",
  {
    id: text("id").primaryKey(),
    orderId: text("order_id")
      .notNull()
      .references(() => orders.id),
    orderNumber: text("order_number").notNull(),
    merchantId: text("merchant_id").notNull(),
    position: integer("position").notNull(),
    currency: text("currency").notNull(),
    subtotalNet: minor("subtotal_net").notNull(),
    subtotalTax: minor("subtotal_tax").notNull(),
    subtotalGross: minor("subtotal_gross").notNull(),
    shippingNet: minor("shipping_net").notNull(),
    shippingTax: minor("shipping_tax").notNull(),
    shippingGross: minor("shipping_gross").notNull(),
    fulfilmentStatus: text("fulfilment_status").$type<OrderFulfilmentStatus>().notNull(),
    placedAt: instant("placed_at").notNull(),
    isHeld: boolean("is_held").notNull().default(false),
    /** Whether units of it wait to be packed. */
    isToShip: boolean("is_to_ship").notNull().default(false),
  },
  (table) => [
    unique("merchant_orders_merchant").on(table.orderId, table.merchantId),
    index("merchant_orders_newest").on(table.merchantId, table.placedAt, table.id),
    index("merchant_orders_to_ship")
      .on(table.merchantId, table.placedAt, table.id)
      .where(sql`is_to_ship`),
    merchantReads(
      sql`${isReadersMerchant("merchant_orders.merchant_id")} or ${isOfShown("orders", "merchant_orders.order_id")}`,
    ),
  ],
);

/** Lines of orders: a projection. */
export const orderLines = pgTable(
  "order_lines",
  {
    id: text("id").primaryKey(),
    orderId: text("order_id")
      .notNull()
      .references(() => orders.id),
    merchantOrderId: text("merchant_order_id")
      .notNull()
      .references(() => merchantOrders.id),
    position: integer("position").notNull(),
    productId: text("product_id").notNull(),
    variantId: text("variant_id").notNull(),
    sku: text("sku").notNull(),
    name: text("name").notNull(),
    quantity: integer("quantity").notNull(),
    currency: text("currency").notNull(),
    unitPriceMinor: minor("unit_price_minor").notNull(),
    discountMinor: minor("discount_minor")
      .notNull()
      .default(sql`0`),
    cancelledQuantity: integer("cancelled_quantity").notNull().default(0),
    cancellableQuantity: integer("cancellable_quantity").notNull().default(0),
    returnedQuantity: integer("returned_quantity").notNull().default(0),
    returnableQuantity: integer("returnable_quantity").notNull().default(0),
    lastDeliveredAt: instant("last_delivered_at"),
    net: minor("net").notNull(),
    tax: minor("tax").notNull(),
    gross: minor("gross").notNull(),
  },
  (table) => [
    unique("order_lines_position").on(table.orderId, table.position),
    index("order_lines_merchant_order").on(table.merchantOrderId),
    check("order_lines_cost", sql`gross = net + tax and quantity > 0`),
    merchantReads(isOfShown("merchant_orders", "order_lines.merchant_order_id")),
  ],
);

/** What shoppers are told: a projection. `sequence` is gap-free per order. Partitioned like `order_events`. */
export const timelineEntries = pgTable(
  "timeline_entries",
  {
    placedMonth: placedMonth(),
    orderId: text("order_id")
      .notNull()
      .references(() => orders.id),
    sequence: integer("sequence").notNull(),
    kind: text("kind").$type<TimelineEntryKind>().notNull(),
    message: text("message").notNull(),
    occurredAt: instant("occurred_at").notNull(),
    shipmentId: text("shipment_id"),
    paymentId: text("payment_id"),
    returnId: text("return_id"),
    ticketId: text("ticket_id"),
    /** Whether nothing more was expected when it was written. */
    isLast: boolean("is_last").notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.placedMonth, table.orderId, table.sequence] }),
    check("timeline_entries_sequence", sql`sequence > 0`),
    merchantReads(isOfShown("orders", "timeline_entries.order_id")),
  ],
);

/** Returns as they are read: a projection of `order_events`. */
export const returns = pgTable(
  "returns",
  {
    id: text("id").primaryKey(),
    orderId: text("order_id")
      .notNull()
      .references(() => orders.id),
    orderNumber: text("order_number").notNull(),
    merchantOrderId: text("merchant_order_id").notNull(),
    merchantId: text("merchant_id").notNull(),
    customerId: text("customer_id"),
    accessTokenHash: text("access_token_hash"),
    status: text("status").$type<ReturnStatus>().notNull(),
    wanted: text("wanted").$type<ReturnWish>().notNull(),
    resolution: text("resolution").$type<ReturnResolution>(),
    lines: jsonb("lines").$type<ReturnView["lines"]>().notNull(),
    carrier: text("carrier"),
    trackingNumber: text("tracking_number"),
    currency: text("currency").notNull(),
    creditedNet: minor("credited_net").notNull(),
    creditedTax: minor("credited_tax").notNull(),
    creditedGross: minor("credited_gross").notNull(),
    requestedAt: instant("requested_at").notNull(),
    movedAt: instant("moved_at").notNull(),
  },
  (table) => [
    index("returns_order").on(table.orderId),
    index("returns_merchant").on(table.merchantId, table.requestedAt, table.id),
    index("returns_newest").on(table.requestedAt, table.id),
    index("returns_status_newest").on(table.status, table.requestedAt, table.id),
    index("returns_merchant_status").on(table.merchantId, table.status, table.requestedAt, table.id),
    index("returns_number").on(table.orderNumber),
    merchantReads(sql`${isReadersMerchant("returns.merchant_id")} or ${isReaders("returns")}`),
    check(
      "returns_status",
      sql`status in ('REQUESTED', 'APPROVED', 'IN_TRANSIT', 'RECEIVED', 'INSPECTED', 'RESOLVED', 'DECLINED', 'CANCELLED', 'EXPIRED')`,
    ),
    check("returns_resolution", sql`(status = 'RESOLVED') = (resolution is not null)`),
  ],
);

/** What people wrote about a return: personal data, erased with the contact by an UPDATE. */
export const returnNotes = pgTable(
  "return_notes",
  {
    returnId: text("return_id").primaryKey(),
    orderId: text("order_id").notNull(),
    comment: text("comment"),
    answer: text("answer"),
  },
  () => [merchantReads(isOfShown("returns", "return_notes.return_id"))],
);

/** What was done under which idempotency key, so that a repeated key does nothing again. */
export const orderCommands = pgTable(
  "order_commands",
  {
    caller: text("caller").notNull(),
    idempotencyKey: text("idempotency_key").notNull(),
    /** SHA-256 in hex of what was asked. */
    inputFingerprint: text("input_fingerprint").notNull(),
    orderId: text("order_id").notNull(),
    /** Ids of what it made. */
    made: jsonb("made").$type<readonly string[]>().notNull(),
    doneAt: instant("done_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.caller, table.idempotencyKey] }),
    index("order_commands_done").on(table.doneAt),
  ],
);

/** How far a rebuild of the projections is; a finished one says of which version they are. */
export const rebuilds = pgTable("rebuilds", {
  name: text("name").primaryKey(),
  projectionVersion: integer("projection_version").notNull(),
  afterMonth: date("after_month", { mode: "string" }),
  afterOrderId: text("after_order_id"),
  orders: integer("orders").notNull(),
  rewritten: integer("rewritten").notNull(),
  startedAt: instant("started_at").notNull(),
  finishedAt: instant("finished_at"),
});
