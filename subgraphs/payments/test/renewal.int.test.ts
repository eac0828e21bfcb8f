import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sandboxAuthorizations } from "../src/clients/sandbox/tables.ts";
import { payments } from "../src/db/tables.ts";
import { refund } from "./refund.ts";
import {
  credit,
  dayMs,
  failCheckout,
  handOver,
  openRoom,
  placeOrder,
  requestPayment,
  type RoomUnderTest,
  testClock,
} from "./room-under-test.ts";
import { startStripeStandIn } from "./stripe-stand-in.ts";

let room: RoomUnderTest;
beforeEach(async () => {
  room = await openRoom();
});
afterEach(() => room.close());

const ordered = async (paymentMethodToken = "tok_sandbox_visa", of = room) => {
  await requestPayment(of, "x", { paymentMethodToken });
  await of.settle();
  await placeOrder(of, "x");
};
/** Days go by, and what is to be done in them is done. */
const pass = async (days: number, of = room) => {
  for (let day = 0; day < days; day += 1) {
    of.clock.advance(dayMs);
    await of.sweep();
    for (let more = 1; more > 0;) more = await of.timers.runDue();
  }
};
const typesOf = async (of = room) =>
  (await of.told("order_x")).map(({ type }) => type.replace(/^payment\.|\.v1$/g, ""));
const ours = async () => (await room.database.db.select().from(payments))[0];
const holds = async () =>
  (await room.database.db.select().from(sandboxAuthorizations).orderBy(sandboxAuthorizations.key)).map((row) => ({
    key: row.key.replace("chk_x:", ""),
    amount: row.amountMinor,
    taken: row.capturedMinor,
    let: row.releasedMinor,
    back: row.refundedMinor,
  }));
const agrees = async () => {
  const all = { since: new Date("2026-01-01"), until: new Date("2100-01-01") };
  expect(await room.runReconciliation(all)).toMatchObject({ hastened: [], differences: [] });
};

test("a hold that is about to end is held anew before it does, and the old one is let go; nothing is told", async () => {
  await ordered();
  await handOver(room, "x", "b", 1);
  await pass(6);
  expect(await holds()).toEqual([
    { key: "authorize", amount: 36_890n, taken: 26_000n, let: 10_890n, back: 0n },
    { key: "authorize:1.0", amount: 10_890n, taken: 0n, let: 0n, back: 0n },
  ]);
  await pass(6);
  await handOver(room, "x", "a", 3);
  await room.settle();
  expect(await typesOf()).toEqual(["authorized", "captured", "captured"]);
  expect(await ours()).toMatchObject({ status: "CAPTURED", capturedMinor: 36_890n, holdRound: 2 });
  expect((await holds()).map((hold) => hold.taken)).toEqual([26_000n, 0n, 10_890n]);
  await agrees();
});

test("money is given back on the holds it was taken of, also what no one of them can give alone", async () => {
  await ordered();
  await handOver(room, "x", "b", 1);
  await pass(6);
  await handOver(room, "x", "a", 3);
  await room.settle();
  await refund(room, "x", { minor: 30_000n });
  await room.settle();
  await credit(room, "x", "1", { of: "a", from: 0, units: 1, hasLeft: true });
  await room.settle();
  const back = (await holds()).map((hold) => hold.back);
  expect(back.reduce((sum, each) => sum + each, 0n)).toBe(33_333n);
  expect(await ours()).toMatchObject({ status: "PARTIALLY_REFUNDED", refundedMinor: 33_333n });
  await agrees();
});

test("a card that can never be held anew ends with its hold: told once, a capture after it is not silent, nothing is taken", async () => {
  await ordered("tok_sandbox_renewal_refused");
  await pass(9);
  expect(await ours()).toMatchObject({ status: "AUTH_EXPIRED" });
  await handOver(room, "x", "b", 1);
  await pass(1);
  expect(await typesOf()).toEqual(["authorized", "authorization_expired", "capture_failed"]);
  expect((await room.told("order_x")).at(-1)).toMatchObject({ data: { reason: "authorization_expired" } });
  expect(await holds()).toMatchObject([{ taken: 0n }]);
});

test("an order that lapsed is credited as a whole: the payment is ended", async () => {
  await ordered("tok_sandbox_renewal_refused");
  await pass(9);
  await credit(room, "x", "1", { of: "a", from: 0, units: 3, hasLeft: false, withShipping: true });
  await credit(room, "x", "2", { of: "b", from: 0, units: 1, hasLeft: false });
  await room.settle();
  expect(await typesOf()).toEqual(["authorized", "authorization_expired", "voided"]);
  expect(await ours()).toMatchObject({ status: "VOIDED", releasedMinor: 36_890n });
});

test("what a bank refused once is tried again: told when it had lapsed meanwhile, and open captures follow", async () => {
  await ordered("tok_sandbox_renewal_refused_once");
  room.clock.advance(7 * dayMs);
  await handOver(room, "x", "b", 1);
  await room.timers.runDue();
  await pass(3);
  expect(await typesOf()).toEqual([
    "authorized",
    "capture_failed",
    "authorization_expired",
    "reauthorized",
    "captured",
  ]);
  expect((await holds()).map(({ key, taken }) => `${key} ${taken}`)).toEqual([
    "authorize 0",
    "authorize:1.0 0",
    "authorize:1.1 26000",
  ]);
});

test("nothing is held anew for an order of which nothing more is taken, nor for a check-out that failed", async () => {
  await ordered();
  await handOver(room, "x", "b", 1);
  await credit(room, "x", "1", { of: "a", from: 0, units: 3, hasLeft: false, withShipping: true });
  await requestPayment(room, "failed");
  await room.settle();
  await failCheckout(room, "failed");
  await room.settle();
  await pass(8);
  expect((await holds()).filter(({ key }) => key.includes(":1"))).toEqual([]);
});

test("what a renewal held whose answer got lost is let go when the order has ended meanwhile", async () => {
  await ordered();
  const [payment] = await room.database.db.select().from(payments);
  room.clock.advance(6 * dayMs);
  await room.sweep();
  // The first run writes down what it will ask for; the provider does it, and we do not hear of it.
  await room.timers.runDue();
  await room.database.db.execute(
    sql`update payment_actions set status = 'UNKNOWN', settled_at = null where kind = 'REAUTHORIZE'`,
  );
  await room.database.db
    .update(payments)
    .set({ holdRound: 0, providerReference: "chk_x:authorize", finalMinor: 0n })
    .where(eq(payments.id, payment?.id ?? ""));
  await room.database.db.execute(sql`delete from former_holds`);
  await room.database.db.execute(sql`delete from payment_actions where kind = 'VOID'`);
  await room.run("renew", payment?.id ?? "");
  await room.settle();
  expect((await holds()).find(({ key }) => key === "authorize:1.0")).toMatchObject({ let: 36_890n });
});

test("with Stripe: a longer hold is taken where there is one; at its end it lapses, since nothing can be held without the shopper", async () => {
  const clock = testClock();
  const stripe = await startStripeStandIn({ now: clock.now });
  const other = await openRoom({ stripe, clock });
  await ordered("pm_card_long", other);
  await pass(28, other);
  expect(await typesOf(other)).toEqual(["authorized"]);
  await pass(3, other);
  expect(await typesOf(other)).toEqual(["authorized", "authorization_expired"]);
  await other.close();
  await stripe.stop();
});
