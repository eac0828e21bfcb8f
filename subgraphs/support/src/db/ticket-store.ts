import type { Transaction } from "@novatech/postgres/database";
import { eq, sql } from "drizzle-orm";
import type { TicketOwner } from "../domain/ticket.ts";
import type { Change } from "../domain/ticket-change.ts";
import type { TicketStore } from "../use-cases/ports.ts";
import { slaBreaches, ticketEntries, tickets } from "./tables.ts";
import { toRow, toTicket } from "./ticket-row.ts";

/** Whose locks these are, beside other advisory ones. */
const countLock = "support-tickets-of";

/** Tickets in PostgreSQL, in one transaction. */
export const createPostgresTicketStore = (tx: Transaction): TicketStore => ({
  lock: async (ticketId) => {
    const [row] = await tx.select().from(tickets).where(eq(tickets.id, ticketId)).for("update");
    return row === undefined ? null : toTicket(row);
  },
  add: async (change) => {
    const written = await tx
      .insert(tickets)
      .values(toRow(change.ticket))
      .onConflictDoNothing({ target: tickets.number })
      .returning({ id: tickets.id });
    if (written.length === 0) return false;
    await addEntries(tx, change);
    return true;
  },
  save: async (change) => {
    await tx.update(tickets).set(toRow(change.ticket)).where(eq(tickets.id, change.ticket.id));
    await addEntries(tx, change);
  },
  countOf: async (owner, since) => {
    const key = owner.customerId ?? owner.accessTokenHash ?? "";
    // A statement of its own: what is counted must be read after the lock is there.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${countLock} ${key}`}, 0))`);
    const [row] = await tx.execute<{ unsolved: number; recent: number }>(sql`
      select count(*) filter (where status in ('NEW', 'OPEN', 'PENDING', 'ON_HOLD'))::int as unsolved,
        count(*) filter (where created_at > ${since.toISOString()}::timestamptz)::int as recent
      from tickets where ${isOwners(owner)}`);
    return row ?? { unsolved: 0, recent: 0 };
  },
  addBreach: async (ticketId, target, dueAt, breachedAt) => {
    const written = await tx
      .insert(slaBreaches)
      .values({ ticketId, target, dueAt, breachedAt })
      .onConflictDoNothing()
      .returning({ ticketId: slaBreaches.ticketId });
    return written.length === 1;
  },
});

const isOwners = ({ customerId, accessTokenHash }: TicketOwner) =>
  customerId !== null ? sql`customer_id = ${customerId}` : sql`access_token_hash = ${accessTokenHash}`;

async function addEntries(tx: Transaction, { entries }: Change): Promise<void> {
  if (entries.length > 0) await tx.insert(ticketEntries).values([...entries]);
}
