import { productPublishedV1 } from "@novatech/contracts/catalog";
import { checkoutSubmittedV1 } from "@novatech/contracts/orders";
import type { MerchantRole } from "@novatech/graphql/permissions";
import type { Viewer } from "@novatech/graphql/viewer";
import { countStatements } from "@novatech/testkit/statements";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RoomUnderTest, startRoom } from "./room-under-test.ts";
import { memberOf, nobody, shopper, staff } from "./viewers.ts";

let room: RoomUnderTest;
const variantIds = Array.from({ length: 20 }, (_, n) => `var_${n}`);
const member = memberOf("merch_1");
const rival = memberOf("merch_2");

beforeAll(async () => {
  room = await startRoom();
  await room.app.seedStock({
    warehouses: [
      { id: "wh_1", merchantId: "merch_1", name: "Leipzig", countryCode: "DE" },
      { id: "wh_2", merchantId: "merch_1", name: "Aachen", countryCode: "DE" },
      { id: "wh_3", merchantId: "merch_2", name: "Lyon", countryCode: "FR" },
    ],
    items: variantIds.flatMap((variantId, n) => [
      { variantId, warehouseId: "wh_1", quantity: n },
      { variantId, warehouseId: "wh_2", quantity: n === 19 ? 90 : 0 },
    ]),
  });
  const attemptId = "attempt_1";
  await room.tell(checkoutSubmittedV1, attemptId, {
    attemptId,
    quoteId: "quote_1",
    cartId: "cart_1",
    countryCode: "DE",
    pickUpWarehouseId: null,
    hasCountedPromotions: false,
    lines: [{ lineId: "line_1", variantId: "var_7", merchantId: "merch_1", quantity: 3 }],
  });
});
afterAll(() => room.stop());

const ofVariants = `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on ProductVariant {
  id availability { status maxOrderable } } } }`;
const stockOfVariants = `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on ProductVariant {
  id stock { id onHand reserved committed available version variant { id } warehouse { id name countryCode merchant { id } }
    movements(first: 2) { nodes { id kind quantity reason occurredAt } pageInfo { hasNextPage } } } } } }`;
const variantRefs = (ids: readonly string[]) => ({ ids: ids.map((id) => ({ __typename: "ProductVariant", id })) });

test("a shopper is told how much can be ordered now, in words, and never the numbers", async () => {
  const { data, errors } = await room.ask(
    ofVariants,
    nobody,
    variantRefs(["var_0", "var_7", "var_9", "var_19", "var_x"]),
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({
    _entities: [
      { id: "var_0", availability: { status: "OUT_OF_STOCK", maxOrderable: 0 } },
      { id: "var_7", availability: { status: "LOW_STOCK", maxOrderable: 4 } },
      { id: "var_9", availability: { status: "IN_STOCK", maxOrderable: 9 } },
      { id: "var_19", availability: { status: "IN_STOCK", maxOrderable: 99 } },
      { id: "var_x", availability: { status: "OUT_OF_STOCK", maxOrderable: 0 } },
    ],
  });
});

test("a merchant's member sees what lies where, and why", async () => {
  const { data, errors } = await room.ask(stockOfVariants, member, variantRefs(["var_7"]));
  expect(errors).toEqual([]);
  expect(data).toMatchObject({
    _entities: [
      {
        id: "var_7",
        stock: [
          {
            onHand: 7,
            reserved: 3,
            committed: 0,
            available: 4,
            version: 1,
            variant: { id: "var_7" },
            warehouse: { id: "wh_1", name: "Leipzig", countryCode: "DE", merchant: { id: "merch_1" } },
            movements: {
              nodes: [{ kind: "RECEIVED", quantity: 7, reason: null, occurredAt: "2026-01-05T09:00:00.000Z" }],
              pageInfo: { hasNextPage: false },
            },
          },
          { onHand: 0, version: 0, warehouse: { id: "wh_2" }, movements: { nodes: [] } },
        ],
      },
    ],
  });
});

test.each([
  ["the anonymous", nobody],
  ["a shopper", shopper],
  ["another merchant's member", rival],
])("%s sees no stock, no warehouse and no stock item", async (_who, viewer) => {
  const stock = await room.ask(stockOfVariants, viewer, variantRefs(["var_7"]));
  expect(stock.data).toEqual({ _entities: [{ id: "var_7", stock: null }] });

  const [item] = await room.database.sql<
    { id: string }[]
  >`select id from stock_items where variant_id = 'var_7' limit 1`;
  const entities = await room.ask(
    `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on StockItem { onHand } ... on Warehouse { name } ... on Merchant { warehouses { id } } } }`,
    viewer,
    {
      of: [
        { __typename: "StockItem", id: item?.id },
        { __typename: "Warehouse", id: "wh_1" },
        { __typename: "Merchant", id: "merch_1" },
      ],
    },
  );
  expect(entities.data).toEqual({ _entities: [null, null, { warehouses: null }] });
  expect((await room.ask(`{ warehouse(id: "wh_1") { name } }`, viewer)).data).toEqual({ warehouse: null });
});

test("staff see every merchant's stock; a merchant's warehouses come by name", async () => {
  const { data } = await room.ask(
    `query ($of: [_Any!]!) { warehouse(id: "wh_3") { name }
      _entities(representations: $of) { ... on Merchant { warehouses { id } } } }`,
    staff,
    { of: [{ __typename: "Merchant", id: "merch_1" }] },
  );
  expect(data).toEqual({ warehouse: { name: "Lyon" }, _entities: [{ warehouses: [{ id: "wh_2" }, { id: "wh_1" }] }] });
});

test("a variant the merchant sells and has none of has an empty list, not null", async () => {
  const price = { currency: "EUR", amountMinor: 100n, taxIncluded: true };
  await room.tell(productPublishedV1, "prod_new", {
    productId: "prod_new",
    version: 1,
    merchantId: "merch_1",
    slug: "new",
    name: "New",
    description: null,
    model: null,
    brand: null,
    categoryPath: [],
    categoryIds: [],
    specifications: [],
    variants: [
      { variantId: "var_new", sku: "S", name: "New", gtins: [], taxClass: "STANDARD", weightGrams: 1, prices: [price] },
    ],
  });
  const seen = async (viewer: typeof member) =>
    (await room.ask(stockOfVariants, viewer, variantRefs(["var_new"]))).data;
  expect(await seen(member)).toEqual({ _entities: [{ id: "var_new", stock: [] }] });
  expect(await seen(rival)).toEqual({ _entities: [{ id: "var_new", stock: null }] });
});

test.each([
  ["availability", ofVariants, 1],
  // Each of the three is read as the merchant reader, which is a statement more.
  ["stock with warehouses and movements", stockOfVariants, 6],
])("the %s of one variant and of twenty cost the same statements", async (_what, query, expected) => {
  const counted = async (ids: readonly string[]) => {
    const { statements } = await countStatements(room.app, () => room.ask(query, member, variantRefs(ids)));
    return statements.length;
  };
  expect(await counted(["var_1"])).toBe(expected);
  expect(await counted(variantIds)).toBe(expected);
});

type Page = { nodes: { quantity: number }[]; pageInfo: { startCursor: string; endCursor: string } };

test("a ledger is read in pages, newest first, from both ends", async () => {
  for (let n = 1; n <= 4; n += 1)
    await room.ask(
      `mutation ($n: Int!, $key: String!) { stockAdjust(input: { variantId: "var_0", warehouseId: "wh_1", quantity: $n,
        reason: "count", idempotencyKey: $key }) { userErrors { code } } }`,
      member,
      { n, key: `paging_${n}` },
    );
  const [item] = await room.database.sql<{ id: string }[]>`
    select id from stock_items where variant_id = 'var_0' and warehouse_id = 'wh_1'`;
  const page = async (args: string) => {
    const { data, errors } = await room.ask(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on StockItem { movements(${args}) {
        nodes { quantity } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } } }`,
      member,
      { of: [{ __typename: "StockItem", id: item?.id }] },
    );
    const entities = data as { _entities: [{ movements: Page } | null] };
    return { ...entities._entities[0]?.movements, errors };
  };
  const newest = await page("first: 3");
  expect(newest.nodes?.map(({ quantity }) => quantity)).toEqual([4, 3, 2]);
  expect(newest.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  const rest = await page(`first: 3, after: "${newest.pageInfo?.endCursor}"`);
  expect(rest.nodes?.map(({ quantity }) => quantity)).toEqual([1]);
  expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  const oldest = await page("last: 2");
  expect(oldest.nodes?.map(({ quantity }) => quantity)).toEqual([2, 1]);
  const before = await page(`last: 9, before: "${oldest.pageInfo?.startCursor}"`);
  expect(before.nodes?.map(({ quantity }) => quantity)).toEqual([4, 3]);

  for (const wrong of [
    "",
    "first: 101",
    "first: 1, last: 1",
    `first: 1, after: "nonsense"`,
    `first: 1, after: "WyJhIl0"`,
  ])
    expect((await page(wrong || "after: null")).errors).toMatchObject([{ code: "BAD_USER_INPUT" }]);
});

test("of a merchant's members owners and managers see and change stock; a clerk does neither", async () => {
  const as = (role: MerchantRole): Viewer => ({ ...member, merchantRoles: { merch_1: role } }) as Viewer;
  const receive = `mutation ($input: StockAdjustInput!) { stockAdjust(input: $input) { userErrors { code } } }`;
  for (const [role, isLetIn] of [
    ["OWNER", true],
    ["MANAGER", true],
    ["CLERK", false],
  ] as const) {
    const seen = await room.ask(stockOfVariants, as(role), variantRefs(["var_7"]));
    expect((seen.data as { _entities: { stock: unknown }[] })._entities[0]?.stock !== null).toBe(isLetIn);
    const { errors } = await room.ask(receive, as(role), {
      input: {
        variantId: "var_role",
        warehouseId: "wh_1",
        quantity: 1,
        reason: "count",
        idempotencyKey: `role ${role}`,
      },
    });
    expect(errors.map(({ code }) => code)).toEqual(isLetIn ? [] : ["FORBIDDEN"]);
  }
});
