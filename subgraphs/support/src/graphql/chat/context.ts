import type { Result } from "@novatech/kernel/result";
import type { Chat, ChatEntry } from "../../domain/chat/chat.ts";
import type { ChatOnlooker } from "../../domain/chat/chat-access.ts";
import type { ChatPresence } from "../../domain/chat/chat-agent.ts";
import type { ChatRefusal } from "../../domain/chat/chat-refusal.ts";
import type { ChatLine, ChatReader } from "../../use-cases/chat/ports.ts";
import type { setPresence } from "../../use-cases/chat/presence.ts";
import type { ChatWish, StartedChat } from "../../use-cases/chat/start-chat.ts";
import type { sendMessage, rate, readChat } from "../../use-cases/chat/talk.ts";
import type { endChatBy } from "../../use-cases/chat/end-chat.ts";
import type { TransferWish } from "../../use-cases/chat/transfer-chat.ts";
import type { ChatStreams } from "./chat-streams.ts";
import type { ChatLoaders } from "./loaders.ts";

type Answer<Value> = Promise<Result<Value, ChatRefusal>>;

/** What resolvers of chats may reach. */
export type ChatContext = {
  /** What was read in this operation. A subscription takes new ones for each event, or it would answer from the past. */
  loaders: ChatLoaders;
  /** For streams: what several of them ask in one turn is read at once. */
  readonly newLoaders: () => ChatLoaders;
  readonly page: ChatReader["chatPage"];
  readonly presentAgents: ChatReader["presentAgents"];
  readonly lines: () => Promise<readonly ChatLine[]>;
  readonly start: (wish: ChatWish) => Answer<StartedChat>;
  readonly send: (
    onlooker: ChatOnlooker,
    message: Parameters<typeof sendMessage>[3],
  ) => Answer<{ readonly chat: Chat; readonly entry: ChatEntry }>;
  readonly read: (onlooker: ChatOnlooker, mark: Parameters<typeof readChat>[3]) => Answer<Chat>;
  readonly end: (onlooker: ChatOnlooker, wish: Parameters<typeof endChatBy>[3]) => Answer<Chat>;
  readonly rate: (onlooker: ChatOnlooker, given: Parameters<typeof rate>[3]) => Answer<Chat>;
  readonly transfer: (onlooker: ChatOnlooker, wish: TransferWish) => Answer<Chat>;
  readonly setPresence: (agentId: string, wish: Parameters<typeof setPresence>[3]) => Answer<ChatPresence>;
  /** Tells the other side that somebody writes. */
  readonly tellTyping: (chatId: string, author: "CUSTOMER" | "AGENT", isTyping: boolean) => void;
  readonly streams: Pick<ChatStreams, "entries" | "states" | "typing" | "desk" | "lines">;
};
