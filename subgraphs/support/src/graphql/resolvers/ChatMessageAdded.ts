import type { ChatMessageAddedResolvers } from "../__generated__/types.ts";

/** An entry that was added to a conversation. */
export const ChatMessageAdded: ChatMessageAddedResolvers = {
  sequence: ({ entry }) => entry.sequence,
  message: ({ entry }) => entry,
  chat: async ({ entry }, _arguments, { chats }) => {
    const chat = await chats.loaders.chat.load(entry.chatId);
    if (chat === null) throw new Error(`the chat ${entry.chatId} is gone`);
    return chat;
  },
};
