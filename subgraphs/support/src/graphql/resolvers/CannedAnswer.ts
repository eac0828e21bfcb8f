import { filledIn } from "../../domain/canned-answer.ts";
import type { CannedAnswerResolvers } from "../__generated__/types.ts";
import { visibleTicket } from "../visible.ts";

/** An answer that is given often. */
export const CannedAnswer: CannedAnswerResolvers = {
  filledFor: async ({ body }, { ticketId }, context) => {
    const { loaders, onlooker } = context;
    const ticket = await visibleTicket(context, ticketId);
    if (ticket === null) return null;
    const { userId } = onlooker();
    const agent = userId === null ? null : await loaders.agent.load(userId);
    return filledIn(body, {
      "ticket.number": ticket.number,
      "ticket.subject": ticket.subject,
      "order.number": ticket.orderId === null ? null : await loaders.orderNumber.load(ticket.orderId),
      "agent.name": agent?.publicName ?? null,
    });
  },
};
