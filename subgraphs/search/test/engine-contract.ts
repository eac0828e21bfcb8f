import type { NewEvent } from "@novatech/contracts/event";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Answer,
  productId,
  published,
  rated,
  repriced,
  type SearchUnderTest,
  type SearchVariables,
  specification,
  staff,
  stocked,
  unpublished,
} from "./search-under-test.ts";

/** How one engine is put under the contract. */
export type EngineUnderContract = {
  /** A room that this engine answers for. */
  readonly start: () => Promise<SearchUnderTest>;
  /** Resolves when everything heard can be found. */
  readonly settle: (room: SearchUnderTest) => Promise<void>;
  readonly end: (room: SearchUnderTest) => Promise<void>;
};

const computers = "cat_computers";
const notebooks = "cat_notebooks";
const audio = "cat_audio";

/** A product with one variant and, where given, a price in euros. */
const product = (
  number: number,
  name: string,
  { euros, ...more }: { readonly euros?: number } & Parameters<typeof published>[2],
): NewEvent =>
  published(number, name, {
    variants: [
      {
        variantId: `var_${number}`,
        sku: `SKU-${number}`,
        name,
        gtins: [],
        taxClass: "STANDARD",
        weightGrams: 100,
        prices: euros === undefined ? [] : [{ currency: "EUR", amountMinor: BigInt(euros * 100), taxIncluded: true }],
      },
    ],
    ...more,
  });

const inNotebooks = { categoryIds: [computers, notebooks], categoryPath: ["Computers", "Notebooks"] };
const inAudio = { categoryIds: [audio], categoryPath: ["Audio"] };
const screen = (inches: number) => specification("screen_size", "Screen size", `${inches} inch`, inches, "inch");
const colour = (name: string) => specification("colour", "Colour", name);

const catalogue: readonly NewEvent[] = [
  product(1, "Larch 14 notebook", {
    brand: "Orrin",
    euros: 900,
    specifications: [screen(14), colour("Black")],
    ...inNotebooks,
  }),
  product(2, "Larch 15 notebook", {
    brand: "Orrin",
    euros: 1100,
    specifications: [screen(15.6), colour("Silver")],
    ...inNotebooks,
  }),
  product(3, "Alder notebook", {
    brand: "Vireo",
    merchantId: "merch_2",
    euros: 700,
    specifications: [screen(14), colour("Silver")],
    ...inNotebooks,
  }),
  product(4, "Notebook of oak", { brand: "Tessel", specifications: [screen(17.3), colour("Black")], ...inNotebooks }),
  product(5, "Wave headphones", {
    brand: "Vireo",
    model: "VW-210",
    description: "Headphones for long flights",
    merchantId: "merch_2",
    euros: 200,
    specifications: [colour("Black")],
    ...inAudio,
  }),
  product(6, "Wave speaker", { brand: "Vireo", euros: 150, specifications: [colour("White")], ...inAudio }),
  product(7, "Tide speaker", { brand: "Orrin", euros: 150, specifications: [colour("White")], ...inAudio }),
];

type FoundFacet = {
  readonly key: string;
  readonly kind: string;
  readonly values: readonly { value: string; count: number; isSelected: boolean; label: string }[];
  readonly range: { min: number; max: number; unit: string | null } | null;
};

/** What every engine must do, whatever it is built of. To be called in a test file of its own for each. */
export function engineContract(name: string, { start, settle, end }: EngineUnderContract): void {
  // oxlint-disable-next-line vitest/valid-title -- each engine has a name of its own
  describe(`${name} under the contract`, () => {
    let room: SearchUnderTest;
    beforeAll(async () => {
      room = await start();
      await room.hear(...catalogue, rated(1, 1, 4.5, 10), rated(2, 1, 3.2, 4), rated(6, 1, 4.5, 3), stocked(3, false));
      await room.app.lexicon.learn();
      await settle(room);
    });
    afterAll(() => end(room));

    async function ask(query: string, more: SearchVariables = {}): Promise<Answer["data"]> {
      const { data, errors } = await room.ask(query, { first: 50, ...more });
      expect(errors).toEqual([]);
      return data.search;
    }
    const idsOf = (found: Answer["data"]): string[] => found.nodes.map(({ id }: { id: string }) => id);
    const numbersOf = (found: Answer["data"]): number[] => idsOf(found).map((id) => Number(id.slice(5)));
    const found = async (query: string, filters: Record<string, unknown>, more: SearchVariables = {}) =>
      numbersOf(await ask(query, { filters, ...more })).toSorted((left, right) => left - right);
    const facetOf = ({ facets }: Answer["data"], key: string): FoundFacet | undefined =>
      facets.find((facet: FoundFacet) => facet.key === key);
    const countsOf = (facet: FoundFacet | undefined) =>
      Object.fromEntries((facet?.values ?? []).map(({ value, count }) => [value, count]));

    test("each filter leaves what has it, several leave what has all of them", async () => {
      expect(await found("", { categoryIds: [computers] })).toEqual([1, 2, 3, 4]);
      expect(await found("", { categoryIds: [notebooks, audio] })).toEqual([1, 2, 3, 4, 5, 6, 7]);
      expect(await found("", { categoryIds: ["cat_unknown"] })).toEqual([]);
      expect(await found("", { brands: ["Vireo"] })).toEqual([3, 5, 6]);
      expect(await found("notebook", { brands: ["Vireo", "Tessel"] })).toEqual([3, 4]);
      expect(await found("", { merchantIds: ["merch_2"] })).toEqual([3, 5]);
      expect(await found("", { inStock: true })).toEqual([1, 2, 4, 5, 6, 7]);
      expect(await found("", { inStock: false })).toEqual([3]);
      expect(await found("", { rating: { min: 4 } })).toEqual([1, 6]);
      expect(await found("", { rating: { max: 4 } })).toEqual([2]);
      const euros = { currency: "EUR" };
      expect(await found("", { price: { minMinor: "70000", maxMinor: "90000" } }, euros)).toEqual([1, 3]);
      expect(await found("", { price: { maxMinor: "20000" } }, euros)).toEqual([5, 6, 7]);
      expect(await found("", { price: { minMinor: "0" } }, { currency: "CHF" })).toEqual([]);
      expect(await found("", { specifications: [{ key: "colour", values: ["Silver", "White"] }] })).toEqual([
        2, 3, 6, 7,
      ]);
      expect(await found("", { specifications: [{ key: "screen_size", min: 15, max: 16 }] })).toEqual([2]);
      expect(await found("", { specifications: [{ key: "screen_size", min: 15 }] })).toEqual([2, 4]);
      const black = { key: "colour", values: ["Black"] };
      expect(
        await found("notebook", { specifications: [black, { key: "screen_size", max: 15 }], brands: ["Orrin"] }),
      ).toEqual([1]);
    });

    test("facets count what each choice would leave", async () => {
      const all = await ask("notebook", { currency: "EUR" });
      expect(countsOf(facetOf(all, "brand"))).toEqual({ Orrin: 2, Vireo: 1, Tessel: 1 });
      expect(countsOf(facetOf(all, "category"))).toEqual({ [computers]: 4, [notebooks]: 4 });
      expect(
        facetOf(all, "category")
          ?.values.map(({ label }) => label)
          .toSorted(),
      ).toEqual(["Computers", "Notebooks"]);
      expect(countsOf(facetOf(all, "merchant"))).toEqual({ merch_1: 3, merch_2: 1 });
      expect(countsOf(facetOf(all, "in_stock"))).toEqual({ true: 3 });
      expect(countsOf(facetOf(all, "rating"))).toEqual({ 4: 1, 3: 2, 2: 2, 1: 2 });
      expect(facetOf(all, "price")?.range).toEqual({ min: 70_000, max: 110_000, unit: "EUR" });
      expect(countsOf(facetOf(all, "colour"))).toEqual({ Black: 2, Silver: 2 });
      expect(facetOf(all, "screen_size")).toMatchObject({
        kind: "SPECIFICATION",
        range: { min: 14, max: 17.3, unit: "inch" },
      });
      expect(all.facets.every(({ isExact }: { isExact: boolean }) => isExact)).toBe(true);
    });

    test("choices with most products come first, counted as numbers", async () => {
      const many = Array.from({ length: 11 }, (_, index) =>
        product(100 + index, "Reed stand", {
          brand: index < 2 ? "Vireo" : "Orrin",
          specifications: [colour(index < 2 ? "Red" : "Green")],
          categoryIds: ["cat_stands", index < 2 ? "cat_low" : "cat_high"],
          categoryPath: ["Stands", index < 2 ? "Low" : "High"],
        }),
      );
      await room.hear(...many);
      await room.hear(
        product(111, "Reed stand", {
          brand: "Orrin",
          specifications: [colour("Green")],
          categoryIds: ["cat_stands", "cat_high"],
          categoryPath: ["Stands", "High"],
        }),
      );
      await settle(room);
      const stands = await ask("reed stand");
      const inOrder = (key: string) => facetOf(stands, key)?.values.map(({ value, count }) => [value, count]);
      expect(inOrder("brand")).toEqual([
        ["Orrin", 10],
        ["Vireo", 2],
      ]);
      expect(inOrder("colour")).toEqual([
        ["Green", 10],
        ["Red", 2],
      ]);
      expect(inOrder("category")).toEqual([
        ["cat_stands", 12],
        ["cat_high", 10],
        ["cat_low", 2],
      ]);
      await room.hear(...Array.from({ length: 12 }, (_, index) => unpublished(100 + index, 2)));
      await settle(room);
    });

    test("a size or an amount that is named is looked for in its own unit, however it is counted", async () => {
      const memory = (text: string, number: number, unit: string) =>
        specification("memory", "Memory", text, number, unit);
      const slates = [
        product(120, "Reed slate 16", { specifications: [screen(16), memory("8 GB", 8, "GB")] }),
        product(121, "Reed slate 14", { specifications: [screen(14), memory("16 GB", 16, "GB")] }),
        product(122, "Reed slate 15", { specifications: [screen(15), memory("1 TB", 1, "TB")] }),
      ];
      await room.hear(...slates);
      await settle(room);
      expect(numbersOf(await ask("reed slate 16 gb"))[0]).toBe(121);
      expect(numbersOf(await ask("reed slate 16 inch"))[0]).toBe(120);
      expect(numbersOf(await ask("reed slate 1000 gb"))[0]).toBe(122);
      await room.hear(...[120, 121, 122].map((number) => unpublished(number, 2)));
      await settle(room);
    });

    test("a choice keeps its facet's other choices and narrows all others", async () => {
      const orrin = await ask("notebook", { filters: { brands: ["Orrin"] } });
      expect(countsOf(facetOf(orrin, "brand"))).toEqual({ Orrin: 2, Vireo: 1, Tessel: 1 });
      expect(
        facetOf(orrin, "brand")
          ?.values.filter(({ isSelected }) => isSelected)
          .map(({ value }) => value),
      ).toEqual(["Orrin"]);
      expect(countsOf(facetOf(orrin, "colour"))).toEqual({ Black: 1, Silver: 1 });
      const both = await ask("notebook", {
        filters: { brands: ["Orrin"], specifications: [{ key: "colour", values: ["Silver"] }] },
      });
      expect(numbersOf(both)).toEqual([2]);
      expect(countsOf(facetOf(both, "brand"))).toEqual({ Orrin: 1, Vireo: 1 });
      expect(countsOf(facetOf(both, "colour"))).toEqual({ Black: 1, Silver: 1 });
      expect(countsOf(facetOf(both, "category"))).toEqual({ [computers]: 1, [notebooks]: 1 });
    });

    test("every order is kept over pages of any size, and what lacks what it is ordered by comes last", async () => {
      const orders: readonly (readonly [string, readonly number[]])[] = [
        ["PRICE_ASC", [6, 7, 5, 3, 1, 2, 4]],
        ["PRICE_DESC", [2, 1, 3, 5, 6, 7, 4]],
        ["RATING", [1, 6, 2, 3, 4, 5, 7]],
        ["NAME", [3, 1, 2, 4, 7, 5, 6]],
      ];
      for (const [sort, expected] of orders)
        for (const first of [1, 3, 50])
          expect([sort, await pagesOf("", { sort, currency: "EUR", first })]).toEqual([sort, expected]);
      for (const first of [1, 2, 3]) {
        const seen = await pagesOf("notebook", { first });
        expect(seen.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4]);
        expect(seen).toEqual(numbersOf(await ask("notebook")));
      }
    });

    async function pagesOf(query: string, variables: SearchVariables): Promise<number[]> {
      const seen: number[] = [];
      for (let after: string | null = null; ;) {
        const page = await ask(query, { ...variables, after });
        seen.push(...numbersOf(page));
        if (!page.pageInfo.hasNextPage) return seen;
        after = page.pageInfo.endCursor;
      }
    }

    test("a cursor of another search, order or filter is refused, and so is one that is none", async () => {
      const { pageInfo } = await ask("notebook", { first: 1 });
      const others: readonly (readonly [string, SearchVariables])[] = [
        ["speaker", { after: pageInfo.endCursor }],
        ["notebook", { after: pageInfo.endCursor, sort: "NAME" }],
        ["notebook", { after: pageInfo.endCursor, filters: { inStock: true } }],
        ["notebook", { after: "bm9uc2Vuc2U" }],
      ];
      for (const [query, more] of others)
        expect((await room.ask(query, more)).errors).toMatchObject([{ code: "BAD_USER_INPUT" }]);
    });

    test("totals are exact, and counted also where nobody asks for more", async () => {
      expect(await ask("notebook")).toMatchObject({ totalCount: 4, totalCountIsExact: true });
      expect(await ask("", { filters: { brands: ["Vireo"] } })).toMatchObject({
        totalCount: 3,
        totalCountIsExact: true,
      });
      const alone = await room.run(`{ search(query: "speaker", first: 1) { totalCount } }`);
      expect(alone).toEqual({ data: { search: { totalCount: 2 } }, errors: [] });
    });

    test("texts that match are told in pieces that join to the text", async () => {
      const { edges } = await ask("headphones");
      const { highlights } = edges.find(({ node }: { node: { id: string } }) => node.id === productId(5));
      const of = (field: string) =>
        highlights.find((highlight: { field: string }) => highlight.field === field)?.pieces;
      expect(of("name")).toEqual([
        { text: "Wave ", isMatch: false },
        { text: "headphones", isMatch: true },
      ]);
      expect(
        of("description")
          .map(({ text }: { text: string }) => text)
          .join(""),
      ).toBe("Headphones for long flights");
      expect(of("brand")).toBeUndefined();
      expect((await ask("", { filters: { brands: ["Vireo"] } })).edges[0].highlights).toEqual([]);
    });

    test("codes and models find their product, however they are typed", async () => {
      for (const query of ["SKU-5", "sku-5", "VW-210", "vw210", "vw 210"])
        expect([query, numbersOf(await ask(query))[0]]).toEqual([query, 5]);
    });

    test("slips of the keys are forgiven and told", async () => {
      const slipped = await ask("notebokk");
      expect(numbersOf(slipped).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4]);
      expect(slipped.didYouMean).toEqual({ query: "notebook", isApplied: true });
      expect((await ask("notebook")).didYouMean).toBeNull();
    });

    test("synonyms of the staff find what says the other word, as soon as they are known", async () => {
      expect(numbersOf(await ask("klapprechner"))).toEqual([]);
      const set = `mutation ($input: SearchSynonymSetInput!) { searchSynonymSet(input: $input) { synonym { id version } userErrors { message } } }`;
      const { data } = await room.run(set, { input: { terms: ["klapprechner"], alsoFinds: ["notebook"] } }, staff);
      await room.app.synonyms.look();
      expect(numbersOf(await ask("klapprechner")).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4]);
      expect((await ask("klapprechner")).understood.synonyms).toContain("notebook");
      const { id, version } = data.searchSynonymSet.synonym;
      const forget = `mutation ($input: SearchSynonymDeleteInput!) { searchSynonymDelete(input: $input) { synonymId } }`;
      await room.run(forget, { input: { synonymId: id, expectedVersion: version } }, staff);
      await room.app.synonyms.look();
      expect(numbersOf(await ask("klapprechner"))).toEqual([]);
    });

    test("what begins so is suggested", async () => {
      const suggest = `query ($prefix: String!) { searchSuggestions(prefix: $prefix) { products { id } categories { id } queries } }`;
      const of = async (prefix: string) => (await room.run(suggest, { prefix })).data.searchSuggestions;
      const note = await of("note");
      expect(note.categories).toContainEqual({ id: notebooks });
      expect(note.products).toHaveLength(4);
      expect((await of("wave he")).products).toEqual([{ id: productId(5) }]);
      expect((await of("lar")).products.map(({ id }: { id: string }) => id).toSorted()).toEqual([
        productId(1),
        productId(2),
      ]);
      for (const prefix of ["", "n", "  ", "'", "%_", "\\"])
        expect(await of(prefix)).toEqual({ products: [], categories: [], queries: [] });
    });

    test("where nothing is found it says what would be", async () => {
      const filtered = await ask("notebook", { filters: { categoryIds: [audio] } });
      expect(filtered).toMatchObject({ nodes: [], totalCount: 0, help: { countWithoutFilters: 4 } });
      expect((await ask("notebook")).help).toBeNull();
      const unknown = await ask("xylophonics");
      expect(unknown).toMatchObject({ nodes: [], help: { countWithoutFilters: null, shorterQuery: null } });
    });

    // Changes the catalogue: the last.
    test("what the catalogue, the stock and the reviews tell later is what is found", async () => {
      const page = await ask("", { sort: "PRICE_ASC", currency: "EUR", first: 2 });
      expect(numbersOf(page)).toEqual([6, 7]);
      await room.hear(
        product(8, "Reed speaker", { brand: "Orrin", euros: 10, ...inAudio }),
        unpublished(7, 2),
        repriced(5, 2, 30_000n),
        stocked(3, true),
        stocked(1, false),
        rated(2, 2, 5, 5),
        rated(6, 2, null, 0),
      );
      await settle(room);
      // What came in before the cursor and what the cursor stood on are gone from behind it; nothing comes twice.
      const rest = await ask("", { sort: "PRICE_ASC", currency: "EUR", after: page.pageInfo.endCursor });
      expect(numbersOf(rest)).toEqual([5, 3, 1, 2, 4]);
      expect(await found("speaker", {})).toEqual([6, 8]);
      expect(await found("", { inStock: false })).toEqual([1]);
      expect(await found("", { rating: { min: 1 } })).toEqual([1, 2]);
      expect(await found("", { price: { minMinor: "30000", maxMinor: "30000" } }, { currency: "EUR" })).toEqual([5]);
      expect(await ask("")).toMatchObject({ totalCount: 7 });
    });
  });
}
