import { fileURLToPath } from "node:url";
import { createSubgraphSchema } from "@novatech/graphql/subgraph-schema";
import { createEventing } from "@novatech/messaging/eventing";
import type { EventHandler } from "@novatech/messaging/handler";
import { connect, type Database } from "@novatech/postgres/database";
import type { RoomApp, RoomDeps } from "@novatech/service/room";
import type { SearchConfig } from "./config.ts";
import { createPostgresIndexReader } from "./db/index-reader.ts";
import { createPostgresIndexWriter } from "./db/index-writer.ts";
import { onProductPublished } from "./events/on-product-published.ts";
import { onProductUnpublished } from "./events/on-product-unpublished.ts";
import type { Context } from "./graphql/context.ts";
import { resolvers } from "./graphql/resolvers/index.ts";

const room = new URL("../", import.meta.url);

/** Search, with what its tests look into. */
export type SearchApp = RoomApp & {
  readonly database: Database;
  /** The reactions to other rooms' events. */
  readonly handlers: readonly EventHandler[];
};

/** Connects, migrates and wires search. Rejects when the database cannot be reached or migrated. */
export async function createApp(config: SearchConfig, deps: RoomDeps): Promise<SearchApp> {
  const { clock, logger } = deps;
  const database = connect({ url: config.databaseUrl, poolSize: config.poolSize, applicationName: "search" });
  await database.migrate(fileURLToPath(new URL("migrations", room)));

  const handlers = [onProductPublished(createPostgresIndexWriter), onProductUnpublished(createPostgresIndexWriter)];
  const index = createPostgresIndexReader(database.db);
  const eventing = createEventing({
    room: "search",
    database,
    redisUrl: config.redisUrl,
    clock,
    logger,
    handlers,
    timers: {},
  });

  return {
    name: "search",
    schema: createSubgraphSchema(new URL("schema.graphql", room), resolvers),
    contextFor: (request): Context => ({ request, index }),
    database,
    handlers,
    start: eventing.start,
    health: eventing.health,
    stop: async () => {
      await eventing.stop();
      await database.close();
    },
  };
}
