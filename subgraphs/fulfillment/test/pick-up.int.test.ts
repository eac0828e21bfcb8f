import { sameRole, staffScopes } from "@novatech/graphql/permissions";
import type { RoomRequest, Viewer } from "@novatech/graphql/viewer";
import { countStatements } from "@novatech/testkit/statements";
import { until } from "@novatech/testkit/wait";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anOrder, committed, parcelsOf, placed } from "./an-order.ts";
import {
  addressChanged,
  cancellation,
  decided,
  held,
  parcelRow,
  released,
  storeClosed,
  storeOpened,
  untilItIs,
} from "./other-rooms.ts";
import { type RoomUnderTest, startRoom, stepMs } from "./room-under-test.ts";

const dayMs = 24 * 60 * 60 * 1000;
let room: RoomUnderTest;
beforeAll(async () => {
  room = await startRoom();
  await storeOpened(room, "wh_1", "merch_1");
});
afterAll(() => room.stop());

const user = (userId: string, scopes: readonly string[], merchantIds: string[] = []): Partial<RoomRequest> => ({
  viewer: {
    kind: "user",
    userId,
    sessionId: "session_1",
    scopes,
    merchantIds,
    merchantRoles: sameRole(merchantIds, "OWNER"),
  } satisfies Viewer,
});
const member = user("user_m", ["merchant"], ["merch_1"]);
const staff = user("user_s", staffScopes);
const aPickUp = (n: number) => anOrder(n, { pickUpWarehouseId: "wh_1" });

/** A parcel that waits in the store. */
async function waiting(n: number): Promise<string> {
  const order = aPickUp(n);
  await placed(room, order);
  await committed(room, order);
  const id = (await parcelsOf(room, order.orderId))[0]?.id ?? "";
  await untilItIs(room, id, "READY_FOR_PICKUP");
  return id;
}
type Shown = { isPickUp: boolean; pickUp: { code: string; readyUntil: string; store: { name: string } } | null };
const shown = async (id: string, who: Partial<RoomRequest>): Promise<Shown | null> => {
  const { data, errors } = await room.ask(
    `query ($id: ID!) { shipment(id: $id) { isPickUp carrier trackingNumber trackingUrl
      pickUp { code readyUntil store { name line1 city postalCode countryCode } } } }`,
    who,
    { id },
  );
  expect(errors).toEqual([]);
  return (data as { shipment: Shown | null }).shipment;
};
const codeOf = async (n: number, id: string): Promise<string> =>
  (await shown(id, user(`user_${n}`, ["shopper"])))?.pickUp?.code ?? "";
let keys = 0;
const confirm = async (id: string, code: string, idempotencyKey = `key_${(keys += 1)}`) => {
  const { data, errors } = await room.ask(
    `mutation ($input: ShipmentPickUpConfirmInput!) { shipmentPickUpConfirm(input: $input) { shipment { status deliveredAt }
      userErrors { __typename code message ... on PickUpCodeError { lockedUntil } } } }`,
    member,
    { input: { shipmentId: id, code, idempotencyKey } },
  );
  expect(errors).toEqual([]);
  return (data as { shipmentPickUpConfirm: { shipment: { status: string } | null; userErrors: object[] } })
    .shipmentPickUpConfirm;
};
const anotherThan = (code: string): string => ((Number(code) + 1) % 1_000_000).toString().padStart(6, "0");

const rates = async (countryCode: string, merchantIds: string[]) => {
  const { data, errors } = await room.ask(
    `query ($country: CountryCode!, $parcels: [ParcelForRateInput!]!) { deliveryRatesForQuote(countryCode: $country, currency: "EUR", parcels: $parcels) {
      optionId name carrier amountMinor shares { merchantId amountMinor } minDays maxDays pickUpWarehouseId } }`,
    { caller: { name: "cart", scopes: ["internal:rates"] } },
    { country: countryCode, parcels: merchantIds.map((merchantId) => ({ merchantId, weightGrams: 500 })) },
  );
  expect(errors).toEqual([]);
  return (data as { deliveryRatesForQuote: { optionId: string; pickUpWarehouseId: string | null }[] })
    .deliveryRatesForQuote;
};

test("a store is an option when all is of its merchant and it is in the country, until it is closed", async () => {
  await storeOpened(room, "wh_7", "merch_7", "Old name");
  await storeOpened(room, "wh_7", "merch_7", "Uptown");
  await storeOpened(room, "wh_7", "merch_7", "Uptown");
  const offered = await rates("DE", ["merch_7"]);
  expect(offered.map(({ optionId, pickUpWarehouseId }) => [optionId, pickUpWarehouseId])).toEqual([
    ["delivery_standard", null],
    ["delivery_express", null],
    ["pickup:wh_7", "wh_7"],
  ]);
  expect(offered.at(-1)).toMatchObject({
    name: "Pick up at Uptown",
    carrier: "Pick-up",
    amountMinor: "0",
    shares: [{ merchantId: "merch_7", amountMinor: "0" }],
    minDays: 0,
    maxDays: 1,
  });
  for (const [country, merchants] of [
    ["FR", ["merch_7"]],
    ["DE", ["merch_7", "merch_1"]],
    ["DE", ["merch_8"]],
  ] as const)
    expect(await rates(country, [...merchants])).toHaveLength(2);
  const { statements } = await countStatements(room.observed(), () => rates("DE", ["merch_7", "merch_1"]));
  expect(statements).toEqual([]);
  await storeClosed(room, "wh_7", "merch_7");
  await storeClosed(room, "wh_7", "merch_7");
  expect(await rates("DE", ["merch_7"])).toHaveLength(2);
});

test("a parcel waits in its store, and its buyer alone is shown the code", async () => {
  const id = await waiting(1);
  expect((await room.told(id)).at(-1)).toBe("shipment.ready_for_pickup.v1");
  expect(await shown(id, user("user_1", ["shopper"]))).toMatchObject({
    isPickUp: true,
    carrier: "Pick-up",
    trackingNumber: null,
    trackingUrl: null,
    pickUp: {
      code: expect.stringMatching(/^\d{6}$/),
      readyUntil: new Date(room.clock.now().getTime() + 7 * dayMs).toISOString(),
      store: { name: "Downtown", line1: "2 Market Square", city: "Leipzig", postalCode: "04109", countryCode: "DE" },
    },
  });
  for (const who of [member, staff]) expect(await shown(id, who)).toMatchObject({ isPickUp: true, pickUp: null });
  expect(await shown(id, user("user_2", ["shopper"]))).toBeNull();
  const told = JSON.stringify(await room.database.sql`select payload from outbox where aggregate_id = ${id}`);
  expect(told).not.toContain(await codeOf(1, id));
});

test("with its code a parcel leaves and arrives at once, and repeated it does so once", async () => {
  const id = await waiting(2);
  const code = await codeOf(2, id);
  expect(await confirm(id, code, "once")).toMatchObject({ shipment: { status: "DELIVERED" }, userErrors: [] });
  expect(await confirm(id, code, "once")).toMatchObject({ shipment: { status: "DELIVERED" }, userErrors: [] });
  expect((await room.told(id)).slice(-2)).toEqual(["shipment.handed_over.v1", "shipment.delivered.v1"]);
  expect((await confirm(id, code)).userErrors).toMatchObject([{ code: "SHIPMENT_MOVE_REFUSED" }]);
  expect(await shown(id, user("user_2", ["shopper"]))).toMatchObject({ pickUp: null });
});

test("after five wrong codes none is heard for a quarter of an hour, not even the right one, also when they come at once", async () => {
  const id = await waiting(3);
  const code = await codeOf(3, id);
  expect((await confirm(id, "12345")).userErrors).toMatchObject([{ code: "INVALID_INPUT" }]);
  const answers = await Promise.all(Array.from({ length: 8 }, () => confirm(id, anotherThan(code))));
  const codes = answers.flatMap(({ userErrors }) => userErrors.map((one) => (one as { code: string }).code));
  expect(codes.toSorted()).toEqual([
    ...Array<string>(5).fill("PICK_UP_CODE_WRONG"),
    ...Array<string>(3).fill("PICK_UP_LOCKED"),
  ]);
  const lockedUntil = new Date(room.clock.now().getTime() + 15 * 60_000).toISOString();
  expect((await confirm(id, code)).userErrors).toMatchObject([{ code: "PICK_UP_LOCKED", lockedUntil }]);
  await room.passTime(15 * 60_000);
  expect(await confirm(id, code)).toMatchObject({ shipment: { status: "DELIVERED" }, userErrors: [] });
});

test("what nobody picks up in time is cancelled and told as withdrawn", async () => {
  const id = await waiting(4);
  await room.passTime(7 * dayMs);
  await until(async () => (await parcelRow(room, id)).status === "CANCELLED");
  expect((await room.told(id)).at(-1)).toBe("shipment.cancelled.v1");
  const [row] = await room.database.sql<{ id: string }[]>`select id from withdrawals where order_id = 'order_4'`;
  expect(await decided(room, row?.id ?? "")).toEqual([
    {
      cause: "NOT_PICKED_UP",
      withdrawn: [{ lineId: "line_1", variantId: "var_line_1", quantity: 2, warehouseId: "wh_1" }],
      refused: [],
    },
  ]);
  expect((await confirm(id, "123456")).userErrors).toMatchObject([{ code: "SHIPMENT_MOVE_REFUSED" }]);
});

test("while an order is held its parcel is not given out and its time does not end; let go, it waits its whole time", async () => {
  const id = await waiting(5);
  const code = await codeOf(5, id);
  await held(room, aPickUp(5));
  await room.passTime(7 * dayMs);
  await until(async () => (await room.database.sql`select 1 from timers where key = ${id}`).length === 0);
  expect((await confirm(id, code)).userErrors).toMatchObject([{ code: "SHIPMENT_ON_HOLD" }]);
  await released(room, aPickUp(5));
  expect(await shown(id, user("user_5", ["shopper"]))).toMatchObject({
    pickUp: { code, readyUntil: new Date(room.clock.now().getTime() + 7 * dayMs).toISOString() },
  });
  await room.passTime(6 * dayMs);
  expect(await confirm(id, code)).toMatchObject({ shipment: { status: "DELIVERED" } });
});

test("what waits in a store can be cancelled, and a new address changes nothing there", async () => {
  const id = await waiting(6);
  await addressChanged(room, aPickUp(6));
  expect(await parcelRow(room, id)).toMatchObject({ status: "READY_FOR_PICKUP" });
  await cancellation(room, aPickUp(6), "cancel_6", { line_1: 2 });
  expect(await parcelRow(room, id)).toMatchObject({ status: "CANCELLED" });
  await room.passTime(7 * dayMs + stepMs);
  await until(async () => (await room.database.sql`select 1 from timers where key = ${id}`).length === 0);
  expect(await room.database.sql`select cause from withdrawals where order_id = 'order_6'`).toEqual([
    { cause: "CANCELLATION" },
  ]);
});

test("a merchant that packs what is picked up has it ready", async () => {
  const order = aPickUp(8);
  await placed(room, order);
  await committed(room, order);
  const id = (await parcelsOf(room, order.orderId))[0]?.id ?? "";
  const { data } = await room.ask(
    `mutation ($id: ID!) { shipmentPack(input: { shipmentId: $id, idempotencyKey: "pack" }) { shipment { status version } } }`,
    member,
    { id },
  );
  expect(data).toEqual({ shipmentPack: { shipment: { status: "READY_FOR_PICKUP", version: 3 } } });
  expect(await confirm(id, await codeOf(8, id))).toMatchObject({ shipment: { status: "DELIVERED" } });
});
