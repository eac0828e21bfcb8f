import { ok, refuse, type Result } from "@novatech/kernel/result";
import { type Refusal, refusal } from "./refusal.ts";
import { afterPriority, type Promises, raised } from "./sla.ts";
import type { SlaTarget, Ticket, TicketPriority, TicketQueue } from "./ticket.ts";
import {
  begin,
  type Change,
  finished,
  movedTo,
  noted,
  system,
  told,
  withValues,
  type Writer,
} from "./ticket-change.ts";
import { isUnsolved, moveTicket } from "./ticket-machine.ts";

type Answer = Result<Change, Refusal>;

const closed = refuse(
  refusal("TICKET_NOT_MOVABLE", "This ticket is closed: nothing is added to it any more.", "ticketId"),
);

/** Words for staff. */
export const annotated = (ticket: Ticket, writer: Writer, body: string, at: Date): Answer =>
  ok(finished(noted(begin(ticket), writer, at, { kind: "NOTE", body }), at));

/** Gives a ticket to somebody, or back to the queue (null), or to another queue. One that nobody has looked at is open from then on. */
export function assigned(
  promises: Promises,
  ticket: Ticket,
  writer: Writer,
  to: { readonly assigneeId: string | null; readonly queue: TicketQueue },
  at: Date,
): Answer {
  if (ticket.status === "CLOSED") return closed;
  let change = begin(ticket);
  if (to.queue !== ticket.queue)
    change = withValues(noted(change, writer, at, { kind: "QUEUE_SET", detail: to.queue }), { queue: to.queue });
  if (to.assigneeId !== ticket.assigneeId) {
    const kind = to.assigneeId === null ? "UNASSIGNED" : "ASSIGNED";
    change = withValues(noted(change, writer, at, { kind, detail: to.assigneeId }), { assigneeId: to.assigneeId });
  }
  if (to.assigneeId !== null && ticket.status === "NEW") change = movedTo(change, promises, "OPEN", at);
  return ok(change.entries.length === 0 ? change : finished(change, at));
}

/** Sets how much it presses: what is still owed is promised anew. */
export function prioritised(
  promises: Promises,
  ticket: Ticket,
  writer: Writer,
  priority: TicketPriority,
  at: Date,
): Answer {
  if (!isUnsolved(ticket.status))
    return refuse(refusal("TICKET_NOT_MOVABLE", "It is solved: nothing of it presses.", "ticketId"));
  if (priority === ticket.priority) return ok(begin(ticket));
  const change = noted(begin(ticket), writer, at, { kind: "PRIORITY_SET", detail: priority });
  return ok(finished(withValues(change, { priority, clocks: afterPriority(promises, ticket, priority, at) }), at));
}

/** Says that it waits for somebody who is not the requester. */
export function held(promises: Promises, ticket: Ticket, writer: Writer, at: Date): Answer {
  const status = moveTicket(ticket.status, "HELD");
  if (status === null)
    return refuse(refusal("TICKET_NOT_MOVABLE", `A ticket that is ${ticket.status} cannot be held.`, "ticketId"));
  return ok(finished(noted(movedTo(begin(ticket), promises, status, at), writer, at, { kind: "HELD" }), at));
}

/** The most words a ticket is found by, and how long each may be. */
const maxTags = 20;
const maxTagLength = 40;

/** Sets the words it is found by: lower case, each once. */
export function tagged(ticket: Ticket, writer: Writer, tags: readonly string[], at: Date): Answer {
  const wanted = [...new Set(tags.map((tag) => tag.trim().toLowerCase()))].toSorted();
  if (
    wanted.length > maxTags ||
    !wanted.every((tag) => tag.length <= maxTagLength && /^[\p{L}\p{N}][\p{L}\p{N} _-]*$/u.test(tag))
  )
    return refuse(
      refusal(
        "INVALID_INPUT",
        `Give at most ${maxTags} words of letters and digits, ${maxTagLength} characters each.`,
        "tags",
      ),
    );
  if (wanted.join("\n") === ticket.tags.join("\n")) return ok(begin(ticket));
  const change = noted(begin(ticket), writer, at, { kind: "TAGGED", detail: wanted.join(", ") });
  return ok(finished(withValues(change, { tags: wanted }), at));
}

/** Hands a ticket to the merchant of its part of the order, who may read and answer it from then on; or takes it back (null). */
export function handedOver(ticket: Ticket, writer: Writer, merchantId: string | null, at: Date): Answer {
  if (ticket.status === "CLOSED") return closed;
  if (merchantId === ticket.merchantId) return ok(begin(ticket));
  const kind = merchantId === null ? "TAKEN_BACK" : "HANDED_TO_MERCHANT";
  return ok(finished(withValues(noted(begin(ticket), writer, at, { kind }), { merchantId }), at));
}

/**
 * What follows from a promise that was not kept: the ticket presses more and goes to a lead, or waits among the escalated where there is none. What is
 * still owed stays due when it was: a promise to the requester is not made shorter by being broken.
 */
export function breached(ticket: Ticket, target: SlaTarget, leadId: string | null, at: Date): Change {
  const priority = raised(ticket.priority);
  let change = noted(begin(ticket), system, at, { kind: "SLA_BREACHED", detail: target });
  if (priority !== ticket.priority) change = noted(change, system, at, { kind: "PRIORITY_SET", detail: priority });
  if (leadId !== null && leadId !== ticket.assigneeId)
    change = noted(change, system, at, { kind: "ASSIGNED", detail: leadId });
  const values = { priority, queue: "ESCALATED", assigneeId: leadId ?? ticket.assigneeId } as const;
  return finished(told(withValues(change, values), { type: "SLA_BREACHED", target }), at);
}
