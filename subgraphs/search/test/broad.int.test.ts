import { afterAll, beforeAll, expect, test } from "vitest";
import { createPostgresDocumentWriter } from "../src/db/document-writer.ts";
import { productId, type SearchUnderTest, startSearch } from "./search-under-test.ts";

const cables = 4_000;
/** Few, and spread over all samples. */
const rare = Array.from({ length: 8 }, (_, index) => index * 450 + 17);

let search: SearchUnderTest;
beforeAll(async () => {
  search = await startSearch();
  const documents = Array.from({ length: cables }, (_, number) => ({
    publishedAt: new Date("2026-03-01T08:00:00Z"),
    document: {
      productId: productId(number),
      version: 1,
      merchantId: "merch_1",
      slug: `cable-${number}`,
      name: rare.includes(number) ? "Braided cable" : "Plain cable",
      brand: null,
      model: null,
      description: null,
      categoryIds: [],
      categoryPath: [],
      specifications: [],
      variants: [],
    },
  }));
  for (let start = 0; start < cables; start += 500)
    await search.app.database.transaction((tx) =>
      createPostgresDocumentWriter(tx, { hasIndexOutside: false }).put(documents.slice(start, start + 500)),
    );
  await search.app.columns.look();
});
afterAll(() => search.end());

const wanted = rare.map(productId).toSorted();

test("of thousands that have a word, the few that have all come first: none is left out by a sample", async () => {
  expect((await search.find("braided cable")).slice(0, rare.length).toSorted()).toEqual(wanted);
});

test("page by page they come once each, before all others", async () => {
  const found: string[] = [];
  for (let after: string | null = null; found.length < 20;) {
    const { data } = await search.ask("braided cable", { first: 3, after });
    found.push(...data.search.nodes.map(({ id }: { id: string }) => id));
    after = data.search.pageInfo.endCursor;
  }
  expect(found.slice(0, rare.length).toSorted()).toEqual(wanted);
  expect(new Set(found).size).toBe(found.length);
});
