import { afterAll, beforeAll, expect, test } from "vitest";
import { connectStripe } from "../src/clients/stripe/stripe-client.ts";
import { createStripeProvider } from "../src/clients/stripe/stripe-provider.ts";
import { payments } from "../src/db/tables.ts";
import {
  failCheckout,
  handOver,
  openRoom,
  placeOrder,
  requestPayment,
  type RoomUnderTest,
  testClock,
} from "./room-under-test.ts";
import { startStripeStandIn, type StripeStandIn } from "./stripe-stand-in.ts";

let stripe: StripeStandIn;
let room: RoomUnderTest;
beforeAll(async () => {
  const clock = testClock();
  stripe = await startStripeStandIn({ now: clock.now });
  room = await openRoom({ stripe, clock });
});
afterAll(async () => {
  await room.close();
  await stripe.stop();
});

const request = (name: string, paymentMethodToken = "pm_card_visa") =>
  requestPayment(room, name, { paymentMethodToken });
const held = async (name: string, token?: string) => {
  await request(name, token);
  await room.settle();
  await placeOrder(room, name);
};
const intentsOf = (name: string) =>
  [...stripe.intents.values()].filter((intent) => intent.metadata["novatech_key"] === `chk_${name}:authorize`);
const typesOf = async (name: string) => (await room.told(`order_${name}`)).map((event) => event.type);
const ourBooks = async (name: string) => {
  const rows = await room.database.db.select().from(payments);
  const row = rows.find(({ attemptId }) => attemptId === `chk_${name}`);
  return row && { status: row.status, taken: row.capturedMinor, reference: row.providerReference };
};

test("money is held, and taken parcel by parcel, on one PaymentIntent", async () => {
  await held("good");
  await handOver(room, "good", "a", 1, "1");
  await handOver(room, "good", "a", 2, "2");
  await handOver(room, "good", "b", 1);
  await room.settle();
  const [intent, second] = intentsOf("good");
  expect(second).toBeUndefined();
  expect(intent).toMatchObject({ amount: 36_890, amount_received: 36_890, status: "succeeded", currency: "eur" });
  expect(await ourBooks("good")).toEqual({ status: "CAPTURED", taken: 36_890n, reference: intent?.id });
});

test("of a card without multicapture everything is taken with the first parcel, and nothing after it", async () => {
  await held("single", "pm_card_single");
  await handOver(room, "single", "a", 1, "1");
  await handOver(room, "single", "b", 1);
  await handOver(room, "single", "a", 2, "2");
  await room.settle();
  expect(intentsOf("single")).toMatchObject([{ amount_received: 36_890, status: "succeeded" }]);
  expect(await ourBooks("single")).toMatchObject({ status: "CAPTURED", taken: 36_890n });
  expect(await typesOf("single")).toEqual(["payment.authorized.v1", "payment.captured.v1"]);
});

test("a failed check-out leaves nothing held", async () => {
  await request("failed");
  await room.settle();
  await failCheckout(room, "failed");
  await room.settle();
  expect(intentsOf("failed")).toMatchObject([{ status: "canceled", amount_capturable: 0 }]);
  expect(await ourBooks("failed")).toMatchObject({ status: "VOIDED" });
});

test.each([
  ["pm_card_visa_chargeDeclined", "card_declined"],
  ["pm_card_visa_chargeDeclinedInsufficientFunds", "insufficient_funds"],
  ["pm_1NobodyMadeThis", "invalid_token"],
])("%s is declined: %s", async (token, reason) => {
  await request(token, token);
  await room.settle();
  expect(await room.told(`order_${token}`)).toMatchObject([{ type: "payment.declined.v1", data: { reason } }]);
});

test("a bank that wants to see the shopper declines when the shop did not say where they come back to", async () => {
  await requestPayment(room, "nowhere", { paymentMethodToken: "pm_card_authenticationRequired", returnUrl: null });
  await room.settle();
  const reason = "authentication_required";
  expect(await room.told("order_nowhere")).toMatchObject([{ type: "payment.declined.v1", data: { reason } }]);
});

test("that a card is stolen is not told: whoever pays may be the thief", async () => {
  await request("stolen", "pm_card_visa_chargeDeclinedStolenCard");
  await room.settle();
  expect(await room.told("order_stolen")).toMatchObject([{ data: { reason: "card_declined" } }]);
});

test("what looks like a card number is refused and sent nowhere", async () => {
  const before = stripe.requests.length;
  await request("number", "4242424242424242");
  await room.settle();
  expect(await room.told("order_number")).toMatchObject([{ data: { reason: "invalid_token" } }]);
  expect(stripe.requests).toHaveLength(before);
});

test("an authorisation whose answer got lost is asked for by its key: one intent, told once", async () => {
  stripe.next("lose the answer");
  await request("lost");
  await room.settle();
  expect(intentsOf("lost")).toHaveLength(1);
  expect(await typesOf("lost")).toEqual(["payment.authorized.v1"]);
  expect(room.logged.at(-1)).toMatchObject({ operation: "authorize", msg: "the payment provider gave no answer" });
});

test("a key whose first answer was 500 stays 500: after the deadline nothing is found, and it is declined", async () => {
  stripe.next("fail");
  await request("broken");
  await room.settle();
  expect(intentsOf("broken")).toEqual([]);
  expect(await room.told("order_broken")).toMatchObject([
    { type: "payment.declined.v1", data: { reason: "deadline" } },
  ]);
});

test.each([true, false])(
  "money held by an answer that came to nobody is found after the deadline and released (search lags: %s)",
  async (lags) => {
    stripe.state.searchLags = lags;
    const name = `late-${lags}`;
    stripe.next("lose the answer");
    await request(name);
    await room.timers.runDue();
    room.clock.advance(45_000);
    await room.settle();
    expect(await typesOf(name)).toEqual(["payment.declined.v1", "payment.voided.v1"]);
    expect(intentsOf(name)).toMatchObject([{ status: "canceled" }]);
    stripe.state.searchLags = false;
  },
);

test("a capture whose answer got lost is taken once, also when Stripe has forgotten the key", async () => {
  await held("again");
  stripe.next("lose the answer");
  await handOver(room, "again", "b", 1);
  await room.timers.runDue();
  stripe.forgetKeys();
  await room.settle();
  expect(intentsOf("again")).toMatchObject([{ amount_received: 26_000 }]);
  expect(await ourBooks("again")).toMatchObject({ taken: 26_000n });
});

test("a capture that finds the intent busy is asked for again, under the same key", async () => {
  await held("busy");
  stripe.next("be busy");
  await handOver(room, "busy", "b", 1);
  await room.settle();
  expect(await typesOf("busy")).toEqual(["payment.authorized.v1", "payment.captured.v1"]);
});

test("a wrong key is no refusal of the shopper's card: it is logged, and asked for again", async () => {
  const { stripe: client, close } = connectStripe({ secretKey: "sk_live_wrong", apiBase: stripe.url });
  const asked = createStripeProvider(client).authorize({
    key: "chk_x:authorize",
    amountMinor: 100n,
    currency: "EUR",
    methodToken: "pm_card_visa",
    returnUrl: null,
  });
  await expect(asked).rejects.toThrow("Invalid API Key");
  close();
});

test("a refund whose answer got lost is given once, also when Stripe has forgotten the key", async () => {
  await held("back");
  await handOver(room, "back", "b", 1);
  await room.settle();
  const { stripe: client, close } = connectStripe({ secretKey: "sk_test_1", apiBase: stripe.url });
  const provider = createStripeProvider(client);
  const [intent] = intentsOf("back");
  const reference = intent?.id ?? "";
  const hold = { reference, isTakenOnce: false };
  const wanted = { key: "refund-1", hold, amountMinor: 1_000n, currency: "EUR", wasAsked: false };
  stripe.next("lose the answer");
  await expect(provider.refund(wanted)).rejects.toThrow(/connection/i);
  stripe.forgetKeys();
  expect(await provider.refund({ ...wanted, wasAsked: true })).toEqual({ kind: "done" });
  expect(stripe.refunds.filter((refund) => refund.payment_intent === reference)).toHaveLength(1);
  close();
});
