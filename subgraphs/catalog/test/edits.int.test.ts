import { readData } from "@novatech/contracts/event";
import { priceChangedV1, productPublishedV1, productUnpublishedV1 } from "@novatech/contracts/catalog";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  auroraMember,
  basaltMember,
  type CatalogUnderTest,
  productDraft,
  shopper,
  staff,
  startCatalog,
  variantDraft,
} from "./catalog-under-test.ts";

let catalog: CatalogUnderTest;
beforeAll(async () => {
  catalog = await startCatalog();
});
afterAll(() => catalog.end());

let product: { id: string; variantId: string; slug: string };
let count = 0;
beforeEach(async () => {
  count += 1;
  const slug = `lamp-${count}`;
  await catalog.app.commands.seedProducts([
    productDraft(slug, {
      variants: [
        variantDraft(`${slug}-A`, 1_000n, {
          prices: [
            { currency: "USD", amountMinor: 1_000n },
            { currency: "EUR", amountMinor: 1_100n },
          ],
        }),
      ],
    }),
  ]);
  const { data } = await catalog.ask(`{ product(slug: "${slug}") { id variants(first: 1) { nodes { id } } } }`);
  product = { id: data.product.id, variantId: data.product.variants.nodes[0].id, slug };
});

const setPrice = (input: object, request: object = auroraMember) =>
  catalog.ask(
    `mutation ($input: ProductVariantPriceSetInput!) { productVariantPriceSet(input: $input) {
      product { version } userErrors { __typename code message field ... on ProductVersionConflictError { product { version slug } } } } }`,
    { input: { variantId: product.variantId, currency: "USD", amountMinor: "900", expectedVersion: 1, ...input } },
    request,
  );
const show = (
  verb: "Publish" | "Unpublish",
  expectedVersion: number,
  request: object = auroraMember,
  id = product.id,
) =>
  catalog.ask(
    `mutation ($input: Product${verb}Input!) { product${verb}(input: $input) {
      product { version isPublished publishedAt } userErrors { __typename code field } } }`,
    { input: { productId: id, expectedVersion } },
    request,
  );
const toldOf = async (id: string) => (await catalog.told()).filter(({ aggregate_id }) => aggregate_id === id);
const event = (payload: never) => ({ data: payload }) as never;

test("a member of the merchant sets a price, and the change is told with the product's next version", async () => {
  const { data, errors } = await setPrice({ amountMinor: "900" });
  expect(errors).toEqual([]);
  expect(data.productVariantPriceSet).toEqual({ product: { version: 2 }, userErrors: [] });
  const told = await toldOf(product.id);
  expect(told.map(({ type }) => type)).toEqual(["product.published.v1", "price.changed.v1"]);
  expect(readData(priceChangedV1, event(told[1]?.payload as never))).toEqual({
    productId: product.id,
    version: 2,
    variantId: product.variantId,
    price: { currency: "USD", amountMinor: 900n, taxIncluded: false },
  });
  const page = await catalog.ask(
    `{ product(id: "${product.id}") { priceRange(currency: "USD") { lowest { money { amount } } } } }`,
  );
  expect(page.data.product.priceRange.lowest.money.amount).toBe("9.00");
});

test("a price in a currency it was not sold in is added, in pounds with the tax in it", async () => {
  await setPrice({ currency: "GBP", amountMinor: "0" }, staff);
  const { data } = await catalog.ask(
    `{ product(id: "${product.id}") { variants(first: 1) { nodes { price(currency: "GBP") { taxIncluded money { amount } } } } } }`,
  );
  expect(data.product.variants.nodes[0].price).toEqual({ taxIncluded: true, money: { amount: "0.00" } });
});

test("the price it already has changes nothing and tells nothing", async () => {
  const { data } = await setPrice({ amountMinor: "1000" });
  expect(data.productVariantPriceSet).toEqual({ product: { version: 1 }, userErrors: [] });
  expect(await toldOf(product.id)).toHaveLength(1);
});

test("a change made on an older version is refused and shows the product as it is", async () => {
  await setPrice({});
  const { data } = await setPrice({ amountMinor: "800" });
  expect(data.productVariantPriceSet).toMatchObject({
    product: null,
    userErrors: [
      {
        __typename: "ProductVersionConflictError",
        code: "VERSION_CONFLICT",
        field: ["input", "expectedVersion"],
        product: { version: 2, slug: product.slug },
      },
    ],
  });
  expect((await show("Publish", 1)).data.productPublish.userErrors).toMatchObject([{ code: "VERSION_CONFLICT" }]);
  expect((await show("Unpublish", 7)).data.productUnpublish.userErrors).toMatchObject([{ code: "VERSION_CONFLICT" }]);
});

test("of two changes on the same version at once one wins and the other is refused", async () => {
  const answers = await Promise.all([setPrice({ amountMinor: "1" }), setPrice({ amountMinor: "2" })]);
  const errors = answers.flatMap(({ data }) => data.productVariantPriceSet.userErrors);
  expect(errors).toMatchObject([{ code: "VERSION_CONFLICT" }]);
});

test("another merchant's member is told the same as for what does not exist", async () => {
  const theirs = await setPrice({}, basaltMember);
  const missing = await setPrice({ variantId: "var_none" }, basaltMember);
  expect(theirs.data).toEqual(missing.data);
  expect(theirs.data.productVariantPriceSet.userErrors).toMatchObject([
    { code: "NOT_FOUND", field: ["input", "variantId"] },
  ]);
  for (const verb of ["Publish", "Unpublish"] as const)
    for (const id of [product.id, "prod_none", "\u0000"])
      expect((await show(verb, 1, basaltMember, id)).data[`product${verb}`].userErrors).toMatchObject([
        { __typename: "NotFoundError", code: "NOT_FOUND", field: ["input", "productId"] },
      ]);
});

test("a price below 0, above the limit, or in a currency without a price list is refused", async () => {
  for (const [input, field] of [
    [{ amountMinor: "-1" }, "amountMinor"],
    [{ amountMinor: "1000000000001" }, "amountMinor"],
    [{ currency: "CHF" }, "currency"],
  ] as const) {
    const { data } = await setPrice(input);
    expect(data.productVariantPriceSet).toMatchObject({
      product: null,
      userErrors: [{ __typename: "InvalidInputError", code: "INVALID_INPUT", field: ["input", field] }],
    });
  }
});

test("shoppers and the anonymous change nothing", async () => {
  expect((await setPrice({}, shopper)).errors).toMatchObject([{ code: "FORBIDDEN" }]);
  expect((await setPrice({}, {})).errors).toMatchObject([{ code: "UNAUTHENTICATED" }]);
  expect((await show("Publish", 1, shopper)).errors).toMatchObject([{ code: "FORBIDDEN" }]);
  expect((await show("Unpublish", 1, {})).errors).toMatchObject([{ code: "UNAUTHENTICATED" }]);
});

test("a product taken out is gone for shoppers, there for its merchant and staff, and comes back to its place", async () => {
  const shown = (await catalog.ask(`{ product(id: "${product.id}") { publishedAt } }`)).data.product;
  catalog.clock.advance(60_000);
  expect((await show("Unpublish", 1)).data.productUnpublish).toMatchObject({
    product: { version: 2, isPublished: false },
  });
  const representations = [
    { __typename: "Product", id: product.id },
    { __typename: "ProductVariant", id: product.variantId },
  ];
  const seenBy = async (request: object) => {
    const { data } = await catalog.ask(
      `query ($representations: [_Any!]!, $id: ID!) { product(id: $id) { slug }
        _entities(representations: $representations) { ... on Product { slug } ... on ProductVariant { sku } } }`,
      { representations, id: product.id },
      request,
    );
    return [data.product, ...data._entities].map((found: unknown) => found !== null);
  };
  expect(await seenBy({})).toEqual([false, false, false]);
  expect(await seenBy(basaltMember)).toEqual([false, false, false]);
  expect(await seenBy(auroraMember)).toEqual([true, true, true]);
  expect(await seenBy(staff)).toEqual([true, true, true]);
  const listed = `{ products(first: 100) { nodes { id } } category(slug: "audio") { products(first: 100) { nodes { id } } } }`;
  expect(JSON.stringify((await catalog.ask(listed)).data)).not.toContain(product.id);

  const again = (await show("Publish", 2, staff)).data.productPublish;
  expect(again).toEqual({ product: { version: 3, isPublished: true, publishedAt: shown.publishedAt }, userErrors: [] });
  expect(JSON.stringify((await catalog.ask(listed)).data).split(product.id)).toHaveLength(3);

  const { category } = (await catalog.ask(`{ product(id: "${product.id}") { category { id path { id } } } }`)).data
    .product;
  const [, out, back] = await toldOf(product.id);
  expect(readData(productUnpublishedV1, event(out?.payload as never))).toEqual({
    productId: product.id,
    version: 2,
    variantIds: [product.variantId],
  });
  expect(readData(productPublishedV1, event(back?.payload as never))).toMatchObject({
    version: 3,
    brand: "Vireo",
    categoryPath: ["Audio", "Headphones"],
    categoryIds: category.path.map(({ id }: { id: string }) => id),
    variants: [{ variantId: product.variantId, prices: [{ currency: "EUR", taxIncluded: true }, { currency: "USD" }] }],
  });
});

test("publishing what is published and taking out what is out change and tell nothing", async () => {
  expect((await show("Publish", 1)).data.productPublish.product.version).toBe(1);
  await show("Unpublish", 1);
  expect((await show("Unpublish", 2)).data.productUnpublish.product.version).toBe(2);
  expect(await toldOf(product.id)).toHaveLength(2);
});

test("prices of a product that is not shown change without a word; without any price it cannot be shown", async () => {
  await show("Unpublish", 1);
  await setPrice({ expectedVersion: 2 });
  expect(await toldOf(product.id)).toHaveLength(2);
  await catalog.app.database.sql`delete from variant_prices where variant_id = ${product.variantId}`;
  expect((await show("Publish", 3)).data.productPublish.userErrors).toMatchObject([{ code: "INVALID_INPUT" }]);
});
