import Fastify from "fastify";
import Stripe from "stripe";
import { afterAll, beforeAll, expect, test } from "vitest";
import { payments, providerHints, timers } from "../src/db/tables.ts";
import { refund } from "./refund.ts";
import {
  handOver,
  openRoom,
  placeOrder,
  requestPayment,
  type RoomUnderTest,
  testClock,
  webhookSecret,
} from "./room-under-test.ts";
import { startStripeStandIn, type StripeStandIn } from "./stripe-stand-in.ts";

let stripe: StripeStandIn;
let room: RoomUnderTest;
const http = Fastify();
beforeAll(async () => {
  const clock = testClock();
  stripe = await startStripeStandIn({ now: clock.now });
  room = await openRoom({ stripe, clock });
  const { routes } = room;
  // As the shop does it: a scope of the gateway's server, whose own JSON parser stands outside.
  await http.register(async (scope) => routes?.(scope));
  http.post("/echo", (request) => request.body);
});
afterAll(async () => {
  await http.close();
  await room.close();
  await stripe.stop();
});

let count = 0;
const eventOf = (type: string, object: object) =>
  JSON.stringify({ id: `evt_${(count += 1)}`, object: "event", type, data: { object } });

type Signing = { readonly secret?: string; readonly alsoBy?: string; readonly ageSeconds?: number };
const send = (payload: string, signing: Signing = {}, body = payload) => {
  const { secret = webhookSecret, alsoBy, ageSeconds = 0 } = signing;
  const timestamp = Math.floor(room.clock.now().getTime() / 1000) - ageSeconds;
  const signedBy = (one: string) => Stripe.webhooks.generateTestHeaderString({ payload, secret: one, timestamp });
  // As Stripe does while an endpoint's secret is rolled: one moment, then a signature by each.
  const also = alsoBy === undefined ? "" : `,${signedBy(alsoBy).split(",").slice(1).join(",")}`;
  const signature = `${signedBy(secret)}${also}`;
  const headers = { "content-type": "application/json; charset=utf-8", "stripe-signature": signature };
  return http.inject({ method: "POST", url: "/webhooks/stripe", headers, payload: body });
};
const intentOf = (name: string) => {
  const found = [...stripe.intents.values()].find(
    ({ metadata }) => metadata["novatech_key"] === `chk_${name}:authorize`,
  );
  if (!found) throw new Error(`no intent for ${name}`);
  return found;
};
const statusOf = async (name: string) =>
  (await room.database.db.select().from(payments)).find(({ attemptId }) => attemptId === `chk_${name}`)?.status;
const request = (name: string) => requestPayment(room, name, { paymentMethodToken: "pm_card_visa" });

test("a delivery that Stripe did not sign, signed with another secret, long ago or for another body is refused with the reason", async () => {
  const payload = eventOf("payment_intent.succeeded", { object: "payment_intent", id: "pi_1", metadata: {} });
  const unsigned = await http.inject({
    method: "POST",
    url: "/webhooks/stripe",
    payload,
    headers: { "content-type": "application/json" },
  });
  for (const [answer, reason] of [
    [unsigned, /stripe-signature is missing/],
    [await send(payload, { secret: "whsec_other" }), /STRIPE_WEBHOOK_SECRET/],
    [await send(payload, { ageSeconds: 301 }), /older than 300 s/],
    [await send(payload, {}, payload.replace("pi_1", "pi_2")), /body passed on unchanged/],
    [await send("no json"), /no JSON/],
    [await send(""), /does not fit|no JSON/],
  ] as const) {
    expect(answer.statusCode).toBe(400);
    expect(answer.json().error_description).toMatch(reason);
  }
  expect(await room.database.db.select().from(providerHints)).toEqual([]);
  expect((await send("x".repeat(300 * 1024))).statusCode).toBe(413);
});

test("while the secret is rolled Stripe signs by the old and the new one: who knows either accepts it", async () => {
  const payload = eventOf("payment_intent.succeeded", { object: "payment_intent", id: "pi_1", metadata: {} });
  const signing = { secret: "whsec_other", alsoBy: webhookSecret };
  expect((await send(payload, signing)).statusCode).toBe(200);
});

test("the routes around it still read JSON", async () => {
  expect((await http.inject({ method: "POST", url: "/echo", payload: { a: 1 } })).json()).toEqual({ a: 1 });
});

test("a lost answer is asked for as soon as Stripe says that something happened", async () => {
  stripe.next("lose the answer");
  await request("lost");
  await room.timers.runDue();
  expect(await statusOf("lost")).toBe("INITIATED");
  const answer = await send(eventOf("payment_intent.amount_capturable_updated", intentOf("lost")));
  expect(answer.json()).toEqual({ received: true, alreadyProcessed: false });
  // The clock stands still: without the hint nothing would be due.
  while ((await room.timers.runDue()) > 0);
  expect(await statusOf("lost")).toBe("AUTHORIZED");
});

test("told before, after, twice or in the wrong order, it ends the same", async () => {
  const stories: Record<string, (event: (type: string) => Promise<unknown>) => Promise<void>> = {
    after: async (event) => {
      await room.settle();
      await event("payment_intent.amount_capturable_updated");
    },
    before: async (event) => {
      stripe.next("lose the answer");
      await room.timers.runDue();
      await event("payment_intent.amount_capturable_updated");
    },
    "wrong-order": async (event) => {
      stripe.next("lose the answer");
      await room.timers.runDue();
      await event("payment_intent.succeeded");
      await event("payment_intent.created");
      await room.settle();
      await event("payment_intent.amount_capturable_updated");
    },
  };
  for (const [name, story] of Object.entries(stories)) {
    await request(name);
    await story((type) => send(eventOf(type, intentOf(name))));
    await room.settle();
    await placeOrder(room, name);
    await handOver(room, name, "b", 1);
    await room.settle();
    const types = (await room.told(`order_${name}`)).map((event) => event.type);
    expect([name, types]).toEqual([name, ["payment.authorized.v1", "payment.captured.v1"]]);
    expect(intentOf(name)).toMatchObject({ amount_received: 26_000 });
  }
});

test("a delivery that comes twice is noted once, and said to be known", async () => {
  await request("twice");
  await room.settle();
  const payload = eventOf("payment_intent.amount_capturable_updated", intentOf("twice"));
  const answers = await Promise.all([send(payload), send(payload)]);
  expect(answers.filter((answer) => answer.json().alreadyProcessed)).toHaveLength(1);
  expect((await send(payload)).json().alreadyProcessed).toBe(true);
  await room.settle();
});

test("what is about nothing of ours is accepted, noted, and has us do nothing", async () => {
  const answer = await send(
    eventOf("payment_intent.succeeded", { object: "payment_intent", id: "pi_other", metadata: {} }),
  );
  expect(answer.statusCode).toBe(200);
  expect((await send(eventOf("customer.created", { object: "customer", id: "cus_1" }))).statusCode).toBe(200);
  expect(await room.database.db.select().from(timers)).toEqual([]);
});

test("a hold that was cancelled at Stripe is reported, with what to do; our books do not move by hearsay", async () => {
  await request("gone");
  await room.settle();
  stripe.cancel(intentOf("gone").id);
  await send(eventOf("payment_intent.canceled", intentOf("gone")));
  await room.settle();
  expect(await statusOf("gone")).toBe("AUTHORIZED");
  expect(room.logged.at(-1)).toMatchObject({
    kind: "NO_LONGER_HELD",
    advice: expect.stringContaining("stop the shipment"),
  });
});

test("a capture or refund that happened only at Stripe is found by the charge's event, too", async () => {
  await request("elsewhere");
  await room.settle();
  const intent = intentOf("elsewhere");
  stripe.capture(intent.id, { amount_to_capture: "500", final_capture: "false" });
  await send(eventOf("charge.captured", { object: "charge", id: "ch_1", payment_intent: intent.id, metadata: {} }));
  await room.settle();
  expect(room.logged.at(-1)).toMatchObject({ kind: "CAPTURED", ours: "0 EUR", theirs: "500 EUR" });
});

test.each([
  ["succeeded", "payment.refunded.v1"],
  ["failed", "payment.refund_failed.v1"],
])("a refund that Stripe decides on later is settled when it says so: it %s", async (status, type) => {
  const name = `pending-${status}`;
  await requestPayment(room, name, { paymentMethodToken: "pm_card_pendingRefund" });
  await room.settle();
  await placeOrder(room, name);
  await handOver(room, name, "b", 1);
  await room.settle();
  await refund(room, name, { minor: 1_000n });
  while ((await room.timers.runDue()) > 0);
  const made = stripe.refunds.find(({ payment_intent: reference }) => reference === intentOf(name).id);
  expect(made).toMatchObject({ status: "pending" });
  Object.assign(made ?? {}, { status, failure_reason: status === "failed" ? "declined" : null });
  const event = { object: "refund", id: "re_1", payment_intent: intentOf(name).id, metadata: made?.metadata };
  await send(eventOf("refund.updated", event));
  // The clock stands still: a pending refund would be asked for in ten minutes.
  while ((await room.timers.runDue()) > 0);
  expect((await room.told(`order_${name}`)).at(-1)?.type).toBe(type);
  expect(stripe.refunds.filter(({ payment_intent: reference }) => reference === intentOf(name).id)).toHaveLength(1);
});
