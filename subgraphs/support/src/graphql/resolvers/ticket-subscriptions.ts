import { callerMistake } from "@novatech/graphql/errors";
import type { TicketEntry } from "../../domain/ticket.ts";
import type { SubscriptionResolvers } from "../__generated__/types.ts";
import type { Context } from "../context.ts";
import { visibleTicket } from "../visible.ts";

const notTheirs = () =>
  callerMistake("BAD_USER_INPUT", "There is no such ticket of yours. A guest sends the order's accessToken.");

/** What is followed of tickets. */
export const ticketSubscriptions: Pick<SubscriptionResolvers, "ticketUpdated"> = {
  ticketUpdated: {
    subscribe: async (_root, { ticketId, after, accessToken }, context) => {
      context.showSecret(accessToken);
      const ticket = await visibleTicket(context, ticketId);
      if (ticket === null) throw notTheirs();
      const seen = after ?? 0;
      if (seen < 0 || seen > ticket.publicSequence)
        throw callerMistake(
          "BAD_USER_INPUT",
          `\`after\` must be a sequence of this ticket that you have seen: 0 to ${ticket.publicSequence}, not ${seen}.`,
        );
      return context.ticketEntries(ticketId, seen);
    },
    resolve: async (entry: TicketEntry, _arguments: unknown, context: Context) => {
      // From what is true now: a merchant it was taken back from reads on no more.
      context.loaders = context.newLoaders();
      const ticket = await visibleTicket(context, entry.ticketId);
      if (ticket === null) throw notTheirs();
      return { entry, ticket };
    },
  },
};
