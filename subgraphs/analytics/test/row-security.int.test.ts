import { becomeMerchantReader } from "@novatech/postgres/row-security";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readsFor } from "../src/db/reads.ts";
import { reportViewerOf } from "../src/graphql/context.ts";
import { tell } from "./questions.ts";
import { member, person, type RoomUnderTest, startRoom } from "./room-under-test.ts";

let room: RoomUnderTest;
beforeAll(async () => {
  room = await startRoom();
  await room.show("merch_a", "phone");
  await room.show("merch_b", "drone");
  for (const product of ["phone", "drone"]) {
    await room.order("user_1", [{ product }]);
    await tell(room, [{ kind: "PRODUCT_VIEWED", products: [product] }]);
  }
});
afterAll(() => room.end());

const boundaries = [0, 10_000_000];

test("a reader made for one merchant's member is shown nothing of another's and of the shop, whatever it asks for", async () => {
  const reads = readsFor(room.database, reportViewerOf(member("merch_a")));
  const everybody = ["merch_a", "merch_b", "*"];
  expect([...(await reads.sales(everybody, boundaries)).keys()]).toEqual(["merch_a"]);
  expect([...(await reads.traffic(everybody.slice(0, 2), boundaries)).keys()]).toEqual(["merch_a"]);
  // Asked as the whole shop, all there is to see is its own.
  const range = { fromSlot: 0, toSlot: 10_000_000 };
  const products = (await reads.products(["*"], range, "UNITS", 10)).get("*");
  expect(products?.map(({ productId }) => productId)).toEqual(["prod_phone"]);
});

test("a clerk and a shopper are shown nothing at all", async () => {
  for (const viewer of [member("merch_a", "CLERK"), person("user_1")])
    expect((await readsFor(room.database, reportViewerOf(viewer)).sales(["merch_a", "merch_b"], boundaries)).size).toBe(
      0,
    );
});

test("as a merchant's reader every table with merchants in it gives that merchant's rows only, by any statement", async () => {
  const tables = await room.database.sql<{ name: string }[]>`
    select table_name as name from information_schema.column_privileges
    where grantee = 'novatech_merchant_reader' and column_name = 'merchant_id' order by 1`;
  expect(tables.length).toBeGreaterThan(10);
  for (const { name } of tables) {
    const found = await room.database.transaction(async (tx) => {
      await tx.execute(becomeMerchantReader({ merchantIds: ["merch_a"], userId: "user_1", secretHashes: [] }));
      return tx.execute<{ merchant_id: string }>(sql`select distinct merchant_id from ${sql.identifier(name)}`);
    });
    expect([name, found.map(({ merchant_id: id }) => id).filter((id) => id !== "merch_a")]).toEqual([name, []]);
  }
});

test.each(["events", "visits", "consents", "events_2026_03_10"])(
  "single visits are no merchant's: %s cannot be read as one",
  async (table) => {
    const reading = room.database.transaction(async (tx) => {
      await tx.execute(becomeMerchantReader({ merchantIds: ["merch_a"], userId: null, secretHashes: [] }));
      return tx.execute(sql`select from ${sql.identifier(table)}`);
    });
    await expect(reading).rejects.toMatchObject({ cause: { message: expect.stringContaining("permission denied") } });
  },
);
