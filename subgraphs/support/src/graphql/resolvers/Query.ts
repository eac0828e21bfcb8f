import { requireAnyScope } from "@novatech/graphql/errors";
import type { RoomRequest } from "@novatech/graphql/viewer";
import { ticketPriorities } from "../../domain/ticket.ts";
import type { QueryResolvers } from "../__generated__/types.ts";
import { namedConnection, readNamedPage, readTicketPage, ticketConnection } from "../pages.ts";
import { visibleTicket } from "../visible.ts";

const forStaff = (request: RoomRequest): void => requireAnyScope(request, ["staff:support"]);

/** The entry points that read. */
export const Query: QueryResolvers = {
  ticket: (_parent, { id, accessToken }, context) => {
    context.showSecret(accessToken);
    return visibleTicket(context, id);
  },
  tickets: async (_parent, asked, { request, onlooker, loaders }) => {
    forStaff(request);
    const page = readTicketPage(onlooker(), asked);
    return ticketConnection(page, await loaders.tickets(page));
  },
  slaPolicies: async (_parent, _arguments, { request, loaders }) => {
    forStaff(request);
    const { policies } = await loaders.desk.promises();
    return ticketPriorities.map((priority) => policies[priority]);
  },
  supportCalendar: async (_parent, _arguments, { request, loaders }) => {
    forStaff(request);
    return (await loaders.desk.promises()).calendar;
  },
  supportAgents: async (_parent, { isActive, ...paging }, { request, loaders }) => {
    forStaff(request);
    const page = readNamedPage(paging);
    return namedConnection(page, await loaders.desk.agentPage(page, isActive ?? null), (agent) => [
      agent.publicName,
      agent.userId,
    ]);
  },
  cannedAnswers: async (_parent, { language, search, ...paging }, { request, loaders }) => {
    forStaff(request);
    const page = readNamedPage(paging);
    const wanted = { language: language ?? null, search: search?.replaceAll("\0", "").trim() || null };
    return namedConnection(page, await loaders.desk.cannedAnswerPage(page, wanted), ({ title, id }) => [title, id]);
  },
};
