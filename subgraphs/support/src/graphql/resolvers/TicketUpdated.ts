import type { TicketUpdatedResolvers } from "../__generated__/types.ts";

/** A new entry of a ticket, with the ticket as it is now. */
export const TicketUpdated: TicketUpdatedResolvers = {
  sequence: ({ entry }) => entry.sequence,
};
