import { estimateWaitSeconds } from "../../domain/chat/chat-queue.ts";
import type { ChatResolvers } from "../__generated__/types.ts";
import { entryConnection, readEntryPage } from "../chat/pages.ts";

/** A conversation with support. Whoever reaches one may see it. */
export const Chat: ChatResolvers = {
  place: async ({ id, status }, _arguments, { chats }) => {
    const place = status === "WAITING" ? await chats.loaders.place.load(id) : null;
    return place && { position: place.position, estimatedWaitSeconds: estimateWaitSeconds(place.position, place.load) };
  },
  order: ({ orderId }) => (orderId === null ? null : { id: orderId }),
  product: ({ productId }) => (productId === null ? null : { id: productId }),
  agent: ({ agentId }, _arguments, { chats, onlooker }) =>
    agentId === null || !onlooker().isStaff ? null : chats.loaders.agent.load(agentId),
  messages: async ({ id }, paging, { chats }) => {
    const page = readEntryPage(paging);
    return entryConnection(page, await chats.loaders.entriesOf.load({ id, page }));
  },
  ticket: ({ ticketId }, _arguments, { loaders }) => (ticketId === null ? null : loaders.ticket.load(ticketId)),
};
