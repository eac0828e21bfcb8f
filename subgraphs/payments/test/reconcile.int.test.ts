import { until } from "@novatech/testkit/wait";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { payments } from "../src/db/tables.ts";
import { refund } from "./refund.ts";
import {
  failCheckout,
  handOver,
  openRoom,
  placeOrder,
  request as nobody,
  requestPayment,
  type RoomUnderTest,
  staff,
  testClock,
  user,
} from "./room-under-test.ts";
import { startStripeStandIn, type StripeStandIn } from "./stripe-stand-in.ts";

let stripe: StripeStandIn;
let room: RoomUnderTest;
const clock = testClock();
beforeAll(async () => {
  stripe = await startStripeStandIn({ now: clock.now });
  room = await openRoom({ stripe, clock });
});
afterAll(async () => {
  await room.close();
  await stripe.stop();
});

const request = async (name: string, paymentMethodToken = "pm_card_visa") => {
  await requestPayment(room, name, { paymentMethodToken });
  await room.settle();
};
const partlyTaken = async (name: string) => {
  await request(name);
  await placeOrder(room, name);
  await handOver(room, name, "b", 1);
  await room.settle();
};
const intentOf = (name: string) => {
  const found = [...stripe.intents.values()].find(
    ({ metadata }) => metadata["novatech_key"] === `chk_${name}:authorize`,
  );
  if (!found) throw new Error(`no intent for ${name}`);
  return found;
};
/** Moves on by a day, and answers how to compare what is begun from then. */
const newDay = () => {
  clock.advance(86_400_000);
  const since = clock.now();
  return () => room.runReconciliation({ since, until: new Date(since.getTime() + 3_600_000) });
};
const books = { bookedAs: (name: string) => eq(payments.attemptId, `chk_${name}`) };

test("books that agree are said to agree, whatever became of the payments", async () => {
  const compare = newDay();
  await partlyTaken("agree");
  await refund(room, "agree", { minor: 500n });
  await request("declined", "pm_card_visa_chargeDeclined");
  await room.settle();
  expect(await compare()).toEqual({ checked: 2, hastened: [], differences: [] });
});

test("each difference is reported with both sides and what to do; nothing is changed", async () => {
  const compare = newDay();
  const names = ["cancelled", "taken", "given-back", "forgotten", "revived"];
  for (const name of names) await partlyTaken(name);
  stripe.cancel(intentOf("cancelled").id);
  stripe.capture(intentOf("taken").id, { amount_to_capture: "100", final_capture: "false" });
  stripe.refund({ payment_intent: intentOf("given-back").id, amount: "700" });
  stripe.intents.delete(intentOf("forgotten").id);
  await room.database.db
    .update(payments)
    .set({ status: "VOIDED", capturedMinor: 0n, releasedMinor: 36_890n })
    .where(books.bookedAs("revived"));
  stripe.create({
    amount: "900",
    currency: "eur",
    confirm: "true",
    capture_method: "manual",
    "allowed_payment_method_types[0]": "card",
    payment_method: "pm_card_visa",
    "metadata[novatech_key]": "chk_lost:authorize",
  });
  const { differences } = await compare();
  const found = Object.fromEntries(differences.map(({ kind, ours, theirs }) => [kind, `${ours} / ${theirs}`]));
  expect(found).toEqual({
    NO_LONGER_HELD: "partially_captured / ended",
    CAPTURED: "26000 EUR / 26100 EUR",
    REFUNDED: "0 EUR / 700 EUR",
    UNKNOWN_TO_PROVIDER: "36890 EUR / nothing",
    STILL_HELD: "voided / 36890 EUR",
    UNKNOWN_TO_US: "nothing / 900 EUR, 0 taken, 0 given back",
  });
  expect(differences.every(({ advice }) => advice.length > 20)).toBe(true);
  expect((await compare()).differences).toHaveLength(6);
});

test("what is not settled is no difference: it is asked for again, by its key, and agrees the next time", async () => {
  const compare = newDay();
  await request("unsettled");
  await placeOrder(room, "unsettled");
  stripe.next("lose the answer");
  await handOver(room, "unsettled", "b", 1);
  await room.timers.runDue();
  expect(intentOf("unsettled").amount_received).toBe(26_000);
  const first = await compare();
  expect(first.differences).toEqual([]);
  expect(first.hastened).toHaveLength(1);
  // The clock stands still: without the comparison nothing would be due yet.
  while ((await room.timers.runDue()) > 0);
  expect(await compare()).toMatchObject({ hastened: [], differences: [] });
});

test("more than a page of either side is compared", async () => {
  const compare = newDay();
  for (let count = 0; count < 120; count += 1)
    await requestPayment(room, `page${count}`, { paymentMethodToken: "pm_card_visa" });
  await room.settle();
  stripe.cancel(intentOf("page0").id);
  stripe.cancel(intentOf("page119").id);
  const { checked, differences } = await compare();
  expect(checked).toBe(120);
  expect(differences).toHaveLength(2);
});

test("with the sandbox, too", async () => {
  const sandbox = await openRoom();
  await requestPayment(sandbox, "one");
  await sandbox.settle();
  // The sandbox's clock is the database's.
  const all = { since: new Date("2026-01-01"), until: new Date("2100-01-01") };
  expect(await sandbox.runReconciliation(all)).toEqual({ checked: 1, hastened: [], differences: [] });
  await sandbox.database.db.update(payments).set({ status: "DECLINED", authorizedMinor: 0n });
  expect((await sandbox.runReconciliation(all)).differences).toMatchObject([{ kind: "STILL_HELD" }]);
  await sandbox.close();
});

test("once a day the books are compared, what differs is logged and kept, and staff read it; nobody else does", async () => {
  const sandbox = await openRoom();
  await requestPayment(sandbox, "one");
  await sandbox.settle();
  const source = /* GraphQL */ `
    {
      reconciliationReport {
        since
        until
        checked
        hastened
        differences {
          kind
          payment {
            status
          }
          ours
          theirs
          advice
        }
      }
    }
  `;
  expect((await sandbox.graph(source, staff())).data).toEqual({ reconciliationReport: null });
  await sandbox.database.db.update(payments).set({ status: "DECLINED", authorizedMinor: 0n });
  await sandbox.run("books_sweep", "");
  const next = async () => {
    const rows = await sandbox.database.sql<
      { due_at: string }[]
    >`select due_at::text from timers where kind = 'books_sweep'`;
    return rows[0]?.due_at;
  };
  await until(async () => (await next()) === "2026-01-06 09:00:00+00");
  expect((await sandbox.graph(source, staff())).data.reconciliationReport).toEqual({
    since: "2025-12-01T09:00:00.000Z",
    until: "2026-01-05T09:00:00.000Z",
    checked: 1,
    hastened: 0,
    differences: [
      {
        kind: "STILL_HELD",
        payment: { status: "DECLINED" },
        ours: "declined",
        theirs: "36890 EUR",
        advice: expect.stringContaining("Release it"),
      },
    ],
  });
  expect(sandbox.logged.at(-1)).toMatchObject({ kind: "STILL_HELD", msg: "our books are not the provider's" });
  for (const [asked, code] of [
    [user("user_ada"), "FORBIDDEN"],
    [nobody(), "UNAUTHENTICATED"],
  ] as const)
    expect((await sandbox.graph(source, asked)).errors).toMatchObject([{ extensions: { code } }]);
  await sandbox.close();
});

test("money that no payment of ours asked for, or that one has ended without, is let go of once, and nothing else is touched", async () => {
  const compare = newDay();
  await partlyTaken("kept");
  await request("ended");
  await room.database.db
    .update(payments)
    .set({ status: "VOIDED", releasedMinor: 36_890n })
    .where(books.bookedAs("ended"));
  // Taken before the moment of a restore, after which the payment ended: one of a check-out that failed, one that may have its order.
  for (const name of ["failed", "ordered"]) {
    await request(name);
    stripe.capture(intentOf(name).id, { amount_to_capture: "36890" });
    const forgotten = { status: "VOIDED", releasedMinor: 36_890n } as const;
    await room.database.db.update(payments).set(forgotten).where(books.bookedAs(name));
  }
  await failCheckout(room, "failed");
  await room.settle();
  const lost = (key: string) =>
    stripe.create({
      amount: "900",
      currency: "eur",
      confirm: "true",
      capture_method: "manual",
      "allowed_payment_method_types[0]": "card",
      payment_method: "pm_card_visa",
      "metadata[novatech_key]": key,
    });
  lost("chk_held:authorize");
  lost("chk_sent:authorize");
  stripe.capture(intentOf("sent").id, { amount_to_capture: "400" });
  stripe.capture(intentOf("kept").id, { amount_to_capture: "100", final_capture: "false" });

  const { differences } = await compare();
  expect(differences.map(({ kind }) => kind).toSorted()).toEqual([
    "CAPTURED",
    "STILL_HELD",
    "STILL_HELD",
    "STILL_HELD",
    "UNKNOWN_TO_US",
    "UNKNOWN_TO_US",
  ]);
  const done = await room.letGoOfUnknown(differences);
  expect(done.map(({ releasedMinor, refundedMinor, refused }) => [releasedMinor, refundedMinor, refused])).toEqual(
    expect.arrayContaining([
      [900n, 0n, null],
      [0n, 400n, null],
      [36_890n, 0n, null],
      [0n, 36_890n, null],
    ]),
  );
  expect(done).toHaveLength(4);
  await room.letGoOfUnknown(differences);
  const left = (await compare()).differences;
  expect(left.map(({ kind, reference }) => [kind, reference])).toEqual(
    expect.arrayContaining([
      ["CAPTURED", intentOf("kept").id],
      ["STILL_HELD", intentOf("ordered").id],
    ]),
  );
  expect(left).toHaveLength(2);
});
