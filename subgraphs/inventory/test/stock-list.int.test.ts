import { becomeMerchantReader } from "@novatech/postgres/row-security";
import { countStatements } from "@novatech/testkit/statements";
import { readsOf } from "@novatech/testkit/table-reads";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPostgresStockLists } from "../src/db/stock-lists.ts";
import { type RoomUnderTest, startRoom } from "./room-under-test.ts";
import { memberOf, nobody, shopper, staff } from "./viewers.ts";

let room: RoomUnderTest;
const member = memberOf("merch_1");
const rival = memberOf("merch_2");

/** Variants of which 0, 1, 2 … lie in the one house, and many of the even ones in the other. */
beforeAll(async () => {
  room = await startRoom();
  await room.app.seedStock({
    warehouses: [
      { id: "wh_1", merchantId: "merch_1", name: "Leipzig", countryCode: "DE" },
      { id: "wh_2", merchantId: "merch_1", name: "Aachen", countryCode: "DE" },
      { id: "wh_3", merchantId: "merch_2", name: "Lyon", countryCode: "FR" },
    ],
    items: Array.from({ length: 8 }, (_, n) => [
      { variantId: `var_${n}`, warehouseId: "wh_1", quantity: n },
      ...(n % 2 === 0 ? [{ variantId: `var_${n}`, warehouseId: "wh_2", quantity: 50 }] : []),
      { variantId: `var_${n}`, warehouseId: "wh_3", quantity: 7 },
    ]).flat(),
  });
});
afterAll(() => room.stop());

type Listed = {
  readonly nodes: readonly {
    readonly onHand: number;
    readonly variant: { readonly id: string };
    readonly warehouse: { readonly id: string };
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string; readonly startCursor: string };
};
const list = async (viewer: typeof member, args: string, ids = ["merch_1"]) => {
  const { data, errors } = await room.ask(
    `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on Merchant { stock(${args}) {
      nodes { onHand variant { id } warehouse { id } } pageInfo { hasNextPage startCursor endCursor } } } } }`,
    viewer,
    { ids: ids.map((id) => ({ __typename: "Merchant", id })) },
  );
  return {
    errors,
    lists: (data as { _entities: { stock: Listed | null }[] } | null)?._entities.map(({ stock }) => stock) ?? [],
  };
};
const placesOf = (listed: Listed | null | undefined) =>
  listed?.nodes.map(({ onHand, variant, warehouse }) => `${warehouse.id} ${variant.id} ${onHand}`) ?? null;
const one = async (viewer: typeof member, args: string) => placesOf((await list(viewer, args)).lists[0]);

test("a merchant sees what is out, what is low, and what lies in one house; staff do, and nobody else", async () => {
  expect(await one(member, "first: 100")).toHaveLength(12);
  expect(await one(member, "first: 100, filter: { levels: [OUT] }")).toEqual(["wh_1 var_0 0"]);
  expect((await one(member, "first: 100, filter: { levels: [LOW] }"))?.toSorted()).toEqual(
    [1, 2, 3, 4, 5].map((n) => `wh_1 var_${n} ${n}`),
  );
  expect(await one(member, "first: 100, filter: { levels: [] }")).toEqual([]);
  expect((await one(member, 'first: 100, filter: { warehouseId: "wh_2" }'))?.length).toBe(4);
  expect(await one(member, 'first: 100, filter: { warehouseId: "wh_3" }')).toEqual([]);
  expect(await one(member, 'first: 100, filter: { variantIds: ["var_2", "var_3"], levels: [ENOUGH] }')).toEqual([
    "wh_2 var_2 50",
  ]);
  expect(await one(staff, "first: 100")).toHaveLength(12);
  for (const viewer of [rival, shopper, nobody, memberOf()]) expect(await one(viewer, "first: 1")).toBeNull();
});

test("the list is paged through over the houses, forth and back, each once", async () => {
  const all = (await one(member, "first: 100")) ?? [];
  const seen: string[] = [];
  for (let after = ""; ;) {
    const page = (await list(member, `first: 5${after}`)).lists[0];
    seen.push(...(placesOf(page) ?? []));
    if (!page?.pageInfo.hasNextPage) break;
    after = `, after: "${page.pageInfo.endCursor}"`;
  }
  expect(seen).toEqual(all);
  const end = (await list(member, "last: 3")).lists[0];
  expect(placesOf(end)).toEqual(all.slice(-3));
  expect(await one(member, `last: 3, before: "${end?.pageInfo.startCursor}"`)).toEqual(all.slice(-6, -3));
  expect((await list(member, 'first: 1, after: "bm8"')).errors).toMatchObject([{ code: "BAD_USER_INPUT" }]);
});

test("the lists of one merchant and of twenty cost the same statements", async () => {
  const costOf = async (count: number) => {
    const ids = Array.from({ length: count }, (_, n) => `merch_${n + 1}`);
    const { statements, result } = await countStatements(room.app, () => list(staff, "first: 2", ids));
    expect(result.lists).toHaveLength(count);
    return statements.length;
  };
  expect(await costOf(20)).toBe(await costOf(1));
});

test("a statement that forgets its WHERE shows a merchant no other's house, stock or ledger", async () => {
  const seen = await room.database.transaction(async (tx) => {
    await tx.execute(becomeMerchantReader({ merchantIds: ["merch_2"], userId: null, secretHashes: [] }));
    const [counts] = await tx.execute<Record<string, number>>(sql`select
      (select count(*)::int from warehouses) as houses, (select count(*)::int from stock_items) as items,
      (select count(*)::int from stock_ledger) as lines`);
    return counts;
  });
  expect(seen).toEqual({ houses: 1, items: 8, lines: 8 });
});

test("a page of five thousand places reads little more than itself, and what is out is sought in its houses only", async () => {
  const { database } = room;
  await database.db.execute(sql`
    insert into variants (variant_id, merchant_id) select 'var_copy_' || n, 'merch_' || (n % 10 + 100) from generate_series(1, 5000) n`);
  await database.db.execute(sql`
    insert into warehouses select row.* from warehouses one, generate_series(100, 109) n,
      jsonb_populate_record(null::warehouses, to_jsonb(one) || jsonb_build_object('id', 'wh_copy_' || n, 'merchant_id', 'merch_' || n)) row
    where one.id = 'wh_1'`);
  await database.db.execute(sql`
    insert into stock_items (id, variant_id, warehouse_id, on_hand)
    select 'stock_copy_' || n, 'var_copy_' || n, 'wh_copy_' || (n % 10 + 100), n % 100 from generate_series(1, 5000) n`);
  await database.db.execute(sql`analyze`);
  const page = { direction: "forward", size: 20, after: null, before: null } as const;
  const costOf = (levels: readonly ["OUT"] | null) =>
    database.transaction((tx) =>
      readsOf(
        (text) => tx.execute(sql.raw(text)),
        "stock_items",
        () =>
          createPostgresStockLists(tx).itemsOfMerchants(["merch_107"], {
            ...page,
            filter: { levels, warehouseId: null, variantIds: null },
          }),
      ),
    );
  const all = await costOf(null);
  expect([all.result.get("merch_107")?.length, all.scans]).toEqual([21, 0]);
  expect(all.rows).toBeLessThan(60);
  // Numbers change with every order and stand in no index: what is out is sought among the 500 places of the merchant's own house.
  const out = await costOf(["OUT"]);
  expect(out.scans).toBe(0);
  expect(out.rows).toBeLessThan(600);
});
