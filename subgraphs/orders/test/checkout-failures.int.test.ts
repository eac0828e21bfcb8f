import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contacts, orders } from "../src/db/tables.ts";
import { attemptsOf, type Submitted } from "./attempts.ts";
import { isAnswer, openRoom, request, type RoomUnderTest, submitInput, submitMutation } from "./room-under-test.ts";
import {
  authorize,
  challenge,
  decline,
  expireReservation,
  holdPromotions,
  releasePromotions,
  releaseStock,
  reserve,
  voidPayment,
} from "./steps.ts";

let room: RoomUnderTest;
let attempts: ReturnType<typeof attemptsOf>;
beforeAll(async () => {
  room = await openRoom();
  attempts = attemptsOf(room);
});
afterAll(() => room.close());

/** The ways a check-out fails: its name, its reason, how to get there, and whose answers are then awaited. */
const failures: readonly (readonly [
  name: string,
  code: string,
  isWithPromotion: boolean,
  happen: (submitted: Submitted) => Promise<unknown>,
  answers: readonly ("stock" | "promotions" | "voided" | "declined")[],
])[] = [
  ["too little stock", "INSUFFICIENT_STOCK", false, (submitted) => attempts.rejectStock(submitted), []],
  [
    "too little stock with promotions asked for",
    "INSUFFICIENT_STOCK",
    true,
    (submitted) => attempts.rejectStock(submitted),
    ["promotions"],
  ],
  [
    "a promotion that is used up",
    "PROMOTION_UNAVAILABLE",
    true,
    (submitted) => attempts.rejectPromotion(submitted),
    ["stock"],
  ],
  [
    "a count that found less, while promotions are awaited",
    "INSUFFICIENT_STOCK",
    true,
    async ({ attemptId }) => {
      await reserve(room, attemptId);
      await expireReservation(room, attemptId, "SHORTFALL");
    },
    ["promotions"],
  ],
  [
    "a declined card",
    "PAYMENT_DECLINED",
    false,
    async (submitted) => {
      await reserve(room, submitted.attemptId);
      await decline(room, submitted);
    },
    ["stock"],
  ],
  [
    "a declined card with promotions held",
    "PAYMENT_DECLINED",
    true,
    async (submitted) => {
      await holdPromotions(room, submitted.attemptId);
      await reserve(room, submitted.attemptId);
      await decline(room, submitted);
    },
    ["promotions", "stock"],
  ],
  [
    "a provider that did not answer in time",
    "EXPIRED",
    false,
    async (submitted) => {
      await reserve(room, submitted.attemptId);
      await decline(room, submitted, "deadline");
    },
    ["stock"],
  ],
  [
    "a reservation that ended, and then a declined card",
    "PAYMENT_DECLINED",
    false,
    async (submitted) => {
      await reserve(room, submitted.attemptId);
      await expireReservation(room, submitted.attemptId);
      await decline(room, submitted);
    },
    [],
  ],
  [
    "a bank that gave up waiting for the shopper",
    "EXPIRED",
    false,
    async (submitted) => {
      await reserve(room, submitted.attemptId);
      await challenge(room, submitted, attempts.inMs(600_000));
      await decline(room, submitted, "action_expired");
    },
    ["stock"],
  ],
  [
    "a card that is refused at the bank",
    "PAYMENT_DECLINED",
    false,
    async (submitted) => {
      await reserve(room, submitted.attemptId);
      await challenge(room, submitted, attempts.inMs(600_000));
      await decline(room, submitted, "authentication_failed");
    },
    ["stock"],
  ],
  ["a deadline before stock is held", "EXPIRED", false, () => attempts.pass(45_000), ["stock"]],
  [
    "a deadline while the money is asked for",
    "EXPIRED",
    false,
    async ({ attemptId }) => {
      await reserve(room, attemptId);
      await attempts.pass(45_000);
    },
    ["voided", "stock"],
  ],
  [
    "a shopper who does not come back from the bank",
    "EXPIRED",
    false,
    async (submitted) => {
      await reserve(room, submitted.attemptId);
      await challenge(room, submitted, attempts.inMs(600_000));
      await attempts.pass(45_000);
      expect(await attempts.look(submitted)).toMatchObject({ status: "ACTION_REQUIRED", failure: null });
      await attempts.pass(585_000);
    },
    ["stock", "declined"],
  ],
  [
    "stock that lapsed at the bank and is gone",
    "INSUFFICIENT_STOCK",
    false,
    async (submitted) => {
      await reserve(room, submitted.attemptId);
      await challenge(room, submitted, attempts.inMs(600_000));
      await expireReservation(room, submitted.attemptId);
      await authorize(room, submitted);
      await attempts.rejectStock(submitted, 2);
    },
    ["voided"],
  ],
  [
    "stock that lapsed and is not answered for",
    "EXPIRED",
    false,
    async (submitted) => {
      await reserve(room, submitted.attemptId);
      await expireReservation(room, submitted.attemptId);
      await authorize(room, submitted);
      expect(await attempts.look(submitted)).toMatchObject({ status: "PLACING", failure: null });
      await attempts.pass(45_000);
    },
    ["stock", "voided"],
  ],
];

test.each(failures)(
  "after %s the check-out failed: said at once, told once, forgotten whom it was for, and FAILED when all is freed",
  async (_name, code, isWithPromotion, happen, awaited) => {
    const submitted = isWithPromotion ? await attempts.submit({ hasCountedPromotions: true }) : await attempts.submit();
    await happen(submitted);
    const failed = { order: null, failure: { code, message: expect.stringMatching(/\.$/) } };
    const compensating = { ...failed, status: "COMPENSATING", pollAfterMs: 500, completedAt: null };
    const ended = { ...failed, status: "FAILED", pollAfterMs: null, completedAt: expect.any(String) };
    const answer = {
      stock: () => releaseStock(room, submitted.attemptId),
      promotions: () => releasePromotions(room, submitted.attemptId),
      voided: () => voidPayment(room, submitted),
      declined: () => decline(room, submitted, "deadline"),
    };
    for (const holder of awaited) {
      expect(await attempts.look(submitted)).toMatchObject(compensating);
      expect(await attempts.timersOf(submitted)).toEqual([{ kind: "checkout-compensation", dueAt: expect.any(Date) }]);
      await answer[holder]();
    }
    expect(await attempts.look(submitted)).toMatchObject(ended);
    // Whatever comes now is late or repeated: nothing comes of it.
    const before = await attempts.rowOf(submitted);
    for (const again of Object.values(answer)) await again();
    await reserve(room, submitted.attemptId);
    await reserve(room, submitted.attemptId, 2);
    await holdPromotions(room, submitted.attemptId);
    await authorize(room, submitted);
    await challenge(room, submitted, attempts.inMs(600_000));
    await expireReservation(room, submitted.attemptId);
    await attempts.pass(3_600_000);
    expect(await attempts.rowOf(submitted)).toEqual(before);
    expect(await attempts.timersOf(submitted)).toEqual([]);

    const told = (await room.told(submitted.attemptId)).filter(({ type }) => type === "checkout.failed.v1");
    expect(told).toMatchObject([{ data: { reason: code, orderId: submitted.orderId } }]);
    const { db } = room.database;
    expect(await db.select().from(orders).where(eq(orders.attemptId, submitted.attemptId))).toEqual([]);
    expect(await db.select().from(contacts).where(eq(contacts.orderId, submitted.orderId))).toEqual([]);
    expect(before).toMatchObject({ paymentMethodToken: null, returnUrl: null });
  },
);

test("who follows a check-out is told at once that it failed, and once more when nothing is held", async () => {
  const submitted = await attempts.submit();
  const source = /* GraphQL */ `
    subscription Checkout($id: ID!, $token: String) {
      checkoutUpdated(attemptId: $id, accessToken: $token) {
        status
        failure {
          code
        }
      }
    }
  `;
  const stream = await room.follow(source, { id: submitted.attemptId, token: submitted.accessToken });
  if (isAnswer(stream)) throw new Error(JSON.stringify(stream.errors));
  const iterator = stream as AsyncGenerator<{ data: { checkoutUpdated: object } }>;
  const next = async () => (await iterator.next()).value?.data.checkoutUpdated;
  expect(await next()).toEqual({ status: "RESERVING", failure: null });
  await reserve(room, submitted.attemptId);
  expect(await next()).toEqual({ status: "AUTHORIZING", failure: null });
  await challenge(room, submitted, attempts.inMs(600_000));
  expect(await next()).toEqual({ status: "ACTION_REQUIRED", failure: null });
  await decline(room, submitted);
  expect(await next()).toEqual({ status: "COMPENSATING", failure: { code: "PAYMENT_DECLINED" } });
  await releaseStock(room, submitted.attemptId);
  expect(await next()).toEqual({ status: "FAILED", failure: { code: "PAYMENT_DECLINED" } });
  expect((await iterator.next()).done).toBe(true);
});

test("of what there was too little is said, and of nothing else", async () => {
  const short = await attempts.submit();
  await attempts.rejectStock(short);
  expect((await attempts.look(short)).failure.unavailableVariants).toEqual([{ id: "var_charger" }]);
  const declined = await attempts.submit();
  await reserve(room, declined.attemptId);
  await decline(room, declined);
  expect((await attempts.look(declined)).failure.unavailableVariants).toEqual([]);
});

test("a declined card lets the shopper try another one at once, at the same price", async () => {
  const submitted = await attempts.submit();
  await reserve(room, submitted.attemptId);
  await decline(room, submitted);
  const input = submitInput(submitted.quote, {
    idempotencyKey: "another-card-another-key",
    paymentMethodToken: "tok_sandbox_mastercard",
  });
  const { data } = await room.graph(submitMutation, request(), { input });
  expect(data.checkoutSubmit).toMatchObject({ userErrors: [], attempt: { status: "RESERVING" } });
});

test("what is not freed in time raises alarm, again and again, until it is", async () => {
  const submitted = await attempts.submit();
  await reserve(room, submitted.attemptId);
  await decline(room, submitted);
  const alarmsOf = ({ attemptId }: Submitted) => room.logged.filter((line) => line["attemptId"] === attemptId);
  await attempts.pass(59_000);
  expect(alarmsOf(submitted)).toEqual([]);
  for (const alarms of [1, 2]) {
    await attempts.pass(60_000);
    const alarm = { attemptId: submitted.attemptId, stock: "HELD", money: "FREE", promotions: "NONE" };
    expect(alarmsOf(submitted)).toMatchObject(Array.from({ length: alarms }, () => alarm));
  }
  await releaseStock(room, submitted.attemptId);
  await attempts.pass(60_000);
  expect(alarmsOf(submitted)).toHaveLength(2);
  expect(await attempts.look(submitted)).toMatchObject({ status: "FAILED" });
});

test("a deadline that passes after the order was placed changes nothing", async () => {
  const { attemptId, orderId } = await attempts.submit();
  await reserve(room, attemptId);
  await authorize(room, { attemptId, orderId });
  await attempts.pass(3_600_000);
  const [order] = await room.database.db.select().from(orders).where(eq(orders.id, orderId));
  expect(order).toMatchObject({ attemptId, status: "PLACED" });
});

test("deadline and money that meet: one of them decides, and the order exists exactly when it is placed", async () => {
  for (let run = 0; run < 10; run += 1) {
    const submitted = await attempts.submit();
    await reserve(room, submitted.attemptId);
    await Promise.all([attempts.pass(45_000), authorize(room, submitted)]);
    const attempt = await attempts.rowOf(submitted);
    const found = await room.database.db.select().from(orders).where(eq(orders.id, submitted.orderId));
    expect(found).toHaveLength(attempt?.status === "PLACED" ? 1 : 0);
    expect(["PLACED", "COMPENSATING"]).toContain(attempt?.status);
    expect((await attempts.timersOf(submitted)).map(({ kind }) => kind)).toEqual(
      attempt?.status === "PLACED" ? [] : ["checkout-compensation"],
    );
  }
});

test("of an attempt that is not there a fault is made, not silence", async () => {
  await expect(room.database.transaction((tx) => room.portsOf(tx).attempts.find("chk_of_nobody"))).rejects.toThrow(
    "there is no check-out attempt chk_of_nobody",
  );
});
