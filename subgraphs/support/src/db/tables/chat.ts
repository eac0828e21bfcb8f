import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, smallint, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
import type { ChatAuthor, ChatEndReason, ChatEntryKind } from "../../domain/chat/chat.ts";
import type { AgentStatus } from "../../domain/chat/chat-agent.ts";
import type { ChatStatus } from "../../domain/chat/chat-machine.ts";
import type { TicketQueue } from "../../domain/ticket.ts";
import { instant } from "../instant.ts";

/** Conversations of customers with support. */
export const chats = pgTable(
  "chats",
  {
    id: text("id").primaryKey(),
    customerId: text("customer_id"),
    accessTokenHash: text("access_token_hash"),
    /** Who began it under which key, so that a second try begins no other; null where nothing tells a guest from others. */
    startedBy: text("started_by"),
    startKey: text("start_key"),
    /** SHA-256 in hex of what was asked. */
    startFingerprint: text("start_fingerprint"),
    subject: text("subject"),
    customerName: text("customer_name"),
    orderId: text("order_id"),
    productId: text("product_id"),
    language: text("language").notNull(),
    queue: text("queue").$type<TicketQueue>().notNull(),
    status: text("status").$type<ChatStatus>().notNull(),
    agentId: text("agent_id"),
    agentName: text("agent_name"),
    agentSince: instant("agent_since"),
    queuedAt: instant("queued_at").notNull(),
    waitingSince: instant("waiting_since").notNull(),
    startedAt: instant("started_at").notNull(),
    assignedAt: instant("assigned_at"),
    endedAt: instant("ended_at"),
    endReason: text("end_reason").$type<ChatEndReason>(),
    sequence: integer("sequence").notNull(),
    version: integer("version").notNull(),
    customerReadUpTo: integer("customer_read_up_to").notNull(),
    agentReadUpTo: integer("agent_read_up_to").notNull(),
    customerSpokeAt: instant("customer_spoke_at").notNull(),
    agentSpokeAt: instant("agent_spoke_at"),
    warnedAt: instant("warned_at"),
    ticketId: text("ticket_id"),
    rating: smallint("rating"),
    ratingComment: text("rating_comment"),
    ratedAt: instant("rated_at"),
  },
  (table) => [
    unique("chats_start_key").on(table.startedBy, table.startKey),
    index("chats_customer").on(table.customerId, table.startedAt, table.id),
    index("chats_newest").on(table.startedAt, table.id),
    index("chats_waiting")
      .on(table.queuedAt, table.id)
      .where(sql`status = 'WAITING'`),
    index("chats_agent")
      .on(table.agentId)
      .where(sql`status = 'ACTIVE'`),
    index("chats_started_by")
      .on(table.startedBy)
      .where(sql`status <> 'ENDED'`),
    index("chats_lately")
      .on(table.queue, table.language, table.endedAt)
      .where(sql`status = 'ENDED' and assigned_at is not null`),
    check("chats_status", sql`status in ('WAITING', 'ACTIVE', 'ENDED')`),
    check("chats_agent_has_it", sql`status = 'ENDED' or (status = 'ACTIVE') = (agent_id is not null)`),
    check(
      "chats_ended",
      sql`(status = 'ENDED') = (ended_at is not null) and (ended_at is null) = (end_reason is null)`,
    ),
    check("chats_read", sql`customer_read_up_to between 0 and sequence and agent_read_up_to between 0 and sequence`),
    check("chats_rating", sql`rating between 1 and 5 and (rating is null) = (rated_at is null)`),
  ],
);

/** What was said and happened in chats. `sequence` counts from 1 without a gap in each. */
export const chatEntries = pgTable(
  "chat_entries",
  {
    chatId: text("chat_id")
      .notNull()
      .references(() => chats.id),
    sequence: integer("sequence").notNull(),
    author: text("author").$type<ChatAuthor>().notNull(),
    kind: text("kind").$type<ChatEntryKind>().notNull(),
    agentId: text("agent_id"),
    agentName: text("agent_name"),
    body: text("body"),
    /** The sender's own key of a message, unique among theirs in the chat. */
    clientKey: text("client_key"),
    occurredAt: instant("occurred_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.chatId, table.sequence] }),
    uniqueIndex("chat_entries_client_key")
      .on(table.chatId, table.author, sql`coalesce(agent_id, '')`, table.clientKey)
      .where(sql`client_key is not null`),
    index("chat_entries_agent").on(table.agentId),
    check("chat_entries_sequence", sql`sequence > 0`),
    check(
      "chat_entries_author",
      sql`author in ('CUSTOMER', 'AGENT', 'SYSTEM') and (author = 'SYSTEM') = (kind <> 'TEXT')`,
    ),
  ],
);

/** Which of support's agents answer chats now. */
export const chatPresences = pgTable(
  "chat_presences",
  {
    agentId: text("agent_id").primaryKey(),
    status: text("status").$type<AgentStatus>().notNull(),
    capacity: integer("capacity").notNull(),
    lastAssignedAt: instant("last_assigned_at"),
    changedAt: instant("changed_at").notNull(),
  },
  () => [
    check("chat_presences_status", sql`status in ('ONLINE', 'AWAY', 'OFFLINE')`),
    check("chat_presences_capacity", sql`capacity between 1 and 20`),
  ],
);
