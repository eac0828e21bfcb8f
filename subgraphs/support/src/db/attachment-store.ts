import type { Transaction } from "@novatech/postgres/database";
import { setTimer } from "@novatech/postgres/timers";
import { and, asc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { AttachmentStore } from "../use-cases/attachments/ports.ts";
import { ticketAttachments, tickets } from "./tables.ts";

/** The timer that deletes what stands beside no message, by the file's id. */
export const attachmentTimer = "ticket-attachment-sweep";

/** Whose locks these are, beside other advisory ones. */
const countLock = "support-attachments-of";

/** Files of tickets in PostgreSQL, in one transaction. */
export const createPostgresAttachmentStore = (tx: Transaction): AttachmentStore => ({
  add: async (attachment, max, sweptAt) => {
    const { caller } = attachment;
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${countLock} ${caller}`}, 0))`);
    const [counted] = await tx
      .select({ count: sql<number>`count(*)::int` })
      .from(ticketAttachments)
      .where(and(eq(ticketAttachments.caller, caller), isNull(ticketAttachments.ticketId)));
    if ((counted?.count ?? 0) >= max) return false;
    await tx.insert(ticketAttachments).values(attachment);
    await setTimer(tx, { kind: attachmentTimer, key: attachment.id, dueAt: sweptAt });
    return true;
  },
  lock: (ids) =>
    tx
      .select()
      .from(ticketAttachments)
      .where(inArray(ticketAttachments.id, [...ids]))
      .orderBy(asc(ticketAttachments.id))
      .for("update"),
  keep: async (id, byteSize, checkedAt) => {
    await tx.update(ticketAttachments).set({ byteSize, checkedAt }).where(eq(ticketAttachments.id, id));
  },
  countOf: async (ticketId) => {
    const [counted] = await tx
      .select({ count: sql<number>`count(*)::int` })
      .from(ticketAttachments)
      .where(eq(ticketAttachments.ticketId, ticketId));
    return counted?.count ?? 0;
  },
  attach: async (ids, message) => {
    await tx
      .update(ticketAttachments)
      .set(message)
      .where(inArray(ticketAttachments.id, [...ids]));
  },
  remove: async (ids) => {
    if (ids.length > 0) await tx.delete(ticketAttachments).where(inArray(ticketAttachments.id, [...ids]));
  },
  ofPerson: (userId) =>
    tx
      .select()
      .from(ticketAttachments)
      .where(
        or(
          inArray(
            ticketAttachments.ticketId,
            tx.select({ id: tickets.id }).from(tickets).where(eq(tickets.customerId, userId)),
          ),
          and(isNull(ticketAttachments.ticketId), eq(ticketAttachments.caller, `user:${userId}`)),
        ),
      )
      .for("update"),
});
