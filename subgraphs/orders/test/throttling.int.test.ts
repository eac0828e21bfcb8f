import { countStatements } from "@novatech/testkit/statements";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkoutAttempts, contacts, outbox, timers } from "../src/db/tables.ts";
import { addQuote, openRoom, request, type RoomUnderTest, submitInput, submitMutation } from "./room-under-test.ts";
import { authorize, challenge, decline, reserve } from "./steps.ts";

const limit = 5;
let room: RoomUnderTest;
beforeEach(async () => {
  room = await openRoom({ maxInFlight: limit });
});
afterEach(() => room.close());

type Answer = {
  readonly attempt: { readonly id: string } | null;
  readonly userErrors: readonly { readonly code: string; readonly pollAfterMs: number }[];
};
const send = async (input: object, at: Pick<RoomUnderTest, "graph"> = room): Promise<Answer> =>
  (await at.graph(submitMutation, request(), { input })).data.checkoutSubmit;
const inputs = (count: number) => Array.from({ length: count }, () => submitInput(addQuote(room)));

/** How many rows tables hold in which a check-out leaves something. */
const rowCounts = async () => {
  const tables = [checkoutAttempts, contacts, timers, outbox];
  return Promise.all(tables.map((table) => room.database.db.$count(table)));
};
const orderIdOf = async (attemptId: string) => {
  const [row] = await room.database.db.execute<{ order_id: string }>(
    sql`select order_id from checkout_attempts where id = ${attemptId}`,
  );
  return { attemptId, orderId: row?.order_id ?? "" };
};

test("of forty at once as many are let in as there are places; the others leave nothing and hear when to come again", async () => {
  const answers = await Promise.all(inputs(40).map((input) => send(input)));
  const refused = answers.filter(({ attempt }) => attempt === null);
  expect(refused).toHaveLength(40 - limit);
  for (const { userErrors } of refused)
    expect(userErrors).toEqual([
      expect.objectContaining({ __typename: "CheckoutThrottledError", code: "CHECKOUT_THROTTLED", field: null }),
    ]);
  const waits = refused.map(({ userErrors }) => userErrors[0]?.pollAfterMs ?? 0);
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(500);
  expect(Math.max(...waits)).toBeLessThanOrEqual(10_000);
  expect(await rowCounts()).toEqual([limit, limit, limit, limit]);
});

test("when places are free again the refused are let in, with the same keys, and everybody gets through", async () => {
  let waiting = inputs(17);
  let rounds = 0;
  while (waiting.length > 0) {
    rounds += 1;
    const answers = await Promise.all(waiting.map((input) => send(input)));
    const admitted = answers.flatMap(({ attempt }) => attempt ?? []);
    expect(admitted.length).toBeLessThanOrEqual(limit);
    for (const { id } of admitted) {
      await reserve(room, id);
      await authorize(room, await orderIdOf(id));
    }
    waiting = waiting.filter((_, index) => answers[index]?.attempt === null);
    room.clock.advance(250);
  }
  expect(rounds).toBe(4);
  const placed = await room.database.db.$count(checkoutAttempts, sql`status = 'PLACED'`);
  expect(placed).toBe(17);
});

test("a key that is known is answered however much is going on", async () => {
  const known = inputs(limit);
  const first = await Promise.all(known.map((input) => send(input)));
  const [stranger] = inputs(1);
  expect((await send(stranger ?? {})).userErrors).toMatchObject([{ code: "CHECKOUT_THROTTLED" }]);
  expect(await Promise.all(known.map((input) => send(input)))).toEqual(first);
});

test("who is refused for another reason takes nobody's place", async () => {
  const wrong = inputs(20).map((input) => ({ ...input, expectedTotal: { minorUnits: "1", currencyCode: "EUR" } }));
  for (const input of wrong) expect((await send(input)).userErrors).toMatchObject([{ code: "PRICE_CHANGED" }]);
  const answers = await Promise.all(inputs(limit).map((input) => send(input)));
  expect(answers.every(({ attempt }) => attempt !== null)).toBe(true);
});

test("shoppers at their bank and failures that are being freed take no place", async () => {
  const answers = await Promise.all(inputs(limit).map((input) => send(input)));
  const ids = await Promise.all(answers.map(({ attempt }) => orderIdOf(attempt?.id ?? "")));
  for (const [index, submitted] of ids.entries()) {
    await reserve(room, submitted.attemptId);
    await (index % 2 === 0 ? challenge(room, submitted, new Date("2026-01-05T09:10:00Z")) : decline(room, submitted));
  }
  room.clock.advance(250);
  const next = await Promise.all(inputs(limit).map((input) => send(input)));
  expect(next.every(({ attempt }) => attempt !== null)).toBe(true);
});

test("two processes exceed the limit by no more than what was free when they counted, and not after they counted again", async () => {
  const other = await openRoom({ maxInFlight: limit, databaseUrl: room.databaseUrl }, 1_000_000);
  try {
    const here = inputs(20);
    const there = inputs(20);
    for (const [id, quote] of room.quotes) other.quotes.set(id, quote);
    const answers = await Promise.all([
      ...here.map((input) => send(input)),
      ...there.map((input) => send(input, other)),
    ]);
    const admitted = answers.filter(({ attempt }) => attempt !== null).length;
    expect(admitted).toBeGreaterThanOrEqual(limit);
    expect(admitted).toBeLessThanOrEqual(2 * limit);
    room.clock.advance(250);
    other.clock.advance(250);
    const late = await Promise.all([
      ...inputs(5).map((input) => send(input)),
      ...inputs(5).map((input) => send(input, room)),
    ]);
    expect(late.every(({ attempt }) => attempt === null)).toBe(true);
  } finally {
    await other.close();
  }
});

test("counting costs no statement of its own, and is done once in a quarter of a second", async () => {
  const [first, second, third] = inputs(3);
  const counts = (statements: readonly string[]) => statements.filter((text) => text.includes("count(*)")).length;
  const one = await countStatements(room.database, () => send(first ?? {}));
  const two = await countStatements(room.database, () => send(second ?? {}));
  room.clock.advance(250);
  const three = await countStatements(room.database, () => send(third ?? {}));
  expect([one, two, three].map(({ statements }) => statements.length)).toEqual([3, 3, 3]);
  expect([one, two, three].map(({ statements }) => statements[0] ?? "").map((text) => counts([text]))).toEqual([
    1, 0, 1,
  ]);
});
