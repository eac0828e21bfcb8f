import { isOfShown, merchantReads } from "@novatech/postgres/row-policies";
import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import type { AttachmentType } from "../../domain/attachment.ts";
import { instant } from "../instant.ts";
import { tickets } from "./tickets.ts";

/** Files of tickets: one row from the signed address until the file is swept or its ticket's requester is erased. */
export const ticketAttachments = pgTable(
  "ticket_attachments",
  {
    id: text("id").primaryKey(),
    /** Who sends it: `user:<id>`, or `token:<hash>` for a guest. */
    caller: text("caller").notNull(),
    fileName: text("file_name").notNull(),
    contentType: text("content_type").$type<AttachmentType>().notNull(),
    byteSize: integer("byte_size").notNull(),
    /** Of the bytes as they are sent, in hex, as the client said beforehand. */
    sha256: text("sha256").notNull(),
    createdAt: instant("created_at").notNull(),
    /** When the signed address ends. */
    expiresAt: instant("expires_at").notNull(),
    checkedAt: instant("checked_at"),
    ticketId: text("ticket_id").references(() => tickets.id),
    /** Of the message it stands beside, which everybody may read who sees the ticket. */
    sequence: integer("sequence"),
  },
  (table) => [
    index("ticket_attachments_message")
      .on(table.ticketId, table.sequence, table.id)
      .where(sql`ticket_id is not null`),
    index("ticket_attachments_waiting")
      .on(table.caller)
      .where(sql`ticket_id is null`),
    check("ticket_attachments_size", sql`byte_size > 0`),
    check("ticket_attachments_message", sql`(ticket_id is null) = (sequence is null)`),
    check("ticket_attachments_checked", sql`ticket_id is null or checked_at is not null`),
    merchantReads(isOfShown("tickets", "ticket_attachments.ticket_id")),
  ],
);
