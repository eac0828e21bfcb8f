import { cloudEvent, type NewEvent } from "@novatech/contracts/event";
import { until } from "@novatech/testkit/wait";
import { sql } from "drizzle-orm";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test } from "vitest";
import { connect, type Database } from "../src/database.ts";
import { appendEvents } from "../src/outbox.ts";
import { createRelay, type Relay } from "../src/relay.ts";
import { outbox } from "../src/tables.ts";
import { openDatabase } from "./open-database.ts";
import { createRecordingPublisher } from "./recording-publisher.ts";

const logger = pino({ level: "silent" });
let opened: Awaited<ReturnType<typeof openDatabase>>;
let database: Database;
let transport: ReturnType<typeof createRecordingPublisher>;
let relays: Relay[];

beforeEach(async () => {
  opened = await openDatabase();
  database = opened.database;
  transport = createRecordingPublisher();
  relays = [];
});
afterEach(async () => {
  await Promise.all(relays.map((relay) => relay.stop()));
  await opened.close();
});

const startRelay = (options: { database?: Database; batchSize?: number; pollMs?: number } = {}): Relay => {
  const relay = createRelay({
    room: "orders",
    database,
    transport: transport.publisher,
    logger,
    pollMs: 100,
    ...options,
  });
  relays.push(relay);
  relay.start();
  return relay;
};
const event = (aggregateId: string): NewEvent => ({
  topic: "orders.order",
  type: "order.told.v1",
  aggregateId,
  occurredAt: new Date("2026-01-05T09:00:00.123Z"),
  causationId: null,
  data: { amount: "12" },
});
const write = (...aggregates: string[]): Promise<void> =>
  database.transaction((tx) => appendEvents(tx, aggregates.map(event)));
const unpublished = async (): Promise<number> => database.db.$count(outbox, sql`published_at is null`);

test("what was written before and after the start is sent in order, as CloudEvents, and marked", async () => {
  await write("a", "a", "b");
  startRelay();
  await until(() => transport.sent() === "a1 a2 b1");
  await write("a");
  await until(() => transport.sent() === "a1 a2 b1 a3");
  await until(async () => (await unpublished()) === 0);
  expect(cloudEvent.parse(transport.events[0])).toMatchObject({
    source: "/orders",
    subject: "a",
    time: "2026-01-05T09:00:00.123Z",
    data: { amount: "12" },
  });
});

test("a commit wakes the relay: it does not wait for its poll", async () => {
  startRelay({ pollMs: 600_000 });
  await until(() => transport.publisher.epoch("orders"));
  await until(
    async () =>
      (await database.sql`select 1 from pg_stat_activity where query ilike 'listen%' or query like '%outbox%'`).length >
      0,
  );
  await write("a");
  expect(await until(transport.sent)).toBe("a1");
});

test("a transaction that commits late is sent although later ones were sent before", async () => {
  const { promise: commit, resolve: letCommit } = Promise.withResolvers<void>();
  const { promise: written, resolve: isWritten } = Promise.withResolvers<void>();
  const late = database.transaction(async (tx) => {
    await appendEvents(tx, [event("late")]);
    isWritten();
    await commit;
  });
  await written;
  startRelay();
  await write("early");
  await until(() => transport.sent() === "early1");
  letCommit();
  await late;
  expect(await until(() => transport.sent().includes("late1") && transport.sent())).toBe("early1 late1");
});

test("more than a batch is sent in batches", async () => {
  await write(...Array.from({ length: 25 }, () => "a"));
  startRelay({ batchSize: 10 });
  await until(() => transport.events.length === 25);
  expect(transport.events.map((sent) => sent.aggregateversion)).toEqual(Array.from({ length: 25 }, (_, n) => n + 1));
});

test("a consumer that lost part of a topic is sent what was published since", async () => {
  startRelay();
  await write("old", "a", "b");
  await until(async () => (await unpublished()) === 0);
  await database.sql`update outbox set published_at = now() - interval '2 hours' where aggregate_id = 'old'`;
  transport.events.length = 0;
  const publishedSince = new Date(Date.now() - 3_600_000).toISOString();
  transport.requests.push({ topic: "orders.other", publishedSince }, { topic: "orders.order", publishedSince });
  expect(await until(() => transport.sent().includes("b1") && transport.sent())).toBe("a1 b1");
});

test("while the transport is away nothing is marked; when it is back everything is sent", async () => {
  transport.setAway(true);
  startRelay();
  await write("a", "b");
  expect(await unpublished()).toBe(2);
  transport.setAway(false);
  await until(() => transport.sent() === "a1 b1");
});

test("a transport that lost its memory is sent the last day again, and not what is older", async () => {
  startRelay();
  await write("old", "a", "a");
  await until(async () => (await unpublished()) === 0);
  await database.sql`update outbox set published_at = now() - interval '25 hours' where aggregate_id = 'old'`;
  transport.wipe();
  expect(await until(() => transport.sent().includes("a2") && transport.sent())).toBe("a1 a2");
});

test("a consumer that is behind is sent an aggregate's events from its version on", async () => {
  startRelay();
  await write("a", "a", "a", "b");
  await until(async () => (await unpublished()) === 0);
  transport.events.length = 0;
  transport.requests.push({ topic: "orders.order", aggregateId: "a", fromVersion: 2 });
  expect(await until(() => transport.sent().includes("a3") && transport.sent())).toBe("a2 a3");
});

test("of two relays one works; when its connection dies the other takes over", async () => {
  startRelay();
  await write("a");
  await until(() => transport.sent() === "a1");
  const other = connect({ url: opened.url, poolSize: 1, applicationName: "other" });
  const standby = startRelay({ database: other });
  await write("b");
  await until(() => transport.sent() === "a1 b1");
  expect(other.session.holds("novatech-relay")).toBe(false);
  // The first is stopped as a crash would: its session ends and nothing is said.
  await database.session.close();
  await until(() => other.session.holds("novatech-relay"));
  await write("c");
  await until(() => transport.sent().endsWith("c1"));
  await standby.stop();
  await other.close();
});

test("published events older than the retention are deleted, unpublished ones never", async () => {
  await write("sent", "waiting");
  await database.sql`update outbox set published_at = now() - interval '8 days' where aggregate_id = 'sent'`;
  transport.setAway(true);
  startRelay();
  transport.setAway(false);
  await until(async () => (await database.db.$count(outbox)) === 1);
  expect(await until(transport.sent)).toBe("waiting1");
});

test("stopping sends what is already written", async () => {
  const relay = startRelay({ pollMs: 600_000 });
  await until(() => database.session.holds("novatech-relay"));
  await write("a", "b");
  await relay.stop();
  expect(transport.sent()).toBe("a1 b1");
  expect(database.session.holds("novatech-relay")).toBe(false);
});
