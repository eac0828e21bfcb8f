import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";

export { erasedPersons } from "@novatech/postgres/privacy-tables";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** What people ask for about their data. One open request of a kind for each person. */
export const privacyRequests = pgTable(
  "privacy_requests",
  {
    id: text("id").primaryKey(),
    userId: text("user_id").notNull(),
    kind: text("kind", { enum: ["EXPORT", "ERASURE"] }).notNull(),
    status: text("status", { enum: ["WAITING", "RUNNING", "DONE", "CANCELLED"] }).notNull(),
    requestedAt: instant("requested_at").notNull(),
    /** Not before; for an erasure, when the time to think again is over. */
    startsAt: instant("starts_at").notNull(),
    deadlineAt: instant("deadline_at").notNull(),
    /** What must end before it can start, as the rooms told when they were asked last. */
    waitsFor: text("waits_for").array().notNull().default([]),
    /** When it was done or cancelled. */
    endedAt: instant("ended_at"),
    /** When somebody was told that it is late. */
    alarmedAt: instant("alarmed_at"),
  },
  (table) => [
    uniqueIndex("privacy_requests_one_open")
      .on(table.userId, table.kind)
      .where(sql`status in ('WAITING', 'RUNNING')`),
    index("privacy_requests_user").on(table.userId, table.requestedAt, table.id),
    index("privacy_requests_newest").on(table.requestedAt, table.id),
    check("privacy_requests_kind", sql`kind in ('EXPORT', 'ERASURE')`),
    check("privacy_requests_status", sql`status in ('WAITING', 'RUNNING', 'DONE', 'CANCELLED')`),
    check("privacy_requests_ended", sql`(status in ('DONE', 'CANCELLED')) = (ended_at is not null)`),
  ],
);

/** Each room's part of a request; `done_at` is null until it signed off. */
export const privacyParts = pgTable(
  "privacy_parts",
  {
    requestId: text("request_id")
      .notNull()
      .references(() => privacyRequests.id, { onDelete: "cascade" }),
    room: text("room").notNull(),
    doneAt: instant("done_at"),
  },
  (table) => [primaryKey({ columns: [table.requestId, table.room] })],
);

/** What was gathered for a person, sealed, until it expires. The link to it is kept as its SHA-256 and works once. */
export const privacyArchives = pgTable(
  "privacy_archives",
  {
    requestId: text("request_id")
      .primaryKey()
      .references(() => privacyRequests.id, { onDelete: "cascade" }),
    userId: text("user_id").notNull(),
    sealed: text("sealed").notNull(),
    madeAt: instant("made_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    linkHash: text("link_hash"),
    linkExpiresAt: instant("link_expires_at"),
    downloadedAt: instant("downloaded_at"),
  },
  (table) => [unique("privacy_archives_link").on(table.linkHash), index("privacy_archives_expiry").on(table.expiresAt)],
);

/** What people allowed and no longer allow, in the order in which they did. Rows are added only: a trigger refuses changes. */
export const consentChanges = pgTable(
  "consent_changes",
  {
    position: bigint("position", { mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
    userId: text("user_id").notNull(),
    purpose: text("purpose", { enum: ["MARKETING_MAIL", "ANALYTICS", "PERSONALISATION"] }).notNull(),
    isGranted: boolean("is_granted").notNull(),
    /** Which words the person was shown. */
    textVersion: text("text_version").notNull(),
    /** Where the person chose. */
    source: text("source").notNull(),
    changedAt: instant("changed_at").notNull(),
  },
  (table) => [
    index("consent_changes_user").on(table.userId, table.purpose, table.position),
    check("consent_changes_purpose", sql`purpose in ('MARKETING_MAIL', 'ANALYTICS', 'PERSONALISATION')`),
  ],
);
