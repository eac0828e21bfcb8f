import { productPublishedV1 } from "@novatech/contracts/catalog";
import { newEvent, type NewEvent } from "@novatech/contracts/event";
import { countStatements } from "@novatech/testkit/statements";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  productId,
  published,
  rated,
  repriced,
  type SearchUnderTest,
  startSearch,
  stocked,
  unpublished,
} from "./search-under-test.ts";

let search: SearchUnderTest;
beforeEach(async () => {
  search = await startSearch();
});
afterEach(() => search.end());

const inStock = async (): Promise<readonly string[]> => {
  await search.app.columns.look();
  const { data } = await search.ask("", { filters: { inStock: true } });
  return data.search.nodes.map(({ id }: { id: string }) => id);
};
const ratedFour = async (): Promise<number> => {
  await search.app.columns.look();
  return (await search.ask("", { filters: { rating: { min: 4 } } })).data.search.totalCount;
};
const revisionOf = async (number: number): Promise<string | undefined> => {
  const [row] = await search.app.database.db.execute<{ revision: string }>(
    sql`select revision from search_documents where product_id = ${productId(number)}`,
  );
  return row?.revision;
};

const variant = (id: string) => ({
  variantId: id,
  sku: id.toUpperCase(),
  name: id,
  gtins: [],
  prices: [],
  taxClass: "STANDARD" as const,
  weightGrams: 1,
});

test("stock that is told of before its product is kept for it", async () => {
  await search.hearAs(1, stocked(1, false));
  await search.hear(published(1, "oak desk"));
  expect(await inStock()).toEqual([]);
  await search.hearAs(2, stocked(1, true));
  expect(await inStock()).toEqual([productId(1)]);
});

test("stock that comes twice or too late changes nothing", async () => {
  await search.hear(published(1, "oak desk"));
  await search.hearAs(3, stocked(1, false));
  const revision = await revisionOf(1);
  await search.hearAs(3, stocked(1, false));
  await search.hearAs(2, stocked(1, true));
  expect(await inStock()).toEqual([]);
  expect(await revisionOf(1)).toBe(revision);
});

test("a product is in stock while one of its variants is", async () => {
  const two = { variants: [variant("var_1"), variant("var_2")] };
  await search.hear(published(1, "oak desk", two));
  await search.hearAs(1, stocked(1, false));
  expect(await inStock()).toEqual([productId(1)]);
  await search.hearAs(1, stocked(2, false));
  expect(await inStock()).toEqual([]);
  await search.hear(published(1, "oak desk", { version: 2, variants: [...two.variants, variant("var_3")] }));
  expect(await inStock()).toEqual([productId(1)]);
  await search.hear(published(1, "oak desk", { ...two, version: 3 }));
  expect(await inStock()).toEqual([]);
});

test("two variants that sell out at the same moment leave nothing in stock", async () => {
  const variants = Array.from({ length: 8 }, (_, index) => variant(`var_${index}`));
  await search.hear(published(1, "oak desk", { variants }));
  await Promise.all(variants.map((_, index) => search.hearAs(1, stocked(index, false))));
  expect(await inStock()).toEqual([]);
});

test("stock and product that are told of at the same moment agree", async () => {
  for (let round = 0; round < 10; round += 1) {
    await Promise.all([search.hearAs(1, stocked(round, false)), search.hear(published(round, "oak desk"))]);
    expect(await inStock()).toEqual([]);
  }
});

test("a rating that is told of before its product is kept for it, and outlives its being taken out", async () => {
  await search.hear(rated(1, 2, 4.5, 3));
  expect(await ratedFour()).toBe(0);
  await search.hear(published(1, "oak desk"));
  expect(await ratedFour()).toBe(1);
  await search.hear(rated(1, 1, 2, 1), rated(1, 2, 2, 1));
  expect(await ratedFour()).toBe(1);
  await search.hear(unpublished(1, 2));
  expect(await ratedFour()).toBe(0);
  await search.hear(published(1, "oak desk", { version: 3 }));
  expect(await ratedFour()).toBe(1);
  await search.hear(rated(1, 3, null, 0));
  expect(await ratedFour()).toBe(0);
});

test("a price of an older version, of a product that is not shown or of a variant it does not have changes nothing", async () => {
  const priced = {
    variants: [{ ...variant("var_1"), prices: [{ currency: "EUR", amountMinor: 500n, taxIncluded: true }] }],
  };
  await search.hear(published(1, "oak desk", { version: 3, ...priced }));
  const cheapest = async () => {
    const { data } = await search.ask("", { currency: "EUR" });
    return data.search.facets.find(({ key }: { key: string }) => key === "price")?.range;
  };
  await search.hear(repriced(1, 2, 100n), repriced(9, 1, 100n));
  expect(await cheapest()).toEqual({ min: 500, max: 500, unit: "EUR" });
  await search.hear(repriced(1, 4, 700n));
  expect(await cheapest()).toEqual({ min: 700, max: 700, unit: "EUR" });
  await search.hear(unpublished(1, 5), repriced(1, 6, 100n));
  expect(await cheapest()).toBeUndefined();
});

test("a product that was told of before events had categories and kinds of specifications is found all the same", async () => {
  const event = published(1, "oak desk", { categoryPath: ["Desks"] });
  const { categoryIds: _ids, ...old } = event.data as Record<string, unknown>;
  await search.hear({ ...event, data: { ...old, specifications: [{ key: "wood", name: "Wood", value: "Oak" }] } });
  expect(await search.find("desk")).toEqual([productId(1)]);
});

test("what is first shown stays as new as it was then", async () => {
  const later = (number: number, minute: number, version: number) =>
    newEvent(productPublishedV1, {
      aggregateId: productId(number),
      occurredAt: new Date(Date.UTC(2026, 2, 1, 8, minute)),
      data: {
        ...(published(number, "oak desk").data as Parameters<typeof newEvent<typeof productPublishedV1>>[1]["data"]),
        version,
      },
    });
  await search.hear(later(1, 1, 1), later(2, 2, 1), later(1, 9, 2));
  const { data } = await search.ask("", { sort: "NEWEST" });
  expect(data.search.nodes).toEqual([{ id: productId(2) }, { id: productId(1) }]);
});

test("an event costs two statements at most", async () => {
  const costOf = async (event: NewEvent, version = 1): Promise<number> => {
    const { statements } = await countStatements(search.app.database, () => search.hearAs(version, event));
    return statements.filter((text) => !/^(begin|commit)/i.test(text)).length;
  };
  expect(await costOf(published(1, "oak desk"))).toBe(2);
  expect(await costOf(stocked(1, false))).toBe(2);
  expect(await costOf(stocked(9, false))).toBe(1);
  expect(await costOf(rated(1, 1, 4, 1))).toBe(1);
  expect(await costOf(repriced(1, 2, 100n))).toBe(2);
  expect(await costOf(unpublished(1, 3))).toBe(1);
});
