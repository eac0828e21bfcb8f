import { checkoutSubmittedV1 } from "@novatech/contracts/orders";
import type { Viewer } from "@novatech/graphql/viewer";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createShelves, type Shelf, type Shelves } from "./a-shelf.ts";
import { requireInvariants } from "./invariants.ts";
import { type RoomUnderTest, startRoom } from "./room-under-test.ts";
import { memberOf, shopper, staff } from "./viewers.ts";

let room: RoomUnderTest;
let shelves: Shelves;
let keys = 0;

beforeAll(async () => {
  room = await startRoom();
  shelves = createShelves(room);
});
afterAll(() => room.stop());
afterEach(() => requireInvariants(room.database));

type Payload = {
  stockItem: { onHand: number; reserved: number; committed: number; version: number } | null;
  brokenPromises?: { freedCheckouts: number; shortUnits: number } | null;
  userErrors: Record<string, unknown>[];
};

async function edit(field: "stockSet" | "stockCount", shelf: Shelf, input: Record<string, unknown>, viewer?: Viewer) {
  const type = field === "stockSet" ? "StockSetInput" : "StockCountInput";
  const { data, errors } = await room.ask(
    `mutation ($input: ${type}!) { ${field}(input: $input) { stockItem { onHand reserved committed version }
      ${field === "stockCount" ? "brokenPromises { freedCheckouts shortUnits }" : ""}
      userErrors { __typename code message field
        ... on StockInsufficientError { available } ... on StockQuantityStaleError { stockItem { onHand } } } } }`,
    viewer ?? memberOf(shelf.merchantId),
    {
      input: {
        variantId: shelf.variantId,
        warehouseId: shelf.german,
        reason: "inventory",
        idempotencyKey: `key_${(keys += 1)}`,
        ...input,
      },
    },
  );
  return { payload: (data as Record<string, Payload> | null)?.[field], errors };
}
const set = async (shelf: Shelf, input: Record<string, unknown>, viewer?: Viewer) =>
  edit("stockSet", shelf, input, viewer);
const count = async (shelf: Shelf, counted: number, input: Record<string, unknown> = {}) =>
  (await edit("stockCount", shelf, { counted, ...input })).payload;

test("stock is set from the number one saw, and the ledger says by how much", async () => {
  const shelf = await shelves.stock(5);
  expect((await set(shelf, { changeFromQuantity: 5, quantity: 9 })).payload).toEqual({
    stockItem: { onHand: 9, reserved: 0, committed: 0, version: 2 },
    userErrors: [],
  });
  expect((await set(shelf, { changeFromQuantity: 9, quantity: 9 }, staff)).payload?.stockItem?.version).toBe(2);
  expect(await shelves.ledger(shelf, shelf.german)).toEqual([
    ["RECEIVED", 5, "seed"],
    ["ADJUSTED", 4, `user_of_${shelf.merchantId}`],
  ]);
});

test("of two people who set the same stock at once, the second is told what lies there now", async () => {
  const shelf = await shelves.stock(5);
  const both = await Promise.all([
    set(shelf, { changeFromQuantity: 5, quantity: 6 }),
    set(shelf, { changeFromQuantity: 5, quantity: 7 }),
  ]);
  const refused = both.flatMap(({ payload }) => payload?.userErrors ?? []);
  const kept = both.find(({ payload }) => payload?.stockItem)?.payload?.stockItem?.onHand;
  expect(refused).toMatchObject([
    {
      __typename: "StockQuantityStaleError",
      code: "CHANGE_FROM_QUANTITY_STALE",
      field: ["input", "changeFromQuantity"],
      stockItem: { onHand: kept },
    },
  ]);
});

test("stock is not set below what is promised, nor anything out of form, nor by a stranger", async () => {
  const shelf = await shelves.stock(5);
  await shelves.sell(shelf, 3);
  expect((await set(shelf, { changeFromQuantity: 5, quantity: 2 })).payload?.userErrors).toMatchObject([
    { code: "STOCK_INSUFFICIENT", available: 2 },
  ]);
  expect((await set(shelf, { changeFromQuantity: 5, quantity: -1 })).payload?.userErrors).toMatchObject([
    { code: "INVALID_INPUT", field: ["input", "quantity"] },
  ]);
  expect(
    (await set(shelf, { changeFromQuantity: 5, quantity: 6 }, memberOf("merch_x"))).payload?.userErrors,
  ).toMatchObject([{ code: "NOT_FOUND", field: ["input", "warehouseId"] }]);
  expect((await set(shelf, { changeFromQuantity: 5, quantity: 6 }, shopper)).errors).toMatchObject([
    { code: "FORBIDDEN" },
  ]);
});

test("a key changes stock once, whatever edit it was used for", async () => {
  const shelf = await shelves.stock(5);
  const input = { changeFromQuantity: 5, quantity: 9, idempotencyKey: "set once" };
  const both = await Promise.all([set(shelf, input), set(shelf, input)]);
  expect(both.map(({ payload }) => payload?.stockItem?.onHand)).toEqual([9, 9]);
  expect((await count(shelf, 9, { idempotencyKey: "set once" }))?.userErrors).toMatchObject([
    { code: "IDEMPOTENCY_KEY_REUSED" },
  ]);
});

test("what was counted lies there; a count that finds the same number writes nothing", async () => {
  const shelf = await shelves.stock(5);
  expect(await count(shelf, 7)).toEqual({
    stockItem: { onHand: 7, reserved: 0, committed: 0, version: 2 },
    brokenPromises: { freedCheckouts: 0, shortUnits: 0 },
    userErrors: [],
  });
  expect((await count(shelf, 7))?.stockItem?.version).toBe(2);
  expect(await shelves.ledger(shelf, shelf.german)).toEqual([
    ["RECEIVED", 5, "seed"],
    ["COUNTED", 2, `user_of_${shelf.merchantId}`],
  ]);
});

test("a count below what is promised gives up the newest check-out, then the newest sold units, and tells both", async () => {
  const shelf = await shelves.stock(9);
  await shelves.sell(shelf, 3);
  const newer = { ...shelf, attemptId: `${shelf.attemptId}_newer`, orderId: `${shelf.orderId}_newer` };
  room.clock.advance(1000);
  await shelves.sell(newer, 3);
  const running = { ...shelf, attemptId: `${shelf.attemptId}_running` };
  await shelves.submit(running, 2);

  const input = { idempotencyKey: "count once" };
  const expected = {
    stockItem: { onHand: 4, reserved: 0, committed: 4, version: 2 },
    brokenPromises: { freedCheckouts: 1, shortUnits: 2 },
    userErrors: [],
  };
  expect(await count(shelf, 4, input)).toEqual(expected);
  expect(await count(shelf, 4, input)).toEqual(expected);

  expect((await room.told(running.attemptId)).slice(1)).toEqual([
    { type: "stock.reservation_expired.v1", payload: { attemptId: running.attemptId, cause: "SHORTFALL" } },
  ]);
  expect((await room.told(newer.attemptId)).slice(2)).toEqual([
    {
      type: "stock.shortfall.v1",
      payload: {
        attemptId: newer.attemptId,
        orderId: newer.orderId,
        shortfallId: expect.stringMatching(/^short_/),
        lines: [
          {
            lineId: "line_1",
            variantId: shelf.variantId,
            merchantId: shelf.merchantId,
            warehouseId: shelf.german,
            quantity: 2,
          },
        ],
      },
    },
  ]);
  expect(await shelves.states(newer)).toEqual({ COMMITTED: 1, SHORT: 2 });
  expect(await shelves.states(shelf)).toEqual({ COMMITTED: 3 });
});

test("a check-out that a count gave up is given other stock when it asks again", async () => {
  const shelf = await shelves.stock(2, 2);
  await shelves.submit(shelf, 2);
  await count(shelf, 0);
  await shelves.renew(shelf, 2, 2);
  expect((await room.told(shelf.attemptId)).at(-1)).toMatchObject({
    type: "stock.reserved.v1",
    payload: { round: 2, allocations: [{ warehouseId: shelf.french, quantity: 2 }] },
  });
});

test("an order that was placed while a count gave up its check-out is short, not lost", async () => {
  const shelf = await shelves.stock(2);
  await shelves.submit(shelf, 2);
  await count(shelf, 1);
  await shelves.place(shelf, 2);
  expect(await shelves.typesTold(shelf.attemptId)).toEqual([
    "stock.reserved.v1",
    "stock.reservation_expired.v1",
    "stock.committed.v1",
    "stock.shortfall.v1",
  ]);
  expect(await shelves.states(shelf)).toEqual({ COMMITTED: 1, SHORT: 1 });
});

test("a check-out that is given up for one thing gives back the others it held", async () => {
  const [first, second] = [await shelves.stock(2), await shelves.stock(2)];
  await room.tell(checkoutSubmittedV1, "attempt_both", {
    attemptId: "attempt_both",
    quoteId: "quote_1",
    cartId: "cart_1",
    countryCode: "DE",
    pickUpWarehouseId: null,
    hasCountedPromotions: false,
    lines: [second, first].map(({ variantId, merchantId }, n) => ({
      lineId: `line_${n}`,
      variantId,
      merchantId,
      quantity: 2,
    })),
  });
  expect((await count(second, 1))?.brokenPromises).toEqual({ freedCheckouts: 1, shortUnits: 0 });
  expect(await shelves.numbers(first)).toMatchObject([{ on_hand: 2, reserved: 0 }, {}]);
  expect(await shelves.numbers(second)).toMatchObject([{ on_hand: 1, reserved: 0 }, {}]);
  expect(await shelves.typesTold(first.variantId)).toEqual(["stock.out.v1", "stock.back_in.v1"]);
});

const shortOne = async () => {
  const shelf = await shelves.stock(2);
  await shelves.sell(shelf, 2);
  await count(shelf, 1);
  return shelf;
};

test("missing units that had left before the count change no number when their parcel is told", async () => {
  const shelf = await shelves.stock(2);
  await shelves.sell(shelf, 2);
  await count(shelf, 0);
  await shelves.handOver(shelf, shelf.german, 2);
  expect(await shelves.states(shelf)).toEqual({ CONSUMED: 2 });
  expect(await shelves.numbers(shelf)).toMatchObject([{ on_hand: 0, committed: 0 }, {}]);
});

test.each([
  ["before", [0, 1]],
  ["after", [1, 0]],
])("missing units are written off, heard of %s the parcel that left with the others", async (_when, order) => {
  const shelf = await shortOne();
  const events = [
    () => shelves.withdraw(shelf, `short_${shelf.orderId}`, [[shelf.german, 1]], "SHORTFALL"),
    () => shelves.handOver(shelf, shelf.german, 1),
  ];
  for (const index of order) expect(await events[index]?.()).toBe("handled");
  expect(await shelves.states(shelf)).toEqual({ WRITTEN_OFF: 1, CONSUMED: 1 });
  expect(await shelves.numbers(shelf)).toMatchObject([{ on_hand: 0, committed: 0 }, {}]);
});

test.each([
  ["the cancellation before the shortfall", ["cancel", "shortfall"]],
  ["the shortfall before the cancellation", ["shortfall", "cancel"]],
])("one unit missing and one cancelled: all that is left is free, with %s", async (_which, order) => {
  const shelf = await shortOne();
  for (const what of order)
    await shelves.withdraw(
      shelf,
      `${what}_${shelf.orderId}`,
      [[shelf.german, 1]],
      what === "cancel" ? "CANCELLATION" : "SHORTFALL",
    );
  expect(await shelves.states(shelf)).toEqual({ WRITTEN_OFF: 1, RETURNED_TO_STOCK: 1 });
  expect(await shelves.numbers(shelf)).toMatchObject([{ on_hand: 1, committed: 0 }, {}]);
});

test("one unit missing and one cancelled, and the other had left: nothing lies there", async () => {
  const shelf = await shortOne();
  await shelves.withdraw(shelf, `cancel_${shelf.orderId}`, [[shelf.german, 1]]);
  await shelves.handOver(shelf, shelf.german, 1);
  await shelves.withdraw(shelf, `short_${shelf.orderId}`, [], "SHORTFALL");
  expect(await shelves.states(shelf)).toEqual({ WRITTEN_OFF: 1, CONSUMED: 1 });
  expect(await shelves.numbers(shelf)).toMatchObject([{ on_hand: 0, committed: 0 }, {}]);
});
