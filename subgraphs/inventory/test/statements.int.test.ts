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

test("holding stock costs six statements and selling it six, inbox and outbox included, from one warehouse or several", async () => {
  for (const [shelf, quantity] of [
    [await shelves.stock(9, 0), 1],
    [await shelves.stock(1, 1), 2],
  ] as const) {
    const held = await countStatements(room.app, () => shelves.submit(shelf, quantity));
    const sold = await countStatements(room.app, () => shelves.place(shelf, quantity));
    const shipped = await countStatements(room.app, () => shelves.handOver(shelf, shelf.german, 1));
    expect([held, sold, shipped].map(({ statements }) => statements.length)).toEqual([6, 6, 4]);
  }
});
