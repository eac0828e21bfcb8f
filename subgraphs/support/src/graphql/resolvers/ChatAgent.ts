import type { ChatAgentResolvers } from "../__generated__/types.ts";

/** Somebody of support who answers chats. */
export const ChatAgent: ChatAgentResolvers = {
  languages: ({ languages }) => [...languages],
  queues: ({ queues }) => [...queues],
  chats: async ({ agentId }, _arguments, { chats }) => [...(await chats.loaders.chatsOfAgent.load(agentId))],
};
