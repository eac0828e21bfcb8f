import { countStatements } from "@novatech/testkit/statements";
import { afterAll, beforeAll, expect, test } from "vitest";
import { productId, published, type SearchUnderTest, startSearch } from "./search-under-test.ts";

let search: SearchUnderTest;
const codeHit = 50;
beforeAll(async () => {
  search = await startSearch();
  // ten with both words, ten with one, all of each ten with the same rank, and one whose SKU is the query
  const both = Array.from({ length: 10 }, (_, index) => published(index + 1, "green lamp"));
  const one = Array.from({ length: 10 }, (_, index) => published(index + 11, "red lamp"));
  const coded = published(codeHit, "something else", {
    variants: [
      {
        variantId: "var_50",
        sku: "GREEN LAMP",
        name: "x",
        gtins: [],
        prices: [],
        taxClass: "STANDARD",
        weightGrams: 1,
      },
    ],
  });
  await search.hear(...both, ...one, coded);
});
afterAll(() => search.end());

test("pages of any size follow one another over all three tiers without loss or repetition", async () => {
  for (const first of [1, 3, 10, 11, 21, 100]) {
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { data, errors } = await search.ask("green lamp", { first, after });
      expect(errors).toEqual([]);
      const { nodes, pageInfo, totalCount } = data.search;
      expect(totalCount).toBe(21);
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      seen.push(...nodes.map(({ id }: { id: string }) => id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(seen[0]).toBe(productId(codeHit));
    expect(new Set(seen.slice(1, 11))).toEqual(new Set(Array.from({ length: 10 }, (_, index) => productId(index + 1))));
    expect(seen).toHaveLength(21);
    expect(new Set(seen).size).toBe(21);
  }
});

test("a cursor holds its place when better products come in before it", async () => {
  const first = (await search.ask("green lamp", { first: 5 })).data.search;
  await search.hear(published(60, "green lamp"));
  const next = (await search.ask("green lamp", { first: 5, after: first.pageInfo.endCursor })).data.search;
  const ids = [...first.nodes, ...next.nodes].map(({ id }: { id: string }) => id);
  expect(new Set(ids).size).toBe(10);
});

test("a search costs the same few statements whatever it finds", async () => {
  const costOf = async (query: string, more = {}) =>
    (await countStatements(search.app.database, () => search.ask(query, more))).statements.length;
  // what matches with all words, what is said of it and, since that is not enough, with any; how well it fits; highlights
  expect(await costOf("green lamp", { first: 1 })).toBe(5);
  expect(await costOf("green lamp", { first: 100 })).toBe(5);
  // without a query all is in memory, and so are filters and facets
  expect(await costOf("", { first: 100 })).toBe(0);
  expect(await costOf("green lamp", { filters: { merchantIds: ["merch_1"] } })).toBe(5);
});
