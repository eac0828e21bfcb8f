import { isOfShown, isReaders, isReadersMerchant, merchantReads } from "@novatech/postgres/row-policies";
import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, primaryKey, smallint, text, unique } from "drizzle-orm/pg-core";
import {
  type AuthorKind,
  type EntryAudience,
  type EntryKind,
  type SlaTarget,
  type TicketCategory,
  type TicketPriority,
  type TicketQueue,
} from "../../domain/ticket.ts";
import type { TicketStatus } from "../../domain/ticket-machine.ts";
import { instant } from "../instant.ts";

/** Wishes for help. `merchant_id`: the merchant a ticket was handed to. */
export const tickets = pgTable(
  "tickets",
  {
    id: text("id").primaryKey(),
    number: text("number").notNull().unique("tickets_number"),
    subject: text("subject").notNull(),
    category: text("category").$type<TicketCategory>().notNull(),
    priority: text("priority").$type<TicketPriority>().notNull(),
    queue: text("queue").$type<TicketQueue>().notNull(),
    status: text("status").$type<TicketStatus>().notNull(),
    language: text("language").notNull(),
    tags: text("tags").array().notNull(),
    customerId: text("customer_id"),
    accessTokenHash: text("access_token_hash"),
    orderId: text("order_id"),
    merchantOrderId: text("merchant_order_id"),
    shipmentId: text("shipment_id"),
    returnId: text("return_id"),
    productId: text("product_id"),
    merchantId: text("merchant_id"),
    assigneeId: text("assignee_id"),
    followUpOfId: text("follow_up_of_id"),
    firstResponseDueAt: instant("first_response_due_at"),
    firstRespondedAt: instant("first_responded_at"),
    nextResponseDueAt: instant("next_response_due_at"),
    resolutionDueAt: instant("resolution_due_at"),
    resolutionSpentMs: bigint("resolution_spent_ms", { mode: "number" }).notNull(),
    resolutionRunsSince: instant("resolution_runs_since"),
    rating: smallint("rating"),
    ratingComment: text("rating_comment"),
    ratedAt: instant("rated_at"),
    publicSequence: integer("public_sequence").notNull(),
    internalSequence: integer("internal_sequence").notNull(),
    version: integer("version").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    solvedAt: instant("solved_at"),
    closedAt: instant("closed_at"),
  },
  (table) => [
    index("tickets_customer").on(table.customerId, table.createdAt, table.id),
    index("tickets_secret").on(table.accessTokenHash),
    index("tickets_order").on(table.orderId, table.createdAt, table.id),
    index("tickets_merchant").on(table.merchantId, table.createdAt, table.id),
    index("tickets_newest").on(table.createdAt, table.id),
    index("tickets_waiting")
      .on(table.queue, table.createdAt, table.id)
      .where(sql`status in ('NEW', 'OPEN', 'PENDING', 'ON_HOLD')`),
    index("tickets_assignee")
      .on(table.assigneeId)
      .where(sql`status in ('NEW', 'OPEN', 'PENDING', 'ON_HOLD')`),
    check("tickets_status", sql`status in ('NEW', 'OPEN', 'PENDING', 'ON_HOLD', 'SOLVED', 'CLOSED')`),
    check("tickets_priority", sql`priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT')`),
    check("tickets_solved", sql`(status in ('SOLVED', 'CLOSED')) = (solved_at is not null)`),
    check("tickets_closed", sql`(status = 'CLOSED') = (closed_at is not null)`),
    check("tickets_rating", sql`rating between 1 and 5 and (rating is null) = (rated_at is null)`),
    check(
      "tickets_clock",
      sql`(resolution_due_at is null) = (resolution_runs_since is null) and resolution_spent_ms >= 0`,
    ),
    merchantReads(sql`${isReadersMerchant("tickets.merchant_id")} or ${isReaders("tickets")}`),
  ],
);

/** What happened to tickets and was written into them. `sequence` is gap-free for each ticket and audience. */
export const ticketEntries = pgTable(
  "ticket_entries",
  {
    ticketId: text("ticket_id")
      .notNull()
      .references(() => tickets.id),
    audience: text("audience").$type<EntryAudience>().notNull(),
    sequence: integer("sequence").notNull(),
    kind: text("kind").$type<EntryKind>().notNull(),
    author: text("author").$type<AuthorKind>().notNull(),
    authorId: text("author_id"),
    body: text("body"),
    detail: text("detail"),
    occurredAt: instant("occurred_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.ticketId, table.audience, table.sequence] }),
    index("ticket_entries_author").on(table.authorId),
    check("ticket_entries_sequence", sql`sequence > 0`),
    check("ticket_entries_audience", sql`audience in ('PUBLIC', 'INTERNAL')`),
    merchantReads(sql`ticket_entries.audience = 'PUBLIC' and ${isOfShown("tickets", "ticket_entries.ticket_id")}`),
  ],
);

/** Promises that were late, each once. */
export const slaBreaches = pgTable(
  "sla_breaches",
  {
    ticketId: text("ticket_id")
      .notNull()
      .references(() => tickets.id),
    target: text("target").$type<SlaTarget>().notNull(),
    dueAt: instant("due_at").notNull(),
    breachedAt: instant("breached_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.ticketId, table.target, table.dueAt] }),
    check("sla_breaches_target", sql`target in ('FIRST_RESPONSE', 'NEXT_RESPONSE', 'RESOLUTION')`),
  ],
);

/** What was done under which idempotency key, so that a repeated one does nothing again. */
export const commands = pgTable(
  "commands",
  {
    caller: text("caller").notNull(),
    idempotencyKey: text("idempotency_key").notNull(),
    /** SHA-256 in hex of what was asked. */
    inputFingerprint: text("input_fingerprint").notNull(),
    /** The ticket it was done to or that it made. */
    ticketId: text("ticket_id").notNull(),
    doneAt: instant("done_at").notNull(),
  },
  (table) => [unique("commands_key").on(table.caller, table.idempotencyKey), index("commands_done").on(table.doneAt)],
);
