import { stockRejectedV1 } from "@novatech/contracts/inventory";
import { createRevokedSessions } from "@novatech/service/revoked-sessions";
import { sql } from "drizzle-orm";
import { Redis } from "ioredis";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkoutAttempts } from "../src/db/tables.ts";
import {
  addQuote,
  openRoom,
  request,
  type RoomUnderTest,
  submitInput,
  submitMutation,
  userViewer,
} from "./room-under-test.ts";
import { reserve, submit } from "./steps.ts";

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
      {
        code: "PRICE_CHANGED",
        total: { gross: { minorUnits: "36890" } },
        quote: { id: quote.id },
        field: ["input", "expectedTotal"],
      },
    ]);
});

test("every fault of an input is told at once", async () => {
  const errors = await refused(submitInput(addQuote(room), { idempotencyKey: "x", contact: { email: "no" } }));
  expect(errors.map((error: { field: string[] }) => error.field.join("."))).toEqual([
    "input.idempotencyKey",
    "input.contact.email",
  ]);
});

test("a way back from the bank is a page of the shop, and payments is told it", async () => {
  const elsewhere = submitInput(addQuote(room), { returnUrl: "https://evil.example/back" });
  expect(await refused(elsewhere)).toMatchObject([{ code: "INVALID_INPUT", field: ["input", "returnUrl"] }]);
  const returnUrl = "https://shop.example/back?attempt=1";
  const { attempt } = await send(submitInput(addQuote(room), { returnUrl }));
  await reserve(room, attempt.id);
  expect((await room.told(attempt.id)).at(-1)).toMatchObject({
    type: "checkout.payment_requested.v1",
    data: { returnUrl },
  });
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
