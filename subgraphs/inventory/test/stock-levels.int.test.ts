import { until } from "@novatech/testkit/wait";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createShelves, type Shelf, type Shelves } from "./a-shelf.ts";
import { type RoomUnderTest, startRoom } from "./room-under-test.ts";
import { memberOf } from "./viewers.ts";

let room: RoomUnderTest;
let shelves: Shelves;

beforeAll(async () => {
  room = await startRoom();
  shelves = createShelves(room);
});
afterAll(() => room.stop());

const news = async ({ variantId }: Shelf) => {
  const told = await room.told(variantId);
  return told.map(({ type, payload }) => [type, (payload as { available: number }).available]);
};
const adjust = async (shelf: Shelf, warehouseId: string, quantity: number) =>
  room.ask(
    `mutation ($input: StockAdjustInput!) { stockAdjust(input: $input) { userErrors { code message } } }`,
    memberOf(shelf.merchantId),
    {
      input: {
        variantId: shelf.variantId,
        warehouseId,
        quantity,
        reason: "test",
        idempotencyKey: `${shelf.variantId} ${warehouseId} ${quantity}`,
      },
    },
  );

test("few, none and some again are told as check-outs come and go, over all warehouses", async () => {
  const shelf = await shelves.stock(4, 4);
  await shelves.submit(shelf, 2);
  expect(await news(shelf)).toEqual([]);
  await shelves.submit(shelf, 1, { attemptId: `${shelf.attemptId}_low` });
  await shelves.submit(shelf, 4, { attemptId: `${shelf.attemptId}_less` });
  await shelves.submit(shelf, 1, { attemptId: `${shelf.attemptId}_last` });
  await shelves.fail(shelf);
  expect(await news(shelf)).toEqual([
    ["stock.low.v1", 5],
    ["stock.out.v1", 0],
    ["stock.back_in.v1", 2],
  ]);
  expect((await room.told(shelf.variantId))[0]?.payload).toEqual({
    variantId: shelf.variantId,
    merchantId: shelf.merchantId,
    available: 5,
  });
});

test("selling, shipping and a missing unit that was sold are no news; a withdrawal, a return and an edit are", async () => {
  const shelf = await shelves.stock(6);
  await shelves.submit(shelf, 6);
  const out = [["stock.out.v1", 0]];
  expect(await news(shelf)).toEqual(out);
  await shelves.place(shelf, 6);
  await shelves.handOver(shelf, shelf.german, 4);
  expect(await news(shelf)).toEqual(out);
  await shelves.withdraw(shelf, `w_${shelf.orderId}`, [[shelf.german, 1]]);
  await adjust(shelf, shelf.german, -1);
  await shelves.inspect(shelf, `ret_${shelf.orderId}`, 2);
  await adjust(shelf, shelf.german, 7);
  await adjust(shelf, shelf.french, -1);
  await adjust(shelf, shelf.german, -4);
  expect(await news(shelf)).toEqual([
    ...out,
    ["stock.back_in.v1", 1],
    ["stock.out.v1", 0],
    ["stock.back_in.v1", 2],
    ["stock.low.v1", 5],
  ]);
});

test("two edits in two warehouses at once are one crossing, told with the right number", async () => {
  const shelf = await shelves.stock(3, 3);
  await Promise.all([adjust(shelf, shelf.german, -3), adjust(shelf, shelf.french, -3)]);
  expect(await news(shelf)).toEqual([
    ["stock.low.v1", 3],
    ["stock.out.v1", 0],
  ]);
});

test("stock whose time ran out is told to be there again", async () => {
  const shelf = await shelves.stock(2);
  await shelves.submit(shelf, 2);
  await room.passTime(15 * 60_000);
  await until(async () => (await news(shelf)).length === 2);
  expect(await news(shelf)).toEqual([
    ["stock.out.v1", 0],
    ["stock.back_in.v1", 2],
  ]);
});
