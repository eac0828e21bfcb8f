import { countStatements } from "@novatech/testkit/statements";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RoomUnderTest, startRoom } from "./room-under-test.ts";
import { memberOf, nobody, shopper, staff } from "./viewers.ts";

let room: RoomUnderTest;
let keys = 0;
const member = memberOf("merch_1");
const store = { line1: "Markt 1", city: "Leipzig", postalCode: "04109", openingHours: "Mo-Sa 10-20" };

beforeAll(async () => {
  room = await startRoom();
});
afterAll(() => room.stop());

type Shown = { id: string; version: number; store: { name: string } | null };
type Payload = { warehouse: Shown | null; userErrors: Record<string, unknown>[] };

async function change(field: "warehouseCreate" | "warehouseUpdate", input: Record<string, unknown>, viewer = member) {
  const type = field === "warehouseCreate" ? "WarehouseCreateInput" : "WarehouseUpdateInput";
  const { data, errors } = await room.ask(
    `mutation ($input: ${type}!) { ${field}(input: $input) {
      warehouse { id name countryCode version location { latitude longitude } merchant { id }
        store { name openingHours address { line1 city postalCode countryCode } } }
      userErrors { __typename code field ... on WarehouseVersionConflictError { warehouse { version } } } } }`,
    viewer,
    { input },
  );
  return { payload: (data as Record<string, Payload> | null)?.[field], errors };
}
const create = async (input: Record<string, unknown> = {}, viewer = member) =>
  change(
    "warehouseCreate",
    { merchantId: "merch_1", name: "Leipzig", countryCode: "DE", idempotencyKey: `key_${(keys += 1)}`, ...input },
    viewer,
  );
const made = async (input: Record<string, unknown> = {}) => {
  const warehouse = (await create(input)).payload?.warehouse;
  if (!warehouse) throw new Error("no warehouse was made");
  return warehouse;
};

test("a member makes a warehouse with a store, which is told and shown to everybody", async () => {
  const location = { latitude: 51.34, longitude: 12.37 };
  const { id, ...shown } = await made({ location, store });
  expect(shown).toEqual({
    name: "Leipzig",
    countryCode: "DE",
    version: 1,
    location,
    merchant: { id: "merch_1" },
    store: {
      name: "Leipzig",
      openingHours: "Mo-Sa 10-20",
      address: { line1: "Markt 1", city: "Leipzig", postalCode: "04109", countryCode: "DE" },
    },
  });
  expect(await room.told(id)).toEqual([
    {
      type: "store.opened.v1",
      payload: {
        warehouseId: id,
        merchantId: "merch_1",
        name: "Leipzig",
        line1: "Markt 1",
        city: "Leipzig",
        postalCode: "04109",
        countryCode: "DE",
      },
    },
  ]);
  const { data } = await room.ask(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Store { name merchant { id } location { latitude } } } }`,
    nobody,
    { of: [{ __typename: "Store", id }] },
  );
  expect(data).toEqual({
    _entities: [{ name: "Leipzig", merchant: { id: "merch_1" }, location: { latitude: 51.34 } }],
  });
});

test("a key makes one warehouse, even twice at once; for another one it is refused", async () => {
  const both = await Promise.all([create({ idempotencyKey: "once" }), create({ idempotencyKey: "once" })]);
  expect(new Set(both.map(({ payload }) => payload?.warehouse?.id)).size).toBe(1);
  expect((await create({ idempotencyKey: "once", name: "Halle" })).payload?.userErrors).toMatchObject([
    { code: "IDEMPOTENCY_KEY_REUSED", field: ["input", "idempotencyKey"] },
  ]);
});

test("a store is opened, changed and closed, and each is told once", async () => {
  const { id } = await made();
  expect(await room.told(id)).toEqual([]);
  const update = async (input: Record<string, unknown>) => (await change("warehouseUpdate", { id, ...input })).payload;
  expect((await update({ expectedVersion: 1, store }))?.warehouse).toMatchObject({
    version: 2,
    store: { name: "Leipzig" },
  });
  await update({ expectedVersion: 2, store: { ...store, openingHours: null } });
  await update({ expectedVersion: 3, name: "Messe" });
  await update({ expectedVersion: 4, store: null, location: null });
  expect((await room.told(id)).map(({ type }) => type)).toEqual([
    "store.opened.v1",
    "store.opened.v1",
    "store.closed.v1",
  ]);
  expect(
    (
      await room.ask(`query ($of: [_Any!]!) { _entities(representations: $of) { ... on Store { name } } }`, staff, {
        of: [{ __typename: "Store", id }],
      })
    ).data,
  ).toEqual({ _entities: [null] });
});

test("an edit of an older state is refused and shows the new one", async () => {
  const { id } = await made();
  await change("warehouseUpdate", { id, expectedVersion: 1, name: "First" });
  const late = await change("warehouseUpdate", { id, expectedVersion: 1, name: "Second" });
  expect(late.payload).toMatchObject({
    warehouse: null,
    userErrors: [
      {
        __typename: "WarehouseVersionConflictError",
        code: "VERSION_CONFLICT",
        field: ["input", "expectedVersion"],
        warehouse: { version: 2 },
      },
    ],
  });
});

test("a warehouse of somebody else's is not found, like one that does not exist; a shopper is refused at once", async () => {
  const { id } = await made();
  const rival = memberOf("merch_2");
  for (const update of [
    await change("warehouseUpdate", { id, expectedVersion: 1, name: "Mine" }, rival),
    await change("warehouseUpdate", { id: "wh_none", expectedVersion: 1, name: "Mine" }),
  ])
    expect(update.payload?.userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["input", "id"] }]);
  expect((await create({}, rival)).payload?.userErrors).toMatchObject([
    { code: "NOT_FOUND", field: ["input", "merchantId"] },
  ]);
  expect((await create({ store: { ...store, city: " " } })).payload?.userErrors).toMatchObject([
    { code: "INVALID_INPUT", field: ["input", "store", "city"] },
  ]);
  expect((await create({ idempotencyKey: " " })).payload?.userErrors).toMatchObject([
    { code: "INVALID_INPUT", field: ["input", "idempotencyKey"] },
  ]);
  expect((await create({}, shopper)).errors).toMatchObject([{ code: "FORBIDDEN" }]);
});

test("seeded stores are told once and are never opened again by a seed", async () => {
  const seed = {
    warehouses: [
      { id: "wh_seed", merchantId: "merch_1", name: "Halle", countryCode: "DE", latitude: 51.5, longitude: 12, store },
    ],
    items: [],
  };
  await room.app.seedStock(seed);
  await change("warehouseUpdate", { id: "wh_seed", expectedVersion: 1, store: null });
  await room.app.seedStock(seed);
  expect((await room.told("wh_seed")).map(({ type }) => type)).toEqual(["store.opened.v1", "store.closed.v1"]);
});

type Page = {
  nodes: { address: { city: string } }[];
  pageInfo: { [Key in "hasNextPage" | "hasPreviousPage" | "startCursor" | "endCursor"]?: unknown };
};

test("shoppers page through the stores of a country by city, from both ends, with one statement", async () => {
  for (const city of ["Graz", "Wien", "Linz", "Wels"])
    await made({ name: city, countryCode: "AT", store: { ...store, city } });
  await made({ name: "closed", countryCode: "AT" });
  const page = async (args: string) => {
    const { data, errors } = await room.ask(
      `{ stores(countryCode: "AT", ${args}) { nodes { address { city } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
      nobody,
    );
    const shown = (data as { stores: Page } | null)?.stores;
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = shown?.pageInfo ?? {};
    const cities = shown?.nodes.map(({ address }) => address.city);
    return { cities, hasNextPage, hasPreviousPage, startCursor, endCursor, errors };
  };
  const first = await page("first: 3");
  expect(first).toMatchObject({ cities: ["Graz", "Linz", "Wels"], hasNextPage: true, hasPreviousPage: false });
  expect(await page(`first: 3, after: "${String(first.endCursor)}"`)).toMatchObject({
    cities: ["Wien"],
    hasNextPage: false,
    hasPreviousPage: true,
  });
  const last = await page("last: 2");
  expect(last).toMatchObject({ cities: ["Wels", "Wien"], hasPreviousPage: true });
  expect(await page(`last: 2, before: "${String(last.startCursor)}"`)).toMatchObject({ cities: ["Graz", "Linz"] });
  const counted = await countStatements(room.app, () => page("first: 100"));
  expect(counted.statements).toHaveLength(1);
  for (const wrong of ["first: 101", `first: 1, after: "WyJhIl0"`])
    expect((await page(wrong)).errors).toMatchObject([{ code: "BAD_USER_INPUT" }]);
  expect(
    ((await room.ask(`{ stores(first: 1) { nodes { id } } }`, nobody)).data as { stores: Page }).stores.nodes,
  ).toHaveLength(1);
});
