import { afterAll, beforeAll, expect, test } from "vitest";
import { attemptsOf } from "./attempts.ts";
import { openRoom, type RoomUnderTest } from "./room-under-test.ts";
import { authorize, challenge, expireReservation, holdPromotions, reserve } from "./steps.ts";

let room: RoomUnderTest;
let attempts: ReturnType<typeof attemptsOf>;
beforeAll(async () => {
  room = await openRoom();
  attempts = attemptsOf(room);
});
afterAll(() => room.close());

test("a shopper at the bank has its time: holders are told, and an order follows when the stock is still there", async () => {
  const submitted = await attempts.submit();
  await reserve(room, submitted.attemptId);
  const expiresAt = attempts.inMs(600_000);
  await challenge(room, submitted, expiresAt);
  const until = new Date(expiresAt.getTime() + 30_000);
  expect(await attempts.look(submitted)).toMatchObject({ status: "ACTION_REQUIRED", pollAfterMs: 2000 });
  expect(await attempts.timersOf(submitted)).toEqual([{ kind: "checkout-deadline", dueAt: until }]);
  expect((await room.told(submitted.attemptId)).at(-1)).toMatchObject({
    type: "checkout.extended.v1",
    data: { attemptId: submitted.attemptId, until: until.toISOString() },
  });
  await authorize(room, submitted);
  expect(await attempts.look(submitted)).toMatchObject({ status: "PLACED", order: { id: submitted.orderId } });
  expect(await attempts.timersOf(submitted)).toEqual([]);
});

test("stock that lapsed at the bank is asked for once more, and the order is placed when it is there", async () => {
  const submitted = await attempts.submit();
  await reserve(room, submitted.attemptId);
  await challenge(room, submitted, attempts.inMs(600_000));
  await expireReservation(room, submitted.attemptId);
  expect(await attempts.look(submitted)).toMatchObject({ status: "ACTION_REQUIRED" });
  await authorize(room, submitted);
  expect(await attempts.look(submitted)).toMatchObject({ status: "PLACING", order: null });
  expect((await room.told(submitted.attemptId)).at(-1)).toMatchObject({
    type: "checkout.renewal_requested.v1",
    data: { round: 2, countryCode: "DE", pickUpWarehouseId: null, lines: [{ quantity: 2 }, { quantity: 1 }] },
  });
  // An answer to the first asking, told again, is no answer to the second.
  await reserve(room, submitted.attemptId, 1);
  await attempts.rejectStock(submitted, 1);
  expect(await attempts.look(submitted)).toMatchObject({ status: "PLACING", failure: null });
  await reserve(room, submitted.attemptId, 2);
  expect(await attempts.look(submitted)).toMatchObject({ status: "PLACED", order: { id: submitted.orderId } });
  expect(await attempts.timersOf(submitted)).toEqual([]);
});

test("promotions and stock are awaited both, in any order, before the money is asked for", async () => {
  for (const steps of [
    [holdPromotions, reserve],
    [reserve, holdPromotions],
  ] as const) {
    const submitted = await attempts.submit({ hasCountedPromotions: true });
    expect((await room.told(submitted.attemptId))[0]?.data).toMatchObject({ hasCountedPromotions: true });
    await steps[0](room, submitted.attemptId);
    expect(await attempts.look(submitted)).toMatchObject({ status: "RESERVING" });
    await steps[1](room, submitted.attemptId);
    expect(await attempts.toldOf(submitted)).toEqual(["checkout.submitted.v1", "checkout.payment_requested.v1"]);
    await authorize(room, submitted);
    expect(await attempts.look(submitted)).toMatchObject({ status: "PLACED" });
  }
});

test("stock and promotions that answer at the same moment are both seen", async () => {
  for (let run = 0; run < 10; run += 1) {
    const { attemptId, ...submitted } = await attempts.submit({ hasCountedPromotions: true });
    await Promise.all([reserve(room, attemptId), holdPromotions(room, attemptId)]);
    expect(await attempts.look({ attemptId, ...submitted })).toMatchObject({ status: "AUTHORIZING" });
    expect(await attempts.toldOf({ attemptId, ...submitted })).toHaveLength(2);
  }
});
