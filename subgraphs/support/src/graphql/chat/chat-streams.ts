import { createPositionWatch } from "@novatech/service/position-watch";
import { streamSequence } from "@novatech/service/sequence-stream";
import { createSharedWatch } from "@novatech/service/shared-watch";
import { closingStream } from "@novatech/service/closing-stream";
import type { RoomDeps } from "@novatech/service/room";
import type { ChatAgent } from "../../domain/chat/chat-agent.ts";
import { estimateWaitSeconds } from "../../domain/chat/chat-queue.ts";
import type { Chat, ChatAuthor, ChatEntry } from "../../domain/chat/chat.ts";
import type { ChatLine } from "../../use-cases/chat/ports.ts";
import { type Bell, createBell, ringing, throttled } from "./bell.ts";
import { type MergedChatReads, pageSize } from "./merged-reads.ts";
import { streamStates } from "./state-stream.ts";

/** How somebody is told to look, by channel. Each resolves when it is listened to. */
type Listening = {
  readonly onChat: (chatId: string, listener: (sequence: number) => void) => Promise<() => void>;
  readonly onLine: (line: string, listener: () => void) => Promise<() => void>;
  readonly onAgent: (agentId: string, listener: () => void) => Promise<() => void>;
  readonly onTyping: (chatId: string, listener: (news: Typing) => void) => Promise<() => void>;
};

type Typing = { readonly author: Exclude<ChatAuthor, "SYSTEM">; readonly isTyping: boolean };

/** An agent with the chats they have. */
export type AgentDesk = { readonly agent: ChatAgent; readonly chats: readonly Chat[] };

/** The open streams about chats of one process. */
export type ChatStreams = {
  /** See `Subscription.chatMessageAdded`. */
  readonly entries: (chatId: string, after: number) => Promise<AsyncIterableIterator<ChatEntry>>;
  /** See `Subscription.chatUpdated`. Ends when the chat is gone. */
  readonly states: (chatId: string) => Promise<AsyncIterableIterator<Chat>>;
  /** Who writes, but for `except`; see `Subscription.chatTypingChanged`. */
  readonly typing: (chatId: string, except: ChatAuthor) => Promise<AsyncIterableIterator<Typing>>;
  /** See `Subscription.agentChats`. Ends when the agent is none any more. */
  readonly desk: (agentId: string) => Promise<AsyncIterableIterator<AgentDesk>>;
  /** See `Subscription.chatQueueChanged`. */
  readonly lines: () => Promise<AsyncIterableIterator<readonly ChatLine[]>>;
  /** Agents whose desk is followed here. */
  readonly followedAgents: () => readonly string[];
  /** Has all of them look, as they do every 15 s. */
  readonly lookUpAll: () => Promise<void>;
  readonly start: () => void;
  readonly stop: () => void;
};

const lineEveryMs = 1_000;
/** How long a sign of typing is true. */
const typingMs = 6_000;

/** Makes the streams. A hint only says where to look: what is sent is always read. `anyLine`: the channel of all lines. */
export function createChatStreams(options: {
  readonly listening: Listening;
  readonly reads: MergedChatReads;
  readonly lineOf: (chat: Chat) => string;
  readonly anyLine: string;
  readonly logger: RoomDeps["logger"];
}): ChatStreams {
  const { listening, reads, lineOf, anyLine, logger } = options;
  const { reader } = reads;
  const positions = createPositionWatch({ listen: listening.onChat, readPositions: reader.sequences, logger });
  // Who follows a state reads it at every look, and says nothing when it is the same.
  const lookUp = async (ids: readonly string[]) => ids.map((id) => [id, null] as const);
  const watchOf = (listen: (id: string, listener: () => void) => Promise<() => void>) =>
    createSharedWatch<unknown>({ listen: (id, listener) => listen(id, () => listener(null)), lookUp, logger });
  const chats = watchOf((id, listener) => listening.onChat(id, listener));
  const lines = watchOf((line, listener) => listening.onLine(line, throttled(listener, lineEveryMs)));
  const desks = watchOf(listening.onAgent);
  const followed = new Map<string, number>();
  const all = [positions, chats, lines, desks];
  const openTyping = new Set<Bell>();

  const count = (agentId: string, by: 1 | -1): void => {
    const now = (followed.get(agentId) ?? 0) + by;
    if (now === 0) followed.delete(agentId);
    else followed.set(agentId, now);
  };

  return {
    entries: async (chatId, after) =>
      streamSequence({
        watcher: await positions.watch(chatId),
        after,
        read: (sequence) => reads.entriesAbove({ chatId, sequence }),
        pageSize,
        isLast: ({ kind }) => kind === "ENDED",
      }),
    states: async (chatId) => {
      const bell = createBell();
      await watchedBy(bell, chats.watch(chatId, ringing(bell)));
      let line: { readonly name: string; readonly close: () => void } | null = null;
      bell.onClose(() => line?.close());
      const read = async () => {
        const chat = await reads.chat(chatId);
        const name = chat?.status === "WAITING" ? lineOf(chat) : null;
        if (chat !== null && name !== null && line?.name !== name) {
          line?.close();
          const eye = await lines.watch(name, ringing(bell, { endsWithIt: false }));
          line = { name, close: eye.close };
          // The stream may have ended meanwhile.
          if (bell.isClosed()) eye.close();
        }
        const place = name === null ? null : await reads.place(chatId);
        return chat && { chat, place };
      };
      const states = streamStates({
        bell,
        read,
        print: ({ chat, place }) =>
          [chat.version, place?.position, place && estimateWaitSeconds(place.position, place.load)].join(" "),
        isLast: ({ chat }) => chat.status === "ENDED",
      });
      return mapped(states, ({ chat }) => chat);
    },
    typing: async (chatId, except) => {
      const bell = createBell();
      openTyping.add(bell);
      bell.onClose(() => openTyping.delete(bell));
      const { tell, follow } = createTypingState(bell, except);
      const unlisten = await listening.onTyping(chatId, tell);
      bell.onClose(unlisten);
      return closingStream(follow(), bell.close);
    },
    desk: async (agentId) => {
      const bell = createBell();
      await watchedBy(bell, desks.watch(agentId, ringing(bell)));
      count(agentId, 1);
      bell.onClose(() => count(agentId, -1));
      return streamStates({
        bell,
        read: async () => {
          const [agent] = await reader.agents([agentId]);
          return agent ? { agent, chats: (await reader.activeOf([agentId])).get(agentId) ?? [] } : null;
        },
        print: (desk) =>
          [desk.agent.changedAt.getTime(), ...desk.chats.map(({ id, version }) => `${id} ${version}`)].join(" "),
        isLast: () => false,
      });
    },
    lines: async () => {
      const bell = createBell();
      await watchedBy(bell, lines.watch(anyLine, ringing(bell)));
      return streamStates({ bell, read: reader.lines, print: (state) => JSON.stringify(state), isLast: () => false });
    },
    followedAgents: () => [...followed.keys()],
    lookUpAll: async () => {
      await Promise.all(all.map((watch) => watch.lookUpAll()));
    },
    start: () => {
      for (const watch of all) watch.start();
    },
    stop: () => {
      for (const watch of all) watch.stop();
      for (const bell of openTyping) bell.close();
    },
  };
}

/** Ties a watch and the stream it wakes: when one ends, so does the other. */
async function watchedBy(bell: Bell, watching: Promise<{ readonly close: () => void }>): Promise<void> {
  const eye = await watching;
  bell.onClose(eye.close);
}

/** Who of the others writes. What is over by itself is told, too. */
function createTypingState(bell: Bell, except: ChatAuthor) {
  const state = new Map<Typing["author"], boolean>();
  const ends = new Map<Typing["author"], NodeJS.Timeout>();
  const tell = ({ author, isTyping }: Typing): void => {
    if (author === except) return;
    clearTimeout(ends.get(author));
    if (isTyping)
      ends.set(
        author,
        setTimeout(() => tell({ author, isTyping: false }), typingMs),
      );
    state.set(author, isTyping);
    bell.ring();
  };
  bell.onClose(() => {
    for (const end of ends.values()) clearTimeout(end);
  });
  async function* follow(): AsyncGenerator<Typing> {
    const sent = new Map<Typing["author"], boolean>();
    while (!bell.isClosed()) {
      await bell.rung();
      for (const [author, isTyping] of state) {
        if ((sent.get(author) ?? false) === isTyping) continue;
        sent.set(author, isTyping);
        yield { author, isTyping };
      }
    }
  }
  return { tell, follow };
}

/** The same stream with other values. */
const mapped = <From, To>(
  from: AsyncIterableIterator<From>,
  change: (value: From) => To,
): AsyncIterableIterator<To> => {
  const step = (result: IteratorResult<From>): IteratorResult<To> =>
    result.done ? { done: true, value: undefined } : { done: false, value: change(result.value) };
  const stream: AsyncIterableIterator<To> = {
    [Symbol.asyncIterator]: () => stream,
    next: async () => step(await from.next()),
    return: async () => step((await from.return?.()) ?? { done: true, value: undefined }),
    throw: async (error: unknown) => step((await from.throw?.(error)) ?? { done: true, value: undefined }),
  };
  return stream;
};
