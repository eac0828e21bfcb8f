import { afterAll, beforeAll, expect, test } from "vitest";
import { auroraMember, basaltMember, type CatalogUnderTest, productDraft, startCatalog } from "./catalog-under-test.ts";
import { runDueTimers } from "./due-timers.ts";

let catalog: CatalogUnderTest;
beforeAll(async () => {
  catalog = await startCatalog();
});
afterAll(() => catalog.end());

const hourMs = 60 * 60 * 1000;
const after = (milliseconds: number): string => new Date(catalog.clock.now().getTime() + milliseconds).toISOString();

let count = 0;
async function lamp(): Promise<{ id: string; slug: string; variantId: string }> {
  count += 1;
  const slug = `lamp-${count}`;
  await catalog.app.commands.seedProducts([productDraft(slug)]);
  const { data } = await catalog.ask(`{ product(slug: "${slug}") { id variants(first: 1) { nodes { id } } } }`);
  return { id: data.product.id, slug, variantId: data.product.variants.nodes[0].id };
}
const plan = (productId: string, input: object, request: object = auroraMember) =>
  catalog.ask(
    `mutation ($input: ProductPublicationSetInput!) { productPublicationSet(input: $input) {
      product { version scheduledPublication { publishAt unpublishAt } } userErrors { code field } } }`,
    { input: { productId, expectedVersion: 1, ...input } },
    request,
  );
const show = (verb: "Publish" | "Unpublish", productId: string, expectedVersion: number) =>
  catalog.ask(
    `mutation ($input: Product${verb}Input!) { product${verb}(input: $input) { product { version isPublished } userErrors { code } } }`,
    { input: { productId, expectedVersion } },
    auroraMember,
  );
const isShown = async (slug: string) =>
  (await catalog.ask(`{ product(slug: "${slug}") { id } }`)).data.product !== null;
const isQuoted = async (id: string) =>
  (
    await catalog.ask(
      `query ($ids: [ID!]!) { variantsForQuote(variantIds: $ids, currency: "USD") { variantId } }`,
      { ids: [id] },
      { caller: { name: "cart", scopes: ["internal:prices"] } },
    )
  ).data.variantsForQuote.length === 1;
const toldOf = async (id: string) =>
  (await catalog.told()).filter(({ aggregate_id }) => aggregate_id === id).map(({ type }) => type);

test("a product is taken out and shown again at the very moments that were planned, and the others are told then", async () => {
  const { id, slug, variantId } = await lamp();
  const { data } = await plan(id, { unpublishAt: after(hourMs), publishAt: after(2 * hourMs) });
  expect(data.productPublicationSet).toMatchObject({
    product: { version: 2, scheduledPublication: { publishAt: after(2 * hourMs), unpublishAt: after(hourMs) } },
    userErrors: [],
  });
  catalog.clock.advance(hourMs - 1);
  expect([await isShown(slug), await isQuoted(variantId)]).toEqual([true, true]);
  catalog.clock.advance(1);
  // no timer has run
  expect([await isShown(slug), await isQuoted(variantId)]).toEqual([false, false]);
  await runDueTimers(catalog);
  expect(await toldOf(id)).toEqual(["product.published.v1", "product.unpublished.v1"]);
  catalog.clock.advance(hourMs);
  expect([await isShown(slug), await isQuoted(variantId)]).toEqual([true, true]);
  await runDueTimers(catalog);
  expect(await toldOf(id)).toEqual(["product.published.v1", "product.unpublished.v1", "product.published.v1"]);
  const { data: page } = await catalog.ask(
    `{ product(slug: "${slug}") { version scheduledPublication { publishAt } } }`,
    {},
    auroraMember,
  );
  expect(page.product).toEqual({ version: 4, scheduledPublication: null });
});

test("what was done by hand is not done again", async () => {
  const { id, slug } = await lamp();
  await plan(id, { unpublishAt: after(hourMs) });
  await show("Unpublish", id, 2);
  catalog.clock.advance(2 * hourMs);
  await runDueTimers(catalog);
  expect(await isShown(slug)).toBe(false);
  expect(await toldOf(id)).toEqual(["product.published.v1", "product.unpublished.v1"]);
});

test("a product that is taken out in the moment it should be shown stays out, and is never told", async () => {
  const { id, slug } = await lamp();
  await show("Unpublish", id, 1);
  await plan(id, { publishAt: after(hourMs), expectedVersion: 2 });
  catalog.clock.advance(hourMs);
  expect(await isShown(slug)).toBe(true);
  const { data } = await show("Unpublish", id, 3);
  expect(data.productUnpublish.product.isPublished).toBe(false);
  await runDueTimers(catalog);
  expect(await isShown(slug)).toBe(false);
  expect(await toldOf(id)).toEqual(["product.published.v1", "product.unpublished.v1"]);
});

test("a new plan replaces the old one, and null takes it back", async () => {
  const { id, slug } = await lamp();
  await plan(id, { unpublishAt: after(hourMs) });
  await plan(id, { expectedVersion: 2 });
  catalog.clock.advance(2 * hourMs);
  expect(await runDueTimers(catalog)).toBe(0);
  expect(await isShown(slug)).toBe(true);
});

test("moments that are past or the same, older versions and other merchants' products are refused", async () => {
  const { id } = await lamp();
  const refused = async (input: object, request: object = auroraMember) =>
    (await plan(id, input, request)).data.productPublicationSet.userErrors.map(
      ({ code, field }: { code: string; field: string[] }) => [code, field[1]],
    );
  expect(await refused({ publishAt: after(0) })).toEqual([["INVALID_INPUT", "publishAt"]]);
  expect(await refused({ unpublishAt: after(-1) })).toEqual([["INVALID_INPUT", "unpublishAt"]]);
  expect(await refused({ publishAt: after(1), unpublishAt: after(1) })).toEqual([["INVALID_INPUT", "unpublishAt"]]);
  expect(await refused({ publishAt: after(1), expectedVersion: 7 })).toEqual([["VERSION_CONFLICT", "expectedVersion"]]);
  expect(await refused({ publishAt: after(1) }, basaltMember)).toEqual([["NOT_FOUND", "productId"]]);
  await show("Unpublish", id, 1);
  await catalog.app.database.sql`delete from variant_prices`;
  expect(await refused({ publishAt: after(1), expectedVersion: 2 })).toEqual([["INVALID_INPUT", "productId"]]);
});
