import { until } from "@novatech/testkit/wait";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createShelves, type Shelves } from "./a-shelf.ts";
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

test("a check-out is given its stock from the buyer's country", async () => {
  const shelf = await shelves.stock(3, 9);
  await shelves.submit(shelf, 2);
  expect(await room.told(shelf.attemptId)).toEqual([
    {
      type: "stock.reserved.v1",
      payload: {
        attemptId: shelf.attemptId,
        round: 1,
        expiresAt: "2026-01-05T09:15:00.000Z",
        allocations: [
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
  expect(await shelves.numbers(shelf)).toMatchObject([{ on_hand: 3, reserved: 2 }, { reserved: 0 }]);
});

test("a check-out that asks for more than there is holds nothing and is told what is short", async () => {
  const shelf = await shelves.stock(2, 1);
  await shelves.submit(shelf, 4);
  expect(await room.told(shelf.attemptId)).toEqual([
    {
      type: "stock.rejected.v1",
      payload: {
        attemptId: shelf.attemptId,
        round: 1,
        shortages: [{ variantId: shelf.variantId, requested: 4, available: 3 }],
      },
    },
  ]);
  expect(await shelves.numbers(shelf)).toMatchObject([{ reserved: 0 }, { reserved: 0 }]);
});

test("a check-out that is told twice holds its stock once", async () => {
  const shelf = await shelves.stock(5);
  await shelves.submit(shelf, 2);
  await shelves.submit(shelf, 2);
  expect(await shelves.typesTold(shelf.attemptId)).toEqual(["stock.reserved.v1"]);
  expect(await shelves.numbers(shelf)).toMatchObject([{ reserved: 2 }, {}]);
});

test("a failed check-out frees its stock, once", async () => {
  const shelf = await shelves.stock(5);
  await shelves.submit(shelf, 5);
  await shelves.fail(shelf);
  await shelves.fail(shelf);
  expect(await shelves.typesTold(shelf.attemptId)).toEqual(["stock.reserved.v1", "stock.released.v1"]);
  expect(await shelves.numbers(shelf)).toMatchObject([{ on_hand: 5, reserved: 0 }, {}]);
  expect(await room.database.sql`select key from timers where key = ${shelf.attemptId}`).toEqual([]);
});

test("a check-out that failed before it was seen never holds anything, and is answered all the same", async () => {
  const shelf = await shelves.stock(5);
  await shelves.fail(shelf);
  await shelves.submit(shelf, 1);
  expect(await shelves.typesTold(shelf.attemptId)).toEqual(["stock.released.v1"]);
  expect(await shelves.numbers(shelf)).toMatchObject([{ reserved: 0 }, {}]);
});

test("a failed check-out is answered once, also when it was given nothing", async () => {
  const shelf = await shelves.stock(1);
  await shelves.submit(shelf, 2);
  await shelves.fail(shelf);
  await shelves.fail(shelf);
  expect(await shelves.typesTold(shelf.attemptId)).toEqual(["stock.rejected.v1", "stock.released.v1"]);
});

test("a check-out that is picked up is given what lies in that store, and nothing else", async () => {
  const shelf = await shelves.stock(3, 3);
  await shelves.submit(shelf, 2, { pickUpWarehouseId: shelf.french });
  expect(await shelves.numbers(shelf)).toMatchObject([{ reserved: 0 }, { reserved: 2 }]);
  await shelves.submit(shelf, 2, { attemptId: "pick_up", pickUpWarehouseId: shelf.french });
  expect(await room.told("pick_up")).toMatchObject([
    { type: "stock.rejected.v1", payload: { shortages: [{ requested: 2, available: 1 }] } },
  ]);
});

test("an order makes the held stock sold, and its shipments take it out of the warehouses, each once", async () => {
  const shelf = await shelves.stock(2, 2);
  await shelves.submit(shelf, 3);
  await shelves.place(shelf, 3);
  await shelves.place(shelf, 3);
  expect(await shelves.typesTold(shelf.attemptId)).toEqual(["stock.reserved.v1", "stock.committed.v1"]);
  expect(await shelves.numbers(shelf)).toMatchObject([
    { on_hand: 2, reserved: 0, committed: 2 },
    { on_hand: 2, reserved: 0, committed: 1 },
  ]);
  expect(await room.database.sql`select key from timers where key = ${shelf.attemptId}`).toEqual([]);

  await shelves.handOver(shelf, shelf.german, 2);
  await shelves.handOver(shelf, shelf.german, 2);
  expect(await shelves.numbers(shelf)).toMatchObject([
    { on_hand: 0, committed: 0 },
    { on_hand: 2, committed: 1 },
  ]);
  expect(await shelves.ledger(shelf, shelf.german)).toEqual([
    ["RECEIVED", 2, "seed"],
    ["SHIPPED", -2, `ship_${shelf.orderId}_${shelf.german}_first`],
  ]);
});

test("a shipment that carries more than was sold waits for a person", async () => {
  const shelf = await shelves.stock(5);
  await shelves.sell(shelf, 2);
  expect(await shelves.handOver(shelf, shelf.german, 3)).toBe("parked");
  expect(await shelves.numbers(shelf)).toMatchObject([{ on_hand: 5, committed: 2 }, {}]);
});

test("stock that nobody settled in time is free again, and its check-out is told", async () => {
  const shelf = await shelves.stock(5);
  await shelves.submit(shelf, 5);
  await room.passTime(900_000);
  await until(async () => (await shelves.typesTold(shelf.attemptId)).length === 2);
  expect(await shelves.typesTold(shelf.attemptId)).toEqual(["stock.reserved.v1", "stock.reservation_expired.v1"]);
  expect(await shelves.numbers(shelf)).toMatchObject([{ reserved: 0 }, {}]);

  await shelves.fail(shelf);
  expect(await shelves.typesTold(shelf.attemptId)).toHaveLength(3);
  expect(await shelves.place(shelf, 5)).toBe("parked");
});

test("an order whose stock nobody holds waits for a person instead of being oversold", async () => {
  const shelf = await shelves.stock(5);
  expect(await shelves.place(shelf, 1)).toBe("parked");
  expect(await shelves.numbers(shelf)).toMatchObject([{ reserved: 0, committed: 0 }, {}]);
});
