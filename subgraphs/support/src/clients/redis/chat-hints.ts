import type { HintBus } from "@novatech/service/hint-bus";
import type { ChatAuthor } from "../../domain/chat/chat.ts";
import type { ChatHints } from "../../use-cases/chat/ports.ts";

type Bus = Pick<HintBus, "send" | "listen">;

/** That somebody is writing, or stopped. */
export type TypingNews = { readonly author: Exclude<ChatAuthor, "SYSTEM">; readonly isTyping: boolean };

/** Hints about chats, from whichever process changed something to all that have streams open. None may be needed: each can be lost. */
export type ChatHintBus = ChatHints & {
  readonly typing: (chatId: string, news: TypingNews) => void;
  /** Each resolves when it is listened to, to what ends it. */
  readonly onChat: (chatId: string, listener: (sequence: number) => void) => Promise<() => void>;
  readonly onLine: (line: string, listener: () => void) => Promise<() => void>;
  readonly onAgent: (agentId: string, listener: () => void) => Promise<() => void>;
  readonly onTyping: (chatId: string, listener: (news: TypingNews) => void) => Promise<() => void>;
};

/** The line a chat waits in, as streams name it. */
export const lineOf = ({ queue, language }: Parameters<ChatHints["queue"]>[0]): string => `${queue}:${language}`;

/** All lines. */
export const anyLine = "any";

const channel = (kind: string, id: string): string => `novatech:support:${kind}:${id}`;

/** Hints over Redis. What is no hint is passed over. */
export function createChatHints(bus: Bus): ChatHintBus {
  const agent = (agentId: string): void => bus.send(channel("chat-agent", agentId), 1);
  return {
    chat: (chat) => {
      bus.send(channel("chat", chat.id), chat.sequence);
      if (chat.agentId !== null) agent(chat.agentId);
    },
    queue: (line) => {
      bus.send(channel("chat-line", lineOf(line)), 1);
      bus.send(channel("chat-line", anyLine), 1);
    },
    agent,
    typing: (chatId, news) => bus.send(channel("chat-typing", chatId), news),
    onChat: (chatId, listener) =>
      bus.listen(channel("chat", chatId), (sequence) => {
        if (typeof sequence === "number") listener(sequence);
      }),
    onLine: (line, listener) => bus.listen(channel("chat-line", line), listener),
    onAgent: (agentId, listener) => bus.listen(channel("chat-agent", agentId), listener),
    onTyping: (chatId, listener) =>
      bus.listen(channel("chat-typing", chatId), (news) => {
        if (isTypingNews(news)) listener(news);
      }),
  };
}

const isTypingNews = (news: unknown): news is TypingNews =>
  typeof news === "object" &&
  news !== null &&
  "author" in news &&
  (news.author === "CUSTOMER" || news.author === "AGENT") &&
  "isTyping" in news &&
  typeof news.isTyping === "boolean";
