import { systemClock } from "@novatech/kernel/clock";
import { until } from "@novatech/testkit/wait";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { productId, published, type SearchUnderTest, startSearch, stocked, unpublished } from "./search-under-test.ts";

let search: SearchUnderTest;
beforeAll(async () => {
  search = await startSearch(null, systemClock);
  await search.hear(...Array.from({ length: 3 }, (_, index) => published(index + 1, "oak desk")));
  search.app.columns.start();
});
afterAll(() => search.end());

const found = async (filters: Record<string, unknown> = {}): Promise<string[]> => {
  const { data } = await search.ask("oak desk", { filters });
  return data.search.nodes.map(({ id }: { id: string }) => id).toSorted();
};
const ids = (...numbers: readonly number[]): string[] => numbers.map(productId);

test("a commit tells the columns: nobody has to look", async () => {
  await search.hearAs(1, stocked(2, false));
  await until(async () => (await found({ inStock: true })).length === 2);
  expect(await found({ inStock: true })).toEqual(ids(1, 3));
  await search.hearAs(1, published(4, "oak desk"));
  await until(async () => (await found()).length === 4);
  await search.hearAs(2, unpublished(4, 2));
  expect(await found()).toEqual(ids(1, 2, 3));
});

test("what was changed while the connection for notifications was lost is found when it is back", async () => {
  const { db } = search.app.database;
  // No event: what nobody is told of stands for what was told to nobody.
  await db.execute(sql`
    update search_documents set rating_average = 5, revision = nextval('search_revisions') where product_id = ${productId(1)}`);
  expect(await found({ rating: { min: 4 } })).toEqual([]);
  await db.execute(sql`
    select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'search-session' and datname = current_database()`);
  await until(async () => (await found({ rating: { min: 4 } })).length === 1);
  expect(await found({ rating: { min: 4 } })).toEqual(ids(1));
});

test("a product keeps its key, and only new products take new ones", async () => {
  const { db } = search.app.database;
  const keyOf = async (number: number) =>
    (
      await db.execute<{ key: number }>(sql`select key from search_documents where product_id = ${productId(number)}`)
    )[0]?.key;
  const first = await keyOf(1);
  for (const version of [2, 3, 4]) await search.hearAs(version, published(1, "oak desk", { version }));
  expect(await keyOf(1)).toBe(first);
  await search.hearAs(1, published(9, "elm desk"));
  expect(await keyOf(9)).toBe(((await keyOf(4)) as number) + 1);
});
