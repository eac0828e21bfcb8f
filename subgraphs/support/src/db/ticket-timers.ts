import { addMilliseconds } from "@novatech/kernel/clock";
import type { Transaction } from "@novatech/postgres/database";
import { setTimers, type TimerHandler } from "@novatech/postgres/timers";
import { sql } from "drizzle-orm";
import { dueTargets } from "../domain/sla.ts";
import { type SlaTarget, slaTargets, type Ticket } from "../domain/ticket.ts";
import { breachPromise, closeTicket } from "../use-cases/due-tickets.ts";
import type { TicketTimers, TransactionPorts } from "../use-cases/ports.ts";

const [promiseTimer, closingTimer] = ["ticket-promise", "ticket-closing"];
const dayMs = 86_400_000;

type Due = { readonly kind: string; readonly key: string; readonly dueAt: Date | null };

/** What is to happen to a ticket by itself, with when; null: nothing of that kind. */
const duesOf = (ticket: Ticket, reopenDays: number): readonly Due[] => [
  ...slaTargets.map((target) => ({
    kind: promiseTimer,
    key: `${ticket.id}:${target}`,
    dueAt: dueTargets(ticket)[target],
  })),
  {
    kind: closingTimer,
    key: ticket.id,
    dueAt:
      ticket.status === "SOLVED" && ticket.solvedAt !== null
        ? addMilliseconds(ticket.solvedAt, reopenDays * dayMs)
        : null,
  },
];

/** What falls due of tickets, as timers in PostgreSQL: at most two statements for a change, none where nothing is due otherwise than before. */
export const createPostgresTicketTimers = (tx: Transaction, reopenDays: number): TicketTimers => ({
  follow: async (before, after) => {
    const known = new Map(
      (before === null ? [] : duesOf(before, reopenDays)).map(({ kind, key, dueAt }) => [`${kind} ${key}`, dueAt]),
    );
    const changed = duesOf(after, reopenDays).filter(
      ({ kind, key, dueAt }) => (known.get(`${kind} ${key}`)?.getTime() ?? null) !== (dueAt?.getTime() ?? null),
    );
    const wanted = changed.flatMap(({ dueAt, ...timer }) => (dueAt === null ? [] : [{ ...timer, dueAt }]));
    const over = changed.filter(({ dueAt }) => dueAt === null).map(({ kind, key }) => ({ kind, key }));
    await setTimers(tx, wanted);
    if (over.length > 0)
      await tx.execute(sql`
        delete from timers using jsonb_to_recordset(${JSON.stringify(over)}::jsonb) as over(kind text, key text)
        where timers.kind = over.kind and timers.key = over.key`);
  },
});

/** What the room does when something falls due. */
export const ticketTimerHandlers = (
  portsOf: (tx: Transaction) => TransactionPorts,
  now: () => Date,
): Readonly<Record<string, TimerHandler>> => ({
  [promiseTimer]: (tx, { key }) => {
    const [ticketId = "", target] = key.split(":");
    return breachPromise(portsOf(tx), ticketId, target as SlaTarget, now());
  },
  [closingTimer]: (tx, { key }) => closeTicket(portsOf(tx), key, now()),
});
