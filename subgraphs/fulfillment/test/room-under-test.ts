import { randomUUID } from "node:crypto";
import { type CloudEvent, type DataOf, type EventContract, newEvent } from "@novatech/contracts/event";
import { anonymousViewer, type RoomRequest } from "@novatech/graphql/viewer";
import { createRedisStreams } from "@novatech/messaging/redis-streams";
import { connect, type Database } from "@novatech/postgres/database";
import { timerChannel } from "@novatech/postgres/timers";
import { createLogger } from "@novatech/service/logger";
import type { CallRoom } from "@novatech/service/room";
import { type FixedClock, fixedClock } from "@novatech/testkit/clock";
import { createTestDatabase } from "@novatech/testkit/database";
import { sequentialIds } from "@novatech/testkit/ids";
import { startTestRedis } from "@novatech/testkit/redis";
import { until } from "@novatech/testkit/wait";
import { execute, parse } from "graphql";
import { createApp, type FulfillmentApp } from "../src/app.ts";
import type { FulfillmentConfig } from "../src/config.ts";

/** What an operation was answered with. */
export type Answer = { readonly data: unknown; readonly errors: readonly { message: string; code: unknown }[] };

/** The room under test, with a database and a Redis of its own, and the other rooms' voice. */
export type RoomUnderTest = {
  readonly clock: FixedClock;
  /** The running room, for `countStatements`. */
  readonly observed: () => FulfillmentApp;
  /** A second way into the room's database, for the test's own questions. */
  readonly database: Database;
  /** What the orders room answers when a recipient is asked for; the test may change it. */
  readonly orders: { answer: CallRoom; asked: number };
  /** Tells an event of another room as the next one of its aggregate, and waits until the room has handled or parked it. */
  readonly tell: <Contract extends EventContract>(
    contract: Contract,
    aggregateId: string,
    data: DataOf<Contract>,
  ) => Promise<"handled" | "parked">;
  /** The types of the events the room wrote about an aggregate, oldest first. */
  readonly told: (aggregateId: string) => Promise<readonly string[]>;
  /** Runs an operation on the room's schema. */
  readonly ask: (query: string, request?: Partial<RoomRequest>, variables?: Record<string, unknown>) => Promise<Answer>;
  /** Moves the clock and wakes the room's timers, which else look once a second. */
  readonly passTime: (milliseconds: number) => Promise<void>;
  /** Stops the room and starts it again, as a new process would. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Where the parcels of the tests go. */
export const recipient = {
  recipient: "A. Buyer",
  line1: "1 Main Street",
  line2: null,
  city: "Berlin",
  region: null,
  postalCode: "10115",
  countryCode: "DE",
  phone: null,
};

/** The step of the simulator in tests, in milliseconds of the fixed clock. */
export const stepMs = 1000;

/** Starts the room with a fixed clock; `over`: what it is configured with otherwise. */
export async function startRoom(over: Partial<FulfillmentConfig> = {}): Promise<RoomUnderTest> {
  const [own, redis] = await Promise.all([createTestDatabase("fulfillment"), startTestRedis()]);
  const logger = createLogger({ name: "fulfillment", level: "silent" });
  const clock = fixedClock("2026-01-05T09:00:00Z");
  const ids = sequentialIds();
  const orders = {
    asked: 0,
    answer: (async () => ({ recipientForShipment: recipient })) as unknown as CallRoom,
  };
  const callRoom: CallRoom = (room, call) => {
    orders.asked += 1;
    return orders.answer(room, call);
  };
  const start = async (): Promise<FulfillmentApp> => {
    const made = await createApp(
      {
        databaseUrl: own.url,
        redisUrl: redis.url,
        poolSize: 4,
        carrierSimulator: { stepMs, mishapsPerMille: 0, mishap: null },
        carrierWebhookSecrets: new Map(),
        pickUpHoldDays: 7,
        ...over,
      },
      { clock, ids, logger, callRoom },
    );
    await made.start();
    return made;
  };
  let app = await start();
  const database = connect({ url: own.url, poolSize: 4, applicationName: "test" });
  const others = createRedisStreams({ redisUrl: redis.url, logger });
  const versions = new Map<string, number>();

  async function isSettled(event: CloudEvent): Promise<"handled" | "parked" | null> {
    const rows = await database.sql<{ last_version: number; parked: boolean }[]>`
      select last_version, parked from inbox_heads where topic = ${event.topic} and aggregate_id = ${event.subject}`;
    if ((rows[0]?.last_version ?? 0) >= event.aggregateversion) return "handled";
    return rows[0]?.parked ? "parked" : null;
  }

  return {
    observed: () => app,
    clock,
    database,
    orders,
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
    told: async (aggregateId) => {
      const rows = await database.sql<{ type: string }[]>`
        select type from outbox where aggregate_id = ${aggregateId} order by aggregate_version`;
      return rows.map(({ type }) => type);
    },
    ask: async (query, request = {}, variables = {}) => {
      const { data, errors } = await execute({
        schema: app.schema,
        document: parse(query),
        variableValues: variables,
        contextValue: app.contextFor({
          requestId: "request_1",
          viewer: anonymousViewer,
          caller: null,
          cartToken: null,
          orderAccessToken: null,
          ...request,
        }),
      });
      return {
        data: JSON.parse(JSON.stringify(data ?? null)) as unknown,
        errors: (errors ?? []).map(({ message, extensions }) => ({ message, code: extensions["code"] })),
      };
    },
    passTime: async (milliseconds) => {
      clock.advance(milliseconds);
      await database.sql.notify(timerChannel, "0");
    },
    restart: async () => {
      await app.stop();
      app = await start();
    },
    stop: async () => {
      await app.stop();
      await Promise.all([database.close(), others.close()]);
      await Promise.all([own.drop(), redis.stop()]);
    },
  };
}
