import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createShelves, type Shelf, type Shelves } from "./a-shelf.ts";
import { requireInvariants } from "./invariants.ts";
import { type RoomUnderTest, startRoom } from "./room-under-test.ts";

let room: RoomUnderTest;
let shelves: Shelves;

beforeAll(async () => {
  room = await startRoom();
  shelves = createShelves(room);
});
afterAll(() => room.stop());
afterEach(() => requireInvariants(room.database));

const german = async (shelf: Shelf) => (await shelves.numbers(shelf))[0];

test("units of a cancelled order that had not left can be sold again, once", async () => {
  const shelf = await shelves.stock(5);
  await shelves.sell(shelf, 3);
  for (const _twice of [1, 2]) expect(await shelves.withdraw(shelf, "w_part", [[shelf.german, 1]])).toBe("handled");
  expect(await german(shelf)).toMatchObject({ on_hand: 5, committed: 2 });
  expect(await shelves.states(shelf)).toEqual({ COMMITTED: 2, RETURNED_TO_STOCK: 1 });
  await shelves.withdraw(shelf, "w_rest", [[shelf.german, 2]], "NOT_PICKED_UP");
  expect(await german(shelf)).toMatchObject({ on_hand: 5, committed: 0 });
  expect(await shelves.ledger(shelf, shelf.german)).toEqual([["RECEIVED", 5, "seed"]]);
});

test("a withdrawal that took nothing out of any parcel changes nothing", async () => {
  const shelf = await shelves.stock(5);
  await shelves.sell(shelf, 3);
  await shelves.withdraw(shelf, "w_nothing", []);
  expect(await german(shelf)).toMatchObject({ on_hand: 5, committed: 3 });
});

test("units taken out of several parcels of a warehouse are told one by one and all become free", async () => {
  const shelf = await shelves.stock(2, 2);
  await shelves.sell(shelf, 4);
  await shelves.withdraw(shelf, "w_each", [
    [shelf.german, 1],
    [shelf.french, 1],
    [shelf.german, 1],
  ]);
  expect(await shelves.numbers(shelf)).toMatchObject([{ committed: 0 }, { committed: 1 }]);
});

test("more than an order has cannot be withdrawn: a person must look", async () => {
  const shelf = await shelves.stock(5);
  await shelves.sell(shelf, 2);
  expect(await shelves.withdraw(shelf, "w_more", [[shelf.german, 3]])).toBe("parked");
  expect(await german(shelf)).toMatchObject({ committed: 2 });
});

test.each([
  ["before", [1, 0]],
  ["after", [0, 1]],
])(
  "a parcel that left with fewer units, heard of %s the cancellation of the others, ends the same",
  async (_when, order) => {
    const shelf = await shelves.stock(5);
    await shelves.sell(shelf, 3);
    const events = [
      () => shelves.withdraw(shelf, `w_${shelf.orderId}`, [[shelf.german, 1]]),
      () => shelves.handOver(shelf, shelf.german, 2),
    ];
    for (const index of order) expect(await events[index]?.()).toBe("handled");
    expect(await german(shelf)).toMatchObject({ on_hand: 3, committed: 0 });
    expect(await shelves.states(shelf)).toEqual({ CONSUMED: 2, RETURNED_TO_STOCK: 1 });
  },
);

test("a replacement is given other units at once, which its own parcel takes away", async () => {
  const shelf = await shelves.stock(2, 5);
  await shelves.sell(shelf, 2);
  await shelves.handOver(shelf, shelf.german, 2);
  await shelves.replace(shelf, "rep_lost", 2);
  await shelves.replace(shelf, "rep_lost", 2);
  expect((await room.told(shelf.attemptId)).slice(2)).toEqual([
    {
      type: "stock.replacement_committed.v1",
      payload: {
        replacementId: "rep_lost",
        orderId: shelf.orderId,
        cause: "RESHIPMENT",
        allocations: [
          {
            lineId: "line_1",
            variantId: shelf.variantId,
            merchantId: shelf.merchantId,
            warehouseId: shelf.french,
            quantity: 2,
          },
        ],
      },
    },
  ]);
  expect(await shelves.numbers(shelf)).toMatchObject([{ on_hand: 0 }, { on_hand: 5, committed: 2 }]);
  await shelves.handOver(shelf, shelf.french, 2, "rep_lost");
  expect(await shelves.numbers(shelf)).toMatchObject([{ on_hand: 0 }, { on_hand: 3, committed: 0 }]);
  const [units] = await room.database.sql`
    select sum(quantity)::integer as units from reservations where replacement_id = 'rep_lost' and state = 'CONSUMED'`;
  expect(units).toEqual({ units: 2 });
});

test("a replacement there is too little for is refused, once, and nothing is promised for it", async () => {
  const shelf = await shelves.stock(2);
  await shelves.sell(shelf, 1);
  await shelves.replace(shelf, "rep_none", 2);
  await shelves.replace(shelf, "rep_none", 2);
  expect((await room.told(shelf.attemptId)).slice(2)).toEqual([
    {
      type: "stock.replacement_rejected.v1",
      payload: {
        replacementId: "rep_none",
        orderId: shelf.orderId,
        shortages: [{ variantId: shelf.variantId, requested: 2, available: 1 }],
      },
    },
  ]);
  expect(await german(shelf)).toMatchObject({ committed: 1 });
});

test("what is picked up in a store is replaced from that store or not at all", async () => {
  const shelf = await shelves.stock(2, 5);
  await shelves.sell(shelf, 2);
  await shelves.replace(shelf, "rep_store", 1, shelf.german);
  expect((await room.told(shelf.attemptId)).at(-1)?.type).toBe("stock.replacement_rejected.v1");
  expect(await shelves.numbers(shelf)).toMatchObject([{ committed: 2 }, { committed: 0 }]);
});

test("an order's first parcel and its replacement's from one warehouse are told apart, in any order", async () => {
  const shelf = await shelves.stock(5);
  await shelves.sell(shelf, 2);
  await shelves.replace(shelf, "rep_same", 1);
  await shelves.handOver(shelf, shelf.german, 1, "rep_same");
  await shelves.handOver(shelf, shelf.german, 2);
  expect(await german(shelf)).toMatchObject({ on_hand: 2, committed: 0 });
});

test("a replacement for an order nobody sold anything to waits for a person", async () => {
  const shelf = await shelves.stock(5);
  expect(await shelves.replace(shelf, "rep_stranger", 1)).toBe("parked");
});

test("a parcel that came back unopened is stock of its warehouse again, once", async () => {
  const shelf = await shelves.stock(2, 2);
  await shelves.sell(shelf, 3);
  await shelves.handOver(shelf, shelf.german, 2);
  for (const _twice of [1, 2]) expect(await shelves.sendBack(shelf, shelf.german, 2)).toBe("handled");
  expect(await shelves.numbers(shelf)).toMatchObject([{ on_hand: 2 }, { on_hand: 2, committed: 1 }]);
  const parcel = `ship_${shelf.orderId}_${shelf.german}_first`;
  expect(await shelves.ledger(shelf, shelf.german)).toEqual([
    ["RECEIVED", 2, "seed"],
    ["SHIPPED", -2, parcel],
    ["RETURNED", 2, parcel],
  ]);
});

test("what a buyer sent back and is good is stock where it came from, once; what is damaged is not", async () => {
  const shelf = await shelves.stock(2, 2);
  await shelves.sell(shelf, 4);
  await shelves.handOver(shelf, shelf.german, 2);
  await shelves.handOver(shelf, shelf.french, 2);
  for (const _twice of [1, 2]) expect(await shelves.inspect(shelf, "ret_1", 1, 1)).toBe("handled");
  expect(await shelves.numbers(shelf)).toMatchObject([{ on_hand: 1 }, { on_hand: 0 }]);
  await shelves.inspect(shelf, "ret_2", 2);
  expect(await shelves.numbers(shelf)).toMatchObject([{ on_hand: 2 }, { on_hand: 1 }]);
  await shelves.inspect(shelf, "ret_3", 0, 1);
  expect(await shelves.numbers(shelf)).toMatchObject([{ on_hand: 2 }, { on_hand: 1 }]);
});

test("more than an order ever had does not come back: a person must look", async () => {
  const shelf = await shelves.stock(5);
  await shelves.sell(shelf, 2);
  await shelves.handOver(shelf, shelf.german, 2);
  expect(await shelves.inspect(shelf, "ret_more", 3)).toBe("parked");
  expect(await german(shelf)).toMatchObject({ on_hand: 3 });
});

test("a return that is heard of before the parcel it came in ends the same", async () => {
  const shelf = await shelves.stock(5);
  await shelves.sell(shelf, 2);
  await shelves.inspect(shelf, "ret_early", 1);
  await shelves.handOver(shelf, shelf.german, 2);
  expect(await german(shelf)).toMatchObject({ on_hand: 4, committed: 0 });
});

test.each([
  ["leaves", [0, 1]],
  ["is cancelled", [1, 0]],
])("what came back is known to have come back, whichever part of its line %s first", async (_which, order) => {
  const shelf = await shelves.stock(5);
  await shelves.sell(shelf, 3);
  await shelves.inspect(shelf, `ret_1_${shelf.orderId}`, 1);
  const events = [
    () => shelves.handOver(shelf, shelf.german, 2),
    () => shelves.withdraw(shelf, `w_${shelf.orderId}`, [[shelf.german, 1]]),
  ];
  for (const index of order) expect(await events[index]?.()).toBe("handled");
  expect(await shelves.inspect(shelf, `ret_more_${shelf.orderId}`, 2)).toBe("parked");
  expect(await shelves.inspect(shelf, `ret_2_${shelf.orderId}`, 1)).toBe("handled");
  expect(await german(shelf)).toMatchObject({ on_hand: 5, committed: 0 });
});

test("all of a line can come back, also when some of it did before its parcels were told", async () => {
  const shelf = await shelves.stock(5);
  await shelves.sell(shelf, 3);
  await shelves.inspect(shelf, "ret_first", 1);
  await shelves.handOver(shelf, shelf.german, 2);
  await shelves.handOver(shelf, shelf.german, 1, "second_parcel");
  expect(await shelves.inspect(shelf, "ret_rest", 2)).toBe("handled");
  expect(await german(shelf)).toMatchObject({ on_hand: 5, committed: 0 });
});
