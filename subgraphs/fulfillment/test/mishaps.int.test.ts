import { afterAll, afterEach, expect, test } from "vitest";
import type { Mishap } from "../src/domain/mishap.ts";
import { anOrder, committed, parcelsOf, placed } from "./an-order.ts";
import { replaced, untilItIs } from "./other-rooms.ts";
import { type RoomUnderTest, startRoom } from "./room-under-test.ts";

const rooms: RoomUnderTest[] = [];
const stopAll = async (): Promise<void> => void (await Promise.all(rooms.splice(0).map((room) => room.stop())));
afterEach(stopAll);
afterAll(stopAll);

const before = ["created", "packed", "label_purchased", "handed_over"];

test.each<[Mishap, string[]]>([
  ["DELAYED", ["delayed", "out_for_delivery", "delivered"]],
  ["DELIVERY_ATTEMPTED", ["out_for_delivery", "delivery_attempted", "delivered"]],
  ["LOST", ["lost"]],
  ["DAMAGED", ["damaged"]],
  ["RETURNED_TO_SENDER", ["out_for_delivery", "delivery_attempted", "returned_to_sender"]],
])("a parcel that meets %s is told of as %j, and what is sent instead arrives", async (mishap, after) => {
  const room = await startRoom({ carrierSimulator: { stepMs: 1000, mishapsPerMille: 0, mishap } });
  rooms.push(room);
  const order = anOrder(1);
  await placed(room, order);
  await committed(room, order);
  const [first] = await parcelsOf(room, order.orderId);
  const id = first?.id ?? "";
  await untilItIs(room, id, (after.at(-1) ?? "").toUpperCase());
  const told = (await room.told(id)).map((type) => type.replace(/^shipment\.(.+)\.v1$/, "$1"));
  expect(told.filter((what) => what !== "in_transit")).toEqual([...before, ...after]);
  expect(await room.database.sql`select 1 from timers where key = ${id}`).toEqual([]);

  await replaced(room, order, "repl_1", "RESHIPMENT", order.parts);
  const second = (await parcelsOf(room, order.orderId)).find((parcel) => parcel.id !== id);
  await untilItIs(room, second?.id ?? "", "DELIVERED");
});
