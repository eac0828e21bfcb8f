import { randomUUID } from "node:crypto";
import { type CloudEvent, type DataOf, type EventContract, newEvent } from "@novatech/contracts/event";
import type { Viewer } from "@novatech/graphql/viewer";
import { createRedisStreams } from "@novatech/messaging/redis-streams";
import { connect, type Database } from "@novatech/postgres/database";
import { timerChannel } from "@novatech/postgres/timers";
import { createLogger } from "@novatech/service/logger";
import { type FixedClock, fixedClock } from "@novatech/testkit/clock";
import { createTestDatabase } from "@novatech/testkit/database";
import { sequentialIds } from "@novatech/testkit/ids";
import { startTestRedis } from "@novatech/testkit/redis";
import { until } from "@novatech/testkit/wait";
import { execute, parse, subscribe } from "graphql";
import { createApp, type InventoryApp } from "../src/app.ts";
import type { InventoryConfig } from "../src/config.ts";

/** What an operation was answered with. */
export type Answer = { readonly data: unknown; readonly errors: readonly { message: string; code: unknown }[] };

/** The room under test, with a database and a Redis of its own, and the other rooms' voice. */
export type RoomUnderTest = {
  readonly app: InventoryApp;
  readonly redis: Awaited<ReturnType<typeof startTestRedis>>;
  readonly databaseUrl: string;
  readonly clock: FixedClock;
  /** A second way into the room's database, for the test's own questions. */
  readonly database: Database;
  /** Tells an event of another room as the next one of its aggregate, and waits until the room has handled or parked it. */
  readonly tell: <Contract extends EventContract>(
    contract: Contract,
    aggregateId: string,
    data: DataOf<Contract>,
  ) => Promise<"handled" | "parked">;
  /** The events the room wrote about an aggregate, oldest first. */
  readonly told: (aggregateId: string) => Promise<readonly { type: string; payload: unknown }[]>;
  /** Runs an operation on the room's schema. */
  readonly ask: (query: string, viewer: Viewer, variables?: Record<string, unknown>) => Promise<Answer>;
  /** Opens a subscription. Rejects with what is wrong when it is refused. */
  readonly follow: (
    query: string,
    viewer: Viewer,
    variables?: Record<string, unknown>,
  ) => Promise<AsyncGenerator<{ data?: unknown }>>;
  /** Stops the room, does something while it is down, and starts it again. */
  readonly restart: (whileDown: () => Promise<void> | void) => Promise<void>;
  /** Moves the clock and wakes the room's timers, which else look once a second. */
  readonly passTime: (milliseconds: number) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Starts the room with a fixed clock. */
export async function startRoom(rules: Partial<InventoryConfig> = {}): Promise<RoomUnderTest> {
  const [own, redis] = await Promise.all([createTestDatabase("inventory"), startTestRedis()]);
  const logger = createLogger({ name: "inventory", level: "silent" });
  const clock = fixedClock("2026-01-05T09:00:00Z");
  const config: InventoryConfig = {
    databaseUrl: own.url,
    redisUrl: redis.url,
    poolSize: 20,
    reservationTtlMs: 900_000,
    reservationMaxMs: 2_700_000,
    allocationStrategy: "fewest-parcels",
    ...rules,
  };
  const ids = sequentialIds();
  const openApp = () =>
    createApp(config, { clock, ids, logger, callRoom: () => Promise.reject(new Error("stock asks no other room")) });
  let app = await openApp();
  await app.start();
  const database = connect({ url: own.url, poolSize: 4, applicationName: "test" });
  const others = createRedisStreams({ redisUrl: redis.url, logger });
  const versions = new Map<string, number>();

  async function isSettled(event: CloudEvent): Promise<"handled" | "parked" | null> {
    const rows = await database.sql<{ last_version: number; parked: boolean }[]>`
      select last_version, parked from inbox_heads where topic = ${event.topic} and aggregate_id = ${event.subject}`;
    if ((rows[0]?.last_version ?? 0) >= event.aggregateversion) return "handled";
    return rows[0]?.parked ? "parked" : null;
  }

  const contextOf = (viewer: Viewer) =>
    app.contextFor({ requestId: "request_1", viewer, caller: null, cartToken: null, orderAccessToken: null });

  return {
    get app() {
      return app;
    },
    redis,
    databaseUrl: own.url,
    clock,
    database,
    tell: async (contract, aggregateId, data) => {
      const key = `${contract.topic} ${aggregateId}`;
      const version = (versions.get(key) ?? 0) + 1;
      versions.set(key, version);
      const { data: payload } = newEvent(contract, { aggregateId, occurredAt: clock.now(), data });
      const event: CloudEvent = {
        specversion: "1.0",
        id: randomUUID(),
        source: "/test",
        type: contract.type,
        subject: aggregateId,
        time: clock.now().toISOString(),
        datacontenttype: "application/json",
        aggregateversion: version,
        topic: contract.topic,
        causationid: null,
        data: payload,
      };
      await others.publish([event]);
      return (await until(() => isSettled(event))) ?? "parked";
    },
    told: async (aggregateId) =>
      database.sql<{ type: string; payload: unknown }[]>`
        select type, payload from outbox where aggregate_id = ${aggregateId} order by aggregate_version`,
    ask: async (query, viewer, variables) => {
      const { data, errors } = await execute({
        schema: app.schema,
        document: parse(query),
        variableValues: variables,
        contextValue: contextOf(viewer),
      });
      return {
        data: JSON.parse(JSON.stringify(data ?? null)) as unknown,
        errors: (errors ?? []).map(({ message, extensions }) => ({ message, code: extensions["code"] })),
      };
    },
    follow: async (query, viewer, variables) => {
      const answer = await subscribe({
        schema: app.schema,
        document: parse(query),
        variableValues: variables,
        contextValue: contextOf(viewer),
      });
      if ("errors" in answer) throw new Error(answer.errors?.map(({ message }) => message).join(" "));
      return answer as AsyncGenerator<{ data?: unknown }>;
    },
    restart: async (whileDown) => {
      await app.stop();
      await whileDown();
      app = await openApp();
      await app.start();
    },
    passTime: async (milliseconds) => {
      clock.advance(milliseconds);
      await database.sql.notify(timerChannel, "0");
    },
    stop: async () => {
      await app.stop();
      await Promise.all([database.close(), others.close()]);
      await Promise.all([own.drop(), redis.stop()]);
    },
  };
}
