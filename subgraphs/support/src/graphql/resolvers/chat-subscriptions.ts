import { callerMistake, requireAnyScope, requireUser } from "@novatech/graphql/errors";
import type { ChatEntry, Chat } from "../../domain/chat/chat.ts";
import type { ChatLine } from "../../use-cases/chat/ports.ts";
import type { SubscriptionResolvers } from "../__generated__/types.ts";
import type { AgentDesk } from "../chat/chat-streams.ts";
import { followedChat, renewChats } from "../chat/visible-chat.ts";
import type { Context } from "../context.ts";

type Names = "chatMessageAdded" | "chatUpdated" | "chatTypingChanged" | "agentChats" | "chatQueueChanged";

/** What is followed of chats. */
export const chatSubscriptions: Pick<SubscriptionResolvers, Names> = {
  chatMessageAdded: {
    subscribe: async (_root, { chatId, after, accessToken }, context) => {
      const { chat } = await followedChat(context, chatId, accessToken);
      const seen = after ?? 0;
      if (seen < 0 || seen > chat.sequence)
        throw callerMistake(
          "BAD_USER_INPUT",
          `\`after\` must be a sequence of this chat that you have seen: 0 to ${chat.sequence}, not ${seen}.`,
        );
      return context.chats.streams.entries(chatId, seen);
    },
    resolve: (entry: ChatEntry, _arguments: unknown, context: Context) => {
      renewChats(context);
      return { entry };
    },
  },
  chatUpdated: {
    subscribe: async (_root, { chatId, accessToken }, context) => {
      await followedChat(context, chatId, accessToken);
      return context.chats.streams.states(chatId);
    },
    resolve: (chat: Chat, _arguments: unknown, context: Context) => {
      renewChats(context);
      return chat;
    },
  },
  chatTypingChanged: {
    subscribe: async (_root, { chatId, accessToken }, context) => {
      const { role } = await followedChat(context, chatId, accessToken);
      // Who only looks on is told of both.
      return context.chats.streams.typing(chatId, role === "SUPPORT" ? "SYSTEM" : role);
    },
    resolve: (typing: { author: "CUSTOMER" | "AGENT"; isTyping: boolean }) => typing,
  },
  agentChats: {
    subscribe: async (_root, _arguments, context) => {
      requireAnyScope(context.request, ["staff:support"]);
      renewChats(context);
      const { userId } = requireUser(context.request);
      if ((await context.chats.loaders.agent.load(userId)) === null)
        throw callerMistake("BAD_USER_INPUT", "Say first by agentPresenceSet that you answer chats.");
      return context.chats.streams.desk(userId);
    },
    resolve: ({ agent }: AgentDesk, _arguments: unknown, context: Context) => {
      renewChats(context);
      return agent;
    },
  },
  chatQueueChanged: {
    subscribe: (_root, _arguments, context) => {
      requireAnyScope(context.request, ["staff:support"]);
      return context.chats.streams.lines();
    },
    resolve: (lines: readonly ChatLine[]) => ({ lines: [...lines] }),
  },
};
