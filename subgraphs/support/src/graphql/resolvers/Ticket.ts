import { allowedActions } from "../../domain/allowed-actions.ts";
import { rolesOf } from "../../domain/access.ts";
import type { Ticket as DomainTicket } from "../../domain/ticket.ts";
import type { TicketResolvers } from "../__generated__/types.ts";
import type { Context } from "../context.ts";
import { entryConnection, readSequencePage } from "../pages.ts";
import { visibleTicket } from "../visible.ts";

const byId = (id: string | null): { readonly id: string } | null => (id === null ? null : { id });
const isStaff = ({ onlooker }: Context): boolean => onlooker().isStaff;

/** Whether the viewer may know who asked, and how they say it was: the requester and staff. */
const knowsRequester = ({ onlooker }: Context, ticket: DomainTicket): boolean =>
  rolesOf(onlooker(), ticket).some((role) => role !== "MERCHANT");

/** A wish for help. Whoever reaches one may see it. */
export const Ticket: TicketResolvers = {
  __resolveReference: ({ id }, context) => visibleTicket(context, id),
  requester: (ticket, _arguments, context) => (knowsRequester(context, ticket) ? byId(ticket.customerId) : null),
  order: ({ orderId }) => byId(orderId),
  merchantOrder: ({ merchantOrderId }) => byId(merchantOrderId),
  shipment: ({ shipmentId }) => byId(shipmentId),
  return: ({ returnId }) => byId(returnId),
  product: ({ productId }) => byId(productId),
  merchant: ({ merchantId }) => byId(merchantId),
  followUpOf: ({ followUpOfId }, _arguments, context) =>
    followUpOfId === null ? null : visibleTicket(context, followUpOfId),
  entries: async ({ id }, paging, { loaders }) => {
    const page = readSequencePage(paging);
    return entryConnection(page, await loaders.entriesOf.load({ id, way: { audience: "PUBLIC", page } }));
  },
  internalEntries: async ({ id }, paging, context) => {
    if (!isStaff(context)) return null;
    const page = readSequencePage(paging);
    return entryConnection(page, await context.loaders.entriesOf.load({ id, way: { audience: "INTERNAL", page } }));
  },
  assignee: ({ assigneeId }, _arguments, context) =>
    isStaff(context) && assigneeId !== null ? context.loaders.agent.load(assigneeId) : null,
  queue: ({ queue }, _arguments, context) => (isStaff(context) ? queue : null),
  tags: ({ tags }, _arguments, context) => (isStaff(context) ? [...tags] : null),
  sla: (ticket, _arguments, context) => (isStaff(context) ? ticket : null),
  satisfaction: (ticket, _arguments, context) => (knowsRequester(context, ticket) ? ticket.satisfaction : null),
  allowedActions: (ticket, _arguments, { onlooker }) => [...allowedActions(ticket, rolesOf(onlooker(), ticket))],
};
