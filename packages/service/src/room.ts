import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import type { RoomRequest } from "@novatech/graphql/viewer";
import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";

/** The rooms of the shop, by the name that their database, role, folder and subgraph share. */
export const roomNames = [
  "users",
  "catalog",
  "search",
  "inventory",
  "cart",
  "orders",
  "payments",
  "fulfillment",
  "recommendations",
  "notifications",
  "analytics",
  "support",
] as const;
export type RoomName = (typeof roomNames)[number];

/** The public face of a room, made by its `createApp(config, deps)`. The same in one process and in many. */
export type RoomApp = {
  readonly name: RoomName;
  /** The executable subgraph schema. */
  readonly schema: GraphQLSchema;
  /** The context of one operation: viewer, loaders, use cases. New for every operation. */
  readonly contextFor: (request: RoomRequest) => object;
  /** Plain HTTP beside the graph: JWKS, webhooks. */
  readonly routes?: (http: FastifyInstance) => Promise<void>;
  /** Begins the work behind the graph: relay, consumers, timers. The schema is answered before that, too. */
  readonly start: () => Promise<void>;
  /** Resolves when the room can do its work; rejects with what is missing. */
  readonly health: () => Promise<void>;
  /** Lets running work end, then closes every connection. */
  readonly stop: () => Promise<void>;
};

/**
 * A synchronous question to another room, for what must be fresh inside a use case: a typed operation on internal fields.
 * Carries this room's service identity beside the viewer. Rejects with a RoomUnavailableError after the deadline,
 * when the breaker is open, or when the answer has errors. Never for writes.
 */
export type CallRoom = <Data>(
  room: RoomName,
  call: {
    readonly query: string;
    readonly variables?: Readonly<Record<string, unknown>>;
    readonly viewer?: RoomRequest["viewer"];
  },
) => Promise<Data>;

/** What every room is given by whoever runs it. */
export type RoomDeps = {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly logger: Logger;
  readonly callRoom: CallRoom;
};

/** What every room is configured with. */
export type RoomConfig = {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  /** Connections to PostgreSQL: 4 a room in one process, 10 alone. */
  readonly poolSize: number;
};
