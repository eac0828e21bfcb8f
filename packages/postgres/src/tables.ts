import { sql } from "drizzle-orm";
import {
  bigserial,
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
  uuid,
} from "drizzle-orm/pg-core";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** Events written with the change that caused them, waiting for the relay or kept for a replay. Written by `appendEvents` only. */
export const outbox = pgTable(
  "outbox",
  {
    id: bigserial("id", { mode: "bigint" }).primaryKey(),
    eventId: uuid("event_id").notNull().defaultRandom().unique("outbox_event_id"),
    topic: text("topic").notNull(),
    type: text("type").notNull(),
    aggregateId: text("aggregate_id").notNull(),
    aggregateVersion: integer("aggregate_version").notNull(),
    payload: jsonb("payload").notNull(),
    occurredAt: instant("occurred_at").notNull(),
    causationId: text("causation_id"),
    /** Null until the transport has taken it; set to null again to have it sent again. */
    publishedAt: instant("published_at"),
  },
  (table) => [
    unique("outbox_aggregate_version").on(table.topic, table.aggregateId, table.aggregateVersion),
    index("outbox_unpublished")
      .on(table.id)
      .where(sql`published_at is null`),
  ],
);

/** How many events each aggregate has written: the lock that makes its versions gap-free. */
export const outboxHeads = pgTable(
  "outbox_heads",
  {
    topic: text("topic").notNull(),
    aggregateId: text("aggregate_id").notNull(),
    version: integer("version").notNull(),
  },
  (table) => [primaryKey({ columns: [table.topic, table.aggregateId] })],
);

/** How far this room has handled each foreign aggregate. */
export const inboxHeads = pgTable(
  "inbox_heads",
  {
    topic: text("topic").notNull(),
    aggregateId: text("aggregate_id").notNull(),
    lastVersion: integer("last_version").notNull(),
    /** Whether rows of `inbox_parked` must be handled before anything new of this aggregate. */
    parked: boolean("parked").notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.topic, table.aggregateId] })],
);

/** Received events that cannot be handled yet. GAP: an earlier one is not handled; RETRY: failed, tried again; DEAD: waits for a person. */
export const inboxParked = pgTable(
  "inbox_parked",
  {
    topic: text("topic").notNull(),
    aggregateId: text("aggregate_id").notNull(),
    aggregateVersion: integer("aggregate_version").notNull(),
    /** The CloudEvent as it came. */
    event: jsonb("event").notNull(),
    reason: text("reason", { enum: ["GAP", "RETRY", "DEAD"] }).notNull(),
    attempts: integer("attempts").notNull().default(0),
    /** Null: moves only when an earlier one does, or when a person replays it. */
    nextAttemptAt: instant("next_attempt_at"),
    lastError: text("last_error"),
    parkedAt: instant("parked_at").notNull(),
    /** When somebody was told, so that nobody is told twice. */
    alarmedAt: instant("alarmed_at"),
  },
  (table) => [
    primaryKey({ columns: [table.topic, table.aggregateId, table.aggregateVersion] }),
    index("inbox_parked_due")
      .on(table.nextAttemptAt)
      .where(sql`next_attempt_at is not null`),
    check("inbox_parked_reason", sql`reason in ('GAP', 'RETRY', 'DEAD')`),
  ],
);

/** What shall happen later: written with the state it belongs to, deleted with the effect it has. */
export const timers = pgTable(
  "timers",
  {
    id: bigserial("id", { mode: "bigint" }).primaryKey(),
    kind: text("kind").notNull(),
    key: text("key").notNull(),
    dueAt: instant("due_at").notNull(),
    payload: jsonb("payload").notNull(),
    attempts: integer("attempts").notNull().default(0),
    lastError: text("last_error"),
  },
  (table) => [unique("timers_kind_key").on(table.kind, table.key), index("timers_due").on(table.dueAt)],
);

/** The epoch of the transport this database last published to; one row. */
export const relayState = pgTable("relay_state", {
  name: text("name").primaryKey(),
  epoch: text("epoch").notNull(),
});
