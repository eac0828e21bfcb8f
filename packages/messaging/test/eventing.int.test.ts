import { createServer } from "node:net";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { newEvent } from "@novatech/contracts/event";
import { addMilliseconds, systemClock } from "@novatech/kernel/clock";
import { appendEvents } from "@novatech/postgres/outbox";
import { setTimer } from "@novatech/postgres/timers";
import { startTestRedis, type TestRedis } from "@novatech/testkit/redis";
import { until } from "@novatech/testkit/wait";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createEventing, type Eventing } from "../src/eventing.ts";
import { on } from "../src/handler.ts";
import { openDatabase } from "./open-database.ts";
import { orderTold } from "./order-told.ts";

const logger = pino({ level: "silent" });
let orders: Awaited<ReturnType<typeof openDatabase>>;
let payments: Awaited<ReturnType<typeof openDatabase>>;
let redis: TestRedis;
let rooms: Eventing[];
let seen: string[];

beforeEach(async () => {
  [orders, payments, redis] = await Promise.all([openDatabase(), openDatabase(), startTestRedis()]);
  rooms = [];
  seen = [];
});
afterEach(async () => {
  await Promise.all(rooms.map((room) => room.stop()));
  await Promise.all([orders.close(), payments.close(), redis.stop()]);
});

/** Orders tells of an order when a timer is due; payments hears of it. */
const startRooms = async (redisUrl = redis.url): Promise<void> => {
  const shared = { redisUrl, clock: systemClock, logger };
  rooms.push(
    createEventing({
      ...shared,
      room: "orders",
      database: orders.database,
      handlers: [],
      timers: {
        tell: async (tx, timer) => {
          const event = { aggregateId: timer.key, occurredAt: timer.dueAt, data: { total: 12n } };
          await appendEvents(tx, [newEvent(orderTold, event)]);
        },
      },
    }),
    createEventing({
      ...shared,
      room: "payments",
      database: payments.database,
      handlers: [on(orderTold, async (_tx, { raw, data }) => void seen.push(`${raw.subject} ${data.total}`))],
      timers: {},
    }),
  );
  await Promise.all(rooms.map((room) => room.start()));
};
const tellSoon = (order: string): Promise<void> =>
  orders.database.transaction((tx) =>
    setTimer(tx, { kind: "tell", key: order, dueAt: addMilliseconds(systemClock.now(), 20) }),
  );

test("a timer of one room becomes an event that another room handles", async () => {
  await startRooms();
  await tellSoon("a");
  expect(await until(() => seen.find((told) => told.startsWith("a ")))).toBe("a 12");
  await Promise.all(rooms.map((room) => room.health()));
});

test("rooms that lose Redis keep running, say so in their health, and go on when it is back, empty", async () => {
  await startRooms();
  await tellSoon("before");
  await until(() => seen.includes("before 12"));
  await redis.stop();
  await until(async () =>
    rooms[0]!.health().then(
      () => false,
      (error: Error) => error.message.includes("transport"),
    ),
  );
  await tellSoon("during");
  await until(async () => (await orders.database.sql`select 1 from outbox where aggregate_id = 'during'`).length === 1);
  await redis.restart();
  expect(await until(() => seen.includes("during 12"), { timeoutMs: 20_000 })).toBe(true);
  await Promise.all(rooms.map((room) => room.health()));
});

test("rooms start, answer and stop while there is no Redis at all", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  await startRooms(`redis://127.0.0.1:${port}`);
  await expect(rooms[0]!.health()).rejects.toThrow("orders: the event transport cannot be reached");
  await tellSoon("a");
  await until(async () => (await orders.database.sql`select 1 from outbox`).length === 1);
});

test("a room whose PostgreSQL is away says so in its health", async () => {
  await startRooms();
  await payments.database.sql.end({ timeout: 0 });
  await expect(rooms[1]!.health()).rejects.toThrow("payments: PostgreSQL cannot be reached");
});
