import type { TicketRole } from "./access.ts";
import type { Ticket } from "./ticket.ts";
import { moveTicket } from "./ticket-machine.ts";

/** What can be done to a ticket. */
export const ticketActions = [
  "REPLY",
  "SOLVE",
  "REOPEN",
  "RATE",
  "NOTE",
  "ASSIGN",
  "SET_PRIORITY",
  "HOLD",
  "HAND_OVER",
  "TAKE_BACK",
] as const;
export type TicketAction = (typeof ticketActions)[number];

/** What somebody may do to a ticket as it stands: the mutations of these names refuse the rest. */
export function allowedActions(ticket: Ticket, roles: readonly TicketRole[]): readonly TicketAction[] {
  const [isRequester, isStaff] = [roles.includes("REQUESTER"), roles.includes("STAFF")];
  const can = (signal: Parameters<typeof moveTicket>[1]): boolean => moveTicket(ticket.status, signal) !== null;
  const isClosed = ticket.status === "CLOSED";
  const allowed: Readonly<Record<TicketAction, boolean>> = {
    REPLY: isRequester || (roles.length > 0 && can("ASKED")),
    SOLVE: (isRequester || isStaff) && can("SOLVED"),
    REOPEN: (isRequester || isStaff) && can("REOPENED"),
    RATE: isRequester && (ticket.status === "SOLVED" || isClosed) && ticket.satisfaction === null,
    NOTE: isStaff,
    ASSIGN: isStaff && !isClosed,
    SET_PRIORITY: isStaff && can("ASKED"),
    HOLD: isStaff && can("HELD"),
    HAND_OVER: isStaff && !isClosed && ticket.merchantId === null && ticket.orderId !== null,
    TAKE_BACK: isStaff && !isClosed && ticket.merchantId !== null,
  };
  return ticketActions.filter((action) => allowed[action]);
}
