import { refuse, type Result } from "@novatech/kernel/result";
import { annotated, assigned, handedOver, held, prioritised, tagged } from "../domain/desk-work.ts";
import { maxBody, readText } from "../domain/read-text.ts";
import { notFound, type Refusal, refusal } from "../domain/refusal.ts";
import type { Ticket, TicketPriority, TicketQueue } from "../domain/ticket.ts";
import { type Actor, type Asked, commandTicket, type Deciding, type TicketDeps } from "./command-ticket.ts";

type Answer = Promise<Result<string, Refusal>>;
const staff = ["STAFF"] as const;

/** Who works in support writes as such, also into a ticket of their own. */
const asStaff = ({ writer }: Deciding) => ({ ...writer, author: "STAFF" as const });

/** Writes words for staff. */
export async function addNote(deps: TicketDeps, actor: Actor, wish: Asked & { readonly body: string }): Answer {
  const body = readText("body", wish.body, { max: maxBody });
  if (!body.ok) return body;
  return commandTicket(deps, actor, wish, staff, (ticket, deciding) =>
    annotated(ticket, asStaff(deciding), body.value, deciding.at),
  );
}

/** Gives a ticket to a member of support, to nobody (null), or to another queue; undefined leaves it as it is. */
export const assignTicket = (
  deps: TicketDeps,
  actor: Actor,
  wish: Asked & { readonly assigneeId: string | null | undefined; readonly queue: TicketQueue | null },
): Answer =>
  commandTicket(deps, actor, wish, staff, async (ticket, deciding) => {
    const { assigneeId = ticket.assigneeId } = wish;
    if (assigneeId !== null && assigneeId !== ticket.assigneeId) {
      const agent = await deciding.ports.desk.agent(assigneeId);
      if (agent === null || !agent.isActive) return refuse(notFound("assigneeId", "active member of support"));
    }
    const to = { assigneeId, queue: wish.queue ?? ticket.queue };
    return assigned(deciding.promises, ticket, asStaff(deciding), to, deciding.at);
  });

/** Sets how much a ticket presses. */
export const setPriority = (
  deps: TicketDeps,
  actor: Actor,
  wish: Asked & { readonly priority: TicketPriority },
): Answer =>
  commandTicket(deps, actor, wish, staff, (ticket, deciding) =>
    prioritised(deciding.promises, ticket, asStaff(deciding), wish.priority, deciding.at),
  );

/** Says that a ticket waits for a third. */
export const holdTicket = (deps: TicketDeps, actor: Actor, wish: Asked): Answer =>
  commandTicket(deps, actor, wish, staff, (ticket, deciding) =>
    held(deciding.promises, ticket, asStaff(deciding), deciding.at),
  );

/** Sets the words a ticket is found by. */
export const setTags = (deps: TicketDeps, actor: Actor, wish: Asked & { readonly tags: readonly string[] }): Answer =>
  commandTicket(deps, actor, wish, staff, (ticket, deciding) =>
    tagged(ticket, asStaff(deciding), wish.tags, deciding.at),
  );

/** Hands a ticket to the merchant whose part of the order it is about, or takes it back. */
export const handOverTicket = (
  deps: TicketDeps,
  actor: Actor,
  wish: Asked & { readonly merchantOrderId: string | null; readonly isTakenBack: boolean },
): Answer =>
  commandTicket(deps, actor, wish, staff, async (ticket, deciding) => {
    if (wish.isTakenBack) return handedOver(ticket, asStaff(deciding), null, deciding.at);
    const merchantId = await merchantFor(ticket, wish.merchantOrderId, deciding);
    if (merchantId === null) return refuse(nobodysPart);
    return handedOver(ticket, asStaff(deciding), merchantId, deciding.at);
  });

/** The part the ticket is tied to; else the one that is named; else the only one its order has. */
async function merchantFor(ticket: Ticket, named: string | null, { ports }: Deciding): Promise<string | null> {
  const { orderId, merchantOrderId } = ticket;
  if (orderId === null) return null;
  const wanted = named ?? merchantOrderId;
  if (wanted !== null) return ports.subjects.merchantOf(orderId, wanted);
  const [only, ...others] = await ports.subjects.partsOf(orderId);
  return only !== undefined && others.length === 0 ? only.merchantId : null;
}

const nobodysPart = refusal(
  "TICKET_NOT_HANDABLE",
  "Say which merchant's part of the ticket's order it is about: merchantOrderId. A ticket without an order stays with us.",
  "merchantOrderId",
);
