import { createHmac, randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { ordersPrivacyPartDoneV1 } from "@novatech/contracts/orders";
import { systemClock } from "@novatech/kernel/clock";
import { merchantsFor } from "@novatech/graphql/merchant-access";
import { createSubgraphSchema } from "@novatech/graphql/subgraph-schema";
import { hasScope, type RoomRequest, userIdOf } from "@novatech/graphql/viewer";
import { createEventing } from "@novatech/messaging/eventing";
import type { EventHandler } from "@novatech/messaging/handler";
import { afterCommit } from "@novatech/postgres/after-commit";
import { connect, type Database, type Transaction } from "@novatech/postgres/database";
import { appendEvents } from "@novatech/postgres/outbox";
import { setTimer, type TimerHandler } from "@novatech/postgres/timers";
import { audited } from "@novatech/service/audit/audited";
import { forOpenSessions } from "@novatech/service/open-sessions";
import { createRevokedSessions } from "@novatech/service/revoked-sessions";
import { createPositionWatch } from "@novatech/service/position-watch";
import { createPrivacyPart } from "@novatech/service/privacy/part";
import type { RoomApp, RoomDeps } from "@novatech/service/room";
import { sha256Hex } from "@novatech/service/secrets";
import type { GraphQLSchema } from "graphql";
import { createQuoteSource } from "./clients/cart/quote-source.ts";
import { createVerifiedEmails } from "./clients/users/verified-emails.ts";
import { connectHintBus } from "./clients/redis/pubsub.ts";
import { type ProjectionReport, rebuildProjections, type RebuildPorts } from "./commands/rebuild-projections.ts";
import { createUpkeep } from "./commands/upkeep.ts";
import type { OrdersConfig } from "./config.ts";
import {
  compensationTimer,
  createPostgresAttemptStore,
  deadlineTimer,
  findAttemptAndCount,
  findAttemptByKey,
} from "./db/attempt-store.ts";
import { createPostgresCommandStore, createPostgresTypedTexts } from "./db/command-store.ts";
import { createPostgresContactSearch } from "./db/contact-search.ts";
import { createFraudRules } from "./db/fraud-rules.ts";
import { createPostgresOrderLists } from "./db/order-lists.ts";
import { createPostgresOrderReader } from "./db/order-reader.ts";
import { createPostgresOrderStore } from "./db/order-store.ts";
import { createOrderTimers, orderTimerHandlers } from "./db/order-timers.ts";
import { makePartitions } from "./db/partitions.ts";
import { readsFor } from "./db/reads.ts";
import { createRebuildPorts } from "./db/rebuild-store.ts";
import { personalData } from "./db/personal-data.ts";
import type { Onlooker } from "./domain/access.ts";
import type { CheckoutAttempt } from "./domain/checkout-attempt.ts";
import { drawOrderNumber } from "./domain/order-number.ts";
import type { TimelineEntry } from "./domain/timeline.ts";
import { createHandlers } from "./events/handlers.ts";
import { createPublisher } from "./events/published.ts";
import type { Context } from "./graphql/context.ts";
import { createLoaders } from "./graphql/loaders.ts";
import { resolvers } from "./graphql/resolvers/index.ts";
import { countDecided, countTold } from "./metrics.ts";
import { mergeReads } from "./graphql/subscriptions/merged-reads.ts";
import { pageSize, streamCheckoutStates, streamOrderEntries } from "./graphql/subscriptions/streams.ts";
import { createAdmission } from "./use-cases/admission.ts";
import { advanceCheckout } from "./use-cases/advance-checkout.ts";
import type { Actor } from "./use-cases/command-order.ts";
import type { TransactionPorts } from "./use-cases/ports.ts";
import { type Buyer, submitCheckout } from "./use-cases/submit-checkout.ts";
import { watchCompensation } from "./use-cases/watch-compensation.ts";

const room = new URL("../", import.meta.url);

/** The room without its loops: what `createApp` sets going, and tests drive by hand. */
export type WiredRoom = {
  readonly database: Database;
  readonly schema: GraphQLSchema;
  readonly contextFor: (request: RoomRequest) => Context;
  /** What a use case may do within a transaction. */
  readonly portsOf: (tx: Transaction) => TransactionPorts;
  readonly handlers: readonly EventHandler[];
  readonly timers: Readonly<Record<string, TimerHandler>>;
  /** Looks up every open stream at once, as happens every 15 s. */
  readonly lookUpStreams: () => Promise<void>;
  readonly startStreams: () => void;
  readonly stopStreams: () => void;
  readonly close: () => Promise<void>;
};

/** Connects, migrates and wires everything. Rejects when PostgreSQL cannot be reached; Redis may be away. */
export async function wireRoom(config: OrdersConfig, deps: RoomDeps): Promise<WiredRoom> {
  const { clock, ids } = deps;
  const logger = deps.logger.child({ room: "orders" });
  const bus = connectHintBus(config.redisUrl, logger);
  const database = connect({ url: config.databaseUrl, poolSize: config.poolSize, applicationName: "orders" });
  await database.migrate(fileURLToPath(new URL("migrations", room)));
  await makePartitions(database, clock.now());

  const portsOf = (tx: Transaction): TransactionPorts => ({
    attempts: createPostgresAttemptStore(tx),
    orders: createPostgresOrderStore(tx),
    commands: createPostgresCommandStore(tx),
    texts: createPostgresTypedTexts(tx),
    contacts: createPostgresContactSearch(tx),
    timers: createOrderTimers(tx, config),
    nextId: (prefix) => ids.next(prefix),
    fraud: createFraudRules(tx, config.fraud),
    publish: createPublisher((events) => appendEvents(tx, events)),
    setCompensationAlarm: (attemptId, dueAt) => setTimer(tx, { kind: compensationTimer, key: attemptId, dueAt }),
    drawNumber: () => drawOrderNumber(randomBytes),
    checkoutTimes: { deadlineMs: config.checkoutDeadlineMs, compensationAlarmMs: config.compensationAlarmMs },
    countDecided: (attempt, at) => afterCommit(tx, () => countDecided(attempt, at, config.checkoutDeadlineMs)),
    hint: (hint) => afterCommit(tx, () => bus.send(hint)),
  });
  const reader = createPostgresOrderReader(database.db);
  const lists = createPostgresOrderLists(database.db);
  const revoked = createRevokedSessions(bus.commands);
  const accessTokenOf = (attemptId: string): string =>
    createHmac("sha256", config.orderAccessSecret).update(attemptId).digest("base64url");

  const orderWatchers = createPositionWatch({
    listen: (id, listener) => bus.listen({ kind: "order", id }, listener),
    readPositions: reader.orderPositions,
    logger,
  });
  const checkoutWatchers = createPositionWatch({
    listen: (id, listener) => bus.listen({ kind: "checkout", id }, listener),
    readPositions: reader.checkoutPositions,
    logger,
  });
  const lookUpStreams = async (): Promise<void> => {
    await Promise.all([orderWatchers.lookUpAll(), checkoutWatchers.lookUpAll()]);
  };
  bus.onReconnect(() => void lookUpStreams());

  const submitDeps = {
    clock,
    ids,
    sha256Hex,
    accessTokenOf,
    quotes: createQuoteSource(deps.callRoom),
    transaction: <Value>(work: (ports: TransactionPorts) => Promise<Value>) =>
      database.transaction((tx) => work(portsOf(tx))),
    lookUp: async (caller: string, key: string, withCount: boolean) =>
      withCount
        ? findAttemptAndCount(database.db, caller, key)
        : { attempt: await findAttemptByKey(database.db, caller, key), inFlight: null },
    admission: createAdmission({ maxInFlight: config.maxInFlight, clock }),
    returnOrigins: config.returnOrigins,
    deadlineMs: config.checkoutDeadlineMs,
  };
  const tellOverdue = ({ id, failureCode, stock, promotions, money, submittedAt }: CheckoutAttempt): void =>
    logger.error(
      { attemptId: id, failureCode, stock, promotions, money, submittedAt },
      "a check-out failed, and not everything it held was freed: the room that does not answer needs help",
    );
  const commands = {
    clock,
    sha256Hex,
    transaction: <Value>(work: (ports: TransactionPorts) => Promise<Value>) =>
      database.transaction((tx) => work(portsOf(tx))),
    returnWindowMs: config.returnWindowDays * 86_400_000,
    emails: createVerifiedEmails(deps.callRoom),
  };
  const reads = mergeReads(reader, pageSize);
  const onNews = (entry: TimelineEntry): void => countTold(entry, clock.now());

  return {
    database,
    schema: createSubgraphSchema(new URL("schema.graphql", room), resolvers),
    contextFor: (request) => {
      const onlooker = onlookerOf(request);
      const secrets = new Set(onlooker.accessTokenHash === null ? [] : [onlooker.accessTokenHash]);
      const own = readsFor(database, { reader, lists }, onlooker, secrets);
      return {
        request,
        onlooker,
        loaders: createLoaders(own.reader, own.lists),
        newLoaders: () => createLoaders(reads.reader, lists),
        hashOf: sha256Hex,
        showSecret: (secret) => void secrets.add(sha256Hex(secret)),
        accessTokenOf,
        isRevoked: async () => request.viewer.kind === "user" && revoked.isRevoked(request.viewer.sessionId),
        submitCheckout: (input) => submitCheckout(submitDeps, buyerOf(request), input),
        actorWith: (accessToken) => {
          if (typeof accessToken === "string") secrets.add(sha256Hex(accessToken));
          return actorOf(request, accessToken ?? null);
        },
        commands,
        streams: {
          orderEntries: (key, after) => streamOrderEntries({ watchers: orderWatchers, reads, onNews }, key, after),
          checkoutStates: (attemptId, isTheirs) =>
            streamCheckoutStates({ watchers: checkoutWatchers, reads }, attemptId, isTheirs),
        },
      };
    },
    portsOf,
    handlers: createHandlers({ clock, portsOf }),
    timers: {
      [deadlineTimer]: (tx, { key }) =>
        advanceCheckout(portsOf(tx), key, "DEADLINE_PASSED", { at: clock.now(), causationId: null }),
      [compensationTimer]: (tx, { key }) =>
        watchCompensation(portsOf(tx), key, { at: clock.now(), causationId: null }, tellOverdue),
      ...orderTimerHandlers(portsOf, clock),
    },
    lookUpStreams,
    startStreams: () => {
      orderWatchers.start();
      checkoutWatchers.start();
    },
    stopStreams: () => {
      orderWatchers.stop();
      checkoutWatchers.stop();
    },
    close: async () => {
      bus.close();
      await database.close();
    },
  };
}

const onlookerOf = ({ viewer, orderAccessToken }: RoomRequest): Onlooker => ({
  userId: userIdOf(viewer),
  isStaff: hasScope(viewer, "staff:orders"),
  merchantIds: merchantsFor(viewer, "orders"),
  accessTokenHash: orderAccessToken === null ? null : sha256Hex(orderAccessToken),
});

const actorOf = (request: RoomRequest, accessToken: string | null): Actor => {
  const userId = userIdOf(request.viewer);
  const seen = onlookerOf({ ...request, orderAccessToken: accessToken ?? request.orderAccessToken });
  // A partner's program sees what is its merchants', and is no member: it does nothing to it.
  const onlooker = hasScope(request.viewer, "merchant") ? seen : { ...seen, merchantIds: [] };
  const { accessTokenHash } = onlooker;
  const guest = accessTokenHash === null ? null : `token:${accessTokenHash}`;
  return { onlooker, caller: userId === null ? guest : `user:${userId}` };
};

const buyerOf = ({ viewer, cartToken }: RoomRequest): Buyer => ({
  userId: userIdOf(viewer),
  cartTokenHash: cartToken === null ? null : sha256Hex(cartToken),
});

/** The orders room. Connects and migrates; `start` begins the work behind the graph. */
export async function createApp(config: OrdersConfig, deps: RoomDeps): Promise<RoomApp> {
  const wired = await wireRoom(config, deps);
  const { database, handlers, timers } = wired;
  const { clock, logger } = deps;
  const privacy = createPrivacyPart({ data: personalData, database, clock, logger, partDone: ordersPrivacyPartDoneV1 });
  const eventing = createEventing({
    room: "orders",
    database,
    clock,
    logger,
    handlers: [...handlers, ...privacy.handlers],
    timers: { ...timers, ...privacy.timers },
    redisUrl: config.redisUrl,
  });
  const upkeep = createUpkeep({
    makePartitions: () => makePartitions(database, clock.now()),
    rebuild: createRebuildPorts(database, clock.now),
    logger: logger.child({ room: "orders" }),
  });
  const app: RoomApp = privacy.serve({
    name: "orders",
    schema: wired.schema,
    contextFor: wired.contextFor,
    start: async () => {
      wired.startStreams();
      await eventing.start();
      upkeep.start();
    },
    health: () => eventing.health(),
    stop: async () => {
      wired.stopStreams();
      await upkeep.stop();
      await eventing.stop();
      await wired.close();
    },
  });
  return audited(forOpenSessions(app, { redisUrl: config.redisUrl, logger }), {
    database,
    clock,
    ids: deps.ids,
    alsoByStaff: ["orderCancel", "orderEdit", "returnRequest", "returnShip", "returnCancel"],
  });
}

/** What a rebuild of the projections works with. */
export const rebuildPorts = (database: Database): RebuildPorts => createRebuildPorts(database, systemClock.now);

/**
 * Works out what is read of all orders from their events again and writes what differs, or only compares; see `rebuildProjections`. A job
 * that a person starts. @public
 */
export async function runRebuild(
  config: Pick<OrdersConfig, "databaseUrl">,
  options: Parameters<typeof rebuildProjections>[1],
): Promise<ProjectionReport> {
  const database = connect({ url: config.databaseUrl, poolSize: 2, applicationName: "orders-rebuild" });
  try {
    await database.migrate(fileURLToPath(new URL("migrations", room)));
    return await rebuildProjections(rebuildPorts(database), options);
  } finally {
    await database.close();
  }
}
