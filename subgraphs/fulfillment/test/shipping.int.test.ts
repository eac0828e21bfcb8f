import { until } from "@novatech/testkit/wait";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anOrder, committed, parcelsOf, placed } from "./an-order.ts";
import { recipient, type RoomUnderTest, startRoom, stepMs } from "./room-under-test.ts";

let room: RoomUnderTest;
beforeAll(async () => {
  room = await startRoom();
});
afterAll(() => room.stop());

const wholeLife = [
  "shipment.created.v1",
  "shipment.packed.v1",
  "shipment.label_purchased.v1",
  "shipment.handed_over.v1",
  "shipment.in_transit.v1",
  "shipment.out_for_delivery.v1",
  "shipment.delivered.v1",
];

const onlyParcelOf = async (orderId: string) => {
  const [parcel, ...others] = await parcelsOf(room, orderId);
  expect(others).toEqual([]);
  if (parcel === undefined) throw new Error(`${orderId} has no parcel`);
  return parcel;
};
const sequenceOf = async (shipmentId: string) => {
  const [row] = await room.database.sql<{ last_sequence: number }[]>`
    select last_sequence from shipments where id = ${shipmentId}`;
  return row?.last_sequence ?? 0;
};
/** Lets the parcel make one step, by the room's own timers. */
const oneStep = async (shipmentId: string): Promise<void> => {
  const before = await sequenceOf(shipmentId);
  await room.passTime(stepMs);
  await until(async () => (await sequenceOf(shipmentId)) > before);
};
const untilDelivered = async (shipmentId: string): Promise<void> => {
  await until(
    async () => {
      await room.passTime(stepMs);
      const rows = await room.database.sql`select 1 from shipments where id = ${shipmentId} and status = 'DELIVERED'`;
      return rows.length > 0;
    },
    { timeoutMs: 20_000 },
  );
};

test("a parcel is planned when the order and its stock are known, and goes all the way to the door", async () => {
  const order = anOrder(1);
  await placed(room, order);
  expect(await parcelsOf(room, order.orderId)).toEqual([]);
  await committed(room, order);
  const { id } = await onlyParcelOf(order.orderId);
  expect(await room.told(id)).toEqual(["shipment.created.v1"]);

  await untilDelivered(id);
  const told = await room.told(id);
  expect([...new Set(told)]).toEqual(wholeLife);
  const seen = await room.database.sql<{ sequence: number; status: string }[]>`
    select sequence, status from tracking_events where shipment_id = ${id} order by sequence`;
  expect(seen.map(({ sequence }) => sequence)).toEqual(told.map((_type, index) => index + 1));
  expect(await room.database.sql`select 1 from timers where key = ${id}`).toEqual([]);
});

test("a parcel is planned once, whichever half comes last and however often they come", async () => {
  const order = anOrder(2);
  await committed(room, order);
  await committed(room, order);
  await placed(room, order);
  await placed(room, order);
  await committed(room, order);
  const { id } = await onlyParcelOf(order.orderId);
  expect(await room.told(id)).toEqual(["shipment.created.v1"]);
});

test("no parcel mixes merchants or warehouses", async () => {
  const order = anOrder(3, {
    parts: [
      { lineId: "line_1", merchantId: "merch_1", warehouseId: "wh_1", quantity: 2 },
      { lineId: "line_1", merchantId: "merch_1", warehouseId: "wh_2", quantity: 1 },
      { lineId: "line_2", merchantId: "merch_1", warehouseId: "wh_1", quantity: 1 },
      { lineId: "line_3", merchantId: "merch_2", warehouseId: "wh_3", quantity: 1 },
    ],
  });
  await placed(room, order);
  await committed(room, order);
  expect((await parcelsOf(room, order.orderId)).map((parcel) => parcel.warehouse_id).toSorted()).toEqual([
    "wh_1",
    "wh_2",
    "wh_3",
  ]);
  const units = await room.database.sql`
    select sum(quantity)::integer as units from shipment_lines join shipments on id = shipment_id where order_id = ${order.orderId}`;
  expect(units).toEqual([{ units: 5 }]);
});

test("a parcel goes on after the room was stopped in the middle of its way", async () => {
  const order = anOrder(4);
  await placed(room, order);
  await committed(room, order);
  const { id } = await onlyParcelOf(order.orderId);
  await oneStep(id);
  await oneStep(id);
  const before = await room.told(id);
  await room.restart();
  await untilDelivered(id);
  const told = await room.told(id);
  expect(told.slice(0, before.length)).toEqual(before);
  expect([...new Set(told)]).toEqual(wholeLife);
});

test("a label waits for its recipient when the orders room does not answer, and is bought when it does", async () => {
  const order = anOrder(5);
  const answer = room.orders.answer;
  room.orders.answer = () => Promise.reject(new Error("orders is away"));
  await placed(room, order);
  await committed(room, order);
  const { id } = await onlyParcelOf(order.orderId);
  await oneStep(id);
  await room.passTime(stepMs);
  await until(async () => {
    const [timer] = await room.database.sql<{ attempts: number }[]>`select attempts from timers where key = ${id}`;
    return timer?.attempts === 1;
  });
  expect(await onlyParcelOf(order.orderId)).toMatchObject({ status: "PACKED" });

  room.orders.answer = answer;
  await untilDelivered(id);
  const [kept] = await room.database.sql`select recipient, city from recipients where order_id = ${order.orderId}`;
  expect(kept).toEqual({ recipient: recipient.recipient, city: recipient.city });
});

test("an order's recipient is asked for once, however many parcels it has", async () => {
  const order = anOrder(6, {
    parts: [
      { lineId: "line_1", merchantId: "merch_1", warehouseId: "wh_1", quantity: 1 },
      { lineId: "line_2", merchantId: "merch_2", warehouseId: "wh_2", quantity: 1 },
    ],
  });
  await placed(room, order);
  await committed(room, order);
  const before = room.orders.asked;
  for (const { id } of await parcelsOf(room, order.orderId)) await untilDelivered(id);
  expect(room.orders.asked).toBe(before + 1);
});

test("no event names the recipient", async () => {
  const told = await room.database.sql<{ payload: unknown }[]>`select payload from outbox`;
  expect(told.length).toBeGreaterThan(0);
  expect(JSON.stringify(told)).not.toContain(recipient.recipient);
  expect(JSON.stringify(told)).not.toContain(recipient.line1);
});

test("stock of a line the order does not have waits for a person", async () => {
  const order = anOrder(7);
  await placed(room, order);
  const other = { ...order, parts: [{ lineId: "line_9", merchantId: "merch_1", warehouseId: "wh_1", quantity: 1 }] };
  expect(await committed(room, other)).toBe("parked");
  expect(await parcelsOf(room, order.orderId)).toEqual([]);
});
