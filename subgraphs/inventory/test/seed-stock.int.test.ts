import { countStatements } from "@novatech/testkit/statements";
import { afterAll, beforeAll, expect, test } from "vitest";
import { requireInvariants } from "./invariants.ts";
import { type RoomUnderTest, startRoom } from "./room-under-test.ts";

let room: RoomUnderTest;
beforeAll(async () => {
  room = await startRoom();
});
afterAll(() => room.stop());

const warehouse = { id: "wh_1", merchantId: "merch_1", name: "Leipzig", countryCode: "DE" };

test("twenty thousand items are received by a handful of statements, and a second time by nobody", async () => {
  const seed = {
    warehouses: [warehouse],
    items: Array.from({ length: 20_000 }, (_, n) => ({ variantId: `var_${n}`, warehouseId: "wh_1", quantity: n % 7 })),
  };
  const first = await countStatements(room.app, () => room.app.seedStock(seed));
  expect(first.result).toBe(20_000);
  expect(first.statements.length).toBeLessThan(10);
  expect(await room.app.seedStock(seed)).toBe(0);
  const [sum] = await room.database
    .sql`select sum(on_hand)::integer as units, count(*)::integer as items from stock_items`;
  expect(sum).toEqual({ items: 20_000, units: seed.items.reduce((total, { quantity }) => total + quantity, 0) });
  await requireInvariants(room.database);
});

test("a warehouse that is seeded again is renamed and stays its merchant's", async () => {
  await room.app.seedStock({ warehouses: [{ ...warehouse, merchantId: "merch_2", name: "Halle" }], items: [] });
  expect(await room.database.sql`select merchant_id, name from warehouses where id = 'wh_1'`).toEqual([
    { merchant_id: "merch_1", name: "Halle" },
  ]);
});

test.each([-1, 1.5, Number.NaN, 2_000_000_000])(
  "a quantity of %d is refused before anything is written",
  async (quantity) => {
    const items = [{ variantId: "var_wrong", warehouseId: "wh_1", quantity }];
    await expect(room.app.seedStock({ warehouses: [warehouse], items })).rejects.toThrow(/var_wrong/);
    expect(await room.database.sql`select 1 from stock_items where variant_id = 'var_wrong'`).toEqual([]);
  },
);
