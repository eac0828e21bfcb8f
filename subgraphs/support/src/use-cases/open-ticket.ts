import { addMilliseconds } from "@novatech/kernel/clock";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import { isOwn } from "../domain/access.ts";
import { firstPriority, openedTicket, type TicketDraft } from "../domain/open-ticket.ts";
import { readLanguage, readText, maxBody, maxSubject } from "../domain/read-text.ts";
import { notFound, type Refusal, refusal } from "../domain/refusal.ts";
import type { Ticket, TicketCategory, TicketOwner, TicketSubjects } from "../domain/ticket.ts";
import type { Writer } from "../domain/ticket-change.ts";
import { attachFiles } from "./attachments/attach-files.ts";
import { type Actor, once, type TicketDeps } from "./command-ticket.ts";
import type { TransactionPorts } from "./ports.ts";

/** How many tickets somebody may have that are not solved, and open in an hour. */
const maxUnsolved = 20;
const maxOpenedPerHour = 10;
/** That so many numbers in a row were taken says that something else is wrong. */
const maxDraws = 5;

/** A wish for help as it comes. */
export type TicketWish = TicketSubjects & {
  readonly subject: string;
  readonly body: string;
  readonly category: TicketCategory;
  readonly language: string;
};

/** Opens a ticket for a customer, or for whoever holds the secret of a guest's order. Resolves to its id. */
export async function openTicket(
  deps: TicketDeps,
  actor: Actor,
  wish: TicketWish,
  {
    idempotencyKey,
    newId,
    attachmentIds,
  }: {
    readonly idempotencyKey: string;
    readonly newId: string;
    /** Files that were sent, to stand beside the first message. */
    readonly attachmentIds: readonly string[];
  },
): Promise<Result<string, Refusal>> {
  const texts = readWish(wish);
  if (!texts.ok) return texts;
  if (actor.caller === null)
    return refuse(
      refusal("NOT_FOUND", "Log in, or name the order and send its secret in x-order-access-token.", "orderId"),
    );
  // A wish without files is told apart by what it always was, so that keys from before there were files still hold.
  const input = attachmentIds.length === 0 ? wish : { ...wish, attachmentIds };
  return once(deps, actor, { ticketId: newId, idempotencyKey, input }, async (ports, at) => {
    const found = await ports.subjects.find(wish);
    if (found === null || (found.owner !== null && !isOwn(actor.onlooker, found.owner)))
      return refuse(notFound("orderId", "order, part, parcel or return"));
    const { userId } = actor.onlooker;
    const { owner: orderOwner, ...subjects } = found;
    const owner = userId === null ? orderOwner : { customerId: userId, accessTokenHash: null };
    if (owner === null) return refuse(notFound("orderId", "order"));
    const full = await faultOfCount(ports, owner, at);
    if (full !== null) return refuse(full);
    const opened = await addTicket(
      ports,
      {
        ...subjects,
        ...owner,
        ...texts.value,
        id: newId,
        category: wish.category,
        priority: firstPriority(wish.category),
        followUpOfId: null,
      },
      { author: "CUSTOMER", authorId: userId },
      at,
    );
    const message = { ticketId: opened.id, sequence: opened.publicSequence };
    const fault = await attachFiles(ports, actor, attachmentIds, message);
    return fault === null ? ok(opened.id) : refuse(fault);
  });
}

function readWish(wish: TicketWish): Result<Pick<TicketDraft, "subject" | "body" | "language">, Refusal> {
  const subject = readText("subject", wish.subject, { min: 3, max: maxSubject });
  if (!subject.ok) return subject;
  const body = readText("body", wish.body, { max: maxBody });
  if (!body.ok) return body;
  const language = readLanguage("language", wish.language);
  if (!language.ok) return language;
  return ok({ subject: subject.value, body: body.value, language: language.value });
}

/** Why somebody may open no more tickets now; null when they may. */
export async function faultOfCount(
  { tickets }: Pick<TransactionPorts, "tickets">,
  owner: TicketOwner,
  at: Date,
): Promise<Refusal | null> {
  const { unsolved, recent } = await tickets.countOf(owner, addMilliseconds(at, -3_600_000));
  if (unsolved >= maxUnsolved)
    return refusal("TICKET_LIMIT_REACHED", `${maxUnsolved} of your tickets are not solved: write into one of them.`);
  if (recent >= maxOpenedPerHour)
    return refusal("TICKET_LIMIT_REACHED", `You opened ${maxOpenedPerHour} tickets in an hour: wait a while.`);
  return null;
}

/**
 * Writes a new ticket within a transaction: its number is drawn, its promises begin, rooms are told. What it is about must be checked. For whoever makes one
 * of something else, too, as the end of a chat does.
 */
export async function addTicket(
  ports: Pick<TransactionPorts, "tickets" | "desk" | "timers" | "publish" | "drawNumber">,
  draft: Omit<TicketDraft, "number">,
  writer: Writer,
  at: Date,
): Promise<Ticket> {
  const promises = await ports.desk.promises();
  for (let draw = 1; draw <= maxDraws; draw += 1) {
    const change = openedTicket(promises, { ...draft, number: ports.drawNumber() }, writer, at);
    if (!(await ports.tickets.add(change))) continue;
    await ports.timers.follow(null, change.ticket);
    await ports.publish(change.ticket, change.news, at);
    return change.ticket;
  }
  throw new Error(`${maxDraws} numbers of tickets in a row were taken`);
}
