import { countStatements } from "@novatech/testkit/statements";
import { until } from "@novatech/testkit/wait";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createShelves, type Shelf, type Shelves } from "./a-shelf.ts";
import { type RoomUnderTest, startRoom } from "./room-under-test.ts";
import { memberOf, nobody, shopper, staff } from "./viewers.ts";

let room: RoomUnderTest;
let shelves: Shelves;
beforeAll(async () => {
  room = await startRoom();
  shelves = createShelves(room);
});
afterAll(() => room.stop());

const changes = `subscription ($merchantId: ID!, $variantIds: [ID!]) {
  stockChanged(merchantId: $merchantId, variantIds: $variantIds) { onHand reserved committed variant { id } warehouse { id } } }`;
type Seen = { onHand: number; reserved: number; committed: number; variant: { id: string }; warehouse: { id: string } };

/** Follows a merchant's stock as `viewer` and collects what comes. */
async function follow(
  { merchantId }: Shelf,
  { variantIds = null as string[] | null, viewer = memberOf(merchantId) } = {},
) {
  const stream = (await room.follow(changes, viewer, { merchantId, variantIds })) as AsyncGenerator<{
    data?: { stockChanged: Seen };
  }>;
  const seen: Seen[] = [];
  const done = (async () => {
    for await (const { data } of stream) if (data) seen.push(structuredClone(data.stockChanged));
  })();
  return {
    stream,
    seen,
    /** Resolves when this is the newest state of the warehouse that was seen. */
    sees: (warehouseId: string, numbers: Partial<Seen>) =>
      until(() => {
        const newest = seen.findLast(({ warehouse }) => warehouse.id === warehouseId);
        return Object.entries(numbers).every(([field, value]) => newest?.[field as keyof Seen] === value);
      }),
    stop: async () => {
      await stream.return(undefined);
      await done;
    },
  };
}

test("a member sees each change of their stock as it is then, beginning with what changed just now", async () => {
  const shelf = await shelves.stock(5, 3);
  const watch = await follow(shelf);
  await watch.sees(shelf.german, { onHand: 5, reserved: 0 });
  await shelves.submit(shelf, 2);
  await watch.sees(shelf.german, { reserved: 2 });
  await shelves.place(shelf, 2);
  await watch.sees(shelf.german, { reserved: 0, committed: 2 });
  // A look finds what was told already.
  await room.app.lookUpStreams();
  await shelves.handOver(shelf, shelf.german, 2);
  await watch.sees(shelf.german, { onHand: 3, committed: 0 });
  await watch.stop();
  // Each state once, and the French shelf, which never changed, only at the beginning.
  expect(watch.seen.filter(({ warehouse }) => warehouse.id === shelf.french)).toHaveLength(1);
  expect(new Set(watch.seen.map((item) => JSON.stringify(item))).size).toBe(watch.seen.length);
});

test("only the variants that were named are shown, and no other merchant's", async () => {
  const [mine, other] = [await shelves.stock(5), await shelves.stock(5)];
  const named = await follow(mine, { variantIds: [mine.variantId] });
  const unnamed = await follow(mine, { variantIds: [other.variantId], viewer: staff });
  await shelves.submit(other, 1);
  await shelves.submit(mine, 1);
  await named.sees(mine.german, { reserved: 1 });
  expect(new Set(named.seen.map(({ variant }) => variant.id))).toEqual(new Set([mine.variantId]));
  expect(unnamed.seen).toEqual([]);
  await Promise.all([named.stop(), unnamed.stop()]);
});

test("who reads slowly misses states in between, and never the last", async () => {
  const shelf = await shelves.stock(50);
  const stream = await room.follow(changes, memberOf(shelf.merchantId), {
    merchantId: shelf.merchantId,
    variantIds: [shelf.variantId],
  });
  const next = async () => ((await stream.next()).value as { data: { stockChanged: Seen } }).data.stockChanged;
  await next();
  for (let n = 1; n <= 10; n += 1) await shelves.submit(shelf, 1, { attemptId: `${shelf.attemptId}_${n}` });
  const seen: number[] = [];
  while (seen.at(-1) !== 10) {
    const item = await next();
    if (item.warehouse.id === shelf.german) seen.push(item.reserved);
  }
  expect(seen.length).toBeLessThan(10);
  await stream.return(undefined);
});

test("what changed while Redis was away is found when it is back, and by the look every few seconds", async () => {
  const shelf = await shelves.stock(5);
  const watch = await follow(shelf);
  await watch.sees(shelf.german, { onHand: 5 });
  const change = (numbers: string) =>
    room.database.sql.unsafe(
      `update stock_items set ${numbers}, changed_at = now() where variant_id = '${shelf.variantId}' and warehouse_id = '${shelf.german}'`,
    );
  await room.redis.stop();
  await change("reserved = 1");
  await room.app.lookUpStreams();
  await watch.sees(shelf.german, { reserved: 1 });
  await change("reserved = 0");
  await room.redis.restart();
  await watch.sees(shelf.german, { reserved: 0 });
  await watch.stop();
  expect(watch.seen.map(({ reserved }) => reserved)).toContain(1);
});

test("streams of many merchants are looked up by one query, and by none when nobody watches", async () => {
  const some = [await shelves.stock(5), await shelves.stock(5), await shelves.stock(5)];
  const watches = await Promise.all([...some, ...some].map((shelf) => follow(shelf)));
  await Promise.all(watches.map((watch) => until(() => watch.seen.length === 2)));
  const looked = await countStatements(room.app, () => room.app.lookUpStreams());
  expect(looked.statements.filter((text) => text.includes("make_interval"))).toHaveLength(1);
  await Promise.all(watches.map((watch) => watch.stop()));
  const nothing = await countStatements(room.app, () => room.app.lookUpStreams());
  expect(nothing.statements).toEqual([]);
});

test("nobody follows another merchant's stock", async () => {
  const shelf = await shelves.stock(5);
  const asked = { merchantId: shelf.merchantId };
  await expect(room.follow(changes, memberOf("merch_rival"), asked)).rejects.toThrow(/no such merchant/);
  await expect(room.follow(changes, shopper, asked)).rejects.toThrow(/scope/);
  await expect(room.follow(changes, nobody, asked)).rejects.toThrow(/log in/i);
  const tooMany = { ...asked, variantIds: Array.from({ length: 101 }, (_, n) => `var_${n}`) };
  await expect(room.follow(changes, memberOf(shelf.merchantId), tooMany)).rejects.toThrow(/1 to 100/);
});
