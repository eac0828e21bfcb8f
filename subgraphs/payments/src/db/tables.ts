import { isOfShown, isReaders, merchantReads } from "@novatech/postgres/row-policies";
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
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { CreditCause, ParcelCause } from "../domain/capture-plan.ts";
import type { PaymentAction, PaymentStatus } from "../domain/payment.ts";

export { erasedPersons } from "@novatech/postgres/privacy-tables";
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
    /** What was held and will never be taken. */
    releasedMinor: minor("released_minor")
      .notNull()
      .default(sql`0`),
    /** What the shopper's bank took back against our will. */
    chargedBackMinor: minor("charged_back_minor")
      .notNull()
      .default(sql`0`),
    /** All that will ever be taken, once that is known and less than what is held; the rest is let go then. */
    finalMinor: minor("final_minor"),
    status: text("status").$type<PaymentStatus>().notNull(),
    isUnwanted: boolean("is_unwanted").notNull(),
    /** The provider's token; null once it was answered. */
    methodToken: text("method_token"),
    cardBrand: text("card_brand"),
    cardLast4: text("card_last4"),
    /** Where the shopper's bank sends them back to; null once it was answered. */
    returnUrl: text("return_url"),
    /** Where the shopper's bank wants to see them; only while it does. */
    actionUrl: text("action_url"),
    actionExpiresAt: instant("action_expires_at"),
    /** The provider's own id of the hold. */
    providerReference: text("provider_reference"),
    isTakenOnce: boolean("is_taken_once").notNull().default(false),
    /** 0 for the first hold; the money was held anew this many times. */
    holdRound: integer("hold_round").notNull().default(0),
    /** When the provider lets go of what was not taken; null where it does not say. */
    holdExpiresAt: instant("hold_expires_at"),
    /** Whether it did, and holding it anew has not worked yet. */
    isLapsed: boolean("is_lapsed").notNull().default(false),
    deadlineAt: instant("deadline_at").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    index("payments_order").on(table.orderId),
    uniqueIndex("payments_provider_reference").on(table.providerReference),
    index("payments_created").on(table.createdAt, table.id),
    // What staff look through: those that stand in one way, those of somebody.
    index("payments_status").on(table.status, table.createdAt, table.id),
    index("payments_customer")
      .on(table.customerId, table.createdAt, table.id)
      .where(sql`customer_id is not null`),
    merchantReads(isReaders("payments")),
    index("payments_hold_expiry")
      .on(table.holdExpiresAt)
      .where(sql`hold_expires_at is not null`),
    check(
      "payments_books",
      sql`authorized_minor >= captured_minor + released_minor and captured_minor >= refunded_minor
        and least(captured_minor, refunded_minor, released_minor, charged_back_minor) >= 0`,
    ),
    check("payments_held", sql`authorized_minor in (0, amount_minor)`),
    check("payments_final", sql`final_minor between captured_minor and authorized_minor`),
    check(
      "payments_status",
      sql`status in ('INITIATED', 'ACTION_REQUIRED', 'AUTHORIZED', 'PARTIALLY_CAPTURED', 'CAPTURED', 'PARTIALLY_REFUNDED', 'REFUNDED', 'DECLINED', 'EXPIRED', 'VOIDED', 'AUTH_EXPIRED', 'CHARGED_BACK')`,
    ),
    check(
      "payments_nothing_taken",
      sql`status in ('PARTIALLY_CAPTURED', 'CAPTURED', 'PARTIALLY_REFUNDED', 'REFUNDED', 'CHARGED_BACK') or captured_minor = 0`,
    ),
    check("payments_all_taken", sql`status <> 'CAPTURED' or captured_minor + released_minor = authorized_minor`),
    check("payments_all_released", sql`status <> 'VOIDED' or released_minor = authorized_minor`),
    check(
      "payments_refunded",
      sql`status = 'CHARGED_BACK' or (status in ('PARTIALLY_REFUNDED', 'REFUNDED')) = (refunded_minor > 0)`,
    ),
    check("payments_all_refunded", sql`status <> 'REFUNDED' or refunded_minor = captured_minor`),
    check("payments_charged_back", sql`(status = 'CHARGED_BACK') = (charged_back_minor > 0)`),
    check(
      "payments_action",
      sql`(status = 'ACTION_REQUIRED') = (action_url is not null) and (action_url is null) = (action_expires_at is null)`,
    ),
    check("payments_lapsed", sql`status <> 'AUTH_EXPIRED' or is_lapsed`),
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
    /** The credit a refund is for; null for those of staff and everything else. */
    creditId: text("credit_id"),
    /** Whose part of the order the money is, as far as it is one merchant's. */
    merchantOrderId: text("merchant_order_id"),
    /** Which merchants' parts a capture or refund is made of; null where it moves no money. */
    parts: jsonb("parts").$type<readonly StoredPart[]>(),
    /** The hold that is asked: see `payments.hold_round`. */
    holdRound: integer("hold_round").notNull().default(0),
    amountMinor: minor("amount_minor").notNull(),
    refusals: integer("refusals").notNull(),
    tries: integer("tries").notNull(),
    reason: text("reason"),
    requestedAt: instant("requested_at").notNull(),
    settledAt: instant("settled_at"),
  },
  (table) => [
    // One authorisation and one release a hold, one capture a shipment, any number of refunds.
    uniqueIndex("payment_actions_once")
      .on(table.paymentId, table.kind, table.holdRound)
      .where(sql`kind in ('AUTHORIZE', 'REAUTHORIZE', 'VOID')`),
    index("payment_actions_credit")
      .on(table.creditId)
      .where(sql`credit_id is not null`),
    uniqueIndex("payment_actions_shipment")
      .on(table.shipmentId)
      .where(sql`kind = 'CAPTURE'`),
    index("payment_actions_payment").on(table.paymentId),
    index("payment_actions_part")
      .on(table.merchantOrderId)
      .where(sql`merchant_order_id is not null and settled_at is null`),
    index("payment_actions_refunds")
      .on(table.requestedAt, table.id)
      .where(sql`kind = 'REFUND'`),
    index("payment_actions_refunds_status")
      .on(table.status, table.requestedAt, table.id)
      .where(sql`kind = 'REFUND'`),
    index("payment_actions_refunds_part")
      .on(table.merchantOrderId, table.requestedAt, table.id)
      .where(sql`kind = 'REFUND'`),
    merchantReads(isOfShown("payments", "payment_actions.payment_id")),
    check("payment_actions_amount", sql`amount_minor >= 0`),
    check("payment_actions_status", sql`status in ('REQUESTED', 'PENDING', 'UNKNOWN', 'SUCCEEDED', 'FAILED')`),
    check("payment_actions_shipment", sql`(kind = 'CAPTURE') = (shipment_id is not null)`),
  ],
);

/** A merchant's part of a capture or refund as it is stored: amounts in minor units as texts. */
export type StoredPart = {
  readonly merchantOrderId: string;
  readonly merchantId: string;
  readonly goodsMinor: string;
  readonly shippingMinor: string;
};

/** Holds whose money was held anew since: what was taken of them is given back on them. */
export const formerHolds = pgTable(
  "former_holds",
  {
    paymentId: text("payment_id")
      .notNull()
      .references(() => payments.id),
    round: integer("round").notNull(),
    providerReference: text("provider_reference").notNull(),
    isTakenOnce: boolean("is_taken_once").notNull(),
    amountMinor: minor("amount_minor").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.paymentId, table.round] }),
    uniqueIndex("former_holds_provider_reference").on(table.providerReference),
  ],
);

/** Check-outs that orders said have failed, also before their payment was asked for: of these there is no order. */
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
    cause: text("cause").$type<ParcelCause>().notNull().default("ORDER"),
    lines: jsonb("lines").$type<readonly { lineId: string; quantity: number }[]>().notNull(),
    leftAt: instant("left_at").notNull(),
    /** What is due for it, in minor units; null until the order is heard of. */
    amountMinor: minor("amount_minor"),
    /** What of it is paid for, unit by unit; null until the order is heard of. */
    cost: jsonb("cost"),
  },
  (table) => [
    index("left_parcels_unplanned")
      .on(table.orderId)
      .where(sql`amount_minor is null`),
  ],
);

/** What an order costs less, by merchant. */
export const credits = pgTable(
  "credits",
  {
    creditId: text("credit_id").notNull(),
    merchantOrderId: text("merchant_order_id").notNull(),
    orderId: text("order_id").notNull(),
    merchantId: text("merchant_id").notNull(),
    cause: text("cause").$type<CreditCause>().notNull(),
    /** Lines and delivery, as orders told them. */
    content: jsonb("content").notNull(),
    creditedAt: instant("credited_at").notNull(),
    /** What is given back for it, in minor units; null until the order is heard of. */
    refundMinor: minor("refund_minor"),
  },
  (table) => [
    primaryKey({ columns: [table.creditId, table.merchantOrderId] }),
    index("credits_order").on(table.orderId),
    check("credits_refund", sql`refund_minor >= 0`),
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
    merchantReads(isOfShown("payments", "refunds.payment_id")),
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
