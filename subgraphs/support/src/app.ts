import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { CloudEvent } from "@novatech/contracts/event";
import { supportPrivacyPartDoneV1 } from "@novatech/contracts/support";
import { createSubgraphSchema } from "@novatech/graphql/subgraph-schema";
import { createEventing } from "@novatech/messaging/eventing";
import { afterCommit } from "@novatech/postgres/after-commit";
import { connect, type Database, type Transaction } from "@novatech/postgres/database";
import { appendEvents } from "@novatech/postgres/outbox";
import type { TimerHandler } from "@novatech/postgres/timers";
import { audited } from "@novatech/service/audit/audited";
import { connectHintBus } from "@novatech/service/hint-bus";
import { forOpenSessions } from "@novatech/service/open-sessions";
import { createPrivacyPart } from "@novatech/service/privacy/part";
import type { RoomApp, RoomDeps } from "@novatech/service/room";
import { sha256Hex } from "@novatech/service/secrets";
import { createTicketHints } from "./clients/redis/ticket-hints.ts";
import { createSeedSupport, type SeedSupport } from "./commands/seed-support.ts";
import type { SupportConfig } from "./config.ts";
import { createPostgresAttachmentStore } from "./db/attachment-store.ts";
import { createPostgresArticleReader } from "./db/article-reader.ts";
import { createPostgresArticleStore } from "./db/article-store.ts";
import { createPostgresCannedAnswers } from "./db/canned-answer-store.ts";
import { createPostgresCommandStore } from "./db/command-store.ts";
import { createPostgresDeskReader } from "./db/desk-reader.ts";
import { createPostgresDesk } from "./db/desk-store.ts";
import { createPostgresKnownThings } from "./db/known-store.ts";
import { personalData } from "./db/personal-data.ts";
import { readsFor } from "./db/reads.ts";
import { createPostgresSubjectFinder } from "./db/subject-finder.ts";
import { createPostgresTicketReader } from "./db/ticket-reader.ts";
import { createPostgresTicketStore } from "./db/ticket-store.ts";
import { createPostgresTicketTimers, ticketTimerHandlers } from "./db/ticket-timers.ts";
import { drawTicketNumber } from "./domain/ticket-number.ts";
import { createHandlers } from "./events/handlers.ts";
import { createArticlePublisher, createPublisher } from "./events/published.ts";
import { createArticleLoaders } from "./graphql/article-loaders.ts";
import { callerOf, type Context, onlookerOf } from "./graphql/context.ts";
import { createLoaders } from "./graphql/loaders.ts";
import { resolvers } from "./graphql/resolvers/index.ts";
import { createTicketStreams } from "./graphql/subscriptions/ticket-streams.ts";
import { isKnownOrderOf, ticketOfChat } from "./use-cases/chat/ticket-of-chat.ts";
import type { ArticlePorts } from "./use-cases/article-ports.ts";
import type { TransactionPorts } from "./use-cases/ports.ts";
import { wireAttachments } from "./wiring/attachments.ts";
import { wireChats } from "./wiring/chats.ts";

const room = new URL("../", import.meta.url);

/** The room as others run it and, for tests and benchmarks, what its database is asked. */
export type SupportApp = RoomApp & {
  readonly onStatement: Database["onStatement"];
  /** Has open streams look, and says of agents who are followed that they are there, as happens every 15 s. For tests. */
  readonly lookUpStreams: () => Promise<void>;
  readonly beat: () => Promise<void>;
  /** Has the handlers react to an event, in a transaction, as the consumer would. For tests. */
  readonly react: (event: CloudEvent) => Promise<void>;
  readonly seedSupport: SeedSupport;
  /** What happens when things fall due, for tests that move the clock. */
  readonly timers: Readonly<Record<string, TimerHandler>>;
};

/** Connects, migrates and wires support. Rejects when the database cannot be reached or migrated; Redis may be away. */
export async function createApp(config: SupportConfig, deps: RoomDeps): Promise<SupportApp> {
  const { clock, ids, logger } = deps;
  const database = connect({ url: config.databaseUrl, poolSize: config.poolSize, applicationName: "support" });
  await database.migrate(fileURLToPath(new URL("migrations", room)));
  const bus = connectHintBus(config.redisUrl, logger);
  const ticketHints = createTicketHints(bus);

  const now = (): Date => clock.now();
  const nextId = (prefix: string): string => ids.next(prefix);
  const portsOf = (tx: Transaction): TransactionPorts => ({
    tickets: createPostgresTicketStore(tx),
    subjects: createPostgresSubjectFinder(tx),
    desk: createPostgresDesk(tx),
    commands: createPostgresCommandStore(tx),
    attachments: createPostgresAttachmentStore(tx),
    timers: createPostgresTicketTimers(tx, config.reopenDays),
    publish: createPublisher((events) => appendEvents(tx, events)),
    hint: (ticketId, sequence) => afterCommit(tx, () => ticketHints.send(ticketId, sequence)),
    nextId,
    drawNumber: () => drawTicketNumber(randomBytes),
  });
  const commands = {
    now,
    hashOf: sha256Hex,
    inTransaction: <Result>(work: (ports: TransactionPorts) => Promise<Result>): Promise<Result> =>
      database.transaction((tx) => work(portsOf(tx))),
  };
  const reader = createPostgresTicketReader(database.db);
  const articleReader = createPostgresArticleReader(database.db);
  const articlePortsOf = (tx: Transaction): ArticlePorts => ({
    articles: createPostgresArticleStore(tx),
    tell: createArticlePublisher((events) => appendEvents(tx, events)),
  });
  const deskReader = createPostgresDeskReader(database.db);

  const ticketStreams = createTicketStreams({ listen: ticketHints.listen, reader, logger });
  const lookUpStreams = async (): Promise<void> => {
    await Promise.all([ticketStreams.lookUpAll(), chats.lookUpStreams()]);
  };
  bus.onReconnect(() => void lookUpStreams());
  const handlers = createHandlers(createPostgresKnownThings);
  const attachments = wireAttachments({ place: config.files, clock, commands });
  const timers = { ...ticketTimerHandlers(portsOf, now), ...attachments.timers };
  const chats = wireChats({
    database,
    bus,
    clock,
    ids,
    logger,
    times: config.chat,
    ticketPorts: (tx) => ({ openTicket: ticketOfChat(portsOf(tx)), isOrderOf: isKnownOrderOf(portsOf(tx)) }),
  });
  const privacy = createPrivacyPart({
    data: personalData,
    database,
    clock,
    logger,
    partDone: supportPrivacyPartDoneV1,
    alsoErase: attachments.erase,
  });
  const eventing = createEventing({
    room: "support",
    database,
    redisUrl: config.redisUrl,
    clock,
    logger,
    handlers: [...handlers, ...privacy.handlers],
    timers: { ...timers, ...chats.timers, ...privacy.timers },
  });

  const app: SupportApp = privacy.serve({
    name: "support",
    schema: createSubgraphSchema(new URL("schema.graphql", room), resolvers),
    contextFor: (request): Context => {
      const { orderAccessToken } = request;
      const secrets = new Set(orderAccessToken === null ? [] : [sha256Hex(orderAccessToken)]);
      const onlooker = () => onlookerOf(request, [...secrets]);
      const newLoaders = () => createLoaders(readsFor(database, reader, onlooker), deskReader);
      return {
        request,
        onlooker,
        showSecret: (secret) => {
          if (typeof secret === "string") secrets.add(sha256Hex(secret));
        },
        actor: () => ({ onlooker: onlooker(), caller: callerOf(onlooker()) }),
        loaders: newLoaders(),
        newLoaders,
        ticketEntries: ticketStreams.entries,
        commands,
        attachments: attachments.forClients,
        chats: chats.contextFor(request),
        nextId,
        articles: createArticleLoaders(articleReader),
        changeArticles: (work) => database.transaction((tx) => work(articlePortsOf(tx), now())),
        changeDesk: (work) =>
          database.transaction((tx) =>
            work({ desk: createPostgresDesk(tx), answers: createPostgresCannedAnswers(tx), at: now() }),
          ),
      };
    },
    ...(attachments.routes ? { routes: attachments.routes } : {}),
    start: async () => {
      ticketStreams.start();
      chats.start();
      await eventing.start();
    },
    health: eventing.health,
    onStatement: database.onStatement,
    seedSupport: createSeedSupport((work) =>
      database.transaction((tx) =>
        work({
          articles: articlePortsOf(tx),
          answers: createPostgresCannedAnswers(tx),
          desk: createPostgresDesk(tx),
          at: now(),
        }),
      ),
    ),
    lookUpStreams,
    beat: chats.beat,
    react: (event) =>
      database.transaction(async (tx) => {
        for (const handler of [...handlers, ...privacy.handlers])
          if (handler.type === event.type) await handler.handle(tx, event);
      }),
    timers: { ...timers, ...privacy.timers },
    stop: async () => {
      ticketStreams.stop();
      chats.stop();
      await eventing.stop();
      bus.close();
      await database.close();
    },
  });
  return audited(forOpenSessions(app, { redisUrl: config.redisUrl, logger }), {
    database,
    clock,
    ids,
    alsoByStaff: ["chatEnd", "ticketCreate", "ticketReply", "ticketSolve", "ticketReopen"],
  });
}
