import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { TicketRole } from "./access.ts";
import { type Refusal, refusal } from "./refusal.ts";
import { afterAnswer, afterQuestion, type Promises } from "./sla.ts";
import type { Ticket } from "./ticket.ts";
import { begin, type Change, finished, movedTo, noted, told, withValues, type Writer } from "./ticket-change.ts";
import { moveTicket, type TicketSignal } from "./ticket-machine.ts";

/** How a ticket stands after an answer of ours. */
export const afterReply = ["OPEN", "PENDING", "ON_HOLD", "SOLVED"] as const;
export type AfterReply = (typeof afterReply)[number];

const signals: Readonly<Record<AfterReply, TicketSignal>> = {
  OPEN: "TAKEN_UP",
  PENDING: "ASKED",
  ON_HOLD: "HELD",
  SOLVED: "SOLVED",
};

type Answer = Result<Change, Refusal>;

const stuck = ({ status }: Ticket, wish: string): { readonly ok: false; readonly refusal: Refusal } =>
  refuse(
    refusal(
      "TICKET_NOT_MOVABLE",
      `A ticket that is ${status} cannot be ${wish}. See Ticket.allowedActions.`,
      "ticketId",
    ),
  );

/** What the requester writes: an answered ticket is opened again by it. Refused for a closed one, which a new ticket follows. */
export function written(promises: Promises, ticket: Ticket, writer: Writer, body: string, at: Date): Answer {
  const status = moveTicket(ticket.status, "WRITTEN_TO");
  if (status === null) return stuck(ticket, "written to");
  const message = noted(begin(ticket), writer, at, { kind: "MESSAGE", body });
  const sequence = message.ticket.publicSequence;
  const asked = withValues(message, { clocks: afterQuestion(promises, message.ticket, at) });
  const moved = movedTo(asked, promises, status, at);
  const whole = told(moved, { type: "REPLIED", sequence, author: "CUSTOMER" });
  return ok(finished(ticket.status === "SOLVED" ? reopenedAlso(whole, writer, at) : whole, at));
}

const reopenedAlso = (change: Change, writer: Writer, at: Date): Change =>
  told(noted(change, writer, at, { kind: "REOPENED" }), { type: "REOPENED" });

/** What staff or the merchant's members write. Merchants leave it to us to call something solved. */
export function answered(
  promises: Promises,
  ticket: Ticket,
  by: { readonly role: Exclude<TicketRole, "REQUESTER">; readonly writer: Writer },
  words: { readonly body: string; readonly outcome: AfterReply },
  at: Date,
): Answer {
  const status = moveTicket(ticket.status, signals[words.outcome]);
  if (status === null) return stuck(ticket, "answered; reopen it first");
  if (by.role === "MERCHANT" && words.outcome !== "OPEN" && words.outcome !== "PENDING")
    return refuse(refusal("INVALID_INPUT", "A merchant's answer leaves a ticket OPEN or PENDING.", "outcome"));
  const message = noted(begin(ticket), by.writer, at, { kind: "MESSAGE", body: words.body });
  const sequence = message.ticket.publicSequence;
  const replied = told(withValues(message, { clocks: afterAnswer(message.ticket.clocks, at) }), {
    type: "REPLIED",
    sequence,
    author: by.role,
  });
  const moved = movedTo(replied, promises, status, at);
  if (status === "ON_HOLD") return ok(finished(noted(moved, by.writer, at, { kind: "HELD" }), at));
  return ok(finished(status === "SOLVED" ? solvedAlso(moved, by.writer, at) : moved, at));
}

const solvedAlso = (change: Change, writer: Writer, at: Date): Change =>
  told(noted(change, writer, at, { kind: "SOLVED" }), { type: "SOLVED" });

/** Says that nothing more is wanted. */
export function solved(promises: Promises, ticket: Ticket, writer: Writer, at: Date): Answer {
  const status = moveTicket(ticket.status, "SOLVED");
  if (status === null) return stuck(ticket, "solved");
  return ok(finished(solvedAlso(movedTo(begin(ticket), promises, status, at), writer, at), at));
}

/** Says that it was not the answer after all. */
export function reopened(promises: Promises, ticket: Ticket, writer: Writer, at: Date): Answer {
  const status = moveTicket(ticket.status, "REOPENED");
  if (status === null) return stuck(ticket, "reopened");
  const change = movedTo(begin(ticket), promises, status, at);
  const waiting =
    writer.author === "CUSTOMER" ? withValues(change, { clocks: afterQuestion(promises, change.ticket, at) }) : change;
  return ok(finished(reopenedAlso(waiting, writer, at), at));
}

/** Closes what was answered some time ago; null when it is not. */
export function lapsed(promises: Promises, ticket: Ticket, writer: Writer, at: Date): Change | null {
  const status = moveTicket(ticket.status, "LAPSED");
  if (status === null) return null;
  const change = noted(movedTo(begin(ticket), promises, status, at), writer, at, { kind: "CLOSED" });
  return finished(told(change, { type: "CLOSED" }), at);
}

/** The longest word about how it was, in characters. */
export const maxRatingComment = 2000;

/** Says how it was, once, after the answer. */
export function rated(ticket: Ticket, rating: number, comment: string | null, at: Date): Answer {
  if (ticket.status !== "SOLVED" && ticket.status !== "CLOSED")
    return refuse(refusal("TICKET_NOT_RATABLE", "Say how it was once it is solved.", "ticketId"));
  if (ticket.satisfaction !== null)
    return refuse(refusal("TICKET_NOT_RATABLE", "You have said how it was: once for each ticket.", "ticketId"));
  if (rating < 1 || rating > 5) return refuse(refusal("INVALID_INPUT", "Give 1 (bad) to 5 (good).", "rating"));
  return ok(finished(withValues(begin(ticket), { satisfaction: { rating, comment, ratedAt: at } }), at));
}
