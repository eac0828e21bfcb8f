import type { Transaction } from "@novatech/postgres/database";
import { tablesRead } from "@novatech/testkit/table-reads";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPostgresOrderReader } from "../src/db/order-reader.ts";
import { createPostgresOrderHistories, createPostgresOrderStore } from "../src/db/order-store.ts";
import { makePartitions } from "../src/db/partitions.ts";
import { orderEvents, orders, timelineEntries } from "../src/db/tables.ts";
import { recordOrderFact } from "../src/use-cases/record-order-fact.ts";
import { openRoom, request, type RoomUnderTest, userViewer } from "./room-under-test.ts";
import { type Bought, buy, commit, reserve, authorize, submit } from "./steps.ts";

let room: RoomUnderTest;
let bought: Bought;
const ada = request({ viewer: userViewer("user_ada") });

beforeAll(async () => {
  room = await openRoom();
  bought = await buy(room, ada, { customerId: "user_ada" });
  await commit(room, bought);
});
afterAll(() => room.close());

const partitionsOf = async (table: string): Promise<string[]> => {
  const rows = await room.database.sql`
    select child.relname::text as name from pg_inherits
    join pg_class child on child.oid = inhrelid where inhparent = ${table}::regclass order by 1`;
  return rows.map((row) => String(row["name"]));
};
const keyOf = async ({ orderId }: Pick<Bought, "orderId">) => {
  const [row] = await room.database.db.select().from(orders).where(eq(orders.id, orderId));
  return { orderId, placedMonth: row?.placedMonth ?? "" };
};

test("partitions are there for this month and the next three, once, also when several look at the same time", async () => {
  const months = ["2026_01", "2026_02", "2026_03", "2026_04"];
  expect(await partitionsOf("order_events")).toEqual([
    ...months.map((month) => `order_events_${month}`),
    "order_events_default",
  ]);
  const later = new Date("2026-05-31T23:00:00Z");
  const made = await Promise.all([1, 2, 3].map(() => makePartitions(room.database, later)));
  expect(made.flat().toSorted()).toEqual(
    ["order_events", "timeline_entries"].flatMap((table) =>
      ["05", "06", "07", "08"].map((month) => `${table}_2026_${month}`),
    ),
  );
  expect(await makePartitions(room.database, later)).toEqual([]);
});

test("an order that is placed in another month than it was submitted lies whole in the month of its placing", async () => {
  room.clock.advance(Date.parse("2026-01-31T23:59:50Z") - room.clock.now().getTime());
  const submitted = await submit(room, ada, { customerId: "user_ada", expiresAt: "2026-02-01T00:15:00.000Z" });
  room.clock.advance(20_000);
  await reserve(room, submitted.attemptId);
  await authorize(room, submitted);
  await commit(room, submitted);
  expect((await keyOf(submitted)).placedMonth).toBe("2026-02-01");
  const where = await room.database.sql`
    select tableoid::regclass::text as name, count(*)::int from order_events where order_id = ${submitted.orderId} group by 1`;
  expect(where.map((row) => ({ ...row }))).toEqual([{ name: "order_events_2026_02", count: 2 }]);
});

/** The partitions that were read while `work` ran. */
const touchedBy = (work: (tx: Transaction) => Promise<unknown>): Promise<readonly string[]> =>
  room.database.transaction((tx) =>
    tablesRead(
      (text) => tx.execute(sql.raw(text)),
      /^(order_events|timeline_entries)_/,
      () => work(tx),
    ),
  );

test("tracking, timelines, histories and what is written look into one partition each", async () => {
  const key = await keyOf(bought);
  expect(await touchedBy((tx) => createPostgresOrderReader(tx).entriesAfter([{ ...key, sequence: 0 }], 100))).toEqual([
    "timeline_entries_2026_01",
  ]);
  expect(await touchedBy((tx) => createPostgresOrderReader(tx).timelinesOf([key]))).toEqual([
    "timeline_entries_2026_01",
  ]);
  expect(await touchedBy((tx) => createPostgresOrderHistories(tx).read([key]))).toEqual(["order_events_2026_01"]);
  expect(await touchedBy((tx) => createPostgresOrderStore(tx).history(key.orderId))).toEqual(["order_events_2026_01"]);
  const cause = { at: room.clock.now(), causationId: null };
  const fact = { type: "PAYMENT_CAPTURE_FAILED", paymentId: "pay_1", shipmentId: "ship_1", reason: "no" } as const;
  expect(await touchedBy((tx) => recordOrderFact(room.portsOf(tx), key.orderId, fact, cause))).toEqual([
    "order_events_2026_01",
  ]);
});

test("the planner leaves out every other partition of a stream's question before it runs", async () => {
  const { orderId, placedMonth } = await keyOf(bought);
  const plan = await room.database.sql`
    explain select * from timeline_entries
    where placed_month = ${placedMonth} and order_id = ${orderId} and sequence > 0 order by sequence limit 100`;
  const text = plan.map((row) => String(row["QUERY PLAN"])).join("\n");
  expect(new Set(text.match(/timeline_entries_(?:\d{4}_\d{2}|default)/g))).toEqual(
    new Set(["timeline_entries_2026_01"]),
  );
});

test("what fell into the default partition moves into its own when that is made", async () => {
  const { db } = room.database;
  const [event] = await db.select().from(orderEvents).where(eq(orderEvents.orderId, bought.orderId)).limit(1);
  if (!event) throw new Error("the order has events");
  const stray = { ...event, orderId: "order_stray", placedMonth: "2027-01-01" };
  await db.insert(orderEvents).values(stray);
  expect(await db.execute(sql`select order_id from order_events_default`)).toHaveLength(1);
  await makePartitions(room.database, new Date("2027-01-15T00:00:00Z"));
  expect(await db.execute(sql`select order_id from order_events_default`)).toHaveLength(0);
  expect(await db.execute(sql`select order_id from order_events_2027_01`)).toMatchObject([{ order_id: "order_stray" }]);
  await db.delete(orderEvents).where(eq(orderEvents.orderId, "order_stray"));
});

test("a new partition holds its rows to the same rules: key, version, the order they are of", async () => {
  const { db } = room.database;
  const [entry] = await db.select().from(timelineEntries).where(eq(timelineEntries.orderId, bought.orderId)).limit(1);
  if (!entry) throw new Error("the order has entries");
  const inMay = { ...entry, placedMonth: "2026-05-01" };
  const insert = (row: typeof entry) => db.transaction((tx) => tx.insert(timelineEntries).values(row));
  await expect(insert({ ...inMay, sequence: 0 })).rejects.toMatchObject({ cause: { code: "23514" } });
  await expect(insert({ ...inMay, orderId: "order_none" })).rejects.toMatchObject({ cause: { code: "23503" } });
  await insert(inMay);
  await expect(insert(inMay)).rejects.toMatchObject({ cause: { code: "23505" } });
  await db.delete(timelineEntries).where(eq(timelineEntries.placedMonth, "2026-05-01"));
});
