import { fileURLToPath } from "node:url";
import type { CloudEvent } from "@novatech/contracts/event";
import { recommendationsPrivacyPartDoneV1 } from "@novatech/contracts/recommendations";
import { userIdOf } from "@novatech/graphql/viewer";
import { createSubgraphSchema } from "@novatech/graphql/subgraph-schema";
import { addMilliseconds } from "@novatech/kernel/clock";
import { createEventing } from "@novatech/messaging/eventing";
import { connect, type Database, type Transaction } from "@novatech/postgres/database";
import { setTimer, type TimerHandler } from "@novatech/postgres/timers";
import { audited } from "@novatech/service/audit/audited";
import { forOpenSessions } from "@novatech/service/open-sessions";
import { createPrivacyPart } from "@novatech/service/privacy/part";
import type { RoomApp, RoomDeps } from "@novatech/service/room";
import { sha256Hex } from "@novatech/service/secrets";
import type { RecommendationsConfig } from "./config.ts";
import { createPostgresHistoryStore } from "./db/history-store.ts";
import { createPostgresLearner } from "./db/learner.ts";
import { createPostgresProductStore } from "./db/product-store.ts";
import { createPostgresRecommendationReader } from "./db/reader.ts";
import { createPostgresSimilarStore } from "./db/similar-store.ts";
import { createPostgresSweeper } from "./db/sweeper.ts";
import { personalData } from "./db/personal-data.ts";
import { createAllowance } from "./domain/allowance.ts";
import { withReason } from "./domain/recommendation.ts";
import { createHandlers } from "./events/handlers.ts";
import type { Context } from "./graphql/context.ts";
import { createLoaders } from "./graphql/loaders.ts";
import { resolvers } from "./graphql/resolvers/index.ts";
import { learn } from "./use-cases/learn.ts";
import { makeSimilarLists } from "./use-cases/make-similar-lists.ts";
import { recommendPersonal, recommendTrending } from "./use-cases/recommend.ts";
import { trackViews } from "./use-cases/track-views.ts";

const room = new URL("../", import.meta.url);

/** How often old things are forgotten. */
const sweepEveryMs = 60 * 60 * 1000;

/** The room as others run it and, for tests and benchmarks, what its database is asked. */
export type RecommendationsApp = RoomApp & {
  readonly onStatement: Database["onStatement"];
  /** Has the handlers react to an event, in a transaction, as the consumer would. For tests. */
  readonly react: (event: CloudEvent) => Promise<void>;
  /** Learns all there is to learn, and makes every list that is due, now. For tests and the demo. */
  readonly catchUp: () => Promise<void>;
};

/** Connects, migrates and wires recommendations. Rejects when the database cannot be reached or migrated. */
export async function createApp(config: RecommendationsConfig, deps: RoomDeps): Promise<RecommendationsApp> {
  const { clock, logger } = deps;
  const database = connect({ url: config.databaseUrl, poolSize: config.poolSize, applicationName: "recommendations" });
  await database.migrate(fileURLToPath(new URL("migrations", room)));

  const now = (): Date => clock.now();
  const reader = createPostgresRecommendationReader(database.db, now);
  const withHistory: Parameters<typeof trackViews>[0]["withHistory"] = (work) =>
    database.transaction((tx) => work(createPostgresHistoryStore(tx)));
  const tracking = {
    withHistory,
    now,
    hashOf: (visitorKey: string) => sha256Hex(visitorKey).slice(0, 32),
    allowance: createAllowance(() => now().getTime()),
  };

  const chores: Readonly<
    Record<string, { readonly everyMs: number; readonly run: (tx: Transaction) => Promise<boolean> }>
  > = {
    learn: { everyMs: config.learnEveryMs, run: (tx) => learn(createPostgresLearner(tx)) },
    similar: { everyMs: config.learnEveryMs, run: (tx) => makeSimilarLists(createPostgresSimilarStore(tx), now()) },
    sweep: { everyMs: sweepEveryMs, run: async (tx) => (await createPostgresSweeper(tx).sweep(now())) >= 5000 },
  };
  const setChore = (tx: Transaction, kind: string, inMs: number): Promise<void> =>
    setTimer(tx, { kind, key: "", dueAt: addMilliseconds(now(), inMs) });
  const timers = Object.fromEntries(
    Object.entries(chores).map(([kind, { everyMs, run }]): [string, TimerHandler] => [
      kind,
      // While there is more to do it goes on at once, one bounded batch a transaction.
      async (tx) => setChore(tx, kind, (await run(tx)) ? 0 : everyMs),
    ]),
  );
  const handlers = createHandlers((tx) => ({
    products: createPostgresProductStore(tx),
    history: createPostgresHistoryStore(tx),
  }));
  const privacy = createPrivacyPart({
    data: personalData,
    database,
    clock,
    logger,
    partDone: recommendationsPrivacyPartDoneV1,
  });
  const eventing = createEventing({
    room: "recommendations",
    database,
    redisUrl: config.redisUrl,
    clock,
    logger,
    handlers: [...handlers, ...privacy.handlers],
    timers: { ...timers, ...privacy.timers },
  });

  const app: RecommendationsApp = privacy.serve({
    name: "recommendations",
    schema: createSubgraphSchema(new URL("schema.graphql", room), resolvers),
    contextFor: (request): Context => ({
      request,
      loaders: createLoaders(reader),
      trending: (categoryId, first) => recommendTrending(reader, categoryId, first),
      personal: (person, first) => recommendPersonal(reader, person, first),
      recentViews: async (person, first) => withReason("VIEWED", await reader.recentViews(person, first)),
      trackViews: (input) =>
        trackViews(tracking, { userId: userIdOf(request.viewer), clientAddress: request.clientAddress ?? null }, input),
    }),
    start: async () => {
      await database.transaction(async (tx) => {
        for (const kind of Object.keys(chores)) await setChore(tx, kind, 0);
      });
      await eventing.start();
    },
    health: eventing.health,
    onStatement: database.onStatement,
    react: (event) =>
      database.transaction(async (tx) => {
        for (const handler of handlers) if (handler.type === event.type) await handler.handle(tx, event);
      }),
    catchUp: async () => {
      for (const { run } of [chores["learn"], chores["similar"]].filter((chore) => chore !== undefined))
        while (await database.transaction(run));
    },
    stop: async () => {
      await eventing.stop();
      await database.close();
    },
  });
  return audited(forOpenSessions(app, { redisUrl: config.redisUrl, logger }), { database, clock, ids: deps.ids });
}
