import type { NewEvent } from "@novatech/contracts/event";
import { countStatements } from "@novatech/testkit/statements";
import { asc } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { appendEvents } from "../src/outbox.ts";
import { outbox, outboxHeads } from "../src/tables.ts";
import { openDatabase } from "./open-database.ts";

let opened: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  opened = await openDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  await opened.database.db.delete(outbox);
  await opened.database.db.delete(outboxHeads);
});

const event = (aggregateId: string, data: unknown, topic = "orders.order"): NewEvent => ({
  topic,
  type: "order.told.v1",
  aggregateId,
  occurredAt: new Date("2026-01-05T09:00:00.123Z"),
  causationId: "cause",
  data,
});
const written = async () => opened.database.db.select().from(outbox).orderBy(asc(outbox.id));

test("events of one call are numbered per aggregate in the order given, by one statement", async () => {
  const { database } = opened;
  const events = [event("a", { n: 1 }), event("b", { n: 2 }), event("a", { n: 3 }), event("a", { n: 4 })];
  const { statements } = await countStatements(database, () => database.transaction((tx) => appendEvents(tx, events)));
  expect(statements).toHaveLength(1);
  const rows = await written();
  expect(rows.map((row) => [row.aggregateId, row.aggregateVersion, row.payload])).toEqual([
    ["a", 1, { n: 1 }],
    ["b", 1, { n: 2 }],
    ["a", 2, { n: 3 }],
    ["a", 3, { n: 4 }],
  ]);
  expect(rows[0]).toMatchObject({ occurredAt: new Date("2026-01-05T09:00:00.123Z"), causationId: "cause" });
  expect(rows.every((row) => row.publishedAt === null)).toBe(true);
});

test("the same id on two topics is two aggregates", async () => {
  const { database } = opened;
  await database.transaction((tx) => appendEvents(tx, [event("a", {}), event("a", {}, "orders.return")]));
  expect((await written()).map((row) => row.aggregateVersion)).toEqual([1, 1]);
});

test("no events, no statement", async () => {
  const { database } = opened;
  const { statements } = await countStatements(database, () => database.transaction((tx) => appendEvents(tx, [])));
  expect(statements).toEqual([]);
});

test("a transaction rolled back uses up no version", async () => {
  const { database } = opened;
  const lost = database.transaction(async (tx) => {
    await appendEvents(tx, [event("a", {})]);
    throw new Error("no");
  });
  await expect(lost).rejects.toThrow("no");
  await database.transaction((tx) => appendEvents(tx, [event("a", {})]));
  expect((await written()).map((row) => row.aggregateVersion)).toEqual([1]);
});

test("writers of the same aggregates in opposite order leave versions without a gap, rising with the ids", async () => {
  const { database } = opened;
  const writers = Array.from({ length: 40 }, (_, index) =>
    database.transaction((tx) =>
      appendEvents(tx, index % 2 ? [event("a", {}), event("b", {})] : [event("b", {}), event("a", {})]),
    ),
  );
  await Promise.all(writers);
  for (const aggregate of ["a", "b"]) {
    const versions = (await written())
      .filter((row) => row.aggregateId === aggregate)
      .map((row) => row.aggregateVersion);
    expect(versions).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  }
});
