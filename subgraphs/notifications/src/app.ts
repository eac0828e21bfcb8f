import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { CloudEvent } from "@novatech/contracts/event";
import { notificationsPrivacyPartDoneV1 } from "@novatech/contracts/notifications";
import { createSubgraphSchema } from "@novatech/graphql/subgraph-schema";
import { addMilliseconds } from "@novatech/kernel/clock";
import { createEventing } from "@novatech/messaging/eventing";
import { connect, type Database, type Transaction } from "@novatech/postgres/database";
import { appendEvents } from "@novatech/postgres/outbox";
import { reasonOf } from "@novatech/postgres/failure";
import { createSignal } from "@novatech/postgres/signal";
import { setTimer } from "@novatech/postgres/timers";
import { audited } from "@novatech/service/audit/audited";
import { connectHintBus } from "@novatech/service/hint-bus";
import { forOpenSessions } from "@novatech/service/open-sessions";
import { createPositionWatch } from "@novatech/service/position-watch";
import { createPrivacyPart } from "@novatech/service/privacy/part";
import type { RoomApp, RoomDeps } from "@novatech/service/room";
import type { ResolveName } from "./clients/webhook-sender/guarded-agent.ts";
import { createWebhookSender, forbiddenHosts } from "./clients/webhook-sender/webhook-sender.ts";
import type { NotificationsConfig } from "./config.ts";
import { createPostgresDeliveryQueue, createSettle } from "./db/delivery-queue.ts";
import { createPostgresDeliveryLog } from "./db/delivery-log.ts";
import { createPostgresEndpointStore } from "./db/endpoint-store.ts";
import { createPostgresMessageStore, deliveryChannel } from "./db/message-store.ts";
import { createPostgresOwnerStore } from "./db/owner-store.ts";
import { createPostgresPeopleReader } from "./db/people-reader.ts";
import { personalData } from "./db/personal-data.ts";
import { sweepAlerts } from "./db/sweep-alerts.ts";
import { sweepPeople } from "./db/sweep-people.ts";
import { sweep, sweepSize } from "./db/sweeper.ts";
import { createPostgresWebhookReader } from "./db/webhook-reader.ts";
import { keptMs } from "./domain/endpoint.ts";
import { createHandlers } from "./events/handlers.ts";
import { createPublisher } from "./events/published.ts";
import { createAlertGraph } from "./graphql/alert-graph.ts";
import { type Context, managerOf } from "./graphql/context.ts";
import { createLoaders } from "./graphql/loaders.ts";
import { requireRecentProof } from "./graphql/recent-proof.ts";
import { createPeopleGraph } from "./graphql/people-graph.ts";
import { resolvers } from "./graphql/resolvers/index.ts";
import { feedChannel, streamFeed } from "./graphql/subscriptions/feed-stream.ts";
import { createSeals, newSigningSecret } from "./security/sealed-secret.ts";
import { deliver } from "./use-cases/deliver.ts";
import { createDeliveryLoop } from "./use-cases/delivery-loop.ts";
import { createEndpoint, deleteEndpoint, rotateSecret, updateEndpoint } from "./use-cases/manage-endpoints.ts";
import type { TransactionPorts } from "./use-cases/ports.ts";
import { feedText } from "./templates/feed-text.ts";
import type { Writer } from "./use-cases/ports-notices.ts";
import { replayDeliveries, replayDelivery, testEndpoint } from "./use-cases/replay.ts";
import { createAlerting } from "./wiring/alerts.ts";
import { createPeopleUseCases } from "./wiring/people-use-cases.ts";
import { createOwnersTimers, createOwnersTold } from "./wiring/owners.ts";
import { createTelling } from "./wiring/people.ts";
import { createWriting } from "./wiring/writing.ts";

const room = new URL("../", import.meta.url);

/** How often old messages are forgotten. */
const sweepEveryMs = 60 * 60 * 1000;
/** How much longer than an attempt may take nobody else takes its message. */
const leaseMarginMs = 20_000;

/** The room as others run it and, for tests and benchmarks, what its database is asked. */
export type NotificationsApp = RoomApp & {
  readonly onStatement: Database["onStatement"];
  /** Has the handlers react to an event, in a transaction, as the consumer would. For tests. */
  readonly react: (event: CloudEvent) => Promise<void>;
};

/** Connects, migrates and wires notifications. Rejects when the database cannot be reached or migrated. `resolveName` is for tests. */
export async function createApp(
  config: NotificationsConfig & { readonly resolveName?: ResolveName; readonly write?: Writer },
  deps: RoomDeps,
): Promise<NotificationsApp> {
  const { clock, ids, logger } = deps;
  const { webhooks } = config;
  const database = connect({ url: config.databaseUrl, poolSize: config.poolSize, applicationName: "notifications" });
  await database.migrate(fileURLToPath(new URL("migrations", room)));

  const now = (): Date => clock.now();
  const nextId = (prefix: string): string => ids.next(prefix);
  const seals = createSeals(config.sealingSecret);
  const portsOf = (tx: Transaction): TransactionPorts => ({
    endpoints: createPostgresEndpointStore(tx, seals.seal),
    messages: createPostgresMessageStore(tx, now),
    owners: createPostgresOwnerStore(tx),
    queue: { settle: createSettle(tx) },
    publish: createPublisher((events) => appendEvents(tx, events)),
    tellOwners: createOwnersTold(tx),
  });
  const inTransaction = <Result>(work: (ports: TransactionPorts) => Promise<Result>): Promise<Result> =>
    database.transaction((tx) => work(portsOf(tx)));

  const sender = createWebhookSender({
    ...webhooks,
    connectTimeoutMs: webhooks.timeoutMs,
    now,
    ...(config.resolveName && { resolveName: config.resolveName }),
  });
  const queue = createPostgresDeliveryQueue(database, {
    perEndpoint: webhooks.perEndpoint,
    leaseMs: webhooks.timeoutMs + leaseMarginMs,
    newLease: randomUUID,
    unseal: (sealed, endpointId) => {
      try {
        return seals.unseal(sealed, endpointId);
      } catch (error) {
        // One that does not open must not keep all others waiting.
        logger.error({ endpointId, reason: reasonOf(error) }, "an endpoint's secret does not open");
        return null;
      }
    },
  });
  const delivering = { inTransaction, send: sender.send, now, random: Math.random, nextId };
  const loop = createDeliveryLoop({
    queue,
    deliver: (claimed, signal) => deliver(delivering, claimed, signal),
    now,
    bell: createSignal(),
    concurrency: webhooks.concurrency,
    failed: (error) => logger.warn({ reason: reasonOf(error) }, "webhooks could not be claimed or written"),
  });
  let unlisten: (() => void) | null = null;

  const bus = connectHintBus(config.redisUrl, logger);
  const writing = createWriting({ config: config.people, sealingSecret: config.sealingSecret, database, deps });
  const telling = createTelling({
    config: config.people,
    sealingSecret: config.sealingSecret,
    allowsLoopback: webhooks.allowsLoopback,
    database,
    deps,
    write: config.write ?? writing.write,
    hint: (personId, sequence) => bus.send(feedChannel(personId), sequence),
    ...(config.resolveName && { resolveName: config.resolveName }),
  });
  const alerting = createAlerting({ database, deps, noticesOf: (tx) => telling.portsOf(tx).notices });
  const handlers = createHandlers({ portsOf, peopleOf: telling.portsOf, nextId, now }, alerting.handlers);
  const setSweep = (tx: Transaction, inMs: number): Promise<void> =>
    setTimer(tx, { kind: "sweep", key: "", dueAt: addMilliseconds(now(), inMs) });
  const partDone = notificationsPrivacyPartDoneV1;
  const privacy = createPrivacyPart({ data: personalData, database, clock, logger, partDone });
  const eventing = createEventing({
    room: "notifications",
    database,
    redisUrl: config.redisUrl,
    clock,
    logger,
    handlers: [...handlers, ...privacy.handlers],
    timers: {
      ...privacy.timers,
      ...telling.timers,
      ...alerting.timers,
      ...createOwnersTimers(deps, (tx) => telling.portsOf(tx).notices),
      // While there is more to forget it goes on at once, one bounded batch a transaction.
      sweep: async (tx) => {
        const gone = [await sweep(tx, now(), keptMs), await sweepPeople(tx, now()), await sweepAlerts(tx, now())];
        await setSweep(tx, gone.includes(sweepSize) ? 0 : sweepEveryMs);
      },
    },
  });

  const reader = createPostgresWebhookReader(database.db);
  const isForbiddenHost = forbiddenHosts(webhooks);
  const urlRules = { allowsLoopback: webhooks.allowsLoopback, isForbiddenHost };
  const managing = { now, nextId, newSecret: newSigningSecret, urlRules };

  const people = createPostgresPeopleReader(database.db);
  const log = createPostgresDeliveryLog(database.db);
  const feeds = createPositionWatch({
    listen: (personId, listener) => bus.listen(feedChannel(personId), (sequence) => listener(Number(sequence))),
    readPositions: people.positions,
    logger,
  });
  bus.onReconnect(() => void feeds.lookUpAll());
  const rules = { ...telling.secrets, ...urlRules, now, nextId };
  const useCases = createPeopleUseCases({ database, telling, log, rules });

  const app: NotificationsApp = privacy.serve({
    name: "notifications",
    schema: createSubgraphSchema(new URL("schema.graphql", room), resolvers),
    contextFor: (request): Context => {
      const manager = managerOf(request);
      const loaders = createLoaders(reader, manager, now);
      /** A partner's merchants are as the gateway says now: what they were before is taken back first. */
      const change = <Result>(work: (ports: TransactionPorts) => Promise<Result>): Promise<Result> =>
        inTransaction(async (ports) => {
          if (manager.kind === "PARTNER")
            await ports.endpoints.narrowPartner(manager.partnerId, manager.merchantIds, now());
          return work(ports);
        });
      return {
        request,
        manager,
        loaders,
        pageOfEndpoints: reader.endpointPage,
        createEndpoint: async (wish) => {
          requireRecentProof(request, manager, now());
          return change((ports) => createEndpoint(ports, managing, manager, wish));
        },
        updateEndpoint: async (wish) => {
          // Where messages go is what a thief would change.
          if (wish.url !== undefined) requireRecentProof(request, manager, now());
          return change((ports) => updateEndpoint(ports, managing, manager, wish));
        },
        deleteEndpoint: (id) => change((ports) => deleteEndpoint(ports, manager, id)),
        rotateSecret: async (wish) => {
          requireRecentProof(request, manager, now());
          return change((ports) => rotateSecret(ports, managing, manager, wish));
        },
        testEndpoint: (id) => change((ports) => testEndpoint(ports, managing, manager, id)),
        replayDelivery: async (id) => {
          const delivery = await loaders.delivery.load(id);
          return change((ports) => replayDelivery(ports, managing, manager, delivery));
        },
        replayDeliveries: (wanted) => change((ports) => replayDeliveries(ports, managing, manager, wanted)),
        people: createPeopleGraph(request, {
          reader: people,
          log,
          feedText,
          vapidPublicKey: telling.vapidPublicKey,
          useCases,
          follow: (personId, after) => streamFeed({ watch: feeds, reader: people }, personId, after),
        }),
        alerts: createAlertGraph(request, { ...alerting, ...writing }),
      };
    },
    routes: writing.routes,
    start: async () => {
      await database.transaction((tx) => setSweep(tx, 0));
      await eventing.start();
      unlisten = database.session.listen(deliveryChannel, loop.wake);
      loop.start();
      telling.start();
      feeds.start();
    },
    health: eventing.health,
    onStatement: database.onStatement,
    react: (event) =>
      database.transaction(async (tx) => {
        for (const handler of [...handlers, ...privacy.handlers])
          if (handler.type === event.type) await handler.handle(tx, event);
      }),
    stop: async () => {
      unlisten?.();
      feeds.stop();
      await Promise.all([loop.stop(), telling.stop()]);
      await sender.close();
      await eventing.stop();
      bus.close();
      await database.close();
    },
  });
  return audited(forOpenSessions(app, { redisUrl: config.redisUrl, logger }), { database, clock, ids });
}
