import { productPublishedV1 } from "@novatech/contracts/catalog";
import { sql } from "drizzle-orm";
import { countStatements } from "@novatech/testkit/statements";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CatalogUnderTest, productDraft, staff, startCatalog, variantDraft } from "./catalog-under-test.ts";

let catalog: CatalogUnderTest;
const service = { caller: { name: "search", scopes: ["internal:products"] } };
const versionsQuery = `query ($first: Int!, $after: ID, $productIds: [ID!]) {
  productVersions(first: $first, after: $after, productIds: $productIds) { productId version } }`;
const toTellQuery = `query ($productIds: [ID!]!) { productsToTell(productIds: $productIds) { productId at data } }`;

const versions = async (variables: object, request: object = service) => catalog.ask(versionsQuery, variables, request);
const toTell = async (productIds: readonly string[], request: object = service) =>
  catalog.ask(toTellQuery, { productIds }, request);

let hidden: string;
beforeAll(async () => {
  catalog = await startCatalog();
  await catalog.app.commands.seedProducts(
    ["one", "two", "three", "hidden"].map((key) => productDraft(key, { variants: [variantDraft(key.toUpperCase())] })),
  );
  const { data } = await catalog.ask(`{ product(sku: "HIDDEN") { id } }`);
  hidden = data.product.id;
  await catalog.ask(
    `mutation ($id: ID!) { productUnpublish(input: { productId: $id, expectedVersion: 1 }) { product { version } } }`,
    { id: hidden },
    staff,
  );
});
afterAll(() => catalog.end());

test("shown products are told by id with their versions, page by page, in one statement each", async () => {
  const all = (await versions({ first: 100 })).data.productVersions;
  expect(all).toHaveLength(3);
  expect(all.map(({ version }: { version: number }) => version)).toEqual([1, 1, 1]);
  const ids = all.map(({ productId }: { productId: string }) => productId);
  expect(ids).toEqual(ids.toSorted());
  expect(ids).not.toContain(hidden);
  const counted = await countStatements(catalog.app.database, () => versions({ first: 2, after: ids[0] }));
  expect(counted.result.data.productVersions).toEqual(all.slice(1));
  expect(counted.statements).toHaveLength(1);
  expect(
    (await versions({ first: 100, productIds: [ids[1], hidden, "prod_none", "\u0000"] })).data.productVersions,
  ).toEqual([all[1]]);
});

test("what would be told is what was told when they were shown", async () => {
  const ids = (await versions({ first: 100 })).data.productVersions.map(
    ({ productId }: { productId: string }) => productId,
  );
  const { data } = await toTell([...ids, ids[0], hidden]);
  const rows = await catalog.app.database.db.execute<{ aggregate_id: string; payload: unknown }>(
    sql`select aggregate_id, payload from outbox where type = ${productPublishedV1.type}`,
  );
  const told = new Map(rows.map((row) => [row.aggregate_id, row.payload]));
  expect(data.productsToTell).toHaveLength(3);
  for (const each of data.productsToTell) expect(JSON.parse(each.data)).toEqual(told.get(each.productId));
});

test("any number of products costs the same statements", async () => {
  const ids = (await versions({ first: 100 })).data.productVersions.map(
    ({ productId }: { productId: string }) => productId,
  );
  const one = await countStatements(catalog.app.database, () => toTell(ids.slice(0, 1)));
  const three = await countStatements(catalog.app.database, () => toTell(ids));
  expect(three.statements).toHaveLength(one.statements.length);
});

test("only services with the scope may ask, and not for too many at once", async () => {
  const other = { caller: { name: "cart", scopes: ["internal:prices"] } };
  for (const answer of [await versions({ first: 1 }, other), await toTell(["prod_1"], staff)])
    expect(answer.errors).toMatchObject([{ code: "FORBIDDEN" }]);
  for (const answer of [
    await versions({ first: 2001 }),
    await versions({ first: -1 }),
    await toTell(Array.from({ length: 101 }, (_, index) => `prod_${index}`)),
  ])
    expect(answer.errors).toMatchObject([{ code: "BAD_USER_INPUT", message: expect.stringContaining("at most") }]);
});
