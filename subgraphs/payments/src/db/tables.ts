import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { PaymentAction, PaymentStatus } from "../domain/payment.ts";

export { inboxHeads, inboxParked, outbox, outboxHeads, relayState, timers } from "@novatech/postgres/tables";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date", precision: 3 });
const minor = (name: string) => bigint(name, { mode: "bigint" });

/** Money for orders; one payment for each check-out that got as far as its money. */
export const payments = pgTable(
  "payments",
  {
    id: text("id").primaryKey(),
    attemptId: text("attempt_id").notNull().unique("payments_attempt"),
    orderId: text("order_id").notNull(),
    customerId: text("customer_id"),
    accessTokenHash: text("access_token_hash"),
    currency: text("currency").notNull(),
    amountMinor: minor("amount_minor").notNull(),
    authorizedMinor: minor("authorized_minor").notNull(),
    capturedMinor: minor("captured_minor").notNull(),
    refundedMinor: minor("refunded_minor")
      .notNull()
      .default(sql`0`),
    status: text("status").$type<PaymentStatus>().notNull(),
    isUnwanted: boolean("is_unwanted").notNull(),
    /** The provider's token; null once it was answered. */
    methodToken: text("method_token"),
    cardBrand: text("card_brand"),
    cardLast4: text("card_last4"),
    /** The provider's own id of the hold. */
    providerReference: text("provider_reference"),
    isTakenOnce: boolean("is_taken_once").notNull().default(false),
    deadlineAt: instant("deadline_at").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    index("payments_order").on(table.orderId),
    uniqueIndex("payments_provider_reference").on(table.providerReference),
    index("payments_created").on(table.createdAt),
    check(
      "payments_books",
      sql`authorized_minor >= captured_minor and captured_minor >= refunded_minor and refunded_minor >= 0`,
    ),
    check("payments_held", sql`authorized_minor in (0, amount_minor)`),
    check(
      "payments_status",
      sql`status in ('INITIATED', 'AUTHORIZED', 'PARTIALLY_CAPTURED', 'CAPTURED', 'PARTIALLY_REFUNDED', 'REFUNDED', 'DECLINED', 'VOIDED')`,
    ),
    check(
      "payments_nothing_taken",
      sql`status in ('PARTIALLY_CAPTURED', 'CAPTURED', 'PARTIALLY_REFUNDED', 'REFUNDED') or captured_minor = 0`,
    ),
    check("payments_all_taken", sql`status <> 'CAPTURED' or captured_minor = authorized_minor`),
    check("payments_refunded", sql`(status in ('PARTIALLY_REFUNDED', 'REFUNDED')) = (refunded_minor > 0)`),
    check("payments_all_refunded", sql`status <> 'REFUNDED' or refunded_minor = captured_minor`),
  ],
);

/** Everything the provider was asked to do. */
export const paymentActions = pgTable(
  "payment_actions",
  {
    id: text("id").primaryKey(),
    paymentId: text("payment_id")
      .notNull()
      .references(() => payments.id),
    kind: text("kind").$type<PaymentAction["kind"]>().notNull(),
    status: text("status").$type<PaymentAction["status"]>().notNull(),
    shipmentId: text("shipment_id"),
    amountMinor: minor("amount_minor").notNull(),
    refusals: integer("refusals").notNull(),
    tries: integer("tries").notNull(),
    reason: text("reason"),
    requestedAt: instant("requested_at").notNull(),
    settledAt: instant("settled_at"),
  },
  (table) => [
    // One authorisation and one release a payment, one capture a shipment, any number of refunds.
    uniqueIndex("payment_actions_once")
      .on(table.paymentId, table.kind)
      .where(sql`kind in ('AUTHORIZE', 'VOID')`),
    uniqueIndex("payment_actions_shipment")
      .on(table.shipmentId)
      .where(sql`kind = 'CAPTURE'`),
    index("payment_actions_payment").on(table.paymentId),
    check("payment_actions_amount", sql`amount_minor >= 0`),
    check("payment_actions_status", sql`status in ('REQUESTED', 'UNKNOWN', 'SUCCEEDED', 'FAILED')`),
    check("payment_actions_shipment", sql`(kind = 'CAPTURE') = (shipment_id is not null)`),
  ],
);

/** Check-outs that failed before their payment was asked for. */
export const failedCheckouts = pgTable("failed_checkouts", {
  attemptId: text("attempt_id").primaryKey(),
  failedAt: instant("failed_at").notNull(),
});

/** What may be taken for each order. A row without a plan only holds a place: a parcel left before the order was heard of. */
export const capturePlans = pgTable("capture_plans", {
  orderId: text("order_id").primaryKey(),
  plan: jsonb("plan"),
});

/** Parcels that left. */
export const leftParcels = pgTable(
  "left_parcels",
  {
    shipmentId: text("shipment_id").primaryKey(),
    orderId: text("order_id").notNull(),
    merchantOrderId: text("merchant_order_id").notNull(),
    lines: jsonb("lines").$type<readonly { lineId: string; quantity: number }[]>().notNull(),
    leftAt: instant("left_at").notNull(),
    /** What is taken for it, in minor units; null until the order is heard of. */
    amountMinor: minor("amount_minor"),
  },
  (table) => [
    index("left_parcels_unplanned")
      .on(table.orderId)
      .where(sql`amount_minor is null`),
  ],
);

/** Why money was given back and who asked for it; what became of it stands in the action of the same id. */
export const refunds = pgTable(
  "refunds",
  {
    id: text("id")
      .primaryKey()
      .references(() => paymentActions.id),
    paymentId: text("payment_id")
      .notNull()
      .references(() => payments.id),
    /** Staff's words. */
    reason: text("reason").notNull(),
    requestedBy: text("requested_by").notNull(),
    idempotencyKey: text("idempotency_key").notNull(),
    /** SHA-256 in hex of the input, to tell the same request from another under the same key. */
    inputHash: text("input_hash").notNull(),
  },
  (table) => [
    index("refunds_payment").on(table.paymentId),
    uniqueIndex("refunds_idempotency_key").on(table.requestedBy, table.idempotencyKey),
  ],
);

/** What the provider told us without being asked, once each. Kept for 30 days: longer than a provider repeats itself. */
export const providerHints = pgTable(
  "provider_hints",
  {
    eventId: text("event_id").primaryKey(),
    type: text("type").notNull(),
    /** Null when it is about nothing of ours. */
    paymentId: text("payment_id"),
    receivedAt: instant("received_at").notNull(),
  },
  (table) => [index("provider_hints_received").on(table.receivedAt)],
);
