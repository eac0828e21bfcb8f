import { countStatements } from "@novatech/testkit/statements";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  auroraMember,
  basaltMember,
  type CatalogUnderTest,
  productDraft,
  startCatalog,
  variantDraft,
} from "./catalog-under-test.ts";

let catalog: CatalogUnderTest;
beforeAll(async () => {
  catalog = await startCatalog();
});
afterAll(() => catalog.end());

type Price = { sku: string; currency?: string; amountMinor: string };
const setPrices = (prices: readonly Price[], request: object = auroraMember) =>
  catalog.ask(
    `mutation ($input: ProductVariantPricesSetInput!) { productVariantPricesSet(input: $input) {
      changedCount unchangedCount userErrors { code message field } } }`,
    { input: { prices: prices.map((price) => ({ currency: "USD", ...price })) } },
    request,
  );

let count = 0;
/** A shown product of two variants; resolves to what its SKUs begin with. */
async function lamp(): Promise<string> {
  count += 1;
  const name = `lamp-${count}`;
  const variants = [variantDraft(`${name}-A`, 1_000n), variantDraft(`${name}-B`, 2_000n)];
  await catalog.app.commands.seedProducts([productDraft(name, { variants })]);
  return name;
}
const toldOf = async (slug: string) => {
  const { data } = await catalog.ask(`{ product(slug: "${slug}") { id version } }`);
  const told = (await catalog.told()).filter(({ aggregate_id }) => aggregate_id === data.product.id);
  return { version: data.product.version, told: told.slice(1).map(({ payload }) => payload as { version: number }) };
};

test("two prices of one product are two changes, each told with a version of its own", async () => {
  const name = await lamp();
  const { data } = await setPrices([
    { sku: `${name}-A`, amountMinor: "900" },
    { sku: `${name}-B`, amountMinor: "1900" },
  ]);
  expect(data.productVariantPricesSet).toEqual({ changedCount: 2, unchangedCount: 0, userErrors: [] });
  const { version, told } = await toldOf(name);
  expect(version).toBe(3);
  expect(told).toMatchObject([
    { version: 2, price: { amountMinor: "900" } },
    { version: 3, price: { amountMinor: "1900" } },
  ]);
});

test("the same prices again change and tell nothing", async () => {
  const name = await lamp();
  const prices = [
    { sku: `${name}-A`, amountMinor: "900" },
    { sku: `${name}-B`, amountMinor: "2000" },
  ];
  await setPrices(prices);
  const { data } = await setPrices(prices);
  expect(data.productVariantPricesSet).toEqual({ changedCount: 0, unchangedCount: 2, userErrors: [] });
  expect((await toldOf(name)).version).toBe(2);
});

test("rows that cannot be set are told of one by one, and do not stop the others", async () => {
  const name = await lamp();
  const { data } = await setPrices([
    { sku: "nowhere", amountMinor: "900" },
    { sku: `${name}-A`, amountMinor: "-1" },
    { sku: `${name}-A`, currency: "JPY", amountMinor: "900" },
    { sku: `${name}-B`, amountMinor: "1800" },
    { sku: `${name}-B`, amountMinor: "1700" },
  ]);
  const { changedCount, unchangedCount, userErrors } = data.productVariantPricesSet;
  expect([changedCount, unchangedCount]).toEqual([1, 0]);
  expect(userErrors.map((error: { code: string; field: string[] }) => [error.code, ...error.field.slice(2)])).toEqual([
    ["NOT_FOUND", "0", "sku"],
    ["INVALID_INPUT", "1", "amountMinor"],
    ["INVALID_INPUT", "2", "currency"],
    ["INVALID_INPUT", "4", "sku"],
  ]);
  expect((await toldOf(name)).told).toMatchObject([{ price: { amountMinor: "1800" } }]);
});

test("another merchant's variants are unknown", async () => {
  const name = await lamp();
  const { data } = await setPrices([{ sku: `${name}-A`, amountMinor: "1" }], basaltMember);
  expect(data.productVariantPricesSet).toMatchObject({ changedCount: 0, userErrors: [{ code: "NOT_FOUND" }] });
});

test("an empty list and one of more than 500 are refused with what is possible", async () => {
  const refused = { changedCount: null, userErrors: [{ field: ["input", "prices"] }] };
  expect((await setPrices([])).data.productVariantPricesSet).toMatchObject(refused);
  const many = await setPrices(Array.from({ length: 501 }, () => ({ sku: "x", amountMinor: "1" })));
  expect(many.data.productVariantPricesSet).toMatchObject(refused);
});

test("a hundred prices cost the statements of one", async () => {
  const names = [];
  for (let each = 0; each < 51; each += 1) names.push(await lamp());
  const [first = "", ...others] = names;
  const one = await countStatements(catalog.app.database, () => setPrices([{ sku: `${first}-A`, amountMinor: "1" }]));
  const hundred = await countStatements(catalog.app.database, () =>
    setPrices(others.flatMap((name) => ["A", "B"].map((which) => ({ sku: `${name}-${which}`, amountMinor: "1" })))),
  );
  expect(hundred.result.data.productVariantPricesSet.changedCount).toBe(100);
  // five of the use case, and the record of what was done
  expect([one.statements.length, hundred.statements.length]).toEqual([6, 6]);
});
