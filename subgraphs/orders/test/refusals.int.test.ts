import { stockRejectedV1, stockReservationExpiredV1 } from "@novatech/contracts/inventory";
import { paymentDeclinedV1 } from "@novatech/contracts/payments";
import { createRevokedSessions } from "@novatech/service/revoked-sessions";
import { eq, sql } from "drizzle-orm";
import { Redis } from "ioredis";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkoutAttempts, contacts, orders } from "../src/db/tables.ts";
import {
  addQuote,
  openRoom,
  request,
  type RoomUnderTest,
  submitInput,
  submitMutation,
  userViewer,
} from "./room-under-test.ts";
import { authorize, buy, reserve, submit } from "./steps.ts";

let room: RoomUnderTest;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const send = async (input: object, asked = request()) => {
  const answer = await room.graph(submitMutation, asked, { input });
  return answer.data.checkoutSubmit;
};
const attemptCount = async () => {
  const [row] = await room.database.db.select({ count: sql<number>`count(*)::int` }).from(checkoutAttempts);
  return row?.count;
};

/** Sends an input that must be refused, and checks that nothing was written. */
const refused = async (input: object, asked = request()) => {
  const before = await attemptCount();
  const { attempt, orderAccessToken, userErrors } = await send(input, asked);
  expect({ attempt, orderAccessToken }).toEqual({ attempt: null, orderAccessToken: null });
  expect(await attemptCount()).toBe(before);
  return userErrors;
};

test("a quote that nobody made, another customer's and another guest's are not told apart", async () => {
  const theirs = addQuote(room, { customerId: "user_ada", cartTokenHash: null });
  const guests = addQuote(room);
  const errors = await Promise.all([
    refused(submitInput({ ...theirs, id: "quote_of_nobody" })),
    refused(submitInput(theirs)),
    refused(submitInput(theirs), request({ viewer: userViewer("user_eve") })),
    refused(submitInput(guests), request({ cartToken: "guess" })),
    refused(submitInput(guests), request({ cartToken: null })),
    refused(submitInput(guests), request({ cartToken: null, viewer: userViewer("user_eve") })),
  ]);
  for (const error of errors) expect(error).toEqual(errors[0]);
  expect(errors[0]).toMatchObject([{ __typename: "NotFoundError", code: "NOT_FOUND", field: ["input", "quoteId"] }]);
});

test("an ended quote, a changed cart and another total are refused with what helps", async () => {
  const ended = addQuote(room, { expiresAt: "2026-01-05T09:00:00.000Z" });
  expect(await refused(submitInput(ended))).toMatchObject([{ code: "QUOTE_EXPIRED", expiredAt: ended.expiresAt }]);

  const changed = addQuote(room, { currentCartVersion: 8 });
  expect(await refused(submitInput(changed))).toMatchObject([
    { code: "VERSION_CONFLICT", cart: { id: changed.cartId } },
  ]);

  const quote = addQuote(room);
  const cheaper = { expectedTotal: { minorUnits: "36889", currencyCode: "EUR" } };
  const otherCurrency = { expectedTotal: { minorUnits: "36890", currencyCode: "USD" } };
  for (const changes of [cheaper, otherCurrency])
    expect(await refused(submitInput(quote, changes))).toMatchObject([
      { code: "PRICE_CHANGED", total: { gross: { minorUnits: "36890" } }, field: ["input", "expectedTotal"] },
    ]);
});

test("every fault of an input is told at once", async () => {
  const errors = await refused(submitInput(addQuote(room), { idempotencyKey: "x", contact: { email: "no" } }));
  expect(errors.map((error: { field: string[] }) => error.field.join("."))).toEqual([
    "input.idempotencyKey",
    "input.contact.email",
  ]);
});

test("a revoked session is refused at once", async () => {
  const redis = new Redis(room.redis.url);
  await createRevokedSessions(redis).revoke("session-user_gone");
  await redis.quit();
  const quote = addQuote(room, { customerId: "user_gone" });
  const answer = await room.graph(submitMutation, request({ viewer: userViewer("user_gone") }), {
    input: submitInput(quote),
  });
  expect(answer.errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
});

test("the same key and input give the same attempt and secret, even when the quote has ended; another input is refused", async () => {
  const quote = addQuote(room);
  const first = await send(submitInput(quote));
  room.quotes.set(quote.id, { ...quote, expiresAt: "2026-01-05T08:00:00.000Z", currentCartVersion: 99 });
  const again = await send(submitInput(quote));
  expect(again).toEqual(first);
  expect(await refused(submitInput(quote, { paymentMethodToken: "tok_sandbox_mastercard" }))).toMatchObject([
    { code: "IDEMPOTENCY_KEY_REUSED", field: ["input", "idempotencyKey"] },
  ]);
});

test("a key belongs to its caller: another's same key is another attempt", async () => {
  const key = { idempotencyKey: "the-same-key-for-two" };
  const [ada, eve] = ["user_a", "user_b"].map((customerId) => ({
    quote: addQuote(room, { customerId, cartTokenHash: null }),
    asked: request({ viewer: userViewer(customerId) }),
  }));
  if (!ada || !eve) throw new Error("two shoppers");
  const first = await send(submitInput(ada.quote, key), ada.asked);
  const second = await send(submitInput(eve.quote, key), eve.asked);
  expect(second.userErrors).toEqual([]);
  expect(second.attempt.id).not.toBe(first.attempt.id);
  expect(second.orderAccessToken).toBeNull();
});

test("twenty requests with one key at once are one attempt; twenty keys on one quote are one attempt and nineteen refusals", async () => {
  const quote = addQuote(room);
  const same = await Promise.all(Array.from({ length: 20 }, () => send(submitInput(quote))));
  expect(new Set(same.map((answer) => answer.attempt?.id)).size).toBe(1);

  const wanted = addQuote(room);
  const others = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      send(submitInput(wanted, { idempotencyKey: `a-key-of-its-own-${index}` })),
    ),
  );
  const refusals = others.filter((answer) => answer.attempt === null);
  expect(refusals).toHaveLength(19);
  for (const { userErrors } of refusals)
    expect(userErrors).toMatchObject([
      { code: "INVALID_INPUT", message: expect.stringContaining("being ordered"), field: ["input", "quoteId"] },
    ]);
});

test("after a day a key may be used again", async () => {
  const key = { idempotencyKey: "a-key-that-is-used-again" };
  const first = await send(submitInput(addQuote(room), key));
  room.clock.advance(24 * 3_600_000);
  const later = { expiresAt: "2026-01-06T10:00:00.000Z" };
  const second = await send(submitInput(addQuote(room, later), key));
  expect(second.userErrors).toEqual([]);
  expect(second.attempt.id).not.toBe(first.attempt.id);
  room.clock.advance(-24 * 3_600_000);
});

test("a quote whose attempt failed may be ordered again", async () => {
  const { quote, attemptId } = await submit(room);
  const second = submitInput(quote, { idempotencyKey: "another-key-for-it" });
  expect(await refused(second)).toMatchObject([{ code: "INVALID_INPUT" }]);
  await room.deliver(stockRejectedV1, attemptId, {
    attemptId,
    round: 1,
    shortages: [{ variantId: "var_headphones", requested: 2, available: 1 }],
  });
  expect((await send(second)).attempt).toMatchObject({ status: "RESERVING" });
});

const attemptQuery = /* GraphQL */ `
  query Attempt($id: ID!, $token: String) {
    checkoutAttempt(id: $id, accessToken: $token) {
      status
      pollAfterMs
      completedAt
      order {
        id
      }
      failure {
        code
        message
        unavailableVariants {
          id
        }
      }
    }
  }
`;

test.each([
  [
    "too little stock",
    "INSUFFICIENT_STOCK",
    async ({ attemptId }: { attemptId: string }) => {
      const shortages = [{ variantId: "var_charger", requested: 1, available: 0 }];
      await room.deliver(stockRejectedV1, attemptId, { attemptId, round: 1, shortages });
    },
  ],
  [
    "a declined card",
    "PAYMENT_DECLINED",
    async ({ attemptId, orderId }: { attemptId: string; orderId: string }) => {
      await reserve(room, attemptId);
      const data = { paymentId: `pay_${attemptId}`, attemptId, orderId, reason: "card_declined" };
      await room.deliver(paymentDeclinedV1, `pay_${attemptId}`, data);
    },
  ],
  [
    "a provider that did not answer in time",
    "EXPIRED",
    async ({ attemptId, orderId }: { attemptId: string; orderId: string }) => {
      await reserve(room, attemptId);
      const data = { paymentId: `pay_${attemptId}`, attemptId, orderId, reason: "deadline" };
      await room.deliver(paymentDeclinedV1, `pay_${attemptId}`, data);
    },
  ],
  [
    "a reservation that ended",
    "EXPIRED",
    async ({ attemptId }: { attemptId: string }) => {
      await reserve(room, attemptId);
      await room.deliver(stockReservationExpiredV1, attemptId, { attemptId, cause: "TTL" });
    },
  ],
  [
    "a deadline",
    "EXPIRED",
    async () => {
      await room.timers.runDue(new Date(room.clock.now().getTime() + 45_000));
    },
  ],
] as const)(
  "after %s the check-out failed: told once, no order, and whom it was for is forgotten",
  async (_name, code, happen) => {
    const submitted = await submit(room);
    await happen(submitted);
    const { data } = await room.graph(attemptQuery, request(), {
      id: submitted.attemptId,
      token: submitted.accessToken,
    });
    expect(data.checkoutAttempt).toMatchObject({ status: "FAILED", pollAfterMs: null, order: null, failure: { code } });
    const variants = code === "INSUFFICIENT_STOCK" ? [{ id: "var_charger" }] : [];
    expect(data.checkoutAttempt.failure.unavailableVariants).toEqual(variants);

    // Money and stock that come now are late: nothing comes of them.
    await reserve(room, submitted.attemptId);
    await authorize(room, submitted);
    await room.timers.runDue(new Date(room.clock.now().getTime() + 3_600_000));
    const told = await room.told(submitted.attemptId);
    expect(told.filter((event) => event.type === "checkout.failed.v1")).toMatchObject([{ data: { reason: code } }]);
    const { db } = room.database;
    expect(await db.select().from(orders).where(eq(orders.attemptId, submitted.attemptId))).toEqual([]);
    expect(await db.select().from(contacts).where(eq(contacts.orderId, submitted.orderId))).toEqual([]);
  },
);

test("a deadline that passes after the order was placed changes nothing", async () => {
  const { attemptId, orderId } = await buy(room);
  await room.timers.runDue(new Date(room.clock.now().getTime() + 3_600_000));
  const [order] = await room.database.db.select().from(orders).where(eq(orders.id, orderId));
  expect(order).toMatchObject({ attemptId, status: "PLACED" });
});

test("deadline and money that meet: one of them decides, and the order exists exactly when it is placed", async () => {
  for (let run = 0; run < 10; run += 1) {
    const submitted = await submit(room);
    await reserve(room, submitted.attemptId);
    const later = new Date(room.clock.now().getTime() + 45_000);
    await Promise.all([room.timers.runDue(later), authorize(room, submitted)]);
    const { db } = room.database;
    const [attempt] = await db.select().from(checkoutAttempts).where(eq(checkoutAttempts.id, submitted.attemptId));
    const found = await db.select().from(orders).where(eq(orders.id, submitted.orderId));
    expect(found).toHaveLength(attempt?.status === "PLACED" ? 1 : 0);
    expect(["PLACED", "FAILED"]).toContain(attempt?.status);
  }
});
