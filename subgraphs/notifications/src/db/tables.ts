import { sql } from "drizzle-orm";
import {
  bigserial,
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
} from "drizzle-orm/pg-core";

export { inboxHeads, inboxParked, outbox, outboxHeads, relayState, timers } from "@novatech/postgres/tables";
export { erasedPersons } from "@novatech/postgres/privacy-tables";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** Addresses that are told of events. */
export const endpoints = pgTable(
  "endpoints",
  {
    id: text("id").primaryKey(),
    ownerKind: text("owner_kind", { enum: ["MERCHANT", "PARTNER"] }).notNull(),
    ownerId: text("owner_id").notNull(),
    /** Whose events it is told of. */
    merchantIds: text("merchant_ids").array().notNull(),
    url: text("url").notNull(),
    description: text("description"),
    kinds: text("kinds").array().notNull(),
    isEnabled: boolean("is_enabled").notNull(),
    disabledReason: text("disabled_reason", { enum: ["OWNER", "GONE", "FAILING", "NO_MERCHANT"] }),
    disabledAt: instant("disabled_at"),
    /** Since when no message was taken. */
    failingSince: instant("failing_since"),
    /** When something was last taken from the queue for it: those that waited longest come first. */
    claimedAt: instant("claimed_at"),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    index("endpoints_merchants").using("gin", table.merchantIds),
    index("endpoints_owner").on(table.ownerKind, table.ownerId, table.createdAt, table.id),
    index("endpoints_newest").on(table.createdAt, table.id),
    check("endpoints_disabled", sql`is_enabled = (disabled_at is null) and is_enabled = (disabled_reason is null)`),
  ],
);

/** What signs, sealed with the room's own secret. */
export const endpointSecrets = pgTable(
  "endpoint_secrets",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    endpointId: text("endpoint_id")
      .notNull()
      .references(() => endpoints.id, { onDelete: "cascade" }),
    sealed: text("sealed").notNull(),
    createdAt: instant("created_at").notNull(),
    /** Null for the one in use. */
    expiresAt: instant("expires_at"),
  },
  (table) => [index("endpoint_secrets_endpoint").on(table.endpointId, table.id)],
);

/** What endpoints are told: one row for each event and merchant that somebody wants to hear of. */
export const messages = pgTable(
  "messages",
  {
    /** The header `webhook-id`. */
    id: text("id").primaryKey(),
    /** The event it tells of, and whom; a test and a disabled endpoint have an event of their own. */
    eventId: text("event_id").notNull(),
    merchantId: text("merchant_id").notNull(),
    /** Null for a test. */
    kind: text("kind"),
    /** The body as it is sent: text, since its signature is over its very bytes. */
    payload: text("payload").notNull(),
    occurredAt: instant("occurred_at").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    unique("messages_event_merchant").on(table.eventId, table.merchantId),
    index("messages_age").on(table.createdAt),
  ],
);

/** A message to an endpoint. */
export const deliveries = pgTable(
  "deliveries",
  {
    id: text("id").primaryKey(),
    endpointId: text("endpoint_id")
      .notNull()
      .references(() => endpoints.id, { onDelete: "cascade" }),
    messageId: text("message_id")
      .notNull()
      .references(() => messages.id, { onDelete: "cascade" }),
    /** As in its message: the log is searched by it. */
    kind: text("kind"),
    occurredAt: instant("occurred_at").notNull(),
    status: text("status", { enum: ["PENDING", "DELIVERED", "FAILED", "SKIPPED"] }).notNull(),
    /** Attempts, all of them. */
    attemptCount: integer("attempt_count").notNull().default(0),
    /** Attempts since it was sent first, or again. */
    tries: integer("tries").notNull().default(0),
    /** While it is being sent: when somebody else may take it. */
    nextAttemptAt: instant("next_attempt_at"),
    /** Whose it is while it is being sent. */
    lease: text("lease"),
    createdAt: instant("created_at").notNull(),
    completedAt: instant("completed_at"),
  },
  (table) => [
    unique("deliveries_endpoint_message").on(table.endpointId, table.messageId),
    index("deliveries_message").on(table.messageId),
    index("deliveries_log").on(table.endpointId, table.createdAt, table.id),
    index("deliveries_waiting")
      .on(table.endpointId, table.nextAttemptAt)
      .where(sql`status = 'PENDING'`),
    index("deliveries_next")
      .on(table.nextAttemptAt)
      .where(sql`status = 'PENDING'`),
    index("deliveries_leased")
      .on(table.endpointId)
      .where(sql`lease is not null`),
    check("deliveries_waits", sql`(status = 'PENDING') = (next_attempt_at is not null)`),
  ],
);

/** Each time a message was sent. */
export const attempts = pgTable(
  "attempts",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    deliveryId: text("delivery_id")
      .notNull()
      .references(() => deliveries.id, { onDelete: "cascade" }),
    sentAt: instant("sent_at").notNull(),
    durationMs: integer("duration_ms").notNull(),
    outcome: text("outcome", {
      enum: ["DELIVERED", "REFUSED", "TIMED_OUT", "UNREACHABLE", "FORBIDDEN_ADDRESS"],
    }).notNull(),
    responseCode: integer("response_code"),
    /** What somebody else's server said: at most 1,000 characters. */
    excerpt: text("excerpt").notNull(),
  },
  (table) => [index("attempts_delivery").on(table.deliveryId, table.id)],
);

/** Whose parts an order has: later events name the order only. */
export const orderParts = pgTable(
  "order_parts",
  {
    orderId: text("order_id").notNull(),
    merchantId: text("merchant_id").notNull(),
    merchantOrderId: text("merchant_order_id").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orderId, table.merchantOrderId] })],
);

/** Whose a product is: some of its events do not say it. */
export const productMerchants = pgTable("product_merchants", {
  productId: text("product_id").primaryKey(),
  merchantId: text("merchant_id").notNull(),
});
