import { testElasticsearch, whyNoElasticsearch } from "@novatech/testkit/elasticsearch";
import { until } from "@novatech/testkit/wait";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { productId, published, type SearchUnderTest, specification, staff, startSearch } from "./search-under-test.ts";

/** A shop with the shape of a real one: names as makers write them, and far more things for notebooks than notebooks. */
const shop: readonly (readonly [name: string, category: string, brand: string, description?: string])[] = [
  ["Northlight Aero 500 notebook 35.6 cm (14\") 16 GB 512 GB SSD Grey", "Notebooks", "Northlight"],
  ["Northlight Aero 700 notebook 39.6 cm (15.6\") 32 GB 1 TB SSD Black", "Notebooks", "Northlight"],
  ["Opal Slate notebook 33.8 cm (13.3\") 8 GB 256 GB SSD Silver", "Notebooks", "Opal"],
  ["Halden notebook case 39.6 cm (15.6\") sleeve, notebook bag", "Bags & sleeves", "Halden", "A notebook case for every notebook"],
  ["Halden Urban notebook backpack", "Bags & sleeves", "Halden", "Carries a notebook"],
  ["Halden notebook sleeve 14\"", "Bags & sleeves", "Halden", "Notebook sleeve"],
  ["Halden 65 W notebook charger", "Chargers", "Halden", "Notebook power adapter"],
  ["Volt universal notebook power adapter 90 W", "Chargers", "Volt", "Charges a notebook"],
  ["Bytewell 16 GB notebook memory module DDR4", "Memory", "Bytewell", "Notebook RAM"],
  ["Ridge notebook cooling stand", "Stands", "Ridge", "Lifts a notebook"],
  ["Ridge notebook lock", "Locks", "Ridge", "Locks a notebook"],
  ["Ridge M2 wireless mouse", "Mice", "Ridge"],
  ["Ridge M5 wireless mouse", "Mice", "Ridge"],
  ["Ridge gel mouse pad", "Mouse pads", "Ridge", "For any mouse, a mouse pad for every mouse"],
  ["Ridge mouse pad XL", "Mouse pads", "Ridge", "Mouse mat"],
  ["Lumen Trail smartwatch", "Wearables", "Lumen"],
  ["Lumen Peak smartwatch", "Wearables", "Lumen"],
  ["Volt power bank 10000 mAh", "Power banks", "Volt"],
  ["Volt power bank 20000 mAh", "Power banks", "Volt"],
  ["Opal wireless headphones", "Headphones", "Opal"],
  ["Opal studio headphones", "Headphones", "Opal"],
  ["Opal travel headphones", "Headphones", "Opal"],
]; // prettier-ignore

const notebooks = [1, 2, 3].map(productId);

const started: Readonly<
  Record<string, () => Promise<{ readonly search: SearchUnderTest; readonly end: () => Promise<void> }>>
> = {
  PostgreSQL: async () => {
    const search = await startSearch();
    return { search, end: search.end };
  },
  Elasticsearch: async () => {
    const server = testElasticsearch();
    const search = await startSearch({ nodes: [server.url], apiKey: null, authority: null, index: server.index });
    return {
      search,
      end: async () => {
        await search.end();
        await server.drop();
      },
    };
  },
};

describe.each(["PostgreSQL", "Elasticsearch"] as const)("what is meant, by %s", (engine) => {
  describe.skipIf(engine === "Elasticsearch" && whyNoElasticsearch !== "")(
    `${engine}${engine === "Elasticsearch" ? whyNoElasticsearch : ""}`,
    () => {
      let search: SearchUnderTest;
      let end: () => Promise<void>;

      beforeAll(async () => {
        ({ search, end } = await started[engine]!());
        await search.hear(
          ...shop.map(([name, category, brand, description = null], index) =>
            published(index + 1, name, {
              brand,
              description,
              categoryPath: ["Shop", category],
              categoryIds: ["cat_shop", `cat_${category}`],
              specifications: [specification("colour", "Colour", "black")],
            }),
          ),
        );
        await search.app.lexicon.learn();
        if (engine === "PostgreSQL") return;
        await search.app.start();
        await until(() => search.run("{ searchIndexStatus { engine documentCount pendingCount } }", {}, staff), {
          done: ({ data }) =>
            data.searchIndexStatus.engine === "ELASTICSEARCH" && data.searchIndexStatus.documentCount === shop.length,
        });
      });
      afterAll(() => end());

      test.each(["notebook", "notebooks", "laptop", "Laptops"])(
        "%s finds notebooks before bags, chargers, memory and stands",
        async (query) => {
          const found = await search.find(query);
          expect(found.slice(0, 3).toSorted()).toEqual(notebooks);
        },
      );

      test("who asks for the thing for it gets that first", async () => {
        expect((await search.find("notebook sleeve")).slice(0, 2).toSorted()).toEqual([productId(4), productId(6)]);
        expect((await search.find("laptop charger"))[0]).toBe(productId(7));
        expect((await search.find("mouse pad")).slice(0, 2).toSorted()).toEqual([productId(14), productId(15)]);
      });

      test("a mouse comes before what is made for mice", async () => {
        expect((await search.find("mouse")).slice(0, 2).toSorted()).toEqual([productId(12), productId(13)]);
      });

      test("one word or two, as the catalogue writes it", async () => {
        expect((await search.find("smart watch")).slice(0, 2).toSorted()).toEqual([productId(16), productId(17)]);
        expect((await search.find("powerbank")).slice(0, 2).toSorted()).toEqual([productId(18), productId(19)]);
      });

      test("a slip of the keys finds what was meant, and says so", async () => {
        const { data } = await search.ask("wireles headphons");
        expect(data.search.nodes[0]).toEqual({ id: productId(20) });
        expect(data.search.didYouMean).toEqual({ query: "wireless headphones", isApplied: true });
      });

      test("a brand narrows nothing and counts: its notebook comes first", async () => {
        const found = await search.find("opal notebook");
        expect(found[0]).toBe(productId(3));
        expect(found.length).toBeGreaterThan(1);
      });

      test("a size is found as others write it", async () => {
        expect((await search.find('15.6" notebook'))[0]).toBe(productId(2));
        expect((await search.find("notebook 1tb"))[0]).toBe(productId(2));
      });

      test("it is told what was understood", async () => {
        const { data } = await search.ask("northlight laptop");
        expect(data.search.understood).toMatchObject({
          brands: ["Northlight"],
          categories: [{ id: "cat_Notebooks" }],
          synonyms: ["notebook"],
        });
      });
    },
  );
});
