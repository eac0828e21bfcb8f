import type { BusyAgent, QueueLoad } from "../../domain/chat/chat-queue.ts";
import type { Chat, ChatChange, ChatEntry } from "../../domain/chat/chat.ts";
import type { ChatAgent, ChatPresence } from "../../domain/chat/chat-agent.ts";
import type { ChatSpeaker, SaidBefore } from "../../domain/chat/chat-talk.ts";
import type { ChatStatus } from "../../domain/chat/chat-machine.ts";
import type { TicketQueue } from "../../domain/ticket.ts";

/** By what a second try to begin a chat is known. */
export type ChatStart = { readonly startedBy: string; readonly key: string; readonly fingerprint: string };

/** What several looked for and some did not get, because others hold them just now. */
export type Locked<Row> = { readonly rows: readonly Row[]; readonly isAll: boolean };

/** Where chats are kept, bound to one transaction. */
export type ChatStore = {
  /** Locks the row until the transaction ends; null where there is none. */
  readonly find: (chatId: string) => Promise<Chat | null>;
  /** What was begun under a key, locked. Others who begin one for the same starter wait until the transaction ends. */
  readonly findStarted: (
    startedBy: string,
    key: string,
  ) => Promise<{ readonly chat: Chat; readonly fingerprint: string } | null>;
  /** How many of a starter's have not ended. */
  readonly countOpen: (startedBy: string) => Promise<number>;
  readonly add: (chat: Chat, start: ChatStart | null) => Promise<void>;
  /** Writes the chat and what was added to it. */
  readonly save: (change: ChatChange) => Promise<void>;
  /** What a sender said before, see `say`. `since`: from when on messages count as recent. */
  readonly saidBefore: (chatId: string, speaker: ChatSpeaker, clientKey: string, since: Date) => Promise<SaidBefore>;
  /** The newest `most` entries in which something was written, oldest first. */
  readonly textsOf: (chatId: string, most: number) => Promise<readonly ChatEntry[]>;
  /** Chats for which an agent with room is there, who waits longest first, locked but for those that others hold. */
  readonly assignable: (most: number) => Promise<Locked<Chat>>;
  /** What an agent has, locked. */
  readonly activeOf: (agentId: string) => Promise<readonly Chat[]>;
};

/** Support's agents and whether they answer chats, bound to one transaction. */
export type ChatAgentStore = {
  /** Whether somebody is an active agent of support's list. */
  readonly isListed: (agentId: string) => Promise<boolean>;
  /** Locks it. */
  readonly presence: (agentId: string) => Promise<ChatPresence | null>;
  /** An agent who has a presence, locked, with how many chats they have; null for others. */
  readonly find: (agentId: string) => Promise<BusyAgent | null>;
  /** Those who are online, locked but for those that others hold. */
  readonly online: () => Promise<Locked<BusyAgent>>;
  readonly save: (presence: ChatPresence) => Promise<void>;
  readonly noteAssigned: (agentIds: readonly string[], at: Date) => Promise<void>;
};

/** What shall happen by itself, bound to one transaction. */
export type ChatTimers = {
  /** Somebody may be free for somebody who waits: looked at from `at` on. */
  readonly assignAt: (at: Date) => Promise<void>;
  /** A chat may stand still too long from `at` on. */
  readonly lookAtIdle: (chatId: string, at: Date) => Promise<void>;
  /** Nothing is heard of an agent until `at`: then they are gone. */
  readonly expectUntil: (agentIds: readonly string[], at: Date) => Promise<void>;
  readonly expectNoMore: (agentId: string) => Promise<void>;
};

/** Tells whoever follows a chat, a queue or an agent to look, once the transaction is committed. */
export type ChatHints = {
  readonly chat: (chat: Chat) => void;
  readonly queue: (of: { readonly queue: TicketQueue; readonly language: string }) => void;
  readonly agent: (agentId: string) => void;
};

/** Makes a ticket that goes on where a chat ended. Resolves to its id. */
export type OpenTicketForChat = (
  chat: Chat,
  ticket: { readonly subject: string; readonly transcript: string; readonly at: Date },
) => Promise<string>;

/** Whether an order is the customer's, or of the holder of the order's secret. */
export type IsOrderOf = (
  orderId: string,
  whose: { readonly customerId: string | null; readonly orderSecretHash: string | null },
) => Promise<boolean>;

/** All that one transaction about chats may change. */
export type ChatPorts = {
  readonly chats: ChatStore;
  readonly agents: ChatAgentStore;
  readonly timers: ChatTimers;
  readonly hints: ChatHints;
  readonly openTicket: OpenTicketForChat;
  readonly isOrderOf: IsOrderOf;
};

/** Where a page of a conversation begins and how long it is. */
export type EntryPage = {
  readonly direction: "forward" | "backward";
  readonly size: number;
  readonly after: number | null;
  readonly before: number | null;
};
/** A page of chats, the newest first. */
export type ChatPage = {
  readonly direction: "forward" | "backward";
  readonly size: number;
  readonly after: ChatKey | null;
  readonly before: ChatKey | null;
};
/** Where a chat stands among the newest. */
export type ChatKey = { readonly startedAt: Date; readonly id: string };

/** Which chats are listed. All conditions hold together; null asks for all. */
export type ChatSearch = {
  readonly status: ChatStatus | null;
  readonly queue: TicketQueue | null;
  readonly agentId: string | null;
};

/** Where a waiting chat stands. */
export type ChatPlace = {
  readonly chatId: string;
  /** 1: the next. */
  readonly position: number;
  readonly load: QueueLoad;
};

/** Who waits in one line. */
export type ChatLine = {
  readonly queue: TicketQueue;
  readonly language: string;
  readonly waiting: number;
  readonly longestSince: Date;
};

/** What resolvers and streams read. One row more than a page's size is read. Each is one statement. */
export type ChatReader = {
  readonly chats: (ids: readonly string[]) => Promise<readonly Chat[]>;
  readonly chatPage: (search: ChatSearch, page: ChatPage) => Promise<readonly Chat[]>;
  /** For several customers, by their id. */
  readonly chatPagesOf: (
    customerIds: readonly string[],
    page: ChatPage,
  ) => Promise<ReadonlyMap<string, readonly Chat[]>>;
  /** For several chats, by their id. */
  readonly entryPages: (
    chatIds: readonly string[],
    page: EntryPage,
  ) => Promise<ReadonlyMap<string, readonly ChatEntry[]>>;
  /** For each place the entries above it, `most` at most, oldest first. */
  readonly entriesAbove: (
    places: readonly { readonly chatId: string; readonly sequence: number }[],
    most: number,
  ) => Promise<readonly (readonly ChatEntry[])[]>;
  /** How far chats are. */
  readonly sequences: (ids: readonly string[]) => Promise<ReadonlyMap<string, number>>;
  /** Of those that wait. `lately`: how many of the last chats of a queue say how long one takes. */
  readonly places: (ids: readonly string[]) => Promise<readonly ChatPlace[]>;
  readonly agents: (ids: readonly string[]) => Promise<readonly ChatAgent[]>;
  /** Who is not OFFLINE. */
  readonly presentAgents: () => Promise<readonly ChatAgent[]>;
  /** What agents have, who waited longest first, by the agent's id. */
  readonly activeOf: (agentIds: readonly string[]) => Promise<ReadonlyMap<string, readonly Chat[]>>;
  readonly lines: () => Promise<readonly ChatLine[]>;
};
