import { until } from "@novatech/testkit/wait";
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

const inMinutes = (minutes: number) => new Date(room.clock.now().getTime() + minutes * 60_000).toISOString();
const dueIn = async ({ attemptId }: Shelf) => {
  const rows = await room.database.sql<{ due_at: string; expires_at: string }[]>`
    select due_at, expires_at from timers join reservations on attempt_id = key where key = ${attemptId}`;
  return rows.map((row) =>
    [row.due_at, row.expires_at].map((at) => (new Date(at).getTime() - room.clock.now().getTime()) / 60_000),
  );
};
const told = async ({ attemptId }: Shelf) => shelves.typesTold(attemptId);
const runOut = async (shelf: Shelf) => {
  await room.passTime(15 * 60_000);
  await until(async () => (await told(shelf)).includes("stock.reservation_expired.v1"));
};

test("while the shopper is at their bank their stock stays held, and no longer than 45 minutes in all", async () => {
  const shelf = await shelves.stock(5);
  await shelves.submit(shelf, 2);
  await shelves.extend(shelf, inMinutes(25));
  await shelves.extend(shelf, inMinutes(25));
  expect(await dueIn(shelf)).toEqual([[25, 25]]);
  // Never shorter than it was said to be.
  await shelves.extend(shelf, inMinutes(20));
  expect(await dueIn(shelf)).toEqual([[25, 25]]);
  room.clock.advance(10 * 60_000);
  await shelves.extend(shelf, inMinutes(60));
  expect(await dueIn(shelf)).toEqual([[35, 35]]);
  expect(await told(shelf)).toEqual(["stock.reserved.v1"]);

  await room.passTime(35 * 60_000);
  await until(async () => (await told(shelf)).length === 2);
  expect(await shelves.numbers(shelf)).toMatchObject([{ reserved: 0 }, {}]);
});

test("what is held no longer is not held again by an extension", async () => {
  const shelf = await shelves.stock(5);
  await shelves.submit(shelf, 2);
  await runOut(shelf);
  await shelves.extend(shelf, inMinutes(25));
  expect(await shelves.states(shelf)).toEqual({ EXPIRED: 2 });
});

test("stock that ran out is held again when the money is there, and answered with that round, once", async () => {
  const shelf = await shelves.stock(2, 2);
  await shelves.submit(shelf, 2);
  await runOut(shelf);
  await shelves.renew(shelf, 2, 3);
  await shelves.renew(shelf, 2, 3);
  expect(await room.told(shelf.attemptId)).toMatchObject([
    { type: "stock.reserved.v1", payload: { round: 1 } },
    { type: "stock.reservation_expired.v1", payload: { cause: "TTL" } },
    { type: "stock.reserved.v1", payload: { round: 2, expiresAt: inMinutes(15) } },
  ]);
  expect(await shelves.numbers(shelf)).toMatchObject([{ reserved: 2 }, { reserved: 1 }]);
  expect(await dueIn(shelf)).toContainEqual([15, 15]);

  await shelves.place(shelf, 3);
  expect(await shelves.states(shelf)).toEqual({ EXPIRED: 2, COMMITTED: 3 });
  expect((await told(shelf)).at(-1)).toBe("stock.committed.v1");
});

test("stock that somebody else has by then is not held again, and that is told with its round", async () => {
  const shelf = await shelves.stock(2);
  await shelves.submit(shelf, 2);
  await runOut(shelf);
  await shelves.submit(shelf, 1, { attemptId: `${shelf.attemptId}_other` });
  await shelves.renew(shelf, 2, 2);
  await shelves.renew(shelf, 2, 2);
  expect((await room.told(shelf.attemptId)).slice(2)).toEqual([
    {
      type: "stock.rejected.v1",
      payload: {
        attemptId: shelf.attemptId,
        round: 2,
        shortages: [{ variantId: shelf.variantId, requested: 2, available: 1 }],
      },
    },
  ]);
  await shelves.fail(shelf);
  expect((await told(shelf)).at(-1)).toBe("stock.released.v1");
});

test("a check-out that has failed is given nothing again and told nothing more", async () => {
  const shelf = await shelves.stock(5);
  await shelves.submit(shelf, 2);
  await runOut(shelf);
  await shelves.fail(shelf);
  await shelves.renew(shelf, 2, 2);
  expect(await told(shelf)).toEqual(["stock.reserved.v1", "stock.reservation_expired.v1", "stock.released.v1"]);
  expect(await shelves.numbers(shelf)).toMatchObject([{ reserved: 0 }, {}]);
});

test("a check-out that still holds its stock when it asks again does not hold it twice", async () => {
  const shelf = await shelves.stock(5);
  await shelves.submit(shelf, 4);
  await shelves.renew(shelf, 2, 4);
  expect(await shelves.numbers(shelf)).toMatchObject([{ reserved: 4 }, {}]);
  expect((await room.told(shelf.attemptId)).at(-1)).toMatchObject({ payload: { round: 2 } });
});

test("an order that is placed in the moment its time runs out is given its stock again", async () => {
  const shelf = await shelves.stock(5);
  await shelves.submit(shelf, 2);
  await runOut(shelf);
  await shelves.place(shelf, 2);
  await shelves.place(shelf, 2);
  expect(await shelves.states(shelf)).toEqual({ COMMITTED: 2 });
  expect((await told(shelf)).slice(2)).toEqual(["stock.committed.v1"]);
  await shelves.handOver(shelf, shelf.german, 2);
  expect(await shelves.numbers(shelf)).toMatchObject([{ on_hand: 3, committed: 0 }, {}]);
});

test("an order that is placed in that moment, and whose stock somebody else has, is told as short of it, not lost", async () => {
  const shelf = await shelves.stock(3);
  await shelves.submit(shelf, 3);
  await runOut(shelf);
  await shelves.submit(shelf, 2, { attemptId: `${shelf.attemptId}_other` });
  await shelves.place(shelf, 3);
  expect(await shelves.states(shelf)).toEqual({ COMMITTED: 1, SHORT: 2 });
  expect((await room.told(shelf.attemptId)).slice(2)).toMatchObject([
    { type: "stock.committed.v1", payload: { allocations: [{ quantity: 3, warehouseId: shelf.german }] } },
    {
      type: "stock.shortfall.v1",
      payload: { orderId: shelf.orderId, lines: [{ quantity: 2, warehouseId: shelf.german }] },
    },
  ]);
});

test("what ran out while no process of the room was up is free as soon as one is", async () => {
  const shelf = await shelves.stock(5);
  await shelves.submit(shelf, 5);
  await room.restart(() => room.clock.advance(16 * 60_000));
  await until(async () => (await told(shelf)).length === 2);
  expect(await told(shelf)).toEqual(["stock.reserved.v1", "stock.reservation_expired.v1"]);
  expect(await shelves.numbers(shelf)).toMatchObject([{ reserved: 0 }, {}]);
});
