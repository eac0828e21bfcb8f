import { refuse, type Result, ok } from "@novatech/kernel/result";
import {
  type AfterReply,
  answered,
  maxRatingComment,
  rated,
  reopened,
  solved,
  written,
} from "../domain/answer-ticket.ts";
import { maxBody, readText } from "../domain/read-text.ts";
import { invalid, notFound, type Refusal } from "../domain/refusal.ts";
import { rolesOf } from "../domain/access.ts";
import { attachFiles } from "./attachments/attach-files.ts";
import { type Actor, type Asked, commandTicket, once, type TicketDeps, writerOf } from "./command-ticket.ts";
import { addTicket, faultOfCount } from "./open-ticket.ts";
import { saveChange } from "./save-change.ts";

/** An answer as it comes. `outcome`: how the ticket stands after it, for who answers. */
export type ReplyWish = Asked & {
  readonly body: string;
  readonly outcome: AfterReply | null;
  /** Files that were sent, to stand beside the message. */
  readonly attachmentIds: readonly string[];
  /** The id of the ticket that follows a closed one. */
  readonly newId: string;
};

/**
 * Writes into a ticket. What its requester writes into a closed one opens a ticket that follows it, about the same. Resolves to the id of the
 * ticket the words stand in.
 */
export async function replyToTicket(deps: TicketDeps, actor: Actor, wish: ReplyWish): Promise<Result<string, Refusal>> {
  const body = readText("body", wish.body, { max: maxBody });
  if (!body.ok) return body;
  return once(deps, actor, wish, async (ports, at) => {
    const before = await ports.tickets.lock(wish.ticketId);
    const roles = before === null ? [] : rolesOf(actor.onlooker, before);
    const [role] = roles;
    if (before === null || role === undefined) return refuse(notFound("ticketId", "ticket"));
    const writer = writerOf(actor, roles);
    const promises = await ports.desk.promises();
    const words = { body: body.value, outcome: wish.outcome ?? "PENDING" };
    /** The message is the first thing that is written down of an answer. */
    const answeredIn = async (ticketId: string, sequence: number): Promise<Result<string, Refusal>> => {
      const fault = await attachFiles(ports, actor, wish.attachmentIds, { ticketId, sequence });
      return fault === null ? ok(ticketId) : refuse(fault);
    };
    if (role !== "REQUESTER") {
      const change = answered(promises, before, { role, writer }, words, at);
      if (!change.ok) return change;
      await saveChange(ports, before, change.value, at);
      return answeredIn(before.id, before.publicSequence + 1);
    }
    if (wish.outcome !== null) return refuse(invalid("outcome", "Leave it out: it is for whoever answers."));
    if (before.status === "CLOSED") {
      const full = await faultOfCount(ports, before, at);
      if (full !== null) return refuse(full);
      const { subject, category, priority, language } = before;
      const draft = { ...before, id: wish.newId, subject, category, priority, language, followUpOfId: before.id };
      const next = await addTicket(ports, { ...draft, body: body.value }, writer, at);
      await ports.commands.pointTo(actor.caller ?? "", wish.idempotencyKey ?? "", next.id);
      return answeredIn(next.id, next.publicSequence);
    }
    const change = written(promises, before, writer, body.value, at);
    if (!change.ok) return change;
    await saveChange(ports, before, change.value, at);
    return answeredIn(before.id, before.publicSequence + 1);
  });
}

/** Says that nothing more is wanted: the requester, or staff. */
export const solveTicket = (deps: TicketDeps, actor: Actor, asked: Asked): Promise<Result<string, Refusal>> =>
  commandTicket(deps, actor, asked, ["REQUESTER", "STAFF"], (ticket, { promises, writer, at }) =>
    solved(promises, ticket, writer, at),
  );

/** Says that it was not the answer after all: the requester, or staff. */
export const reopenTicket = (deps: TicketDeps, actor: Actor, asked: Asked): Promise<Result<string, Refusal>> =>
  commandTicket(deps, actor, asked, ["REQUESTER", "STAFF"], (ticket, { promises, writer, at }) =>
    reopened(promises, ticket, writer, at),
  );

/** Says how it was: the requester alone. */
export async function rateTicket(
  deps: TicketDeps,
  actor: Actor,
  wish: Asked & { readonly rating: number; readonly comment: string | null },
): Promise<Result<string, Refusal>> {
  const comment =
    wish.comment === null ? ok(null) : readText("comment", wish.comment, { min: 0, max: maxRatingComment });
  if (!comment.ok) return comment;
  return commandTicket(deps, actor, wish, ["REQUESTER"], (ticket, { at }) =>
    rated(ticket, wish.rating, comment.value === "" ? null : comment.value, at),
  );
}
