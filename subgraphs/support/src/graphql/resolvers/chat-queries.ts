import { requireAnyScope, requireUser } from "@novatech/graphql/errors";
import type { QueryResolvers } from "../__generated__/types.ts";
import { chatConnection, readChatPage } from "../chat/pages.ts";
import { visibleChat } from "../chat/visible-chat.ts";

type Names = "chat" | "chats" | "chatAgent" | "chatAgents" | "chatLines";

/** What is read of chats from the root. */
export const chatQueries: Pick<QueryResolvers, Names> = {
  chat: async (_root, { id, accessToken }, context) => (await visibleChat(context, id, accessToken))?.chat ?? null,
  chats: async (_root, { status, queue, agentId, ...paging }, { request, chats }) => {
    requireAnyScope(request, ["staff:support"]);
    const page = readChatPage(paging);
    const search = { status: status ?? null, queue: queue ?? null, agentId: agentId ?? null };
    return chatConnection(page, await chats.page(search, page));
  },
  chatAgent: (_root, _arguments, { request, chats }) => {
    requireAnyScope(request, ["staff:support"]);
    return chats.loaders.agent.load(requireUser(request).userId);
  },
  chatAgents: async (_root, _arguments, { request, chats }) => {
    requireAnyScope(request, ["staff:support"]);
    return [...(await chats.presentAgents())];
  },
  chatLines: async (_root, _arguments, { request, chats }) => {
    requireAnyScope(request, ["staff:support"]);
    return [...(await chats.lines())];
  },
};
