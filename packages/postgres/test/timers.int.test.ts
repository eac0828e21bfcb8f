import { addMilliseconds, systemClock } from "@novatech/kernel/clock";
import { fixedClock } from "@novatech/testkit/clock";
import { countStatements } from "@novatech/testkit/statements";
import { until } from "@novatech/testkit/wait";
import { sql } from "drizzle-orm";
import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { inboxHeads, timers } from "../src/tables.ts";
import { connect } from "../src/database.ts";
import { createTimerDriver } from "../src/timer-driver.ts";
import { cancelTimer, setTimer, setTimers, type Timer, type TimerHandler } from "../src/timers.ts";
import { openDatabase } from "./open-database.ts";

const logger = pino({ level: "silent" });
const dueAt = new Date("2026-01-05T09:00:00Z");
let opened: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  opened = await openDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  await opened.database.db.delete(timers);
  await opened.database.db.delete(inboxHeads);
});

const driverFor = (expire: TimerHandler, clock = fixedClock("2026-01-05T08:59:59Z")) => ({
  clock,
  driver: createTimerDriver({ database: opened.database, clock, logger, handlers: { expire } }),
});
const set = (key: string, at = dueAt, payload?: unknown): Promise<void> =>
  opened.database.transaction((tx) => setTimer(tx, { kind: "expire", key, dueAt: at, payload }));

test("a timer runs when it is due, once, with its payload", async () => {
  const seen: Timer[] = [];
  const { driver, clock } = driverFor(async (_tx, timer) => void seen.push(timer));
  await set("a", dueAt, { reason: "ttl" });
  expect(await driver.runDue()).toBe(0);
  clock.advance(1000);
  expect(await driver.runDue()).toBe(1);
  expect(await driver.runDue()).toBe(0);
  expect(seen).toEqual([{ kind: "expire", key: "a", dueAt, payload: { reason: "ttl" } }]);
});

test("setting the same kind and key again replaces it; cancelling takes it back", async () => {
  const seen: unknown[] = [];
  const { driver } = driverFor(async (_tx, timer) => void seen.push(timer.payload));
  await set("a", dueAt, 1);
  await set("a", addMilliseconds(dueAt, 5000), 2);
  await set("b");
  await opened.database.transaction((tx) => cancelTimer(tx, "expire", "b"));
  expect(await driver.runDue(dueAt)).toBe(0);
  expect(await driver.runDue(addMilliseconds(dueAt, 5000))).toBe(1);
  expect(seen).toEqual([2]);
});

test("a handler's writes and the timer's deletion are one transaction; a failure keeps the timer with its error", async () => {
  let broken = true;
  const { driver } = driverFor(async (tx) => {
    await tx.insert(inboxHeads).values({ topic: "a.b", aggregateId: "x", lastVersion: 1 });
    if (broken) throw new Error("not today");
  });
  await set("a");
  expect(await driver.runDue(dueAt)).toBe(1);
  expect(await opened.database.db.$count(inboxHeads)).toBe(0);
  const [kept] = await opened.database.db.select().from(timers);
  expect(kept).toMatchObject({ attempts: 1, lastError: "not today" });
  expect(kept!.dueAt.getTime()).toBeGreaterThan(dueAt.getTime());
  broken = false;
  expect(await driver.runDue(addMilliseconds(dueAt, 1000))).toBe(1);
  expect(await opened.database.db.$count(inboxHeads)).toBe(1);
  expect(await opened.database.db.$count(timers)).toBe(0);
});

test("a failing timer does not hold back the others", async () => {
  const seen: string[] = [];
  const { driver } = driverFor(async (_tx, timer) => {
    if (timer.key === "bad") throw new Error("always");
    seen.push(timer.key);
  });
  await set("bad", addMilliseconds(dueAt, -1));
  await set("good");
  expect(await driver.runDue(dueAt)).toBe(2);
  expect(seen).toEqual(["good"]);
});

test("a handler may set its own timer again", async () => {
  const { driver } = driverFor(async (tx, timer) =>
    setTimer(tx, { kind: timer.kind, key: timer.key, dueAt: addMilliseconds(timer.dueAt, 1000) }),
  );
  await set("sweep");
  expect(await driver.runDue(dueAt)).toBe(1);
  expect(await driver.runDue(addMilliseconds(dueAt, 1000))).toBe(1);
  expect(await opened.database.db.$count(timers)).toBe(1);
});

test("two drivers share the timers and run none twice", async () => {
  const seen: string[] = [];
  const handler: TimerHandler = async (_tx, timer) => void seen.push(timer.key);
  const keys = Array.from({ length: 30 }, (_, index) => `key ${index}`);
  await opened.database.transaction(async (tx) => {
    for (const key of keys) await setTimer(tx, { kind: "expire", key, dueAt });
  });
  const counts = await Promise.all([driverFor(handler), driverFor(handler)].map(({ driver }) => driver.runDue(dueAt)));
  expect(counts[0]! + counts[1]!).toBe(30);
  expect(seen.toSorted()).toEqual(keys.toSorted());
});

test("a timer another driver is busy with holds nobody up", async () => {
  const { promise: busy, resolve: isBusy } = Promise.withResolvers<void>();
  const { promise: done, resolve: finish } = Promise.withResolvers<void>();
  const slow = driverFor(async () => {
    isBusy();
    await done;
  });
  await set("slow");
  const running = slow.driver.runDue(dueAt);
  await busy;
  await set("quick");
  const seen: string[] = [];
  expect(await driverFor(async (_tx, timer) => void seen.push(timer.key)).driver.runDue(dueAt)).toBe(1);
  expect(seen).toEqual(["quick"]);
  finish();
  expect(await running).toBe(1);
});

test("a kind without a handler is left alone", async () => {
  const { driver } = driverFor(async () => {});
  await opened.database.transaction((tx) => setTimer(tx, { kind: "other", key: "a", dueAt }));
  expect(await driver.runDue(dueAt)).toBe(0);
  expect(await opened.database.db.$count(timers)).toBe(1);
});

test("a running driver runs a timer that is set while it sleeps, and stops", async () => {
  const seen: string[] = [];
  const driver = createTimerDriver({
    database: opened.database,
    clock: systemClock,
    logger,
    handlers: { expire: async (_tx, timer) => void seen.push(timer.key) },
  });
  driver.start();
  await set("soon", addMilliseconds(systemClock.now(), 50));
  await until(() => seen.length === 1);
  await set("past", dueAt);
  await until(() => seen.length === 2);
  expect(seen).toEqual(["soon", "past"]);
  await driver.stop();
});

test("setting a timer is one statement", async () => {
  const { statements } = await countStatements(opened.database, () => set("a"));
  expect(statements).toHaveLength(1);
});

test("several timers are set, or replaced, in one statement", async () => {
  const seen: unknown[] = [];
  const { driver } = driverFor(async (_tx, timer) => void seen.push([timer.key, timer.payload]));
  await set("b", addMilliseconds(dueAt, 5000), "old");
  const { statements } = await countStatements(opened.database, () =>
    opened.database.transaction((tx) =>
      setTimers(tx, [
        { kind: "expire", key: "a", dueAt },
        { kind: "expire", key: "b", dueAt: addMilliseconds(dueAt, 1), payload: "new" },
      ]),
    ),
  );
  expect(statements).toHaveLength(1);
  expect(await driver.runDue(addMilliseconds(dueAt, 10))).toBe(2);
  expect(seen).toEqual([
    ["a", {}],
    ["b", "new"],
  ]);
});

/** Handlers that can be held open: how many run now and ran at most at once, of all and of each key. */
function heldHandler() {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const running: string[] = [];
  const seen: string[] = [];
  let most = 0;
  let isTwice = false;
  const expire: TimerHandler = async (_tx, { key }) => {
    isTwice ||= running.includes(key);
    running.push(key);
    most = Math.max(most, running.length);
    await released;
    running.splice(running.indexOf(key), 1);
    seen.push(key);
  };
  return { expire, release, running, seen, most: () => most, isTwice: () => isTwice };
}

const startDriver = (expire: TimerHandler, concurrency: number, database = opened.database) => {
  const driver = createTimerDriver({ database, clock: systemClock, logger, handlers: { expire }, concurrency });
  driver.start();
  return driver;
};

test("slow handlers overlap as far as `concurrency` says, and the pool keeps two connections for others", async () => {
  for (const { concurrency, atOnce } of [
    { concurrency: 1, atOnce: 1 },
    { concurrency: 2, atOnce: 2 },
    // The pool has 4.
    { concurrency: 8, atOnce: 2 },
  ]) {
    const held = heldHandler();
    const driver = startDriver(held.expire, concurrency);
    for (const key of ["a", "b", "c"]) await set(key);
    await until(() => held.running.length === atOnce);
    expect(await opened.database.db.$count(inboxHeads)).toBe(0);
    held.release();
    await until(() => held.seen.length === 3);
    await driver.stop();
    expect(held.most()).toBe(atOnce);
    expect(await opened.database.db.$count(timers)).toBe(0);
  }
});

test("a timer that becomes due while a slow one is handled does not wait for it", async () => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const seen: string[] = [];
  const driver = startDriver(async (_tx, { key }) => {
    if (key === "slow") await released;
    seen.push(key);
  }, 2);
  await set("slow");
  await until(
    async () => (await opened.database.db.execute(sql`select from timers for update skip locked`)).length === 0,
  );
  await set("quick");
  await until(() => seen.length === 1);
  release();
  await driver.stop();
  expect(seen).toEqual(["quick", "slow"]);
});

test("a key that is set again while it is handled is handled again after that, never twice at once", async () => {
  const held = heldHandler();
  const other = connect({ url: opened.url, poolSize: 4, applicationName: "other" });
  const drivers = [startDriver(held.expire, 2), startDriver(held.expire, 2, other)];
  await set("a");
  await until(() => held.running.length === 1);
  const again = set("a");
  await set("b");
  await until(() => held.running.length === 2);
  held.release();
  await again;
  await until(() => held.seen.length === 3);
  await Promise.all(drivers.map((driver) => driver.stop()));
  await other.close();
  expect(held.isTwice()).toBe(false);
  expect(held.seen.toSorted()).toEqual(["a", "a", "b"]);
});

test("a driver that stops lets every running handler end", async () => {
  const held = heldHandler();
  const driver = startDriver(held.expire, 2);
  for (const key of ["a", "b", "c"]) await set(key);
  await until(() => held.running.length === 2);
  const stopped = driver.stop();
  held.release();
  await stopped;
  expect(held.seen).toHaveLength(2);
  expect(await opened.database.db.$count(timers)).toBe(1);
});
