import { staffScopes } from "@novatech/graphql/permissions";
import type { RoomRequest } from "@novatech/graphql/viewer";
import { until } from "@novatech/testkit/wait";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anOrder, type AnOrder, committed, parcelsOf, placed } from "./an-order.ts";
import { addressChanged, cancellation, decided, held, parcelRow, released, untilItIs } from "./other-rooms.ts";
import { recipient, type RoomUnderTest, startRoom, stepMs } from "./room-under-test.ts";

let room: RoomUnderTest;
beforeAll(async () => {
  room = await startRoom();
});
afterAll(() => room.stop());

const planned = async (order: AnOrder): Promise<string> => {
  await placed(room, order);
  await committed(room, order);
  return (await parcelsOf(room, order.orderId))[0]?.id ?? "";
};

/** Has the next question for a recipient wait until `answer` is called. */
function delayAnswer() {
  const usual = room.orders.answer;
  const asked = Promise.withResolvers<void>();
  const may = Promise.withResolvers<void>();
  room.orders.answer = async (to, call) => {
    const answer = await usual(to, call);
    asked.resolve();
    await may.promise;
    return answer as never;
  };
  return {
    asked: asked.promise,
    answer: (): void => {
      room.orders.answer = usual;
      may.resolve();
    },
  };
}
const movesTo = (city: string) => {
  room.orders.answer = (async () => ({ recipientForShipment: { ...recipient, city } })) as never;
};
const keptCity = async (orderId: string) =>
  (await room.database.sql<{ city: string }[]>`select city from recipients where order_id = ${orderId}`)[0]?.city;

test("an order that is held is not planned until it is let go, whichever half comes last", async () => {
  for (const order of [anOrder(1, { isHeld: true }), anOrder(2, { isHeld: true })]) {
    if (order.orderId === "order_1") await committed(room, order);
    await placed(room, order);
    await committed(room, order);
    await placed(room, order);
    expect(await parcelsOf(room, order.orderId)).toEqual([]);
    await released(room, order);
    await released(room, order);
    expect(await parcelsOf(room, order.orderId)).toHaveLength(1);
  }
});

test("held later, a parcel stays where it is until its order is let go; what is on its way goes on", async () => {
  const [waiting, underway] = [anOrder(3), anOrder(4)];
  const goes = await planned(underway);
  await untilItIs(room, goes, "HANDED_OVER");
  const stays = await planned(waiting);
  await untilItIs(room, stays, "PACKED");
  for (const order of [waiting, waiting, underway]) await held(room, order);
  await untilItIs(room, goes, "DELIVERED");
  expect(await parcelRow(room, stays)).toMatchObject({ status: "PACKED" });
  expect(await room.database.sql`select 1 from timers where key = ${stays}`).toEqual([]);
  await released(room, waiting);
  await untilItIs(room, stays, "DELIVERED");
});

test("a step that was decided before a hold is not written after it", async () => {
  const order = anOrder(5);
  const id = await planned(order);
  await untilItIs(room, id, "PACKED");
  const question = delayAnswer();
  await room.passTime(stepMs);
  await question.asked;
  await held(room, order);
  question.answer();
  await until(async () => {
    await room.passTime(stepMs);
    return (await room.database.sql`select 1 from timers where key = ${id}`).length === 0;
  });
  expect(await parcelRow(room, id)).toMatchObject({ status: "PACKED", tracking_number: null });
  await released(room, order);
  await untilItIs(room, id, "DELIVERED");
});

test("with a new address the recipient is asked again, and a label that was not used is bought again", async () => {
  const order = anOrder(6);
  const id = await planned(order);
  await untilItIs(room, id, "LABEL_PURCHASED");
  const { tracking_number: first } = await parcelRow(room, id);
  movesTo("Bremen");
  await addressChanged(room, order);
  expect(await parcelRow(room, id)).toMatchObject({ status: "PACKED", tracking_number: null, label_round: 2 });
  expect(await keptCity(order.orderId)).toBeUndefined();
  await untilItIs(room, id, "LABEL_PURCHASED");
  const { tracking_number: second } = await parcelRow(room, id);
  expect([second === null, second === first]).toEqual([false, false]);
  expect(await keptCity(order.orderId)).toBe("Bremen");
  await untilItIs(room, id, "HANDED_OVER");
  const told = await room.told(id);
  await addressChanged(room, order);
  await addressChanged(room, order);
  expect(await parcelRow(room, id)).toMatchObject({ status: "HANDED_OVER", tracking_number: second });
  expect(told.filter((type) => type === "shipment.label_purchased.v1")).toHaveLength(2);
});

test("a label that is being bought for the old address is not taken", async () => {
  const order = anOrder(7);
  const id = await planned(order);
  await untilItIs(room, id, "PACKED");
  movesTo("Cologne");
  const question = delayAnswer();
  await room.passTime(stepMs);
  await question.asked;
  await addressChanged(room, order);
  question.answer();
  movesTo("Dresden");
  await untilItIs(room, id, "LABEL_PURCHASED");
  expect(await keptCity(order.orderId)).toBe("Dresden");
  expect(await parcelRow(room, id)).toMatchObject({ label_round: 2 });
});

test("a parcel that is cancelled while its label is being bought stays cancelled, and the label is given back", async () => {
  const order = anOrder(8);
  const id = await planned(order);
  await untilItIs(room, id, "PACKED");
  const question = delayAnswer();
  await room.passTime(stepMs);
  await question.asked;
  await cancellation(room, order, "cancel_8", { line_1: 2 });
  question.answer();
  await until(async () => {
    await room.passTime(stepMs);
    return (await room.database.sql`select 1 from timers where key like ${`${id}%`}`).length === 0;
  });
  expect(await parcelRow(room, id)).toMatchObject({ status: "CANCELLED", tracking_number: null });
  expect(await decided(room, "cancel_8")).toMatchObject([{ refused: [] }]);
});

const staff: Partial<RoomRequest> = {
  viewer: { kind: "user", userId: "user_s", sessionId: "session_1", scopes: staffScopes, merchantIds: [] },
};
type Labelled = { shipment: { trackingNumber: string | null } | null; userErrors: { code: string }[] };
const buyLabel = async (shipmentId: string, idempotencyKey: string): Promise<Labelled> => {
  const { data, errors } = await room.ask(
    `mutation ($input: ShipmentLabelBuyInput!) { shipmentLabelBuy(input: $input) {
      shipment { trackingNumber } userErrors { code } } }`,
    staff,
    { input: { shipmentId, idempotencyKey } },
  );
  expect(errors).toEqual([]);
  return (data as { shipmentLabelBuy: Labelled }).shipmentLabelBuy;
};

test("a label bought by hand comes from the carrier once, and asks for the recipient", async () => {
  const order = anOrder(9);
  const id = await planned(order);
  expect((await buyLabel(id, "too early")).userErrors).toMatchObject([{ code: "SHIPMENT_MOVE_REFUSED" }]);
  await untilItIs(room, id, "PACKED");
  const first = await buyLabel(id, "once");
  expect(first).toMatchObject({ shipment: { trackingNumber: expect.stringMatching(/^PA\d{12}$/) }, userErrors: [] });
  expect(await buyLabel(id, "once")).toEqual(first);
  expect(await keptCity(order.orderId)).toBeDefined();
  expect((await room.told(id)).filter((type) => type === "shipment.label_purchased.v1")).toHaveLength(1);
});

test("a label bought by hand for an address that changes meanwhile is not taken", async () => {
  const order = anOrder(10);
  const id = await planned(order);
  await untilItIs(room, id, "PACKED");
  const question = delayAnswer();
  const buying = buyLabel(id, "meanwhile");
  await question.asked;
  await addressChanged(room, order);
  question.answer();
  expect(await buying).toEqual({ shipment: null, userErrors: [{ code: "VERSION_CONFLICT" }] });
  expect(await keptCity(order.orderId)).toBeUndefined();
  expect(await parcelRow(room, id)).toMatchObject({ status: "PACKED", label_round: 2 });
});
