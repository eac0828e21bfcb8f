import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { booksOf } from "./books.ts";
import { refund } from "./refund.ts";
import { credit, handOver, openRoom, placeOrder, requestPayment, type RoomUnderTest } from "./room-under-test.ts";
import { startStripeStandIn } from "./stripe-stand-in.ts";
import { testClock } from "./room-under-test.ts";

let room: RoomUnderTest;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

/** An order of 100.00 for three `a`, 260.00 for a `b`, and 8.90 for the delivery of `a`. */
const ordered = async (name: string, paymentMethodToken = "tok_sandbox_visa", of = room) => {
  await requestPayment(of, name, { paymentMethodToken });
  await of.settle();
  await placeOrder(of, name);
};
const all = { of: "a", from: 0, units: 3, withShipping: true } as const;
const b = { of: "b", from: 0, units: 1, withShipping: true } as const;
const typesOf = async (name: string) => (await room.told(`order_${name}`)).map((event) => event.type);
const same = async (name: string) => {
  const books = await booksOf(room, name);
  expect(books.theirs).toEqual(books.ours);
  return books;
};

test("an order that is cancelled before anything left is let go as a whole", async () => {
  await ordered("whole");
  await credit(room, "whole", "1", { ...all, hasLeft: false });
  await room.settle();
  expect(await booksOf(room, "whole")).toMatchObject({ status: "AUTHORIZED" });
  await credit(room, "whole", "2", { ...b, hasLeft: false });
  await room.settle();
  expect(await typesOf("whole")).toEqual(["payment.authorized.v1", "payment.voided.v1"]);
  expect(await same("whole")).toMatchObject({ status: "VOIDED", ours: { held: 0n, taken: 0n } });
});

test("what is cancelled of a part is never taken, and let go with the last parcel", async () => {
  await ordered("part");
  await credit(room, "part", "1", { of: "a", from: 1, units: 2, hasLeft: false });
  await handOver(room, "part", "a", 1);
  await handOver(room, "part", "b", 1);
  await room.settle();
  expect(await same("part")).toMatchObject({
    status: "CAPTURED",
    ours: { taken: 3_333n + 890n + 26_000n, let: 6_667n },
  });
});

test("what is cancelled after the last parcel left is let go at once", async () => {
  await ordered("after");
  await handOver(room, "after", "b", 1);
  await room.settle();
  await credit(room, "after", "1", { ...all, hasLeft: false });
  await room.settle();
  expect(await same("after")).toMatchObject({ status: "CAPTURED", ours: { taken: 26_000n, let: 10_890n } });
});

test("what comes back is given back, exactly what orders say: also less than it cost", async () => {
  await ordered("back");
  await handOver(room, "back", "a", 3);
  await room.settle();
  await credit(room, "back", "1", { of: "a", from: 0, units: 1, hasLeft: true, paid: 2_000n });
  await room.settle();
  expect(await same("back")).toMatchObject({ status: "PARTIALLY_REFUNDED", ours: { taken: 10_890n, back: 2_000n } });
  expect((await room.told("order_back")).at(-1)).toMatchObject({
    type: "payment.refunded.v1",
    data: { amountMinor: "2000" },
  });
});

test("a credit that is heard of before the order, before the parcel or before its capture ends the same", async () => {
  for (const [name, before] of [
    ["early", async () => {}],
    ["parcel", async () => void (await placeOrder(room, "parcel"))],
    [
      "capture",
      async () => {
        await placeOrder(room, "capture");
        await handOver(room, "capture", "a", 3);
      },
    ],
  ] as const) {
    await requestPayment(room, name);
    await room.settle();
    await before();
    await credit(room, name, "1", { ...all, hasLeft: true });
    if (name === "early") await placeOrder(room, name);
    if (name !== "capture") await handOver(room, name, "a", 3);
    await handOver(room, name, "b", 1);
    await room.settle();
    const { ours } = await same(name);
    expect([name, ours.taken - ours.back, ours.taken + ours.let]).toEqual([name, 26_000n, 36_890n]);
  }
});

test("of a hold that is taken once, what was credited before is not taken, and what is credited after goes back", async () => {
  await ordered("once", "tok_sandbox_taken_once");
  await credit(room, "once", "1", { of: "a", from: 2, units: 1, hasLeft: false });
  await handOver(room, "once", "b", 1);
  await room.settle();
  expect((await booksOf(room, "once")).ours).toMatchObject({ taken: 36_890n - 3_334n });
  await credit(room, "once", "2", { of: "a", from: 0, units: 2, withShipping: true, hasLeft: false });
  await room.settle();
  const { ours } = await same("once");
  expect(ours.taken - ours.back).toBe(26_000n);
});

test("the same credit twice has its effect once, by nature too", async () => {
  await ordered("twice");
  await handOver(room, "twice", "b", 1);
  const event = await credit(room, "twice", "1", { ...b, hasLeft: true });
  await room.consumer.handle([event]);
  await credit(room, "twice", "1", { ...b, hasLeft: true });
  await room.settle();
  expect((await same("twice")).ours).toMatchObject({ taken: 26_000n, back: 26_000n });
});

test("what staff gave back by hand is not given back again: credits get what is left", async () => {
  await ordered("hand");
  await handOver(room, "hand", "a", 3);
  await handOver(room, "hand", "b", 1);
  await room.settle();
  await refund(room, "hand", { minor: 20_000n });
  await room.settle();
  await credit(room, "hand", "1", { ...b, hasLeft: true });
  await credit(room, "hand", "2", { ...all, hasLeft: true });
  await room.settle();
  expect(await same("hand")).toMatchObject({ status: "REFUNDED", ours: { back: 36_890n } });
});

test("a credit of what was given back by hand altogether fails, and that is told", async () => {
  await ordered("none");
  await handOver(room, "none", "a", 3);
  await handOver(room, "none", "b", 1);
  await room.settle();
  await refund(room, "none");
  await room.settle();
  await credit(room, "none", "1", { ...b, hasLeft: true });
  await room.settle();
  expect(await same("none")).toMatchObject({ status: "REFUNDED", ours: { back: 36_890n } });
  expect((await room.told("order_none")).at(-1)).toMatchObject({
    type: "payment.refund_failed.v1",
    data: { reason: "nothing_left" },
  });
});

test("with Stripe the rest of a partly captured intent is cancelled", async () => {
  const clock = testClock();
  const stripe = await startStripeStandIn({ now: clock.now });
  const other = await openRoom({ stripe, clock });
  await ordered("stripe", "pm_card_visa", other);
  await handOver(other, "stripe", "b", 1);
  await credit(other, "stripe", "1", { ...all, hasLeft: false });
  await other.settle();
  const [intent] = [...stripe.intents.values()];
  expect(intent).toMatchObject({ status: "succeeded", amount_received: 26_000, amount_capturable: 0 });
  await other.close();
  await stripe.stop();
});

const tokens = [
  "tok_sandbox_visa",
  "tok_sandbox_timeout_once",
  "tok_sandbox_capture_refused_once",
  "tok_sandbox_taken_once",
] as const;
type Fate = "kept" | "dropped" | "returned";

test(
  "any interleaving of parcels, credits and lost answers ends with taken − given back = total − credits, and held = taken + let go",
  { timeout: 180_000 },
  async () => {
    const fate = fc.constantFrom<Fate>("kept", "dropped", "returned");
    const story = fc.record({
      a: fc.array(fate, { minLength: 3, maxLength: 3 }),
      b: fate,
      ranks: fc.array(fc.nat(1_000), { minLength: 16, maxLength: 16 }),
      token: fc.constantFrom(...tokens),
      ticks: fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
    });
    let count = 0;
    await fc.assert(
      fc.asyncProperty(story, async ({ a, b: fateOfB, ranks, token, ticks }) => {
        const name = `run${(count += 1)}`;
        await requestPayment(room, name, { paymentMethodToken: token });
        await room.settle();
        const [dropped, returned] = [of(a, "dropped"), of(a, "returned")];
        const isGone = dropped + returned === 3;
        let [credits, nth, nextDropped, nextReturned, lastOfA] = [0n, 0, 2, 0, dropped + returned];
        const creditA = (hasLeft: boolean) => async () => {
          lastOfA -= 1;
          const from = hasLeft ? nextReturned++ : nextDropped--;
          const withShipping = isGone && lastOfA === 0;
          credits += (from === 2 ? 3_334n : 3_333n) + (withShipping ? 890n : 0n);
          await credit(room, name, String((nth += 1)), { of: "a", from, units: 1, hasLeft, withShipping });
        };
        const creditB = (hasLeft: boolean) => async () => {
          credits += 26_000n;
          await credit(room, name, String((nth += 1)), { ...b, hasLeft });
        };
        const steps: (() => Promise<unknown>)[] = [
          () => placeOrder(room, name),
          ...Array.from({ length: 3 - dropped }, (_, parcel) => () => handOver(room, name, "a", 1, String(parcel))),
          ...Array.from({ length: dropped }, () => creditA(false)),
          ...Array.from({ length: returned }, () => creditA(true)),
          () => handOver(room, name, "a", 1, "again", "RESHIPMENT"),
          ...(fateOfB === "dropped" ? [creditB(false)] : [() => handOver(room, name, "b", 1)]),
          ...(fateOfB === "returned" ? [creditB(true)] : []),
        ];
        const order = steps.map((step, at) => ({ step, rank: ranks[at] ?? 0, tick: ticks[at] ?? false }));
        for (const { step, tick } of order.toSorted((one, two) => one.rank - two.rank)) {
          await step();
          if (tick) await room.timers.runDue();
        }
        await room.settle();
        const { ours } = await same(name);
        expect(ours.taken - ours.back).toBe(36_890n - credits);
        expect(ours.taken + ours.let).toBe(ours.held);
      }),
      { numRuns: 40 },
    );
    const open = await room.database.db.execute(sql`
      select kind, status, reason from payment_actions where settled_at is null`);
    expect(open).toEqual([]);
  },
);

const of = (fates: readonly Fate[], fate: Fate): number => fates.filter((each) => each === fate).length;
