import { fileURLToPath } from "node:url";
import { createSubgraphSchema } from "@novatech/graphql/subgraph-schema";
import { createEventing } from "@novatech/messaging/eventing";
import { connect, type Database, type Transaction } from "@novatech/postgres/database";
import type { RoomApp, RoomDeps } from "@novatech/service/room";
import { createSeedStock, type SeedStock } from "./commands/seed-stock.ts";
import type { InventoryConfig } from "./config.ts";
import { createPostgresStockImport } from "./db/stock-import.ts";
import { createPostgresStockPorts, expiryTimer } from "./db/stock-ports.ts";
import { createPostgresStockQueries } from "./db/stock-queries.ts";
import { createPostgresVariantStore } from "./db/variant-store.ts";
import { onCheckoutFailed } from "./events/on-checkout-failed.ts";
import { onCheckoutSubmitted } from "./events/on-checkout-submitted.ts";
import { onOrderPlaced } from "./events/on-order-placed.ts";
import { onProductPublished } from "./events/on-product-published.ts";
import { onShipmentHandedOver } from "./events/on-shipment-handed-over.ts";
import { toEvent } from "./events/published.ts";
import { type Context, readerOf } from "./graphql/context.ts";
import { createLoaders } from "./graphql/loaders.ts";
import { resolvers } from "./graphql/resolvers/index.ts";
import { adjustStock } from "./use-cases/adjust-stock.ts";
import { expireReservation } from "./use-cases/expire-reservation.ts";

/** The room as others run it, with its commands and, for tests and benchmarks, what its database is asked. */
export type InventoryApp = RoomApp & {
  readonly seedStock: SeedStock;
  readonly onStatement: Database["onStatement"];
};

/** Wires the room. Migrates its database. Rejects when the database cannot be reached or migrated. */
export async function createApp(config: InventoryConfig, deps: RoomDeps): Promise<InventoryApp> {
  const { clock, ids, logger } = deps;
  const database = connect({ url: config.databaseUrl, poolSize: config.poolSize, applicationName: "inventory" });
  await database.migrate(fileURLToPath(new URL("../migrations", import.meta.url)));

  const portsOf = (tx: Transaction, causationId: string | null) =>
    createPostgresStockPorts(tx, { clock, ids, toEvent }, causationId);
  const queries = createPostgresStockQueries(database.db);

  const eventing = createEventing({
    room: "inventory",
    database,
    redisUrl: config.redisUrl,
    clock,
    logger,
    handlers: [
      onCheckoutSubmitted(portsOf, config.reservationTtlMs),
      onCheckoutFailed(portsOf),
      onOrderPlaced(portsOf),
      onShipmentHandedOver(portsOf),
      onProductPublished(createPostgresVariantStore),
    ],
    timers: {
      [expiryTimer]: (tx, timer) => expireReservation(portsOf(tx, null), { attemptId: timer.key }),
    },
  });

  return {
    name: "inventory",
    schema: createSubgraphSchema(new URL("../schema.graphql", import.meta.url), resolvers),
    contextFor: (request): Context => {
      const reader = readerOf(request);
      return {
        request,
        reader,
        loaders: createLoaders(queries, reader),
        adjustStock: (userId, wish) =>
          database.transaction((tx) => adjustStock(portsOf(tx, request.requestId), { ...reader, userId }, wish)),
      };
    },
    start: eventing.start,
    health: eventing.health,
    stop: async () => {
      await eventing.stop();
      await database.close();
    },
    onStatement: database.onStatement,
    seedStock: createSeedStock({ stockImport: createPostgresStockImport(database, ids), clock }),
  };
}
