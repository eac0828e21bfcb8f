import { sql } from "drizzle-orm";
import {
  bigint,
  bigserial,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
} from "drizzle-orm/pg-core";
import type { PreferenceChoices } from "../../domain/preferences.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** What people are told: ids, and what templates need that is nobody's. A recipient is an account, or an order that a guest bought. */
export const notifications = pgTable(
  "notifications",
  {
    id: text("id").primaryKey(),
    /** The account's or the order's id. */
    recipient: text("recipient").notNull(),
    isUser: boolean("is_user").notNull(),
    kind: text("kind").notNull(),
    subjectType: text("subject_type").notNull(),
    subjectId: text("subject_id").notNull(),
    /** Tells several of a kind about one subject apart. */
    occasion: text("occasion").notNull(),
    data: jsonb("data").$type<Readonly<Record<string, string>>>().notNull(),
    occurredAt: instant("occurred_at").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    unique("notifications_once").on(table.recipient, table.kind, table.subjectId, table.occasion),
    index("notifications_age").on(table.createdAt),
  ],
);

/** How far each person's feed has come. */
export const feedHeads = pgTable("feed_heads", {
  personId: text("person_id").primaryKey(),
  lastSequence: bigint("last_sequence", { mode: "number" }).notNull(),
});

/** What a person finds in the shop, numbered from 1 without a gap. */
export const feedEntries = pgTable(
  "feed_entries",
  {
    personId: text("person_id").notNull(),
    sequence: bigint("sequence", { mode: "number" }).notNull(),
    notificationId: text("notification_id")
      .notNull()
      .references(() => notifications.id, { onDelete: "cascade" }),
    readAt: instant("read_at"),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.sequence] }),
    index("feed_entries_notification").on(table.notificationId),
    index("feed_entries_unread")
      .on(table.personId, table.sequence)
      .where(sql`read_at is null`),
    check("feed_entries_sequence", sql`sequence > 0`),
  ],
);

/** A notification on its way to a person by one channel. */
export const notificationDeliveries = pgTable(
  "notification_deliveries",
  {
    id: text("id").primaryKey(),
    notificationId: text("notification_id")
      .notNull()
      .references(() => notifications.id, { onDelete: "cascade" }),
    channel: text("channel", { enum: ["EMAIL", "SMS", "PUSH"] }).notNull(),
    /** Which device of the person's; empty for letters and texts. */
    target: text("target").notNull(),
    status: text("status", { enum: ["PENDING", "SENT", "FAILED", "SUPPRESSED", "DEFERRED"] }).notNull(),
    /** Why it was not sent, waits, or failed last: a code. */
    reason: text("reason"),
    priority: smallint("priority").notNull(),
    attempts: integer("attempts").notNull().default(0),
    /** While it is being sent: when somebody else may take it. */
    nextAttemptAt: instant("next_attempt_at"),
    /** Whose it is while it is being sent. */
    lease: text("lease"),
    deadlineAt: instant("deadline_at").notNull(),
    /** Who took it. */
    provider: text("provider"),
    providerMessageId: text("provider_message_id"),
    /** Of which template and in which language it was written. The words are not kept. */
    template: text("template"),
    language: text("language"),
    createdAt: instant("created_at").notNull(),
    completedAt: instant("completed_at"),
  },
  (table) => [
    unique("notification_deliveries_once").on(table.notificationId, table.channel, table.target),
    index("notification_deliveries_due")
      .on(table.priority, table.nextAttemptAt)
      .where(sql`next_attempt_at is not null`),
    index("notification_deliveries_next")
      .on(table.nextAttemptAt)
      .where(sql`next_attempt_at is not null`),
    index("notification_deliveries_newest").on(table.createdAt, table.id),
    check(
      "notification_deliveries_waits",
      sql`case status when 'PENDING' then next_attempt_at is not null when 'DEFERRED' then true else next_attempt_at is null end`,
    ),
  ],
);

/** How people want to be told. A guest's order may have some, too: who unsubscribed by a letter. */
export const preferences = pgTable(
  "preferences",
  {
    /** The account's or the order's id. */
    recipient: text("recipient").primaryKey(),
    /** `{"PRICE_DROP": {"EMAIL": false}}`: what differs from the kinds' defaults. */
    choices: jsonb("choices").$type<PreferenceChoices>().notNull().default({}),
    /** Minutes after midnight; both null: no quiet hours. */
    quietFrom: smallint("quiet_from"),
    quietTo: smallint("quiet_to"),
    /** A name of the IANA time zone database; null: the shop's. */
    timeZone: text("time_zone"),
    digest: text("digest", { enum: ["NONE", "DAILY", "WEEKLY"] })
      .notNull()
      .default("NONE"),
    digestHour: smallint("digest_hour").notNull().default(8),
    /** 1 Monday to 7 Sunday. */
    digestWeekday: smallint("digest_weekday").notNull().default(1),
    /** Null: the account's. */
    language: text("language", { enum: ["en", "de", "fr", "es"] }),
    /** The consent MARKETING_MAIL, as the users room tells. */
    allowsMarketing: boolean("allows_marketing").notNull().default(false),
    consentAt: instant("consent_at"),
    updatedAt: instant("updated_at").notNull(),
  },
  () => [
    check(
      "preferences_quiet",
      sql`(quiet_from is null) = (quiet_to is null) and quiet_from between 0 and 1439 and quiet_to between 0 and 1439`,
    ),
    check("preferences_digest", sql`digest_hour between 0 and 23 and digest_weekday between 1 and 7`),
  ],
);

/** Browsers that take pushes. Source: https://www.w3.org/TR/push-api/#dom-pushsubscription */
export const pushSubscriptions = pgTable(
  "push_subscriptions",
  {
    id: text("id").primaryKey(),
    personId: text("person_id").notNull(),
    endpoint: text("endpoint").notNull(),
    p256dh: text("p256dh").notNull(),
    auth: text("auth").notNull(),
    /** What the person calls the device. */
    deviceName: text("device_name"),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    unique("push_subscriptions_endpoint").on(table.endpoint),
    index("push_subscriptions_person").on(table.personId, table.createdAt),
  ],
);

/** Telephone numbers that people proved to be theirs. */
export const phones = pgTable("phones", {
  personId: text("person_id").primaryKey(),
  number: text("number").notNull(),
  verifiedAt: instant("verified_at").notNull(),
});

/** Numbers that people say are theirs. The code is made of the id and the room's secret: it is stored nowhere. */
export const phoneChallenges = pgTable(
  "phone_challenges",
  {
    id: text("id").primaryKey(),
    personId: text("person_id").notNull(),
    number: text("number").notNull(),
    attempts: integer("attempts").notNull().default(0),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    /** Proved, or replaced by a later one. */
    endedAt: instant("ended_at"),
  },
  (table) => [
    index("phone_challenges_person").on(table.personId, table.createdAt),
    index("phone_challenges_number").on(table.number, table.createdAt),
    index("phone_challenges_age").on(table.createdAt),
  ],
);

/** Addresses that refused what was sent there: nothing goes there until the recipient has another. By a keyed hash. */
export const refusedAddresses = pgTable(
  "refused_addresses",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    recipient: text("recipient").notNull(),
    channel: text("channel", { enum: ["EMAIL", "SMS"] }).notNull(),
    addressHash: text("address_hash").notNull(),
    reason: text("reason").notNull(),
    refusedAt: instant("refused_at").notNull(),
  },
  (table) => [unique("refused_addresses_once").on(table.recipient, table.channel, table.addressHash)],
);

/** Whose an order is: later events name the order only. */
export const orderPeople = pgTable("order_people", {
  orderId: text("order_id").primaryKey(),
  /** Null for a guest's. */
  customerId: text("customer_id"),
  number: text("number").notNull(),
});
