import { fixedClock, type FixedClock } from "@novatech/testkit/clock";
import { until } from "@novatech/testkit/wait";
import { asc, sql } from "drizzle-orm";
import { connect } from "@novatech/postgres/database";
import { inboxHeads, inboxParked } from "@novatech/postgres/tables";
import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Alarm } from "../src/alarm.ts";
import { createConsumer, type Consumer } from "../src/consumer.ts";
import { on } from "../src/handler.ts";
import { OverlappingConsumerError } from "../src/inbox-store.ts";
import { replayDead } from "../src/replay.ts";
import type { ReplayRequest } from "../src/transport.ts";
import { openDatabase } from "./open-database.ts";
import { orderTold, told } from "./order-told.ts";

const logger = pino({ level: "silent" });
let opened: Awaited<ReturnType<typeof openDatabase>>;
let clock: FixedClock;
let consumer: Consumer;
let alarms: Alarm[];
let requests: ReplayRequest[];
/** `order:version` of events whose handler shall fail. */
let broken: Set<string>;

beforeAll(async () => {
  opened = await openDatabase();
  await opened.database.sql`create table effects (seq bigserial, told text not null, total bigint not null)`;
});
afterAll(() => opened.close());
beforeEach(async () => {
  await opened.database.sql`truncate inbox_heads, inbox_parked, effects`;
  clock = fixedClock("2026-01-05T09:00:00Z");
  alarms = [];
  requests = [];
  broken = new Set();
  consumer = make();
});

const keep = on(orderTold, async (tx, { data, raw }) => {
  const name = `${raw.subject}:${raw.aggregateversion}`;
  await tx.execute(sql`insert into effects (told, total) values (${name}, ${data.total.toString()}::bigint)`);
  if (broken.has(name)) throw new Error(`${name} is broken`);
});
const make = (handlers = [keep]): Consumer =>
  createConsumer({
    room: "payments",
    database: opened.database,
    transport: {
      subscribe: () => ({ stop: async () => {} }),
      requestReplay: async (request) => void requests.push(request),
    },
    clock,
    logger,
    onAlarm: (alarm) => void alarms.push(alarm),
    handlers,
  });
/** What was handled, in order: `a:1 a:2`. */
const effects = async (): Promise<string> => {
  const rows = await opened.database.sql<{ told: string }[]>`select told from effects order by seq`;
  return rows.map((row) => row.told).join(" ");
};
const parked = async (): Promise<string[]> => {
  const rows = await opened.database.db
    .select()
    .from(inboxParked)
    .orderBy(asc(inboxParked.aggregateId), asc(inboxParked.aggregateVersion));
  return rows.map((row) => `${row.aggregateId}:${row.aggregateVersion} ${row.reason} ${row.attempts}`);
};
/** Lets the clock pass every backoff, look by look, until nothing is due within 31 s. */
const passTime = async (seconds: number): Promise<void> => {
  for (let second = 0; second < seconds; second += 1) {
    clock.advance(1000);
    await consumer.runParked();
  }
};

test("a batch is handled in order, in one transaction of one statement beside the handlers'", async () => {
  const texts: string[] = [];
  const letGo = opened.database.onStatement((text) => void texts.push(text.trim().split(/\s+/).slice(0, 3).join(" ")));
  await consumer.handle([told("a", 1), told("b", 1), told("a", 2)]);
  letGo();
  expect(await effects()).toBe("a:1 b:1 a:2");
  expect(texts).toEqual([
    "begin",
    "with step as",
    "insert into effects",
    "insert into effects",
    "insert into effects",
    "commit",
  ]);
});

test("an event that comes twice has its effect once, in the same batch or a later one", async () => {
  await consumer.handle([told("a", 1), told("a", 1)]);
  await consumer.handle([told("a", 1), told("a", 2)]);
  expect(await effects()).toBe("a:1 a:2");
});

test("an event without a handler only moves the version on", async () => {
  await consumer.handle([told("a", 1, { type: "order.hummed.v1", data: null }), told("a", 2)]);
  expect(await effects()).toBe("a:2");
});

test("a batch that concerns nobody costs one statement and still counts", async () => {
  const hum = { type: "order.hummed.v1", data: null };
  const statements: string[] = [];
  const letGo = opened.database.onStatement((text) => void statements.push(text));
  await consumer.handle([told("a", 1, hum), told("b", 1, hum), told("a", 2, hum)]);
  letGo();
  expect(statements).toHaveLength(1);
  await consumer.handle([told("a", 3), told("b", 2)]);
  expect(await effects()).toBe("a:3 b:2");
});

test("an event that concerns nobody waits for its predecessor like any other, and does nothing when it comes twice", async () => {
  const hum = { type: "order.hummed.v1", data: null };
  await consumer.handle([told("a", 2, hum)]);
  expect(await parked()).toEqual(["a:2 GAP 0"]);
  await consumer.handle([told("a", 1, hum)]);
  await consumer.runParked();
  await consumer.handle([told("a", 2, hum)]);
  await consumer.handle([told("a", 3)]);
  expect(await effects()).toBe("a:3");
  expect(await parked()).toEqual([]);
});

test("an event before its predecessor waits for it, and nobody else waits", async () => {
  await consumer.handle([told("a", 1), told("a", 3), told("b", 1)]);
  await consumer.handle([told("a", 4)]);
  expect(await effects()).toBe("a:1 b:1");
  await consumer.handle([told("a", 2)]);
  await consumer.runParked();
  expect(await effects()).toBe("a:1 b:1 a:2 a:3 a:4");
  expect(await parked()).toEqual([]);
  await consumer.handle([told("a", 5)]);
  expect(await effects()).toMatch(/a:5$/);
});

test("what is missing is asked for after a second, again and again, and told of after 30 s, once", async () => {
  await consumer.handle([told("a", 1), told("a", 4), told("a", 5)]);
  await consumer.runParked();
  expect(requests).toEqual([]);
  await passTime(1);
  expect(requests).toEqual([{ topic: "orders.order", aggregateId: "a", fromVersion: 2 }]);
  await passTime(28);
  expect(requests.length).toBeGreaterThan(2);
  expect(alarms).toEqual([]);
  await passTime(60);
  expect(alarms).toEqual([
    expect.objectContaining({ kind: "GAP", topic: "orders.order", aggregateId: "a", version: 2 }),
  ]);
  await consumer.handle([told("a", 2), told("a", 3), told("a", 4), told("a", 5)]);
  await consumer.runParked();
  expect(await effects()).toBe("a:1 a:2 a:3 a:4 a:5");
});

test("a failing event leaves no trace, the rest of its batch is handled, its successors wait, and it succeeds later", async () => {
  broken.add("a:2");
  await consumer.handle([told("a", 1), told("a", 2), told("a", 3), told("b", 1)]);
  expect(await effects()).toBe("a:1 b:1");
  expect(await parked()).toEqual(["a:2 RETRY 1", "a:3 GAP 0"]);
  broken.clear();
  expect(await consumer.runParked()).toBe(0);
  await passTime(1);
  expect(await effects()).toBe("a:1 b:1 a:2 a:3");
  expect(alarms).toEqual([]);
});

test("parked events survive a restart, and a redelivery makes no second row", async () => {
  broken.add("a:1");
  await consumer.handle([told("a", 1), told("a", 2)]);
  consumer = make();
  await consumer.handle([told("a", 1), told("a", 2)]);
  expect(await parked()).toEqual(["a:1 RETRY 1", "a:2 GAP 0"]);
  broken.clear();
  await passTime(1);
  expect(await effects()).toBe("a:1 a:2");
});

test("after eight attempts an event is a dead letter that holds back its aggregate alone, until it is replayed", async () => {
  broken.add("a:1");
  await consumer.handle([told("a", 1), told("a", 2)]);
  await passTime(120);
  expect(await parked()).toEqual(["a:1 DEAD 8", "a:2 GAP 0"]);
  expect(alarms).toEqual([
    expect.objectContaining({ kind: "DEAD", aggregateId: "a", version: 1, message: "a:1 is broken" }),
  ]);
  await consumer.handle([told("a", 3), told("b", 1)]);
  expect(await effects()).toBe("b:1");
  expect(await consumer.runParked()).toBe(0);
  expect(requests).toEqual([]);

  expect(await replayDead(opened.database, { topic: "orders.return" })).toBe(0);
  expect(await replayDead(opened.database, { topic: "orders.order", aggregateId: "a" })).toBe(1);
  await consumer.runParked();
  expect(await parked()).toEqual(["a:1 RETRY 1", "a:2 GAP 0", "a:3 GAP 0"]);
  broken.clear();
  await passTime(1);
  expect(await effects()).toBe("b:1 a:1 a:2 a:3");
});

test("data that do not fit the contract make a dead letter at once, and the message says what is wrong", async () => {
  await consumer.handle([told("a", 1, { data: { total: "twelve" } }), told("b", 1)]);
  expect(await effects()).toBe("b:1");
  expect(await parked()).toEqual(["a:1 DEAD 1"]);
  expect(alarms[0]).toMatchObject({ kind: "DEAD", message: expect.stringMatching(/order\.told\.v1.*total/s) });
});

test("a parked successor that fails is tried again by itself", async () => {
  broken.add("a:1").add("a:2");
  await consumer.handle([told("a", 1), told("a", 2)]);
  broken.delete("a:1");
  await passTime(1);
  expect(await effects()).toBe("a:1");
  expect(await parked()).toEqual(["a:2 RETRY 1"]);
  broken.clear();
  await passTime(1);
  expect(await effects()).toBe("a:1 a:2");
});

test("more parked events than one round takes are all handled", async () => {
  await consumer.handle(Array.from({ length: 250 }, (_, index) => told("a", index + 2)));
  await consumer.handle([told("a", 1)]);
  await consumer.runParked();
  expect(await opened.database.db.$count(inboxParked)).toBe(0);
  expect((await effects()).split(" ")).toHaveLength(251);
});

test("the same new aggregate at two instances at the same moment has its effect once", async () => {
  const { promise: bothIn, resolve: enter } = Promise.withResolvers<void>();
  let inside = 0;
  const meet = make([
    on(orderTold, async (tx, { raw }) => {
      inside += 1;
      if (inside === 2) enter();
      await bothIn;
      await tx.execute(sql`insert into effects (told, total) values (${`${raw.subject}:${raw.aggregateversion}`}, 0)`);
    }),
  ]);
  // One comes twice in the batch: what is not all in order is handled the long way, where a new aggregate has no row to lock.
  const twice = [told("a", 1), told("a", 1)];
  const results = await Promise.allSettled([meet.handle(twice), meet.handle(twice)]);
  const reasons = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
  expect(reasons).toEqual([expect.any(OverlappingConsumerError)]);
  await meet.handle([told("a", 1)]);
  expect(await effects()).toBe("a:1");
});

test("the same event at two instances at the same moment is handled by one while the other waits", async () => {
  let runs = 0;
  const careful = make([
    on(orderTold, async (tx, { raw }) => {
      runs += 1;
      await tx.execute(sql`insert into effects (told, total) values (${`${raw.subject}:${raw.aggregateversion}`}, 0)`);
    }),
  ]);
  await Promise.all([careful.handle([told("a", 1)]), careful.handle([told("a", 1)])]);
  expect(runs).toBe(1);
  expect(await effects()).toBe("a:1");
});

test("a batch that ran into another's locks is handled again event by event, each in a transaction of its own", async () => {
  const { promise: bothHold, resolve: hold } = Promise.withResolvers<void>();
  // Two batches that lock the same two things, the other way round.
  const locks: Readonly<Record<string, number>> = { a: 1, b: 2, c: 2, d: 1 };
  const transactions = new Map<string, string>();
  let holding = 0;
  const crossing = make([
    on(orderTold, async (tx, { raw }) => {
      const [row] = await tx.execute<{ id: string }>(sql`
        select pg_current_xact_id()::text as id, pg_advisory_xact_lock(${locks[raw.subject]}::bigint)::text`);
      transactions.set(raw.subject, row?.id ?? "");
      holding += 1;
      if (holding === 2) hold();
      await bothHold;
      await tx.execute(sql`insert into effects (told, total) values (${raw.subject}, 0)`);
    }),
  ]);
  await Promise.all([crossing.handle([told("a", 1), told("b", 1)]), crossing.handle([told("c", 1), told("d", 1)])]);
  expect((await effects()).split(" ").toSorted()).toEqual(["a", "b", "c", "d"]);
  const shared = [
    ["a", "b"],
    ["c", "d"],
  ].filter(([first = "", second = ""]) => transactions.get(first) === transactions.get(second));
  expect(shared).toHaveLength(1);
});

test("a database that is away parks nothing: the batch is rejected and comes again", async () => {
  const database = connect({ url: opened.url, poolSize: 1, applicationName: "gone" });
  await database.close();
  const cut = createConsumer({
    room: "payments",
    database,
    transport: { subscribe: () => ({ stop: async () => {} }), requestReplay: async () => {} },
    clock,
    logger,
    handlers: [on(orderTold, async () => {})],
  });
  await expect(cut.handle([told("a", 1)])).rejects.toThrow("CONNECTION_ENDED");
  expect(await opened.database.db.$count(inboxHeads)).toBe(0);
});

test("a running consumer handles what waited as soon as the missing one has come", async () => {
  const running = make();
  running.start();
  await running.handle([told("a", 2)]);
  await running.handle([told("a", 1)]);
  expect(await until(effects, { done: (seen) => seen === "a:1 a:2" })).toBe("a:1 a:2");
  await running.stop();
});
