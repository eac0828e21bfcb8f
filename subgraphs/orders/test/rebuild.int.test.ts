import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rebuildPorts, runRebuild } from "../src/app.ts";
import { isRebuildDue, rebuildProjections } from "../src/commands/rebuild-projections.ts";
import { orderEvents, orderLines, orders, rebuilds, timelineEntries } from "../src/db/tables.ts";
import { decide, documents, linesOf, newKey } from "./after-steps.ts";
import { openRoom, request, type RoomUnderTest, userViewer } from "./room-under-test.ts";
import { type Bought, buy, commit, deliverAll } from "./steps.ts";

let room: RoomUnderTest;
const bought: Bought[] = [];
const ada = request({ viewer: userViewer("user_ada") });

beforeAll(async () => {
  room = await openRoom();
  for (let count = 0; count < 4; count += 1) bought.push(await buy(room, ada, { customerId: "user_ada" }));
  const [delivered, cancelled, sentBack] = bought;
  if (!delivered || !cancelled || !sentBack) throw new Error("four were bought");
  for (const order of [delivered, sentBack]) for await (const _ of deliverAll(room, order));
  await commit(room, cancelled);
  const key = () => ({ idempotencyKey: newKey() });
  const { data } = await room.graph(documents.cancel, ada, { input: { orderId: cancelled.orderId, ...key() } });
  const { headphones } = await linesOf(room, cancelled);
  const withdrawn = [{ lineId: headphones.id, quantity: 2 }];
  await decide(room, cancelled, data.orderCancel.cancellation.id, { withdrawn });
  const line = (await linesOf(room, sentBack)).headphones;
  const lines = [{ lineId: line.id, quantity: 1, reason: "OTHER" }];
  await room.graph(documents.requestReturn, ada, {
    input: { orderId: sentBack.orderId, wanted: "REFUND", lines, ...key() },
  });
});
afterAll(() => room.close());

const tables = ["orders", "order_lines", "merchant_orders", "timeline_entries", "returns"] as const;
/** Every projected row, as text: two shops that read the same have the same. */
const everything = async (): Promise<string> => {
  const texts = await Promise.all(
    tables.map(async (table) => {
      const rows = await room.database.sql.unsafe(`select t::text as row from ${table} t order by 1`);
      return rows.map((row) => String(row["row"])).join("\n");
    }),
  );
  return texts.join("\n\n");
};
const wipe = async (): Promise<void> => {
  for (const table of ["timeline_entries", "returns", "order_lines", "merchant_orders", "orders"])
    await room.database.db.execute(sql`delete from ${sql.identifier(table)}`);
};

test("rebuilt from nothing but the events, everything is read as it was", async () => {
  const before = await everything();
  await wipe();
  expect(await everything()).not.toBe(before);
  const report = await rebuildProjections(rebuildPorts(room.database), { isCheck: false });
  expect(report).toMatchObject({ orders: 4, rewritten: 4 });
  expect(await everything()).toBe(before);
  const again = await rebuildProjections(rebuildPorts(room.database), { isCheck: false });
  expect(again).toEqual({ orders: 4, rewritten: 0, differences: [] });
});

test("a check says what differs and mends nothing; a rebuild mends it", async () => {
  const { db } = room.database;
  const before = await everything();
  const [first, second] = bought;
  if (!first || !second) throw new Error("four were bought");
  await db.update(orderLines).set({ cancellableQuantity: 7 }).where(eq(orderLines.orderId, second.orderId));
  await db.delete(timelineEntries).where(eq(timelineEntries.orderId, first.orderId));
  const wrong = await everything();
  const told: number[] = [];
  const report = await rebuildProjections(rebuildPorts(room.database), {
    isCheck: true,
    tell: ({ orders: count }) => told.push(count),
  });
  expect(report.differences.map(({ orderId, part }) => [orderId, part])).toEqual(
    expect.arrayContaining([
      [first.orderId, "timeline"],
      [second.orderId, "lines"],
    ]),
  );
  expect(told).toEqual([4]);
  expect(await everything()).toBe(wrong);
  expect(await rebuildProjections(rebuildPorts(room.database), { isCheck: false })).toMatchObject({ rewritten: 2 });
  expect(await everything()).toBe(before);
});

test("a rebuild that was cut off goes on at its mark", async () => {
  const { db } = room.database;
  const keys = await db
    .select({ placedMonth: orders.placedMonth, orderId: orders.id })
    .from(orders)
    .orderBy(orders.placedMonth, orders.id);
  const mark = keys[2];
  if (!mark) throw new Error("four were bought");
  await db.update(orders).set({ sequence: 99 });
  await db
    .update(rebuilds)
    .set({ afterMonth: mark.placedMonth, afterOrderId: mark.orderId, orders: 3, rewritten: 0, finishedAt: null });
  const ports = rebuildPorts(room.database);
  expect(isRebuildDue(await ports.state())).toBe(true);
  expect(await rebuildProjections(ports, { isCheck: false })).toMatchObject({ orders: 4, rewritten: 1 });
  expect(isRebuildDue(await ports.state())).toBe(false);
  expect(await rebuildProjections(ports, { isCheck: false })).toMatchObject({ orders: 4, rewritten: 3 });
});

test("an order with a broken history is named, and what is read of it stays", async () => {
  const { db } = room.database;
  const [broken] = bought;
  if (!broken) throw new Error("four were bought");
  const before = await everything();
  const [event] = await db
    .select()
    .from(orderEvents)
    .where(sql`order_id = ${broken.orderId} and version = 2`);
  if (!event) throw new Error("the order has a second event");
  await db.delete(orderEvents).where(sql`order_id = ${broken.orderId} and version = 2`);
  const { differences } = await rebuildProjections(rebuildPorts(room.database), { isCheck: false });
  expect(differences).toMatchObject([{ orderId: broken.orderId, part: "events" }]);
  expect(await everything()).toBe(before);
  await db.insert(orderEvents).values(event);
});

test("the command of the room does the same over a connection of its own", async () => {
  expect(await runRebuild({ databaseUrl: room.databaseUrl }, { isCheck: true })).toEqual({
    orders: 4,
    rewritten: 0,
    differences: [],
  });
});

test("an order that is read and has no history at all is named too", async () => {
  const { db } = room.database;
  const [orphan] = bought;
  if (!orphan) throw new Error("four were bought");
  const events = await db.select().from(orderEvents).where(eq(orderEvents.orderId, orphan.orderId));
  await db.delete(orderEvents).where(eq(orderEvents.orderId, orphan.orderId));
  const { differences } = await rebuildProjections(rebuildPorts(room.database), { isCheck: true });
  expect(differences).toEqual([{ orderId: orphan.orderId, part: "events", found: "nothing", expected: "a history" }]);
  await db.insert(orderEvents).values(events);
});
