import { countStatements } from "@novatech/testkit/statements";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPostgresTypedQueries } from "../src/db/query-store.ts";
import { productId, published, type SearchUnderTest, startSearch } from "./search-under-test.ts";

let search: SearchUnderTest;
beforeAll(async () => {
  search = await startSearch();
  const notebooks = { brand: "Orrin", categoryIds: ["cat_1"], categoryPath: ["Notebooks"] };
  await search.hear(
    ...[1, 2, 3].map((number) => published(number, `Larch ${number} notebook`, notebooks)),
    published(4, "Alder lamp", { brand: "Vireo" }),
    published(5, "Alder lantern", { brand: "Vireo" }),
    published(6, "Birch lamp"),
  );
  await search.app.lexicon.learn();
});
afterAll(() => search.end());

const suggest = async (prefix: string, first = 6) => {
  const source = `query ($prefix: String!, $first: Int) { searchSuggestions(prefix: $prefix, first: $first) { queries categories { id } products { id } } }`;
  return search.run(source, { prefix, first });
};
const queriesOf = async (prefix: string): Promise<readonly string[]> =>
  (await suggest(prefix)).data.searchSuggestions.queries;
const typed = () => createPostgresTypedQueries(search.app.database.db);
const halfHours = (count: number): readonly Date[] =>
  Array.from({ length: count }, (_, index) => new Date(Date.UTC(2026, 2, 1, 0, 31 * index)));

test("brands, categories and brands' categories are suggested before anybody typed anything", async () => {
  expect(await queriesOf("orr")).toEqual(["orrin", "orrin notebooks"]);
  expect(await queriesOf("note")).toEqual(["notebooks", "orrin notebooks"]);
  expect((await suggest("lar")).data.searchSuggestions.products).toHaveLength(3);
  expect((await suggest("lar", 1)).data.searchSuggestions.products).toHaveLength(1);
});

test("a slip of the keys in the beginning is forgiven", async () => {
  const { products } = (await suggest("lantrn")).data.searchSuggestions;
  expect(products).toEqual([{ id: productId(5) }]);
});

test("a query is suggested once it was typed in five different half-hours", async () => {
  for (const [index, at] of halfHours(5).entries()) {
    expect([index, await queriesOf("alder la")]).toEqual([index, []]);
    // however often within one
    await typed().record(new Map([["alder lamp", 7]]), at);
    await typed().record(new Map([["alder lamp", 7]]), at);
  }
  expect(await queriesOf("alder la")).toEqual(["alder lamp"]);
});

test("what holds a word that is none of the catalogue's is never kept", async () => {
  for (const at of halfHours(6))
    await typed().record(
      new Map([
        ["notebook for jane doe", 1],
        ["jane doe", 1],
        ["notebook larch", 1],
      ]),
      at,
    );
  const rows = await search.app.database.db.execute(sql`select query from search_queries where query like '%jane%'`);
  expect(rows).toHaveLength(0);
  expect(await queriesOf("notebook l")).toEqual(["notebook larch"]);
});

test("what is searched is counted when it found something, plainly and without long numbers", async () => {
  for (const query of ["Larch NOTEBOOK", "larch notebook", "nothing of this", "4111111111111111 larch"])
    await search.ask(query);
  await search.app.typed.flush();
  const rows = await search.app.database.db.execute<{ query: string; score: number }>(
    sql`select query, score from search_queries where query like '%larch%' and query <> 'notebook larch' or query like '%nothing%'`,
  );
  expect(rows).toEqual([{ query: "larch notebook", score: 2 }]);
});

test("what was typed lately weighs more than what was typed long ago", async () => {
  const [long, lately] = [new Date(Date.UTC(2026, 0, 1)), new Date(Date.UTC(2026, 1, 26))];
  await typed().record(new Map([["larch alder", 8]]), long);
  await typed().record(new Map([["larch alder", 0]]), lately);
  const [row] = await search.app.database.db.execute<{ score: number }>(
    sql`select score from search_queries where query = 'larch alder'`,
  );
  // 56 days are four half-lives.
  expect(row?.score).toBeCloseTo(0.5, 5);
});

test("limits are refused, saying what to do, and signs mean nothing", async () => {
  for (const [prefix, first] of [
    ["lar", 0],
    ["lar", 21],
    ["x".repeat(201), 5],
  ] as const)
    expect((await suggest(prefix, first)).errors).toMatchObject([{ code: "BAD_USER_INPUT" }]);
  for (const prefix of ["l'", "100%", "_la", "\\", "\u0000la", "lar & !", "(((", "ß"])
    expect((await suggest(prefix)).errors).toEqual([]);
});

test("suggestions cost the same few statements whatever they find", async () => {
  const costOf = async (prefix: string) =>
    (await countStatements(search.app.database, () => suggest(prefix))).statements.length;
  expect(await costOf("lar")).toBe(4);
  expect(await costOf("larch note")).toBe(4);
  expect(await costOf("x")).toBe(0);
});
