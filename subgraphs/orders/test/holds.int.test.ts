import { staffScopes } from "@novatech/graphql/permissions";
import {
  paymentAuthorizationExpiredV1,
  paymentChargedBackV1,
  paymentReauthorizedV1,
  paymentRefundedV1,
  paymentRefundFailedV1,
} from "@novatech/contracts/payments";
import {
  stockReplacementCommittedV1,
  stockReplacementRejectedV1,
  stockShortfallV1,
} from "@novatech/contracts/inventory";
import { countStatements } from "@novatech/testkit/statements";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rebuildPorts } from "../src/app.ts";
import { rebuildProjections } from "../src/commands/rebuild-projections.ts";
import { decide, documents, linesOf, newKey, shipUnits, take } from "./after-steps.ts";
import { openRoom, request, type RoomUnderTest, userViewer } from "./room-under-test.ts";
import { type Bought, buy, commit } from "./steps.ts";

let room: RoomUnderTest;
const ada = request({ viewer: userViewer("user_ada") });
const staff = request({ viewer: userViewer("user_staff", { scopes: staffScopes }) });
const hours = (count: number) => count * 3_600_000;

beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const buyAsAda = () => buy(room, ada, { customerId: "user_ada" });
const hold = async ({ orderId }: Bought, asked = staff) =>
  (await room.graph(documents.hold, asked, { input: { orderId, reason: "ADDRESS", idempotencyKey: newKey() } })).data
    .orderHold;
const release = async ({ orderId }: Bought, asked = staff) =>
  (await room.graph(documents.release, asked, { input: { orderId, idempotencyKey: newKey() } })).data.orderHoldRelease;
const orderOf = async ({ orderId }: Bought) => (await room.graph(documents.order, staff, { id: orderId })).data.order;
const typesOf = async ({ orderId }: Bought) => (await room.told(orderId)).map(({ type }) => type);
const allUnits = async (bought: Bought) => {
  const { headphones, charger } = await linesOf(room, bought);
  return [
    { lineId: headphones.id, quantity: 2 },
    { lineId: charger.id, quantity: 1 },
  ];
};

test("staff hold an order and let it go on; others cannot, and other rooms are told", async () => {
  const bought = await buyAsAda();
  expect((await hold(bought, ada)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  expect((await hold(bought)).order).toMatchObject({ status: "ON_HOLD", holdReason: "ADDRESS" });
  await commit(room, bought);
  expect((await release(bought)).order).toMatchObject({ status: "CONFIRMED", holdReason: null });
  expect((await release(bought)).userErrors).toMatchObject([
    { code: "ORDER_NOT_HELD", order: { status: "CONFIRMED" } },
  ]);
  expect(await typesOf(bought)).toEqual([
    "order.placed.v1",
    "order.held.v1",
    "order.confirmed.v1",
    "order.released.v1",
  ]);
});

test("a payment whose hold lapses holds the order until the money is held again; both may be told twice", async () => {
  const bought = await buyAsAda();
  const { orderId, attemptId } = bought;
  const data = { paymentId: `pay_${attemptId}`, orderId };
  const lapsed = await room.deliver(paymentAuthorizationExpiredV1, data.paymentId, data);
  await room.consumer.handle([lapsed]);
  await room.deliver(paymentAuthorizationExpiredV1, data.paymentId, data);
  expect(await orderOf(bought)).toMatchObject({ status: "ON_HOLD", holdReason: "PAYMENT", paymentStatus: "NONE" });
  expect((await release(bought)).userErrors).toMatchObject([{ code: "ORDER_NOT_HELD" }]);
  await room.deliver(paymentReauthorizedV1, data.paymentId, data);
  await room.deliver(paymentReauthorizedV1, data.paymentId, data);
  expect(await orderOf(bought)).toMatchObject({ status: "PLACED", paymentStatus: "AUTHORIZED" });
  expect(await typesOf(bought)).toEqual(["order.placed.v1", "order.held.v1", "order.released.v1"]);
});

test("a shortfall is sought elsewhere; found it goes on, not found it is credited; every answer may come twice", async () => {
  for (const isFound of [true, false]) {
    const bought = await buyAsAda();
    const { attemptId, orderId } = bought;
    const { headphones } = await linesOf(room, bought);
    const shortfallId = `short_${orderId}`;
    const lines = [
      { lineId: headphones.id, variantId: "var_headphones", merchantId: "mer_sound", warehouseId: "wh_1", quantity: 2 },
    ];
    await room.consumer.handle([
      await room.deliver(stockShortfallV1, attemptId, { attemptId, orderId, shortfallId, lines }),
    ]);
    await decide(room, bought, shortfallId, {
      cause: "SHORTFALL",
      withdrawn: [{ lineId: headphones.id, quantity: 2 }],
    });
    const [wanted] = (await room.told(orderId)).slice(-1);
    if (!wanted) throw new Error("nothing was told");
    expect(wanted).toMatchObject({ type: "order.replacement_requested.v1", data: { cause: "REALLOCATION" } });
    const { replacementId } = wanted.data as { replacementId: string };
    const answer = () =>
      isFound
        ? room.deliver(stockReplacementCommittedV1, replacementId, {
            replacementId,
            orderId,
            cause: "REALLOCATION",
            allocations: lines,
          })
        : room.deliver(stockReplacementRejectedV1, replacementId, {
            replacementId,
            orderId,
            shortages: [{ variantId: "var_headphones", requested: 2, available: 0 }],
          });
    await answer();
    await answer();
    const order = await orderOf(bought);
    expect(order.credited.gross.minorUnits).toBe(isFound ? "0" : String(23_800 + 595));
    expect(order.timeline.nodes.map((entry: { kind: string }) => entry.kind)).toEqual(
      expect.arrayContaining(["STOCK_SHORT", "REPLACEMENT_REQUESTED"]),
    );
  }
});

test("a lost parcel is sent again where there is stock; the shopper is told what happens", async () => {
  const bought = await buyAsAda();
  const { headphones } = await linesOf(room, bought);
  const parcel = { quantity: 2, shipmentId: `ship_${bought.orderId}` };
  await shipUnits(room, bought, headphones, "handedOver", parcel);
  await room.consumer.handle([await shipUnits(room, bought, headphones, "lost", parcel)]);
  await shipUnits(room, bought, headphones, "lost", parcel);
  expect((await typesOf(bought)).filter((type) => type === "order.replacement_requested.v1")).toHaveLength(1);
  const kinds = (await orderOf(bought)).timeline.nodes.map((entry: { kind: string }) => entry.kind);
  expect(kinds.slice(-2)).toEqual(["SHIPMENT_LOST", "REPLACEMENT_REQUESTED"]);
});

test("refunds, refunds that failed and a charge back are told and counted once", async () => {
  const bought = await buyAsAda();
  const { orderId, attemptId } = bought;
  const paymentId = `pay_${attemptId}`;
  await take(room, bought, 36_890n);
  const { headphones } = await linesOf(room, bought);
  await shipUnits(room, bought, headphones, "handedOver", { quantity: 2, shipmentId: `ship_${orderId}` });
  const refund = { paymentId, orderId, refundId: "ref_1", amountMinor: 100n, currency: "EUR" };
  await room.deliver(paymentRefundedV1, paymentId, { ...refund, refundedMinor: 100n });
  await room.deliver(paymentRefundedV1, paymentId, { ...refund, refundedMinor: 100n });
  expect(await orderOf(bought)).toMatchObject({ paymentStatus: "PARTIALLY_REFUNDED" });
  const failed = { ...refund, refundId: "ref_2", reason: "expired_or_canceled_card" };
  await room.deliver(paymentRefundFailedV1, paymentId, failed);
  await room.deliver(paymentRefundFailedV1, paymentId, failed);
  const charged = { paymentId, orderId, amountMinor: 36_790n, currency: "EUR", reason: "fraudulent" };
  await room.deliver(paymentChargedBackV1, paymentId, charged);
  await room.deliver(paymentChargedBackV1, paymentId, charged);
  const order = await orderOf(bought);
  expect(order.paymentStatus).toBe("CHARGED_BACK");
  expect(order.timeline.nodes.map((entry: { kind: string }) => entry.kind)).toEqual([
    "ORDER_PLACED",
    "PAYMENT_CAPTURED",
    "SHIPMENT_HANDED_OVER",
    "PAYMENT_REFUNDED",
    "PAYMENT_REFUND_FAILED",
    "PAYMENT_CHARGED_BACK",
  ]);
});

test("a hold costs seven statements with the reading of its answer, and its end six", async () => {
  const bought = await buyAsAda();
  const slim = (name: string) =>
    `mutation ($input: Order${name}Input!) { order${name}(input: $input) { order { id } userErrors { code } } }`;
  const { orderId } = bought;
  const held = await countStatements(room.database, () =>
    room.graph(slim("Hold"), staff, { input: { orderId, reason: "OTHER", idempotencyKey: newKey() } }),
  );
  expect(held.statements).toHaveLength(6);
  const freed = await countStatements(room.database, () =>
    room.graph(slim("HoldRelease"), staff, { input: { orderId, idempotencyKey: newKey() } }),
  );
  expect(freed.statements).toHaveLength(5);
});

test("a hold that nobody ends cancels what has not left; a payment that nobody makes lets the order expire; a released one goes on", async () => {
  const [held, unpaid, freed] = [await buyAsAda(), await buyAsAda(), await buyAsAda()];
  await hold(held);
  await hold(freed);
  const paymentId = `pay_${unpaid.attemptId}`;
  await room.deliver(paymentAuthorizationExpiredV1, paymentId, { paymentId, orderId: unpaid.orderId });
  await release(freed);
  room.clock.advance(hours(72) - 1);
  await room.timers.runDue();
  expect((await orderOf(held)).cancellations).toEqual([]);
  room.clock.advance(1);
  await room.timers.runDue();
  for (const [bought, end] of [
    [held, "CANCELLED"],
    [unpaid, "EXPIRED"],
  ] as const) {
    const [cancellation] = (await orderOf(bought)).cancellations;
    expect(cancellation).toMatchObject({ status: "REQUESTED" });
    expect((await release(bought)).userErrors).toMatchObject([{ code: "ORDER_NOT_HELD" }]);
    await decide(room, bought, cancellation.id, { withdrawn: await allUnits(bought) });
    expect(await orderOf(bought)).toMatchObject({ status: end, allowedActions: [] });
    expect((await typesOf(bought)).at(-1)).toBe(`order.${end.toLowerCase()}.v1`);
  }
  expect(await orderOf(freed)).toMatchObject({ status: "PLACED", cancellations: [] });
});

test("after all of this, everything that is read follows from the events", async () => {
  expect((await rebuildProjections(rebuildPorts(room.database), { isCheck: true })).differences).toEqual([]);
});
