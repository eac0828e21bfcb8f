import { fileURLToPath } from "node:url";
import { createSubgraphSchema } from "@novatech/graphql/subgraph-schema";
import { createEventing } from "@novatech/messaging/eventing";
import { connect, type Database, type Transaction } from "@novatech/postgres/database";
import type { RoomApp, RoomDeps } from "@novatech/service/room";
import { createCarrierSimulator } from "./clients/carrier-simulator/carrier-simulator.ts";
import { createOrdersRecipientSource } from "./clients/orders/recipient-source.ts";
import type { FulfillmentConfig } from "./config.ts";
import { createPostgresFulfillmentPorts, stepTimer } from "./db/fulfillment-ports.ts";
import { createPostgresShipmentQueries } from "./db/shipment-queries.ts";
import { onOrderPlaced } from "./events/on-order-placed.ts";
import { onStockCommitted } from "./events/on-stock-committed.ts";
import { toEvent } from "./events/published.ts";
import { type Context, readerOf } from "./graphql/context.ts";
import { createLoaders } from "./graphql/loaders.ts";
import { resolvers } from "./graphql/resolvers/index.ts";
import { advanceShipment } from "./use-cases/advance-shipment.ts";

/** The room as others run it and, for tests and benchmarks, what its database is asked. */
export type FulfillmentApp = RoomApp & { readonly onStatement: Database["onStatement"] };

/** Wires the room. Migrates its database. Rejects when the database cannot be reached or migrated. */
export async function createApp(config: FulfillmentConfig, deps: RoomDeps): Promise<FulfillmentApp> {
  const { clock, ids, logger } = deps;
  const database = connect({ url: config.databaseUrl, poolSize: config.poolSize, applicationName: "fulfillment" });
  await database.migrate(fileURLToPath(new URL("../migrations", import.meta.url)));

  // Without a carrier the timers are set all the same: parcels go on when there is one again.
  const stepMs = config.carrierSimulator?.stepMs ?? 0;
  const portsOf = (tx: Transaction, causationId: string | null) =>
    createPostgresFulfillmentPorts(tx, { clock, ids, stepMs, toEvent }, causationId);
  const helpers = {
    carrier: createCarrierSimulator(),
    recipientSource: createOrdersRecipientSource(deps.callRoom),
  };
  const queries = createPostgresShipmentQueries(database.db);

  const eventing = createEventing({
    room: "fulfillment",
    database,
    redisUrl: config.redisUrl,
    clock,
    logger,
    handlers: [onOrderPlaced(portsOf), onStockCommitted(portsOf)],
    timers: config.carrierSimulator
      ? { [stepTimer]: (tx, timer) => advanceShipment(portsOf(tx, null), helpers, { shipmentId: timer.key }) }
      : {},
  });

  return {
    name: "fulfillment",
    schema: createSubgraphSchema(new URL("../schema.graphql", import.meta.url), resolvers),
    contextFor: (request): Context => ({ request, clock, loaders: createLoaders(queries, readerOf(request)) }),
    start: eventing.start,
    health: eventing.health,
    onStatement: database.onStatement,
    stop: async () => {
      await eventing.stop();
      await database.close();
    },
  };
}
