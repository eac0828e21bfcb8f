import { countStatements } from "@novatech/testkit/statements";
import { afterAll, beforeAll, expect, test } from "vitest";
import { auroraId, basaltId, type CatalogUnderTest, productDraft, startCatalog } from "./catalog-under-test.ts";

let catalog: CatalogUnderTest;
/** Twelve products: three categories, three brands, two merchants; every other pair published at the same moment. */
const drafts = Array.from({ length: 12 }, (_, index) =>
  productDraft(`item-${String(index).padStart(2, "0")}`, {
    brand: ["Vireo", "Halvern", "Orrinde"][index % 3] ?? null,
    categoryPath: index % 3 === 0 ? ["Audio"] : ["Audio", index % 3 === 1 ? "Headphones" : "Speakers"],
    merchantId: index % 2 === 0 ? auroraId : basaltId,
    publishedAt: new Date(Date.UTC(2026, 1, 1 + Math.floor(index / 2))),
  }),
);
beforeAll(async () => {
  catalog = await startCatalog();
  await catalog.app.commands.seedProducts(drafts);
});
afterAll(() => catalog.end());

const fields =
  "edges { cursor } nodes { slug publishedAt } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";
const lists = {
  all: (page: string) => `{ list: products(${page}) { ${fields} } }`,
  category: (page: string) => `{ at: category(slug: "audio") { list: products(${page}) { ${fields} } } }`,
  brand: (page: string) => `{ at: brand(slug: "vireo") { list: products(${page}) { ${fields} } } }`,
};

async function pageOf(list: (page: string) => string, page: string) {
  const { data, errors } = await catalog.ask(list(page));
  expect(errors).toEqual([]);
  return (data.at ?? data).list;
}

for (const [name, list] of Object.entries(lists))
  test(`the list of ${name} is read newest first in pages of any size, from either end, the same way`, async () => {
    const whole = (await pageOf(list, "first: 100")).nodes.map(({ slug }: { slug: string }) => slug);
    expect(whole).toHaveLength(name === "brand" ? 4 : 12);
    for (const size of [1, 2, 5]) {
      const forward: string[] = [];
      for (let after = ""; ;) {
        const page = await pageOf(list, `first: ${size}${after}`);
        forward.push(...page.nodes.map(({ slug }: { slug: string }) => slug));
        expect(page.pageInfo.hasPreviousPage).toBe(after !== "");
        if (!page.pageInfo.hasNextPage) break;
        after = `, after: "${page.pageInfo.endCursor}"`;
      }
      expect(forward).toEqual(whole);
      const backward: string[] = [];
      for (let before = ""; ;) {
        const page = await pageOf(list, `last: ${size}${before}`);
        backward.unshift(...page.nodes.map(({ slug }: { slug: string }) => slug));
        if (!page.pageInfo.hasPreviousPage) break;
        before = `, before: "${page.pageInfo.startCursor}"`;
      }
      expect(backward).toEqual(whole);
    }
    const times = (await pageOf(list, "first: 100")).nodes.map(
      ({ publishedAt }: { publishedAt: string }) => publishedAt,
    );
    expect(times).toEqual(times.toSorted().toReversed());
  });

test("a category lists what stands below it, a merchant what it sells", async () => {
  const { data } = await catalog.ask(
    `query ($representations: [_Any!]!) {
      categories { name children { name products(first: 10) { nodes { slug } } } }
      _entities(representations: $representations) { ... on Merchant { id products(first: 100) { nodes { merchant { id } } } }
        ... on Category { slug } ... on Brand { slug } } }`,
    {
      representations: [
        { __typename: "Merchant", id: basaltId },
        { __typename: "Merchant", id: "merch_none" },
        { __typename: "Brand", id: "x" },
      ],
    },
  );
  expect(data.categories).toMatchObject([{ name: "Audio", children: [{ name: "Headphones" }, { name: "Speakers" }] }]);
  expect(data.categories[0].children[0].products.nodes).toHaveLength(4);
  expect(data._entities[0].products.nodes).toEqual(Array.from({ length: 6 }, () => ({ merchant: { id: basaltId } })));
  expect(data._entities.slice(1)).toEqual([{ id: "merch_none", products: { nodes: [] } }, null]);
});

test("a page without a size, too large, or with a cursor of nowhere is the caller's mistake", async () => {
  const nowhere = Buffer.from(JSON.stringify([8.64e15 + 1, "prod_1"])).toString("base64url");
  for (const page of [
    "",
    "(first: 101)",
    "(first: -1)",
    "(first: 1, last: 1)",
    `(first: 1, after: "x")`,
    `(first: 1, after: "${nowhere}")`,
  ])
    expect((await catalog.ask(`{ products${page} { nodes { id } } }`)).errors).toMatchObject([
      { code: "BAD_USER_INPUT" },
    ]);
  expect((await pageOf(lists.all, "first: 0")).nodes).toEqual([]);
});

const statementsOf = async (query: string, variables: object = {}) => {
  // once before: a new connection of the pool first asks the server for its types
  await catalog.ask(query, variables);
  const counted = await countStatements(catalog.app.database, () => catalog.ask(query, variables));
  expect(counted.result.errors).toEqual([]);
  return counted.statements.length;
};

test("a list costs the same number of statements for one product and for twelve", async () => {
  const list = (
    first: number,
  ) => `{ products(first: ${first}) { nodes { slug brand { name } category { path { name } parent { name } }
    merchant { id } priceRange(currency: "USD") { lowest { money { amount } } }
    variants(first: 3) { nodes { sku price(currency: "EUR") { money { amount } } product { slug } } } } } }`;
  // the page, its products, their variants, and the categories above
  expect(await statementsOf(list(1))).toBe(await statementsOf(list(12)));
  expect(await statementsOf(list(12))).toBe(4);
});

test("lists within lists cost the same for one parent and for many", async () => {
  const within = (slugs: readonly string[]) =>
    `{ ${slugs.map((slug, index) => `b${index}: brand(slug: "${slug}") { products(first: 2) { nodes { name } } }`).join(" ")} }`;
  expect(await statementsOf(within(["vireo"]))).toBe(3);
  expect(await statementsOf(within(["vireo", "halvern", "orrinde"]))).toBe(3);
  const tree = `{ categories { children { name children { name } products(first: 1) { nodes { name } } } } }`;
  expect(await statementsOf(tree)).toBe(5);
});

test("entities of every kind cost one statement a kind, for one and for twelve", async () => {
  const { data } = await catalog.ask(
    `{ products(first: 100) { nodes { id brand { id } category { id } variants(first: 1) { nodes { id } } } } }`,
  );
  type Node = { id: string; brand: { id: string }; category: { id: string }; variants: { nodes: { id: string }[] } };
  const nodes: Node[] = data.products.nodes;
  const entities = (some: readonly Node[]) => ({
    representations: some.flatMap((node) => [
      { __typename: "Product", id: node.id },
      { __typename: "Brand", id: node.brand.id },
      { __typename: "Category", id: node.category.id },
      { __typename: "ProductVariant", id: node.variants.nodes[0]?.id },
    ]),
  });
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on Product { name } ... on Brand { name } ... on Category { name } ... on ProductVariant { name price(currency: "USD") { money { amount } } } } }`;
  expect(await statementsOf(query, entities(nodes.slice(0, 1)))).toBe(4);
  expect(await statementsOf(query, entities(nodes))).toBe(4);
});
