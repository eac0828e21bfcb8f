import { hash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { analyticsPrivacyPartDoneV1 } from "@novatech/contracts/analytics";
import type { CloudEvent } from "@novatech/contracts/event";
import { createSubgraphSchema } from "@novatech/graphql/subgraph-schema";
import { userIdOf } from "@novatech/graphql/viewer";
import { addMilliseconds } from "@novatech/kernel/clock";
import { createEventing } from "@novatech/messaging/eventing";
import { connect, type Database } from "@novatech/postgres/database";
import { audited } from "@novatech/service/audit/audited";
import { forOpenSessions } from "@novatech/service/open-sessions";
import { createPrivacyPart } from "@novatech/service/privacy/part";
import type { RoomApp, RoomDeps } from "@novatech/service/room";
import { recount, type RecountOptions, type RecountReport } from "./commands/recount.ts";
import { createUpkeep } from "./commands/upkeep.ts";
import { saysItIsBot } from "./clients/bots/says-it-is-bot.ts";
import { openLake } from "./clients/lake/open-lake.ts";
import { writeParquet } from "./clients/lake/parquet-writer.ts";
import { withTemporaryFile } from "./clients/lake/temporary-file.ts";
import type { AnalyticsConfig } from "./config.ts";
import { createPostgresLakeReader } from "./db/lake-reader.ts";
import { dropPartitions, makePartitions } from "./db/partitions.ts";
import { personalData } from "./db/personal-data.ts";
import { createPostgresProductStore } from "./db/product-store.ts";
import { readsFor } from "./db/reads.ts";
import { createPostgresRecountStore } from "./db/recount-store.ts";
import { createPostgresSalesStore } from "./db/sales-store.ts";
import { createPostgresTrafficStore } from "./db/traffic-store.ts";
import { createAllowance } from "./domain/allowance.ts";
import { createHandlers } from "./events/handlers.ts";
import { type Context, reportViewerOf } from "./graphql/context.ts";
import { createLoaders } from "./graphql/loaders.ts";
import { resolvers } from "./graphql/resolvers/index.ts";
import { createEventBuffer } from "./use-cases/event-buffer.ts";
import { exportLake, type ExportOptions } from "./use-cases/export-lake.ts";
import { trackEvents } from "./use-cases/track-events.ts";

const room = new URL("../", import.meta.url);
const dayMs = 24 * 60 * 60 * 1000;
/** Visits are needed as long as an event of their day may come, and a day more. */
const visitSlackDays = 1;
/** How long the first event of a batch waits for others, in milliseconds. */
const gatherMs = 25;

/** The room as others run it and, for tests and benchmarks, what its database is asked. */
export type AnalyticsApp = RoomApp & {
  readonly onStatement: Database["onStatement"];
  /** Has the handlers react to an event, in a transaction, as the consumer would. For tests. */
  readonly react: (event: CloudEvent) => Promise<void>;
};

/** Connects, migrates and wires analytics. Rejects when the database cannot be reached or migrated. */
export async function createApp(config: AnalyticsConfig, deps: RoomDeps): Promise<AnalyticsApp> {
  const { clock, logger } = deps;
  const database = connect({ url: config.databaseUrl, poolSize: config.poolSize, applicationName: "analytics" });
  await database.migrate(fileURLToPath(new URL("migrations", room)));
  const now = (): Date => clock.now();
  const daysAgo = (days: number): Date => addMilliseconds(now(), -days * dayMs);
  const keepPartitions = async (): Promise<void> => {
    await makePartitions(database, daysAgo(config.lateDays), now());
  };
  await keepPartitions();

  const { exportTo } = config;
  const upkeep = createUpkeep({
    logger,
    chores: {
      makePartitions: keepPartitions,
      dropEvents: () => dropPartitions(database, "events", daysAgo(config.eventDays)),
      dropVisits: () => dropPartitions(database, "visits", daysAgo(config.lateDays + visitSlackDays)),
      ...(exportTo === null
        ? {}
        : {
            exportLake: async () => {
              const done = await exportLake(
                { ...lakeOf(database, { ...config, exportTo }), now },
                { isStopped: upkeep.isStopped },
              );
              if (done.files > 0) logger.info(done, "exported days to the data lake");
            },
          }),
    },
  });
  const buffer = createEventBuffer({
    gather: () => sleep(gatherMs),
    write: (rows) => database.transaction((tx) => createPostgresTrafficStore(tx).keep(rows)),
  });
  const tracking = {
    buffer,
    allowance: createAllowance(config.eventsPerAddress, () => now().getTime()),
    saysItIsBot,
    uuidOf,
    now,
    lateDays: config.lateDays,
  };

  const handlers = createHandlers((tx) => ({
    products: createPostgresProductStore(tx),
    sales: createPostgresSalesStore(tx),
    traffic: createPostgresTrafficStore(tx),
  }));
  const partDone = analyticsPrivacyPartDoneV1;
  const privacy = createPrivacyPart({ data: personalData, database, clock, logger, partDone });
  const eventing = createEventing({
    room: "analytics",
    database,
    redisUrl: config.redisUrl,
    clock,
    logger,
    handlers: [...handlers, ...privacy.handlers],
    timers: privacy.timers,
  });

  const app: AnalyticsApp = privacy.serve({
    name: "analytics",
    schema: createSubgraphSchema(new URL("schema.graphql", room), resolvers),
    contextFor: (request): Context => ({
      request,
      reportViewer: reportViewerOf(request.viewer),
      loaders: createLoaders(readsFor(database, reportViewerOf(request.viewer)), now),
      now,
      trackEvents: (input) =>
        trackEvents(
          tracking,
          {
            userId: userIdOf(request.viewer),
            clientAddress: request.clientAddress ?? null,
            userAgent: request.userAgent ?? null,
          },
          input,
        ),
    }),
    start: async () => {
      upkeep.start();
      await eventing.start();
    },
    health: eventing.health,
    onStatement: database.onStatement,
    react: (event) =>
      database.transaction(async (tx) => {
        for (const handler of handlers) if (handler.type === event.type) await handler.handle(tx, event);
      }),
    stop: async () => {
      await Promise.all([eventing.stop(), upkeep.stop(), buffer.stop()]);
      await database.close();
    },
  });
  return audited(forOpenSessions(app, { redisUrl: config.redisUrl, logger }), { database, clock, ids: deps.ids });
}

/** Counts all sums of a database anew, or compares them only, for the command line. Rejects when the database cannot be reached. */
export async function runRecount(
  config: { readonly databaseUrl: string },
  options: RecountOptions,
): Promise<RecountReport> {
  const database = connect({ url: config.databaseUrl, poolSize: 1, applicationName: "analytics-recount" });
  try {
    await database.migrate(fileURLToPath(new URL("migrations", room)));
    return await recount((work) => database.transaction((tx) => work(createPostgresRecountStore(tx))), options);
  } finally {
    await database.close();
  }
}

/** Exports days to a folder or a bucket, for the command line. Rejects when the database or the place cannot be reached. */
export async function runLakeExport(
  config: { readonly databaseUrl: string } & LakeConfig,
  options: ExportOptions,
): Promise<{ readonly files: number; readonly rows: number }> {
  const database = connect({ url: config.databaseUrl, poolSize: 1, applicationName: "analytics-export" });
  try {
    await database.migrate(fileURLToPath(new URL("migrations", room)));
    return await exportLake({ ...lakeOf(database, config), now: () => new Date() }, options);
  } finally {
    await database.close();
  }
}

type LakeConfig = Pick<AnalyticsConfig, "exportEndpoint" | "lateDays"> & { readonly exportTo: string };

const lakeOf = (database: Database, { exportTo, exportEndpoint, lateDays }: LakeConfig) => ({
  reader: createPostgresLakeReader(database.db),
  target: openLake(exportTo, exportEndpoint),
  write: writeParquet,
  withTemporaryFile,
  lateDays,
});

/** The first half of a SHA-256 in the form of a UUID: 16 bytes in the database. */
const uuidOf = (text: string): string =>
  hash("sha256", text).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");
