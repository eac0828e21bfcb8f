import type { TicketEntryResolvers } from "../__generated__/types.ts";

/** Something that happened to a ticket. Whoever reaches one may read it; who of us wrote it is told by the name customers know. */
export const TicketEntry: TicketEntryResolvers = {
  authorName: async ({ author, authorId }, _arguments, { loaders }) =>
    author === "STAFF" && authorId !== null ? ((await loaders.agent.load(authorId))?.publicName ?? null) : null,
  attachments: async ({ kind, ticketId, sequence }, _arguments, { loaders }) =>
    kind === "MESSAGE" ? [...(await loaders.attachmentsOf.load({ ticketId, sequence }))] : [],
};
