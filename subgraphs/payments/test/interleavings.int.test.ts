import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { booksOf } from "./books.ts";
import { refund } from "./refund.ts";
import {
  credit,
  failCheckout,
  handOver,
  openRoom,
  placeOrder,
  requestPayment,
  type RoomUnderTest,
} from "./room-under-test.ts";

let room: RoomUnderTest;
let count = 0;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const tokens = [
  "tok_sandbox_visa",
  "tok_sandbox_declined",
  "tok_sandbox_timeout_once",
  "tok_sandbox_capture_refused_once",
  "tok_sandbox_taken_once",
  "tok_sandbox_refund_refused",
] as const;

/** A step that ends the world, or moves it. `fail` and `place` exclude each other: orders decides one of them. */
const steps = fc.array(fc.constantFrom("request", "decide", "tick", "wait", "a1", "a2", "b", "refund", "cancel"), {
  minLength: 4,
  maxLength: 14,
});

test(
  "after any interleaving of what other rooms say, our books are the provider's, and a failed check-out holds nothing",
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.constantFrom(...tokens), fc.boolean(), async (order, paymentMethodToken, fails) => {
        const name = `run${(count += 1)}`;
        const parcel = (of: "a" | "b", units: number, which: string) => async () => {
          if (!fails) await handOver(room, name, of, units, which);
        };
        const act: Record<string, () => Promise<unknown>> = {
          request: () => requestPayment(room, name, { paymentMethodToken }),
          decide: async () => {
            if (fails) await failCheckout(room, name);
          },
          tick: () => room.timers.runDue(),
          wait: async () => room.clock.advance(5_000),
          a1: parcel("a", 1, "1"),
          a2: parcel("a", 2, "2"),
          b: parcel("b", 1, "1"),
          refund: () => refund(room, name, { minor: 3_000n }),
          cancel: async () => {
            if (!fails)
              await credit(room, name, "1", { of: "a", from: 0, units: 3, withShipping: true, hasLeft: false });
          },
        };
        // Parcels leave only of an order, and an order is only of money that is held.
        await act["request"]?.();
        if (!fails) {
          await room.settle();
          const { status } = await booksOf(room, name);
          if (status !== "AUTHORIZED") fails = true;
        }
        const placeAt = order.length / 2;
        for (const [index, step] of order.entries()) {
          if (!fails && index === Math.floor(placeAt)) await placeOrder(room, name);
          await act[step]?.();
        }
        if (fails) await failCheckout(room, name);
        // What is still there leaves: all that was taken of a hold that is taken once is then for something.
        await parcel("a", 3, "last")();
        await parcel("b", 1, "last")();
        await room.settle();
        const { ours, theirs } = await booksOf(room, name);
        expect(theirs).toEqual(ours);
        const nothing = { held: 0n, taken: 0n, back: 0n, let: 0n };
        expect(fails ? ours : nothing).toEqual(nothing);
      }),
      { numRuns: 40 },
    );
    const [wrong] = await room.database.db.execute<{ count: number }>(sql`
      select count(*)::integer as count from payments payment where captured_minor <> (
        select coalesce(sum(amount_minor), 0) from payment_actions action
        where action.payment_id = payment.id and kind = 'CAPTURE' and status = 'SUCCEEDED')`);
    expect(wrong?.count).toBe(0);
    const [wrongly] = await room.database.db.execute<{ count: number }>(sql`
      select count(*)::integer as count from payments payment where refunded_minor <> (
        select coalesce(sum(amount_minor), 0) from payment_actions action
        where action.payment_id = payment.id and kind = 'REFUND' and status = 'SUCCEEDED')`);
    expect(wrongly?.count).toBe(0);
    // What staff give back has no credit note; what else is taken and given back has its documents.
    const undocumented = await room.database.sql`
      select payment.order_id, captured_minor, refunded_minor, documents.net from payments payment cross join lateral (
        select coalesce(sum(case kind when 'INVOICE' then gross_minor else -gross_minor end), 0) as net
        from invoices where order_id = payment.order_id) documents
      where captured_minor - refunded_minor <> documents.net and not exists (
        select from payment_actions action where action.payment_id = payment.id
          and kind in ('CAPTURE', 'REFUND') and (status <> 'SUCCEEDED' or kind = 'REFUND' and credit_id is null))`;
    expect(undocumented).toEqual([]);
  },
);

test("a check-out that fails while the provider is being asked ends released, whichever of the two is written first", async () => {
  for (let run = 0; run < 10; run += 1) {
    const name = `race${run}`;
    await requestPayment(room, name);
    await Promise.all([room.timers.runDue(), failCheckout(room, name)]);
    await room.settle();
    expect(await booksOf(room, name)).toMatchObject({ status: "VOIDED", theirs: { held: 0n, taken: 0n } });
  }
});

test("an order heard of and a parcel that leaves at the same moment miss neither", async () => {
  for (let run = 0; run < 10; run += 1) {
    const name = `meet${run}`;
    await requestPayment(room, name);
    await room.settle();
    await Promise.all([placeOrder(room, name), handOver(room, name, "b", 1)]);
    await room.settle();
    expect(await booksOf(room, name)).toMatchObject({ ours: { taken: 26_000n }, theirs: { taken: 26_000n } });
  }
});

test("two workers on the captures of one payment take each once", async () => {
  await requestPayment(room, "both");
  await room.settle();
  await placeOrder(room, "both");
  await handOver(room, "both", "a", 3);
  await handOver(room, "both", "b", 1);
  await Promise.all([room.timers.runDue(), room.timers.runDue()]);
  await room.settle();
  expect(await booksOf(room, "both")).toMatchObject({ status: "CAPTURED", theirs: { taken: 36_890n } });
});

test("the database refuses to take more than is held", async () => {
  await requestPayment(room, "check");
  await room.settle();
  const tooMuch = sql`update payments set captured_minor = authorized_minor + 1 where attempt_id = 'chk_check'`;
  await expect(room.database.db.execute(tooMuch)).rejects.toMatchObject({
    cause: { constraint_name: "payments_books" },
  });
});
