import { countStatements } from "@novatech/testkit/statements";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createShelves, type Shelves } from "./a-shelf.ts";
import { type RoomUnderTest, startRoom } from "./room-under-test.ts";

// A room of its own: what is tried again in the background would be counted, too.
let room: RoomUnderTest;
let shelves: Shelves;
beforeAll(async () => {
  room = await startRoom();
  shelves = createShelves(room);
});
afterAll(() => room.stop());

const counted = async (work: () => Promise<unknown>) => (await countStatements(room.app, work)).statements.length;

test("holding stock costs four statements, selling it four, shipping it three, inbox and outbox included, from one warehouse or several", async () => {
  for (const [shelf, quantity] of [
    [await shelves.stock(90, 0), 1],
    [await shelves.stock(10, 10), 12],
  ] as const) {
    const held = await counted(() => shelves.submit(shelf, quantity));
    const sold = await counted(() => shelves.place(shelf, quantity));
    const shipped = await counted(() => shelves.handOver(shelf, shelf.german, 1));
    expect([held, sold, shipped]).toEqual([4, 4, 3]);
  }
});

test("that few are left is told without a statement more", async () => {
  const shelf = await shelves.stock(7);
  expect(await counted(() => shelves.submit(shelf, 3))).toBe(4);
  expect(await shelves.typesTold(shelf.variantId)).toEqual(["stock.low.v1"]);
});

test("what happens besides costs as little: failing, extending, holding again, withdrawing, replacing, coming back", async () => {
  const failed = await shelves.stock(90);
  await shelves.submit(failed, 1);
  expect(await counted(() => shelves.fail(failed))).toBe(6);
  const shelf = await shelves.stock(90);
  await shelves.submit(shelf, 3);
  expect(await counted(() => shelves.extend(shelf, "2026-01-05T09:20:00Z"))).toBe(3);
  await shelves.place(shelf, 3);
  expect(await counted(() => shelves.withdraw(shelf, "w_1", [[shelf.german, 1]]))).toBe(4);
  expect(await counted(() => shelves.replace(shelf, "rep_1", 1))).toBe(5);
  await shelves.handOver(shelf, shelf.german, 2);
  expect(await counted(() => shelves.inspect(shelf, "ret_1", 1))).toBe(5);
});
