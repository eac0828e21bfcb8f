import { countStatements } from "@novatech/testkit/statements";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  auroraMember,
  basaltMember,
  type CatalogUnderTest,
  productDraft,
  shopper,
  startCatalog,
} from "./catalog-under-test.ts";

let catalog: CatalogUnderTest;
beforeAll(async () => {
  catalog = await startCatalog();
});
afterAll(() => catalog.end());

let count = 0;
let product: { id: string; slug: string };
beforeEach(async () => {
  count += 1;
  const slug = `lamp-${count}`;
  await catalog.app.commands.seedProducts([productDraft(slug, { name: "Desk lamp", description: "It shines." })]);
  const { data } = await catalog.ask(`{ product(slug: "${slug}") { id } }`);
  product = { id: data.product.id, slug };
});

const set = (input: object, request: object = auroraMember) =>
  catalog.ask(
    `mutation ($input: ProductTranslationSetInput!) { productTranslationSet(input: $input) {
      product { version translations { language name description } } userErrors { code field message } } }`,
    { input: { productId: product.id, language: "de", name: "Schreibtischlampe", expectedVersion: 1, ...input } },
    request,
  );
const remove = (input: object, request: object = auroraMember) =>
  catalog.ask(
    `mutation ($input: ProductTranslationRemoveInput!) { productTranslationRemove(input: $input) {
      product { version translations { language } } userErrors { code field } } }`,
    { input: { productId: product.id, language: "de", expectedVersion: 2, ...input } },
    request,
  );
const textsIn = (language: string) =>
  catalog.ask(
    `query ($language: String) { product(id: "${product.id}") { name(language: $language) description(language: $language) } }`,
    {
      language,
    },
  );

test("a product is shown in the nearest language there is, else in the catalogue's own", async () => {
  await set({ description: "Sie leuchtet." });
  await set({ language: "pt-br", name: "Luminária", expectedVersion: 2 });
  const shown = async (language: string) => (await textsIn(language)).data.product;
  expect(await shown("de-AT")).toEqual({ name: "Schreibtischlampe", description: "Sie leuchtet." });
  expect(await shown("pt-BR")).toEqual({ name: "Luminária", description: "It shines." });
  for (const language of ["pt", "fr", "en-GB", "en"])
    expect(await shown(language)).toEqual({ name: "Desk lamp", description: "It shines." });
  const { data } = await catalog.ask(
    `{ product(id: "${product.id}") { own: name de: name(language: "de") pt: name(language: "pt-BR") } }`,
  );
  expect(data.product).toEqual({ own: "Desk lamp", de: "Schreibtischlampe", pt: "Luminária" });
});

test("a change of texts is a version and told again, so that no copy stays; the same texts are neither", async () => {
  const toldOf = async () => (await catalog.told()).filter(({ aggregate_id }) => aggregate_id === product.id).length;
  const { data } = await set({});
  expect(data.productTranslationSet.product).toEqual({
    version: 2,
    translations: [{ language: "de", name: "Schreibtischlampe", description: null }],
  });
  expect(await toldOf()).toBe(2);
  expect((await set({ expectedVersion: 2 })).data.productTranslationSet.product.version).toBe(2);
  expect(await toldOf()).toBe(2);
  expect((await remove({})).data.productTranslationRemove.product).toEqual({ version: 3, translations: [] });
  expect((await remove({ expectedVersion: 3 })).data.productTranslationRemove.product.version).toBe(3);
});

test("what is no language, the catalogue's own, texts too long, older versions and others' products are refused", async () => {
  const refused = async (input: object, request: object = auroraMember) =>
    (await set(input, request)).data.productTranslationSet.userErrors.map(
      ({ code, field }: { code: string; field: string[] }) => [code, field[1]],
    );
  for (const language of ["german", "de_DE", "", "en", "EN", "x".repeat(50)])
    expect(await refused({ language })).toEqual([["INVALID_INPUT", "language"]]);
  for (const name of ["", "x".repeat(301), "a\u0000b"])
    expect(await refused({ name })).toEqual([["INVALID_INPUT", "name"]]);
  expect(await refused({ description: "x".repeat(20_001) })).toEqual([["INVALID_INPUT", "description"]]);
  expect(await refused({ expectedVersion: 9 })).toEqual([["VERSION_CONFLICT", "expectedVersion"]]);
  expect(await refused({}, basaltMember)).toEqual([["NOT_FOUND", "productId"]]);
  expect((await set({}, shopper)).errors).toMatchObject([{ code: "FORBIDDEN" }]);
  expect((await remove({ language: "?" })).data.productTranslationRemove.userErrors).toMatchObject([
    { code: "INVALID_INPUT" },
  ]);
  expect((await textsIn("de_DE")).errors[0]).toMatchObject({ code: "BAD_USER_INPUT" });
});

test("a product has texts in at most fifty languages", async () => {
  await catalog.app.database.sql`
    insert into product_translations (product_id, language, name, updated_at)
    select ${product.id}, 'x-' || n, 'n', now() from generate_series(1, 50) as n`;
  expect((await set({})).data.productTranslationSet.userErrors).toMatchObject([{ code: "LIMIT_REACHED" }]);
});

test("names in another language cost one statement, however many products", async () => {
  const cost = async (first: number) =>
    (
      await countStatements(catalog.app.database, () =>
        catalog.ask(`{ products(first: ${first}) { nodes { name(language: "de") description(language: "de") } } }`),
      )
    ).statements.length;
  // the list; its products; their texts
  expect([await cost(1), await cost(4)]).toEqual([3, 3]);
});
