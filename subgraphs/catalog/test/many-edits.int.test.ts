import { countStatements } from "@novatech/testkit/statements";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  auroraMember,
  basaltId,
  basaltMember,
  type CatalogUnderTest,
  productDraft,
  shopper,
  startCatalog,
} from "./catalog-under-test.ts";

let catalog: CatalogUnderTest;
beforeAll(async () => {
  catalog = await startCatalog();
  await catalog.app.commands.seedProducts([
    productDraft("desk", { categoryPath: ["Office", "Desks"], brand: "Corvid" }),
  ]);
});
afterAll(() => catalog.end());

let count = 0;
async function lamps(howMany: number, more: object = {}): Promise<string[]> {
  const slugs = Array.from({ length: howMany }, () => `lamp-${(count += 1)}`);
  await catalog.app.commands.seedProducts(slugs.map((slug) => productDraft(slug, more)));
  const rows = await catalog.app.database
    .sql`select id from products where slug in ${catalog.app.database.sql(slugs)} order by slug`;
  return rows.map(({ id }) => String(id));
}
const edit = (productIds: readonly string[], changes: object, request: object = auroraMember) =>
  catalog.ask(
    `mutation ($input: ProductsEditInput!) { productsEdit(input: $input) { changedCount unchangedCount userErrors { code message field } } }`,
    { input: { productIds, ...changes } },
    request,
  );
const toldOf = async (id: string) => (await catalog.told()).filter(({ aggregate_id }) => aggregate_id === id);
const officeId = async () => (await catalog.ask(`{ category(slug: "office--desks") { id } }`)).data.category.id;

test("many products are moved, given another brand, taken out and shown, each told with its own version", async () => {
  const ids = await lamps(3);
  const { data, errors } = await edit(ids, { categoryId: await officeId(), brand: "Corvid" });
  expect(errors).toEqual([]);
  expect(data.productsEdit).toEqual({ changedCount: 3, unchangedCount: 0, userErrors: [] });
  const list = await catalog.ask(
    `{ category(slug: "office") { products(first: 10) { nodes { id brand { name } } } } }`,
  );
  expect(list.data.category.products.nodes).toHaveLength(4);
  const [first = ""] = ids;
  expect((await toldOf(first)).at(-1)).toMatchObject({
    type: "product.published.v1",
    payload: { version: 2, brand: "Corvid", categoryPath: ["Office", "Desks"] },
  });
  await edit(ids, { isPublished: false });
  expect((await toldOf(first)).at(-1)).toMatchObject({ type: "product.unpublished.v1", payload: { version: 3 } });
  expect(
    (await catalog.ask(`{ category(slug: "office") { products(first: 10) { nodes { id } } } }`)).data.category.products
      .nodes,
  ).toHaveLength(1);
  await edit(ids, { isPublished: true });
  expect((await toldOf(first)).at(-1)).toMatchObject({ type: "product.published.v1", payload: { version: 4 } });
});

test("the same edit again changes and tells nothing", async () => {
  const ids = await lamps(2);
  await edit(ids, { brand: "Nocturne" });
  const { data } = await edit(ids, { brand: "Nocturne" });
  expect(data.productsEdit).toEqual({ changedCount: 0, unchangedCount: 2, userErrors: [] });
  expect(await toldOf(ids[0] ?? "")).toHaveLength(2);
});

test("products that cannot be changed are told of one by one, and do not stop the others", async () => {
  const [mine = "", unpriced = ""] = await lamps(2);
  const [foreign = ""] = await lamps(1, { merchantId: basaltId });
  await edit([mine, unpriced], { isPublished: false });
  await catalog.app.database.sql`
    delete from variant_prices where variant_id in (select id from product_variants where product_id = ${unpriced})`;
  const { data } = await edit(["prod_none", mine, foreign, unpriced, mine, "\u0000"], { isPublished: true });
  expect(data.productsEdit.changedCount).toBe(1);
  expect(
    data.productsEdit.userErrors.map((error: { code: string; field: string[] }) => [error.code, ...error.field]),
  ).toEqual([
    ["NOT_FOUND", "input", "productIds", "0"],
    ["NOT_FOUND", "input", "productIds", "2"],
    ["INVALID_INPUT", "input", "productIds", "3"],
    ["INVALID_INPUT", "input", "productIds", "4"],
    ["NOT_FOUND", "input", "productIds", "5"],
  ]);
});

test("an edit that makes no sense is refused unread", async () => {
  const ids = await lamps(1);
  const refused = async (productIds: readonly string[], changes: object) =>
    (await edit(productIds, changes)).data.productsEdit;
  for (const [productIds, changes, field] of [
    [[], { isPublished: true }, "productIds"],
    [Array.from({ length: 501 }, () => "prod_x"), { isPublished: true }, "productIds"],
    [ids, {}, "isPublished"],
    [ids, { brand: "  " }, "brand"],
    [ids, { brand: "x".repeat(101) }, "brand"],
    [ids, { categoryId: "cat_none" }, "categoryId"],
  ] as const)
    expect(await refused(productIds, changes)).toMatchObject({
      changedCount: null,
      userErrors: [{ field: ["input", field] }],
    });
  expect((await edit(ids, { isPublished: true }, shopper)).errors).toMatchObject([{ code: "FORBIDDEN" }]);
  expect((await edit(ids, { isPublished: false }, basaltMember)).data.productsEdit).toMatchObject({ changedCount: 0 });
});

test("forty products cost the statements of one", async () => {
  const cost = async (howMany: number, brand: string) => {
    const ids = await lamps(howMany);
    const categoryId = await officeId();
    return (await countStatements(catalog.app.database, () => edit(ids, { brand, categoryId }))).statements.length;
  };
  await edit(await lamps(1), { brand: "Strix" });
  const one = await cost(1, "Strix");
  expect(await cost(40, "Strix")).toBe(one);
  expect(one).toBeLessThanOrEqual(10);
});
