import { type Promises, startClocks } from "./sla.ts";
import type { Ticket, TicketCategory, TicketOwner, TicketPriority, TicketQueue, TicketSubjects } from "./ticket.ts";
import { begin, type Change, noted, told, type Writer } from "./ticket-change.ts";

/** A wish for help, checked. */
export type TicketDraft = TicketOwner &
  TicketSubjects & {
    readonly id: string;
    readonly number: string;
    readonly subject: string;
    readonly body: string;
    readonly category: TicketCategory;
    readonly priority: TicketPriority;
    readonly language: string;
    readonly followUpOfId: string | null;
  };

const queues: Readonly<Record<TicketCategory, TicketQueue>> = {
  ORDER: "GENERAL",
  DELIVERY: "DELIVERY",
  RETURN: "DELIVERY",
  PAYMENT: "PAYMENTS",
  PRODUCT: "TECHNICAL",
  ACCOUNT: "GENERAL",
  OTHER: "GENERAL",
};

/** The priority a wish begins with: what is about money or a parcel presses more than the rest is said to by nobody; staff may change it. */
export const firstPriority = (category: TicketCategory): TicketPriority =>
  category === "PAYMENT" ? "HIGH" : category === "OTHER" ? "LOW" : "NORMAL";

/** Opens a ticket. Its first entry is what was asked. */
export function openedTicket(promises: Promises, draft: TicketDraft, writer: Writer, at: Date): Change {
  const { body, ...values } = draft;
  const ticket: Ticket = {
    ...values,
    queue: queues[draft.category],
    status: "NEW",
    tags: [],
    assigneeId: null,
    merchantId: null,
    clocks: startClocks(promises, draft.priority, at),
    satisfaction: null,
    publicSequence: 0,
    internalSequence: 0,
    version: 1,
    createdAt: at,
    updatedAt: at,
    solvedAt: null,
    closedAt: null,
  };
  return told(noted(begin(ticket), writer, at, { kind: "MESSAGE", body }), { type: "OPENED" });
}
