import { addMilliseconds, systemClock } from "@novatech/kernel/clock";
import { fixedClock } from "@novatech/testkit/clock";
import { countStatements } from "@novatech/testkit/statements";
import { until } from "@novatech/testkit/wait";
import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { inboxHeads, timers } from "../src/tables.ts";
import { cancelTimer, createTimerDriver, setTimer, setTimers, type Timer, type TimerHandler } from "../src/timers.ts";
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
