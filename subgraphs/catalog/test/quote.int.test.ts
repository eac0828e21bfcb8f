import { countStatements } from "@novatech/testkit/statements";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  auroraId,
  type CatalogUnderTest,
  productDraft,
  staff,
  startCatalog,
  variantDraft,
} from "./catalog-under-test.ts";

let catalog: CatalogUnderTest;
let shown: string;
let hidden: string;
const service = { caller: { name: "cart", scopes: ["internal:prices"] } };
beforeAll(async () => {
  catalog = await startCatalog();
  await catalog.app.commands.seedProducts([
    productDraft("shown", { variants: [variantDraft("SHOWN", 500n, { weightGrams: 42, taxClass: "REDUCED" })] }),
    productDraft("hidden", { variants: [variantDraft("HIDDEN")] }),
  ]);
  const idOf = async (sku: string): Promise<string> =>
    (await catalog.ask(`{ product(sku: "${sku}") { variants(first: 1) { nodes { id } } } }`)).data.product.variants
      .nodes[0].id;
  [shown, hidden] = [await idOf("SHOWN"), await idOf("HIDDEN")];
  const { data } = await catalog.ask(`{ product(sku: "HIDDEN") { id } }`);
  await catalog.ask(
    `mutation ($id: ID!) { productUnpublish(input: { productId: $id, expectedVersion: 1 }) { product { version } } }`,
    { id: data.product.id },
    staff,
  );
});
afterAll(() => catalog.end());

const quote = (variantIds: readonly string[], currency: string, request: object) =>
  catalog.ask(
    `query ($variantIds: [ID!]!, $currency: CurrencyCode!) { variantsForQuote(variantIds: $variantIds, currency: $currency) {
      variantId productId merchantId sku name taxClass weightGrams unitPriceMinor taxIncluded } }`,
    { variantIds, currency },
    request,
  );

test("a quote is given what it needs of the variants that are shown, once each, in one statement", async () => {
  const asked = [shown, hidden, shown, "var_none", "\u0000"];
  const counted = await countStatements(catalog.app.database, () => quote(asked, "USD", service));
  expect(counted.result.data.variantsForQuote).toMatchObject([
    {
      variantId: shown,
      merchantId: auroraId,
      sku: "SHOWN",
      taxClass: "REDUCED",
      weightGrams: 42,
      unitPriceMinor: "500",
      taxIncluded: false,
    },
  ]);
  expect(counted.statements).toHaveLength(1);
});

test("where it is not sold in the currency, there is no price", async () => {
  const { data } = await quote([shown], "EUR", service);
  expect(data.variantsForQuote).toMatchObject([{ unitPriceMinor: null }]);
});

test("only a service with the scope may ask, and for at most 200", async () => {
  for (const request of [{}, staff, { caller: { name: "cart", scopes: ["internal:rates"] } }])
    expect((await quote([shown], "USD", request)).errors).toMatchObject([{ code: "FORBIDDEN" }]);
  const many = Array.from({ length: 201 }, (_, index) => `var_${index}`);
  expect((await quote(many, "USD", service)).errors).toMatchObject([{ code: "BAD_USER_INPUT" }]);
});
