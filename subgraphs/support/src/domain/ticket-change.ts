import type { AuthorKind, EntryKind, SlaTarget, Ticket, TicketEntry } from "./ticket.ts";
import { internalEntryKinds } from "./ticket.ts";
import type { TicketStatus } from "./ticket-machine.ts";
import { afterMove, type Promises } from "./sla.ts";

/** What other rooms are told of a ticket. */
export type TicketNews =
  | { readonly type: "OPENED" | "SOLVED" | "REOPENED" | "CLOSED" }
  | { readonly type: "REPLIED"; readonly sequence: number; readonly author: Exclude<AuthorKind, "SYSTEM"> }
  | { readonly type: "SLA_BREACHED"; readonly target: SlaTarget };

/** A ticket after something, what was written down of it, and what is told. */
export type Change = {
  readonly ticket: Ticket;
  readonly entries: readonly TicketEntry[];
  readonly news: readonly TicketNews[];
};

/** Who writes. */
export type Writer = { readonly author: AuthorKind; readonly authorId: string | null };

/** What happens by itself. */
export const system: Writer = { author: "SYSTEM", authorId: null };

/** Nothing yet. */
export const begin = (ticket: Ticket): Change => ({ ticket, entries: [], news: [] });

/** The change with other values of the ticket. */
export const withValues = (change: Change, values: Partial<Ticket>): Change => ({
  ...change,
  ticket: { ...change.ticket, ...values },
});

/** The change with one more thing told. */
export const told = (change: Change, news: TicketNews): Change => ({ ...change, news: [...change.news, news] });

/** The change with one more entry, which gets the next number of its audience. */
export function noted(
  change: Change,
  writer: Writer,
  at: Date,
  entry: { readonly kind: EntryKind; readonly body?: string | null; readonly detail?: string | null },
): Change {
  const { ticket } = change;
  const isInternal = (internalEntryKinds as readonly EntryKind[]).includes(entry.kind);
  const sequence = (isInternal ? ticket.internalSequence : ticket.publicSequence) + 1;
  const written: TicketEntry = {
    ticketId: ticket.id,
    audience: isInternal ? "INTERNAL" : "PUBLIC",
    sequence,
    kind: entry.kind,
    ...writer,
    body: entry.body ?? null,
    detail: entry.detail ?? null,
    occurredAt: at,
  };
  return {
    ...withValues(change, isInternal ? { internalSequence: sequence } : { publicSequence: sequence }),
    entries: [...change.entries, written],
  };
}

/** The change with the ticket standing another way, its clocks as they are then. */
export function movedTo(change: Change, promises: Promises, status: TicketStatus, at: Date): Change {
  const { ticket } = change;
  const clocks = afterMove(promises, ticket, status, at);
  const isAnswered = status === "SOLVED" || status === "CLOSED";
  return withValues(change, {
    status,
    clocks,
    solvedAt: isAnswered ? (ticket.solvedAt ?? at) : null,
    closedAt: status === "CLOSED" ? at : null,
  });
}

/** The change as it is written: one version further. */
export const finished = (change: Change, at: Date): Change =>
  withValues(change, { version: change.ticket.version + 1, updatedAt: at });
