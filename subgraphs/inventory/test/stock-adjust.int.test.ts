import { productPublishedV1 } from "@novatech/contracts/catalog";
import type { Viewer } from "@novatech/graphql/viewer";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { requireInvariants } from "./invariants.ts";
import { type RoomUnderTest, startRoom } from "./room-under-test.ts";
import { memberOf, nobody, shopper, staff } from "./viewers.ts";

let room: RoomUnderTest;
let count = 0;
const member = memberOf("merch_1");

beforeAll(async () => {
  room = await startRoom();
  await room.app.seedStock({
    warehouses: [
      { id: "wh_1", merchantId: "merch_1", name: "Leipzig", countryCode: "DE" },
      { id: "wh_2", merchantId: "merch_2", name: "Lyon", countryCode: "FR" },
    ],
    items: [],
  });
});
afterAll(() => room.stop());
afterEach(() => requireInvariants(room.database));

/** A new variant with this many units in the first merchant's warehouse. */
async function stock(quantity: number): Promise<string> {
  count += 1;
  const variantId = `var_${count}`;
  await room.app.seedStock({ warehouses: [], items: [{ variantId, warehouseId: "wh_1", quantity }] });
  return variantId;
}

type Payload = { stockItem: { onHand: number; version: number } | null; userErrors: Record<string, unknown>[] };

async function adjust(input: Record<string, unknown>, viewer: Viewer = member) {
  count += 1;
  const { data, errors } = await room.ask(
    `mutation ($input: StockAdjustInput!) { stockAdjust(input: $input) {
      stockItem { onHand version }
      userErrors { __typename code message field
        ... on StockInsufficientError { available }
        ... on StockVersionConflictError { stockItem { onHand version } } } } }`,
    viewer,
    { input: { warehouseId: "wh_1", quantity: 1, reason: "count", idempotencyKey: `key_${count}`, ...input } },
  );
  return { payload: (data as { stockAdjust: Payload } | null)?.stockAdjust, errors };
}

const onHand = async (variantId: string) => {
  const rows = await room.database.sql<{ on_hand: number }[]>`
    select on_hand from stock_items where variant_id = ${variantId} and warehouse_id = 'wh_1'`;
  return rows[0]?.on_hand;
};

test("a member adds and takes, and the ledger says why and who", async () => {
  const variantId = await stock(5);
  expect((await adjust({ variantId, quantity: 4, reason: " found behind the shelf " })).payload).toEqual({
    stockItem: { onHand: 9, version: 2 },
    userErrors: [],
  });
  expect((await adjust({ variantId, quantity: -9 }, staff)).payload?.stockItem).toEqual({ onHand: 0, version: 3 });
  const ledger = await room.database.sql`
    select kind, quantity, reason, source from stock_ledger join stock_items on id = stock_item_id
    where variant_id = ${variantId} order by stock_ledger.version`;
  expect(ledger).toEqual([
    { kind: "RECEIVED", quantity: 5, reason: null, source: "seed" },
    { kind: "ADJUSTED", quantity: 4, reason: "found behind the shelf", source: "user_of_merch_1" },
    { kind: "ADJUSTED", quantity: -9, reason: "count", source: "user_staff" },
  ]);
});

test("the same key changes once, even twice at once; another input under it is refused", async () => {
  const variantId = await stock(5);
  const input = { variantId, quantity: 2, idempotencyKey: "the same" };
  const both = await Promise.all([adjust(input), adjust(input)]);
  expect(both.map(({ payload }) => payload?.stockItem)).toEqual([
    { onHand: 7, version: 2 },
    { onHand: 7, version: 2 },
  ]);
  expect((await adjust({ ...input, quantity: 3 })).payload?.userErrors).toMatchObject([
    { __typename: "IdempotencyKeyReusedError", code: "IDEMPOTENCY_KEY_REUSED", field: ["input", "idempotencyKey"] },
  ]);
  expect((await adjust({ ...input, variantId: await stock(1) })).payload?.userErrors).toMatchObject([
    { code: "IDEMPOTENCY_KEY_REUSED" },
  ]);
  expect(await onHand(variantId)).toBe(7);
});

test("a key is the caller's own, and is forgotten after a day", async () => {
  const variantId = await stock(5);
  const input = { variantId, quantity: 2, idempotencyKey: "mine" };
  await adjust(input);
  expect((await adjust({ ...input, quantity: 1 }, staff)).payload?.stockItem).toEqual({ onHand: 8, version: 3 });
  room.clock.advance(24 * 60 * 60 * 1000);
  expect((await adjust({ ...input, quantity: 1 })).payload?.stockItem).toEqual({ onHand: 9, version: 4 });
});

test("more cannot be taken than is there", async () => {
  const variantId = await stock(5);
  expect((await adjust({ variantId, quantity: -6 })).payload).toMatchObject({
    stockItem: null,
    userErrors: [{ __typename: "StockInsufficientError", code: "STOCK_INSUFFICIENT", available: 5 }],
  });
  expect(await onHand(variantId)).toBe(5);
});

test("a change made on an older state is refused and shows the new one; its key stays free", async () => {
  const variantId = await stock(5);
  await adjust({ variantId });
  const stale = { variantId, expectedVersion: 1, idempotencyKey: "stale" };
  expect((await adjust(stale)).payload).toMatchObject({
    stockItem: null,
    userErrors: [
      {
        __typename: "StockVersionConflictError",
        code: "VERSION_CONFLICT",
        field: ["input", "expectedVersion"],
        stockItem: { onHand: 6, version: 2 },
      },
    ],
  });
  expect((await adjust({ ...stale, expectedVersion: 2 })).payload?.stockItem).toEqual({ onHand: 7, version: 3 });
});

test.each([
  ["does not exist", "wh_9"],
  ["is another merchant's", "wh_2"],
])("a warehouse that %s is not found, in the same words", async (_why, warehouseId) => {
  const variantId = await stock(5);
  expect((await adjust({ variantId, warehouseId })).payload).toEqual({
    stockItem: null,
    userErrors: [
      {
        __typename: "NotFoundError",
        code: "NOT_FOUND",
        message: "There is no such warehouse among yours.",
        field: ["input", "warehouseId"],
      },
    ],
  });
});

test("stock of a variant can be opened by the merchant that sells it, and by no other", async () => {
  expect((await adjust({ variantId: "var_new" })).payload?.userErrors).toMatchObject([
    { code: "NOT_FOUND", field: ["input", "variantId"] },
  ]);
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
      {
        variantId: "var_new",
        sku: "S",
        name: "New",
        gtins: [],
        taxClass: "STANDARD",
        weightGrams: 1,
        prices: [{ currency: "EUR", amountMinor: 100n, taxIncluded: true }],
      },
    ],
  });
  const rival = memberOf("merch_2");
  expect((await adjust({ variantId: "var_new", warehouseId: "wh_2" }, rival)).payload?.userErrors).toMatchObject([
    { code: "NOT_FOUND", field: ["input", "variantId"] },
  ]);
  const both = await Promise.all([
    adjust({ variantId: "var_new", quantity: 3 }),
    adjust({ variantId: "var_new", quantity: 4 }),
  ]);
  expect(both.map(({ errors }) => errors)).toEqual([[], []]);
  expect(await onHand("var_new")).toBe(7);
  expect((await adjust({ variantId: "var_new", quantity: -8 })).payload?.userErrors).toMatchObject([{ available: 7 }]);
});

test("input out of range is refused with what would be right", async () => {
  const variantId = await stock(5);
  for (const [field, value] of Object.entries({
    quantity: 0,
    reason: " ",
    idempotencyKey: "",
    expectedVersion: -1,
    variantId: "x".repeat(101),
  }))
    expect((await adjust({ variantId, [field]: value })).payload?.userErrors).toMatchObject([
      { __typename: "InvalidInputError", code: "INVALID_INPUT", field: ["input", field] },
    ]);
  const most = 1_000_000;
  await room.database.sql`update stock_items set on_hand = 999999999 where variant_id = ${variantId}`;
  expect((await adjust({ variantId, quantity: most })).payload?.userErrors).toMatchObject([{ code: "INVALID_INPUT" }]);
  await room.database.sql`update stock_items set on_hand = 5 where variant_id = ${variantId}`;
});

test.each([
  ["the anonymous", nobody, "UNAUTHENTICATED"],
  ["a shopper", shopper, "FORBIDDEN"],
  ["a member whose token has no merchant's scope", { ...member, scopes: ["shopper"] } satisfies Viewer, "FORBIDDEN"],
])("%s cannot change stock at all", async (_who, viewer, code) => {
  const variantId = await stock(5);
  expect((await adjust({ variantId }, viewer)).errors).toMatchObject([{ code }]);
  expect(await onHand(variantId)).toBe(5);
});
