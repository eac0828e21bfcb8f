import { timers } from "@novatech/postgres/tables";
import { countStatements } from "@novatech/testkit/statements";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { orderEvents, orders } from "../src/db/tables.ts";
import {
  addQuote,
  openRoom,
  request,
  type RoomUnderTest,
  submitInput,
  submitMutation,
  userViewer,
} from "./room-under-test.ts";
import { authorize, buy, reserve } from "./steps.ts";

let room: RoomUnderTest;
beforeAll(async () => {
  room = await openRoom({
    fraud: { reviewAboveMinor: 50_000n, foreignBillingAboveMinor: 30_000n, maxOrdersPerHour: 2 },
  });
});
afterAll(() => room.close());

const billing = (countryCode: string) => ({
  billingAddress: { recipient: "Ada", line1: "Street 1", city: "Town", postalCode: "1", countryCode },
});

/** Submits an order of 368.90 EUR to Germany and lets stock and money be held. */
async function order(input: object, userId: string) {
  const quote = addQuote(room, { customerId: userId, cartTokenHash: null });
  const asked = request({ viewer: userViewer(userId) });
  const { data } = await room.graph(submitMutation, asked, { input: submitInput(quote, input) });
  const attemptId: string = data.checkoutSubmit.attempt.id;
  await reserve(room, attemptId);
  const { statements } = await countStatements(room.database, () => authorize(room, { attemptId, orderId: "unused" }));
  const { db } = room.database;
  const [row] = await db.select().from(orders).where(eq(orders.attemptId, attemptId));
  if (!row) throw new Error("there is no order");
  const [event] = await db.select().from(orderEvents).where(eq(orderEvents.orderId, row.id));
  return { ...row, event: event?.data as { heldFor: string | null; reviewReasons: string[] }, statements };
}

test("an order that no rule minds is placed and goes on", async () => {
  const placed = await order(billing("DE"), "user_ada");
  expect(placed).toMatchObject({ status: "PLACED", heldFor: [], event: { heldFor: null, reviewReasons: [] } });
  expect(await room.told(placed.id)).toMatchObject([{ type: "order.placed.v1", data: { isHeld: false } }]);
});

test("an order that a rule minds is placed, held, and everybody is told: nothing may leave", async () => {
  const held = await order(billing("US"), "user_eve");
  expect(held).toMatchObject({
    status: "ON_HOLD",
    heldFor: ["FRAUD_REVIEW"],
    event: { heldFor: "FRAUD_REVIEW", reviewReasons: ["FOREIGN_BILLING"] },
  });
  expect(await room.told(held.id)).toMatchObject([
    { type: "order.placed.v1", data: { isHeld: true } },
    { type: "order.held.v1", data: { orderId: held.id, reason: "FRAUD_REVIEW" } },
  ]);
  expect(JSON.stringify([held.event, await room.told(held.id)])).not.toMatch(/Ada|Street|Town/);
  // A hold that nobody looks at ends one day.
  expect(await room.database.db.select().from(timers).where(eq(timers.kind, "order-hold"))).toHaveLength(1);
});

test("who orders too often within an hour is looked at from the next order on, and no more an hour later", async () => {
  const often = [];
  for (let count = 0; count < 3; count += 1) often.push(await order(billing("DE"), "user_mel"));
  expect(often.map(({ event }) => event.reviewReasons)).toEqual([[], [], ["VELOCITY"]]);
  room.clock.advance(3_600_000);
  const quote = { expiresAt: "2999-01-01T00:00:00.000Z" };
  const later = await buy(room, request({ viewer: userViewer("user_mel") }), { customerId: "user_mel", ...quote });
  const [row] = await room.database.db.select().from(orders).where(eq(orders.id, later.orderId));
  expect(row?.status).toBe("PLACED");
});

test("counting orders costs one statement, and no other rule any", async () => {
  const calm = await openRoom({
    fraud: { reviewAboveMinor: 1n, foreignBillingAboveMinor: 1n, maxOrdersPerHour: null },
  });
  try {
    const quote = addQuote(calm);
    const { data } = await calm.graph(submitMutation, request(), { input: submitInput(quote) });
    const attemptId: string = data.checkoutSubmit.attempt.id;
    await reserve(calm, attemptId);
    const without = await countStatements(calm.database, () => authorize(calm, { attemptId, orderId: "unused" }));
    // With the timer of the hold, which this one gets.
    expect(without.statements).toHaveLength(5);
  } finally {
    await calm.close();
  }
  room.clock.advance(-3_600_000);
  const counted = await order(billing("DE"), "user_once");
  expect(counted.statements).toHaveLength(5);
});
