import { until } from "@novatech/testkit/wait";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anOrder, committed, parcelsOf, placed } from "./an-order.ts";
import { cancellation, decided, parcelRow, released, replaced, shortfall, unitsIn, untilItIs } from "./other-rooms.ts";
import { type RoomUnderTest, startRoom, stepMs } from "./room-under-test.ts";

let room: RoomUnderTest;
beforeAll(async () => {
  room = await startRoom();
});
afterAll(() => room.stop());

const part = (lineId: string, warehouseId: string, quantity: number) => ({
  lineId,
  merchantId: "merch_1",
  warehouseId,
  quantity,
});
const unit = (lineId: string, warehouseId: string, quantity: number) => ({
  lineId,
  variantId: `var_${lineId}`,
  warehouseId,
  quantity,
});
const parcelOf = async (orderId: string): Promise<string> => {
  const [parcel, ...others] = await parcelsOf(room, orderId);
  expect(others).toEqual([]);
  return parcel?.id ?? "";
};
const statusesOf = async (orderId: string) => (await parcelsOf(room, orderId)).map(({ status }) => status);
const sequences = async (id: string) =>
  (
    await room.database.sql<
      { sequence: number }[]
    >`select sequence from tracking_events where shipment_id = ${id} order by sequence`
  ).map(({ sequence }) => sequence);

test("part of a parcel stays behind: it weighs less, its page says so, and it goes on; twice is once", async () => {
  const order = anOrder(1, { parts: [part("line_1", "wh_1", 2), part("line_2", "wh_1", 1)] });
  await placed(room, order);
  await committed(room, order);
  const id = await parcelOf(order.orderId);
  await cancellation(room, order, "cancel_1", { line_1: 1, line_2: 1 });
  await cancellation(room, order, "cancel_1", { line_1: 1, line_2: 1 });
  expect(await decided(room, "cancel_1")).toEqual([
    { cause: "CANCELLATION", withdrawn: [unit("line_1", "wh_1", 1), unit("line_2", "wh_1", 1)], refused: [] },
  ]);
  expect(await unitsIn(room, id)).toEqual({ line_1: 1 });
  expect(await parcelRow(room, id)).toMatchObject({ status: "PENDING", weight_grams: 700 });
  expect(await sequences(id)).toEqual([1, 2]);
  expect(await room.told(id)).toEqual(["shipment.created.v1"]);
  await untilItIs(room, id, "DELIVERED");
  const [left] = await room.database.sql<{ payload: { lines: object[] } }[]>`
    select payload from outbox where aggregate_id = ${id} and type = 'shipment.handed_over.v1'`;
  expect(left?.payload.lines).toEqual([{ lineId: "line_1", variantId: "var_line_1", quantity: 1 }]);
});

test("a parcel with nothing left in it is cancelled, told with what was in it last, and its label is given back", async () => {
  const order = anOrder(2);
  await placed(room, order);
  await committed(room, order);
  const id = await parcelOf(order.orderId);
  await untilItIs(room, id, "LABEL_PURCHASED");
  await cancellation(room, order, "cancel_2", { line_1: 1 });
  await cancellation(room, order, "cancel_2b", { line_1: 3 });
  expect(await decided(room, "cancel_2b")).toMatchObject([
    { withdrawn: [unit("line_1", "wh_1", 1)], refused: [{ lineId: "line_1", quantity: 2 }] },
  ]);
  expect(await parcelRow(room, id)).toMatchObject({ status: "CANCELLED", tracking_number: null });
  expect((await room.told(id)).at(-1)).toBe("shipment.cancelled.v1");
  const [cancelled] = await room.database.sql<{ payload: { lines: object[] } }[]>`
    select payload from outbox where aggregate_id = ${id} and type = 'shipment.cancelled.v1'`;
  expect(cancelled?.payload.lines).toEqual([{ lineId: "line_1", variantId: "var_line_1", quantity: 1 }]);
  // Its own timers and the label's lapse; nothing moves any more.
  await until(async () => {
    await room.passTime(stepMs);
    return (await room.database.sql`select 1 from timers where key like ${`${id}%`}`).length === 0;
  });
  expect(await statusesOf(order.orderId)).toEqual(["CANCELLED"]);
});

test("what has left is refused, whole", async () => {
  const order = anOrder(3);
  await placed(room, order);
  await committed(room, order);
  const id = await parcelOf(order.orderId);
  await untilItIs(room, id, "HANDED_OVER");
  await cancellation(room, order, "cancel_3", { line_1: 2 });
  expect(await decided(room, "cancel_3")).toEqual([
    { cause: "CANCELLATION", withdrawn: [], refused: [{ lineId: "line_1", quantity: 2 }] },
  ]);
  expect(await unitsIn(room, id)).toEqual({ line_1: 2 });
});

test("a wish that comes before the stock waits for it, and what is withdrawn is never planned", async () => {
  const order = anOrder(4, { parts: [part("line_1", "wh_1", 2), part("line_2", "wh_2", 1)] });
  await placed(room, order);
  await cancellation(room, order, "cancel_4", { line_2: 1, line_1: 1 });
  await cancellation(room, order, "cancel_4", { line_2: 1, line_1: 1 });
  expect(await decided(room, "cancel_4")).toEqual([]);
  await committed(room, order);
  expect(await decided(room, "cancel_4")).toMatchObject([
    { withdrawn: [unit("line_1", "wh_1", 1), unit("line_2", "wh_2", 1)], refused: [] },
  ]);
  expect(await unitsIn(room, await parcelOf(order.orderId))).toEqual({ line_1: 1 });
  await cancellation(room, order, "cancel_4", { line_2: 1, line_1: 1 });
  expect(await decided(room, "cancel_4")).toHaveLength(1);
});

test("an order of which all is withdrawn while it is held has no parcel, also when it is let go", async () => {
  const order = anOrder(5, { isHeld: true });
  await committed(room, order);
  await placed(room, order);
  await cancellation(room, order, "cancel_5", { line_1: 2 });
  expect(await decided(room, "cancel_5")).toMatchObject([{ withdrawn: [unit("line_1", "wh_1", 2)] }]);
  await released(room, order);
  await committed(room, order);
  expect(await parcelsOf(room, order.orderId)).toEqual([]);
});

test("a shortfall takes from its warehouse alone, before planning and after", async () => {
  const parts = [part("line_1", "wh_1", 2), part("line_1", "wh_2", 2)];
  const [before, after] = [anOrder(6, { parts }), anOrder(7, { parts })];
  for (const order of [before, after]) await committed(room, order);
  await shortfall(room, before, "short_6", [part("line_1", "wh_2", 1)]);
  for (const order of [before, after]) await placed(room, order);
  await shortfall(room, after, "short_7", [part("line_1", "wh_2", 1)]);
  await shortfall(room, after, "short_7", [part("line_1", "wh_2", 1)]);
  for (const [order, id] of [
    [before, "short_6"],
    [after, "short_7"],
  ] as const) {
    expect(await decided(room, id)).toEqual([
      { cause: "SHORTFALL", withdrawn: [unit("line_1", "wh_2", 1)], refused: [] },
    ]);
    const parcels = await parcelsOf(room, order.orderId);
    const units = await Promise.all(
      parcels.map(async (parcel) => [parcel.warehouse_id, await unitsIn(room, parcel.id)]),
    );
    expect(Object.fromEntries(units)).toEqual({ wh_1: { line_1: 2 }, wh_2: { line_1: 1 } });
  }
});

test("stock found elsewhere gets a parcel of its own, once, also before the order is known", async () => {
  const [known, unknown] = [anOrder(8), anOrder(9)];
  await placed(room, known);
  await committed(room, known);
  for (const order of [known, unknown])
    for (let times = 0; times < 2; times += 1)
      await replaced(room, order, `repl_${order.orderId}`, "REALLOCATION", [part("line_1", "wh_9", 1)]);
  await placed(room, unknown);
  await committed(room, unknown);
  for (const { orderId } of [known, unknown]) {
    const rows = await room.database.sql`
      select cause, replacement_id, warehouse_id from shipments where order_id = ${orderId} order by warehouse_id`;
    expect(rows).toEqual([
      { cause: "ORDER", replacement_id: null, warehouse_id: "wh_1" },
      { cause: "REALLOCATION", replacement_id: `repl_${orderId}`, warehouse_id: "wh_9" },
    ]);
  }
  const [told] = await room.database.sql<{ payload: object }[]>`
    select payload from outbox where payload->>'replacementId' = 'repl_order_9'`;
  expect(told?.payload).toMatchObject({ cause: "REALLOCATION", isPickUp: false });
});

test("a replacement waits while the order is held, can be withdrawn meanwhile, and is planned when it is let go", async () => {
  const order = anOrder(10, { isHeld: true });
  await placed(room, order);
  await committed(room, order);
  await replaced(room, order, "repl_10", "REALLOCATION", [part("line_1", "wh_9", 2)]);
  await shortfall(room, order, "short_10", [part("line_1", "wh_9", 1)]);
  expect(await decided(room, "short_10")).toMatchObject([{ withdrawn: [unit("line_1", "wh_9", 1)] }]);
  expect(await parcelsOf(room, order.orderId)).toEqual([]);
  await released(room, order);
  const parcels = await parcelsOf(room, order.orderId);
  expect(await Promise.all(parcels.map(({ id }) => unitsIn(room, id)))).toEqual([{ line_1: 2 }, { line_1: 1 }]);
});

test("hand-over and withdrawal of one parcel never both win, whoever is first", async () => {
  const orders = Array.from({ length: 12 }, (_, n) => anOrder(100 + n));
  for (const order of orders) {
    await placed(room, order);
    await committed(room, order);
  }
  const ids = await Promise.all(orders.map(({ orderId }) => parcelOf(orderId)));
  const rows = () => Promise.all(ids.map((id) => parcelRow(room, id)));
  await until(async () => {
    if ((await rows()).every(({ tracking_number: number }) => number !== null)) return true;
    await room.passTime(stepMs);
    return false;
  });
  await Promise.all([
    room.passTime(stepMs),
    ...orders.map((order) => cancellation(room, order, `cancel_${order.orderId}`, { line_1: 2 })),
  ]);
  await until(
    async () => {
      await room.passTime(stepMs);
      return (await Promise.all(ids.map((id) => parcelRow(room, id)))).every(({ status }) =>
        ["CANCELLED", "DELIVERED"].includes(status),
      );
    },
    { timeoutMs: 20_000 },
  );
  for (const [n, order] of orders.entries()) {
    const told = await room.told(ids[n] ?? "");
    const [decision] = await decided(room, `cancel_${order.orderId}`);
    expect(told.includes("shipment.handed_over.v1")).toBe(decision?.withdrawn.length === 0);
    expect(told.includes("shipment.cancelled.v1")).toBe(decision?.withdrawn.length === 1);
  }
});
