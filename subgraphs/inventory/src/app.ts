import { fileURLToPath } from "node:url";
import { inventoryPrivacyPartDoneV1 } from "@novatech/contracts/inventory";
import { createSubgraphSchema } from "@novatech/graphql/subgraph-schema";
import { createEventing } from "@novatech/messaging/eventing";
import { connect, type Database, type Transaction } from "@novatech/postgres/database";
import { audited } from "@novatech/service/audit/audited";
import { forOpenSessions } from "@novatech/service/open-sessions";
import { connectHintBus } from "@novatech/service/hint-bus";
import { createPrivacyPart } from "@novatech/service/privacy/part";
import type { RoomApp, RoomDeps } from "@novatech/service/room";
import { createStockHints } from "./clients/redis/stock-hints.ts";
import { createSeedStock, type SeedStock } from "./commands/seed-stock.ts";
import type { InventoryConfig } from "./config.ts";
import { readsFor } from "./db/reads.ts";
import { expiryTimer } from "./db/settlement.ts";
import { createPostgresStockImport } from "./db/stock-import.ts";
import { createPostgresStockPorts } from "./db/stock-ports.ts";
import { createPostgresStockLists } from "./db/stock-lists.ts";
import { createPostgresStockQueries } from "./db/stock-queries.ts";
import { createPostgresVariantStore } from "./db/variant-store.ts";
import { personalData } from "./db/personal-data.ts";
import { allocationStrategies } from "./domain/allocation/strategies.ts";
import type { StockReader } from "./domain/reader.ts";
import { createHandlers } from "./events/handlers.ts";
import { toEvent } from "./events/published.ts";
import { type Context, readerOf, type StockEdits } from "./graphql/context.ts";
import { createLoaders } from "./graphql/loaders.ts";
import { resolvers } from "./graphql/resolvers/index.ts";
import { createStockStreams } from "./graphql/subscriptions/stock-streams.ts";
import { adjustStock, setStock } from "./use-cases/adjust-stock.ts";
import { countStock } from "./use-cases/count-stock.ts";
import { createWarehouse, updateWarehouse } from "./use-cases/edit-warehouse.ts";
import { expireReservation } from "./use-cases/expire-reservation.ts";
import type { StockPorts } from "./use-cases/ports.ts";

/** The room as others run it, with its commands and, for tests and benchmarks, what its database is asked. */
export type InventoryApp = RoomApp & {
  readonly seedStock: SeedStock;
  readonly onStatement: Database["onStatement"];
  /** Has the streams look for what changed, as they do every 15 s. For tests. */
  readonly lookUpStreams: () => Promise<void>;
};

/** Wires the room. Migrates its database. Rejects when the database cannot be reached or migrated. */
export async function createApp(config: InventoryConfig, deps: RoomDeps): Promise<InventoryApp> {
  const { clock, ids, logger } = deps;
  const database = connect({ url: config.databaseUrl, poolSize: config.poolSize, applicationName: "inventory" });
  await database.migrate(fileURLToPath(new URL("../migrations", import.meta.url)));

  const bus = connectHintBus(config.redisUrl, logger);
  const hints = createStockHints(bus);
  const portsOf = (tx: Transaction, causationId: string | null) =>
    createPostgresStockPorts(tx, { clock, ids, toEvent, sendHint: hints.send }, causationId);
  const queries = createPostgresStockQueries(database.db);
  const lists = createPostgresStockLists(database.db);
  const streams = createStockStreams({ listen: hints.listen, queries, logger });
  bus.onReconnect(() => void streams.lookUpAll());

  const privacy = createPrivacyPart({
    data: personalData,
    database,
    clock,
    logger,
    partDone: inventoryPrivacyPartDoneV1,
  });
  const eventing = createEventing({
    room: "inventory",
    database,
    redisUrl: config.redisUrl,
    clock,
    logger,
    handlers: [
      ...createHandlers({
        portsOf,
        variantsOf: createPostgresVariantStore,
        rules: {
          strategy: allocationStrategies[config.allocationStrategy],
          ttlMs: config.reservationTtlMs,
          maxMs: config.reservationMaxMs,
        },
      }),
      ...privacy.handlers,
    ],
    timers: {
      ...privacy.timers,
      [expiryTimer]: (tx, timer) => expireReservation(portsOf(tx, null), { attemptId: timer.key }),
    },
  });

  const editsOf = (requestId: string, reader: StockReader): StockEdits => {
    const inTransaction = <Result>(work: (ports: StockPorts) => Promise<Result>): Promise<Result> =>
      database.transaction((tx) => work(portsOf(tx, requestId)));
    return {
      adjustStock: (userId, wish) => inTransaction((ports) => adjustStock(ports, { ...reader, userId }, wish)),
      setStock: (userId, wish) => inTransaction((ports) => setStock(ports, { ...reader, userId }, wish)),
      countStock: (userId, wish) => inTransaction((ports) => countStock(ports, { ...reader, userId }, wish)),
      createWarehouse: (userId, wish) => inTransaction((ports) => createWarehouse(ports, { ...reader, userId }, wish)),
      updateWarehouse: (userId, wish) => inTransaction((ports) => updateWarehouse(ports, { ...reader, userId }, wish)),
    };
  };

  const app: InventoryApp = privacy.serve({
    name: "inventory",
    schema: createSubgraphSchema(new URL("../schema.graphql", import.meta.url), resolvers),
    contextFor: (request): Context => {
      const reader = readerOf(request);
      const own = readsFor(database, { queries, lists }, reader);
      const newLoaders = () => createLoaders(own.queries, own.lists, reader);
      return {
        request,
        reader,
        loaders: newLoaders(),
        newLoaders,
        edits: editsOf(request.requestId, reader),
        findStores: queries.stores,
        streamStock: (merchantId, variantIds) => streams.open({ merchantId, variantIds, reader }),
      };
    },
    start: async () => {
      streams.start();
      await eventing.start();
    },
    health: eventing.health,
    stop: async () => {
      streams.stop();
      await eventing.stop();
      bus.close();
      await database.close();
    },
    onStatement: database.onStatement,
    lookUpStreams: streams.lookUpAll,
    seedStock: createSeedStock({
      stockImport: createPostgresStockImport(database, ids, (tx, facts) => portsOf(tx, null).announce(facts)),
      clock,
    }),
  });
  return audited(forOpenSessions(app, { redisUrl: config.redisUrl, logger }), { database, clock, ids });
}
