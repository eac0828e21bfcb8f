import { hasScope, type RoomRequest, userIdOf } from "@novatech/graphql/viewer";
import { addMilliseconds, type Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { refuse } from "@novatech/kernel/result";
import { afterCommit } from "@novatech/postgres/after-commit";
import type { Database, Transaction } from "@novatech/postgres/database";
import { reasonOf } from "@novatech/postgres/failure";
import type { TimerHandler } from "@novatech/postgres/timers";
import type { HintBus } from "@novatech/service/hint-bus";
import { newSecret, sha256Hex } from "@novatech/service/secrets";
import type { RoomDeps } from "@novatech/service/room";
import { anyLine, createChatHints, lineOf } from "../clients/redis/chat-hints.ts";
import { createPostgresChatAgentStore } from "../db/chat/chat-agent-store.ts";
import { createPostgresChatReader } from "../db/chat/chat-reader.ts";
import { createPostgresChatStore } from "../db/chat/chat-store.ts";
import { assignTimer, createChatTimers, expiryTimer, idleTimer } from "../db/chat/chat-timers.ts";
import type { ChatTimes } from "../domain/chat/chat-idle.ts";
import { chatRefusal } from "../domain/chat/chat-refusal.ts";
import { createStartAllowance } from "../domain/chat/start-allowance.ts";
import { createChatStreams } from "../graphql/chat/chat-streams.ts";
import type { ChatContext } from "../graphql/chat/context.ts";
import { createChatLoaders } from "../graphql/chat/loaders.ts";
import { mergeChatReads } from "../graphql/chat/merged-reads.ts";
import { assignWaiting } from "../use-cases/chat/assign-chats.ts";
import { endChatBy } from "../use-cases/chat/end-chat.ts";
import { lookAtIdleChat } from "../use-cases/chat/idle-chat.ts";
import type { ChatPorts } from "../use-cases/chat/ports.ts";
import { agentVanished, presenceMs, setPresence } from "../use-cases/chat/presence.ts";
import { type ChatStarter, startChat } from "../use-cases/chat/start-chat.ts";
import { rate, readChat, sendMessage } from "../use-cases/chat/talk.ts";
import { moveChat } from "../use-cases/chat/transfer-chat.ts";

/** Live chat, wired. */
export type Chats = {
  readonly contextFor: (request: RoomRequest) => ChatContext;
  readonly timers: Readonly<Record<string, TimerHandler>>;
  /** Says of the agents whose desk is followed here that they are there, as happens every 15 s. */
  readonly beat: () => Promise<void>;
  /** Has all streams look, as they do every 15 s and when Redis is back. */
  readonly lookUpStreams: () => Promise<void>;
  readonly start: () => void;
  readonly stop: () => void;
};

const beatEveryMs = 15_000;

/** Puts live chat together. `ticketPorts`: what tickets and orders of a chat's transaction need. */
export function wireChats(options: {
  readonly database: Database;
  readonly bus: Pick<HintBus, "send" | "listen">;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly logger: RoomDeps["logger"];
  readonly times: ChatTimes;
  readonly ticketPorts: (tx: Transaction) => Pick<ChatPorts, "openTicket" | "isOrderOf">;
}): Chats {
  const { database, clock, ids, logger, times, ticketPorts } = options;
  const hints = createChatHints(options.bus);
  const portsOf = (tx: Transaction): ChatPorts => ({
    chats: createPostgresChatStore(tx),
    agents: createPostgresChatAgentStore(tx),
    timers: createChatTimers(tx),
    hints: {
      chat: (chat) => afterCommit(tx, () => hints.chat(chat)),
      queue: (line) => afterCommit(tx, () => hints.queue(line)),
      agent: (agentId) => afterCommit(tx, () => hints.agent(agentId)),
    },
    ...ticketPorts(tx),
  });
  const inTransaction = <Value>(work: (ports: ChatPorts, now: Date) => Promise<Value>): Promise<Value> =>
    database.transaction((tx) => work(portsOf(tx), clock.now()));

  const reader = createPostgresChatReader(database.db);
  const reads = mergeChatReads(reader);
  const streams = createChatStreams({ listening: hints, reads, lineOf, anyLine, logger });
  const mayStart = createStartAllowance(() => clock.now().getTime());
  const startDeps = {
    now: () => clock.now(),
    nextId: (prefix: string) => ids.next(prefix),
    newSecret,
    hashOf: sha256Hex,
    times,
  };

  async function beat(): Promise<void> {
    const followed = streams.followedAgents();
    if (followed.length === 0) return;
    await inTransaction(({ timers }, now) => timers.expectUntil(followed, addMilliseconds(now, presenceMs)));
  }
  let beating: NodeJS.Timeout | null = null;
  const beatQuietly = (): void =>
    void beat().catch((error: unknown) => logger.warn({ reason: reasonOf(error) }, "agents' presence was not written"));

  return {
    contextFor: (request) => ({
      loaders: createChatLoaders(reader),
      newLoaders: () => createChatLoaders(reads.reader),
      page: reader.chatPage,
      presentAgents: reader.presentAgents,
      lines: reader.lines,
      start: async (wish) => {
        const starter = starterOf(request);
        const { clientAddress } = request;
        if (starter.customerId === null && clientAddress && !mayStart(clientAddress))
          return refuse(
            chatRefusal("CHAT_LIMIT_REACHED", "Too many chats were begun from your address: try again in ten minutes."),
          );
        return inTransaction((ports) => startChat(ports, startDeps, starter, wish));
      },
      send: (onlooker, message) => inTransaction((ports, now) => sendMessage(ports, now, onlooker, message)),
      read: (onlooker, mark) => inTransaction((ports, now) => readChat(ports, now, onlooker, mark)),
      end: (onlooker, wish) => inTransaction((ports, now) => endChatBy(ports, now, onlooker, wish)),
      rate: (onlooker, given) => inTransaction((ports, now) => rate(ports, now, onlooker, given)),
      transfer: (onlooker, wish) => inTransaction((ports, now) => moveChat(ports, now, onlooker, wish)),
      setPresence: (agentId, wish) => inTransaction((ports, now) => setPresence(ports, now, agentId, wish)),
      tellTyping: (chatId, author, isTyping) => hints.typing(chatId, { author, isTyping }),
      streams: {
        ...streams,
        desk: async (agentId) => {
          const desk = await streams.desk(agentId);
          beatQuietly();
          return desk;
        },
      },
    }),
    timers: {
      [assignTimer]: async (tx) => {
        await assignWaiting(portsOf(tx), clock.now());
      },
      [idleTimer]: (tx, { key }) => lookAtIdleChat(portsOf(tx), times, clock.now(), key),
      [expiryTimer]: (tx, { key }) => agentVanished(portsOf(tx), clock.now(), key),
    },
    beat,
    lookUpStreams: streams.lookUpAll,
    start: () => {
      streams.start();
      beating ??= setInterval(beatQuietly, beatEveryMs).unref();
    },
    stop: () => {
      if (beating !== null) clearInterval(beating);
      streams.stop();
    },
  };
}

/** Who begins a chat. A guest is told from others by a secret they have for something else. */
function starterOf({ viewer, cartToken, orderAccessToken }: RoomRequest): ChatStarter {
  const customerId = hasScope(viewer, "shopper") ? userIdOf(viewer) : null;
  const orderSecretHash = orderAccessToken === null ? null : sha256Hex(orderAccessToken);
  const guest = cartToken !== null ? `cart:${sha256Hex(cartToken)}` : orderSecretHash && `order:${orderSecretHash}`;
  return { customerId, caller: customerId === null ? guest : `user:${customerId}`, orderSecretHash };
}
