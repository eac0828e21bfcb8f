import { countStatements } from "@novatech/testkit/statements";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CatalogUnderTest, productDraft, startCatalog, variantDraft } from "./catalog-under-test.ts";

let catalog: CatalogUnderTest;
beforeAll(async () => {
  catalog = await startCatalog();
  await catalog.app.commands.seedProducts([
    productDraft("larch-one", {
      name: "Larch One",
      description: "Closed headphones.",
      model: "L1",
      specifications: [
        { key: "weight", name: "Weight", value: "250 g", kind: "NUMBER", number: 250, unit: "g" },
        { key: "wireless", name: "Wireless", value: "Yes", kind: "BOOLEAN", number: null, unit: null },
      ],
      media: [{ kind: "IMAGE", url: "https://images.novatech.example/larch-one.jpg", altText: "Larch One" }],
      variants: [
        variantDraft("LARCH-BLK", 9_900n, {
          name: "black",
          gtins: ["4006381333931"],
          options: [{ name: "Colour", value: "black" }],
          prices: [
            { currency: "USD", amountMinor: 9_900n },
            { currency: "EUR", amountMinor: 10_900n },
          ],
        }),
        variantDraft("LARCH-RED", 12_900n, { name: "red", options: [{ name: "Colour", value: "red" }] }),
      ],
    }),
  ]);
});
afterAll(() => catalog.end());

const page = /* GraphQL */ `
  query ($id: ID, $slug: String, $sku: String) {
    product(id: $id, slug: $slug, sku: $sku) {
      slug
      name
      description
      model
      isPublished
      version
      publishedAt
      updatedAt
      brand {
        slug
        name
      }
      category {
        slug
        name
        path {
          name
        }
        parent {
          name
        }
        children {
          name
        }
      }
      merchant {
        id
      }
      media {
        kind
        url
        altText
      }
      specifications {
        key
        name
        value
        kind
        number
        unit
      }
      priceRange(currency: "USD") {
        lowest {
          money {
            amount
          }
        }
        highest {
          money {
            amount
            currencyCode
            minorUnits
          }
          taxIncluded
        }
      }
      pounds: priceRange(currency: "GBP") {
        lowest {
          taxIncluded
        }
      }
      variants(first: 10) {
        nodes {
          id
          sku
          name
          gtins
          options {
            name
            value
          }
          weightGrams
          taxClass
          price(currency: "EUR") {
            money {
              amount
            }
            taxIncluded
          }
          product {
            slug
          }
        }
      }
    }
  }
`;

test("a product page shows the product, where it stands, what it costs and its variants", async () => {
  const { data, errors } = await catalog.ask(page, { slug: "larch-one" });
  expect(errors).toEqual([]);
  expect(data.product).toMatchObject({
    name: "Larch One",
    version: 1,
    isPublished: true,
    publishedAt: "2026-03-01T09:00:00.000Z",
    brand: { slug: "vireo", name: "Vireo" },
    category: {
      slug: "audio--headphones",
      path: [{ name: "Audio" }, { name: "Headphones" }],
      parent: { name: "Audio" },
    },
    media: [{ url: "https://images.novatech.example/larch-one.jpg" }],
    specifications: [
      { value: "250 g", number: 250, unit: "g" },
      { kind: "BOOLEAN", number: null },
    ],
    priceRange: {
      lowest: { money: { amount: "99.00" } },
      highest: { money: { amount: "129.00", currencyCode: "USD", minorUnits: "12900" }, taxIncluded: false },
    },
    pounds: null,
  });
  expect(data.product.variants.nodes).toMatchObject([
    { sku: "LARCH-BLK", gtins: ["4006381333931"], price: { money: { amount: "109.00" }, taxIncluded: true } },
    { sku: "LARCH-RED", options: [{ name: "Colour", value: "red" }], price: null, product: { slug: "larch-one" } },
  ]);
});

test("a product is found by its id and by the SKU of any of its variants", async () => {
  const bySku = await catalog.ask(`{ product(sku: "LARCH-RED") { id slug } }`);
  expect(bySku.data.product.slug).toBe("larch-one");
  const byId = await catalog.ask(page, { id: bySku.data.product.id });
  expect(byId.data.product.slug).toBe("larch-one");
  expect((await catalog.ask(`{ product(sku: "none") { id } }`)).data.product).toBeNull();
});

test("none or two of id, slug and SKU is the caller's mistake", async () => {
  for (const which of [{}, { id: "prod_1", slug: "larch-one" }]) {
    const { errors } = await catalog.ask(page, which);
    expect(errors).toMatchObject([
      { code: "BAD_USER_INPUT", message: expect.stringContaining("one of id, slug and sku") },
    ]);
  }
});

test("a product page with brand, category, prices and variants costs two statements", async () => {
  const counted = await countStatements(catalog.app.database, () =>
    catalog.ask(`{ product(slug: "larch-one") {
      name brand { name } category { name } merchant { id } specifications { value } media { url }
      priceRange(currency: "USD") { lowest { money { amount } } }
      variants(first: 20) { nodes { sku price(currency: "USD") { money { amount } } product { name } } } } }`),
  );
  expect(counted.result.errors).toEqual([]);
  // the product with brand and category; its variants with their prices
  expect(counted.statements).toHaveLength(2);
});

test("variants are paged from either end, and a cursor of another list is refused", async () => {
  const variants = (page: string) => `{ product(slug: "larch-one") { variants(${page}) {
    edges { cursor } nodes { sku } pageInfo { hasNextPage hasPreviousPage endCursor } } } }`;
  const first = (await catalog.ask(variants("first: 1"))).data.product.variants;
  expect(first).toMatchObject({
    nodes: [{ sku: "LARCH-BLK" }],
    pageInfo: { hasNextPage: true, hasPreviousPage: false },
  });
  const next = (await catalog.ask(variants(`first: 1, after: "${first.pageInfo.endCursor}"`))).data.product.variants;
  expect(next).toMatchObject({
    nodes: [{ sku: "LARCH-RED" }],
    pageInfo: { hasNextPage: false, hasPreviousPage: true },
  });
  const last = (await catalog.ask(variants("last: 1"))).data.product.variants;
  expect(last).toMatchObject({ nodes: [{ sku: "LARCH-RED" }], pageInfo: { hasPreviousPage: true } });
  for (const wrong of [`first: 1, after: "bm9uc2Vuc2U"`, "first: 1, last: 1", "first: 101", "first: -1"])
    expect((await catalog.ask(variants(wrong))).errors).toMatchObject([{ code: "BAD_USER_INPUT" }]);
});
