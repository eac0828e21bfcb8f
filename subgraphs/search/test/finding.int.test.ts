import { afterAll, beforeAll, expect, test } from "vitest";
import { productId, published, type SearchUnderTest, specification, startSearch } from "./search-under-test.ts";

let search: SearchUnderTest;
beforeAll(async () => {
  search = await startSearch();
  await search.hear(
    published(1, "Larch 14 notebook", { brand: "Orrin", categoryPath: ["Computers", "Notebooks"] }),
    published(2, "Larch sleeve", { description: "A soft sleeve for a 14 inch notebook", categoryPath: ["Bags"] }),
    published(3, "Vireo Wave", {
      brand: "Vireo",
      model: "VW-210",
      categoryPath: ["Audio", "Headphones"],
      specifications: [
        specification("noise_cancelling", "Noise cancelling", "Yes"),
        specification("microphone", "Microphone", "No"),
        specification("connection", "Connection", "USB-C"),
      ],
      variants: [
        {
          variantId: "var_3",
          sku: "VW210-BLK",
          name: "black",
          gtins: ["4006381333931"],
          prices: [],
          taxClass: "STANDARD",
          weightGrams: 250,
        },
      ],
    }),
    published(4, "Wave router", { brand: "Orrin", description: "Works with every headphones stand" }),
  );
});
afterAll(() => search.end());

test("what has all words comes before what has any", async () => {
  const [first, ...others] = await search.find("orrin notebook");
  expect(first).toBe(productId(1));
  expect(others.toSorted()).toEqual([productId(2), productId(4)]);
});

test("a word in the name counts more than one in the description", async () => {
  expect(await search.find("notebook")).toEqual([productId(1), productId(2)]);
  expect(await search.find("Notebooks")).toEqual([productId(1), productId(2)]);
});

test("an SKU or a bar code, in any case, finds its product first", async () => {
  expect(await search.find("vw210-blk")).toEqual([productId(3)]);
  expect((await search.find("4006381333931 notebook"))[0]).toBe(productId(3));
  expect(await search.find("SKU-1")).toEqual(expect.arrayContaining([productId(1)]));
  expect((await search.find("SKU-1"))[0]).toBe(productId(1));
});

test("brand, model, category, variant and specification find a product, a specification of No does not", async () => {
  for (const query of ["vireo", "VW-210", "headphone", "black", "noise cancelling", "usb-c"])
    expect(await search.find(query)).toContain(productId(3));
  expect(await search.find("microphone")).toEqual([]);
});

test("without a query there is all, newest first", async () => {
  for (const query of ["", "   ", "\u0000"]) expect(await search.find(query)).toHaveLength(4);
});

test("a query without a word finds nothing, and signs mean nothing", async () => {
  for (const query of ["!!! & | ' \" \\ <-> ()", "the"])
    expect((await search.ask(query)).data?.search).toMatchObject({ nodes: [], totalCount: 0 });
  for (const query of ["notebook & !larch", "'notebook' | ", "note\\book:*", "notebook\u0000"])
    expect((await search.ask(query)).errors).toEqual([]);
});

test("too long a query, too large a page and a foreign cursor are the caller's mistake", async () => {
  const cursor = (await search.ask("notebook", { first: 1 })).data.search.pageInfo.endCursor;
  const mistakes = [
    await search.ask("x".repeat(201)),
    await search.ask("notebook", { first: 0 }),
    await search.ask("notebook", { first: 101 }),
    await search.ask("notebook", { after: "bm9uc2Vuc2U" }),
    await search.ask("wave", { after: cursor }),
  ];
  for (const { errors } of mistakes) expect(errors).toMatchObject([{ code: "BAD_USER_INPUT" }]);
  expect((await search.ask("x".repeat(200))).errors).toEqual([]);
});

test("filters that cannot hold, are too many or lack their currency are refused, saying what to do", async () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `v${index}`);
  const refused: readonly Parameters<SearchUnderTest["ask"]>[1][] = [
    { filters: { categoryIds: many(21) } },
    { filters: { brands: many(51) } },
    { filters: { brands: ["x".repeat(301)] } },
    { filters: { price: { maxMinor: "5" } } },
    { sort: "PRICE_ASC" },
    { filters: { price: {} }, currency: "EUR" },
    { filters: { price: { minMinor: "6", maxMinor: "5" } }, currency: "EUR" },
    { filters: { price: { minMinor: "-1" } }, currency: "EUR" },
    { filters: { price: { maxMinor: "9".repeat(17) } }, currency: "EUR" },
    { filters: { rating: {} } },
    { filters: { rating: { min: 5, max: 4 } } },
    { filters: { specifications: [{ key: "colour" }] } },
    { filters: { specifications: [{ key: "", values: ["x"] }] } },
    { filters: { specifications: ["a", "a"].map((key) => ({ key, values: ["x"] })) } },
    { filters: { specifications: many(21).map((key) => ({ key, values: ["x"] })) } },
  ];
  for (const more of refused)
    expect([more, (await search.ask("x", more)).errors]).toMatchObject([more, [{ code: "BAD_USER_INPUT" }]]);
});

test("keys, values and codes of any signs narrow and find nothing, and break nothing", async () => {
  for (const sign of ["'", "\\", "\u0000", '"', "{}", "%", "\u{1f600}", "$1", "--"]) {
    const filters = {
      specifications: [{ key: `k${sign}`, values: [sign], min: 1 }],
      brands: [sign],
      categoryIds: [sign],
    };
    expect((await search.ask(`larch${sign}x`, { filters })).errors).toEqual([]);
    expect((await search.ask(`${sign}larch`)).errors).toEqual([]);
  }
});
