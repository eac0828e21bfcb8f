import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sandboxAuthorizations } from "../src/clients/sandbox/tables.ts";
import { booksOf } from "./books.ts";
import { refund } from "./refund.ts";
import {
  credit,
  handOver,
  openRoom,
  placeOrder,
  requestPayment,
  type RoomUnderTest,
  testClock,
} from "./room-under-test.ts";
import { startStripeStandIn } from "./stripe-stand-in.ts";

let room: RoomUnderTest;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const taken = async (name: string, of = room, paymentMethodToken = "tok_sandbox_visa") => {
  await requestPayment(of, name, { paymentMethodToken });
  await of.settle();
  await placeOrder(of, name);
  await handOver(of, name, "b", 1);
  await of.settle();
};
const dispute = async (name: string) => {
  await room.database.db
    .update(sandboxAuthorizations)
    .set({ disputedMinor: 26_000n, disputeReason: "fraudulent" })
    .where(eq(sandboxAuthorizations.key, `chk_${name}:authorize`));
  await room.look(name);
  await room.settle();
};

test("what the bank took back is told once, with its reason; nothing of it is given back a second time", async () => {
  await taken("x");
  await dispute("x");
  await room.look("x");
  await room.settle();
  expect((await room.told("order_x")).filter(({ type }) => type === "payment.charged_back.v1")).toMatchObject([
    { data: { amountMinor: "26000", currency: "EUR", reason: "fraudulent" } },
  ]);
  const books = await booksOf(room, "x");
  expect(books).toMatchObject({ status: "CHARGED_BACK", ours: { taken: 26_000n, let: 10_890n } });
  expect(books.theirs).toEqual(books.ours);
  expect((await refund(room, "x")).userErrors).toMatchObject([
    { code: "REFUND_BLOCKED", field: ["input", "paymentId"] },
  ]);
  await credit(room, "x", "1", { of: "b", from: 0, units: 1, hasLeft: true });
  await room.settle();
  expect((await room.told("order_x")).at(-1)).toMatchObject({
    type: "payment.refund_failed.v1",
    data: { reason: "charged_back" },
  });
});

test("a parcel that leaves afterwards is not taken, and that is told", async () => {
  await taken("y");
  await dispute("y");
  await handOver(room, "y", "a", 3);
  await room.settle();
  expect((await room.told("order_y")).at(-1)).toMatchObject({
    type: "payment.capture_failed.v1",
    data: { reason: "payment_charged_back" },
  });
});

test("with Stripe a dispute counts when it took money, an inquiry does not; the daily comparison finds it, too", async () => {
  const clock = testClock();
  const stripe = await startStripeStandIn({ now: clock.now });
  const other = await openRoom({ stripe, clock });
  await taken("inquiry", other, "pm_card_visa");
  await taken("lost", other, "pm_card_visa");
  const [inquiry, lost] = [...stripe.intents.keys()];
  stripe.dispute(inquiry ?? "", "general", "warning_needs_response");
  stripe.dispute(lost ?? "", "product_not_received");
  const found = await other.runReconciliation({ since: new Date("2026-01-01") });
  expect(found.differences).toMatchObject([{ kind: "CHARGED_BACK", ours: "0 EUR", theirs: "26000 EUR" }]);
  await other.settle();
  expect((await other.told("order_inquiry")).at(-1)?.type).toBe("payment.captured.v1");
  expect((await other.told("order_lost")).at(-1)).toMatchObject({
    type: "payment.charged_back.v1",
    data: { reason: "product_not_received" },
  });
  expect((await other.runReconciliation({ since: new Date("2026-01-01") })).differences).toEqual([]);
  await other.close();
  await stripe.stop();
});
