import { afterAll, beforeAll, expect, test } from "vitest";
import {
  basaltId,
  type CatalogUnderTest,
  productDraft,
  staff,
  startCatalog,
  variantDraft,
} from "./catalog-under-test.ts";

let catalog: CatalogUnderTest;
beforeAll(async () => {
  catalog = await startCatalog();
});
afterAll(() => catalog.end());
const seed = (...drafts: ReturnType<typeof productDraft>[]) => catalog.app.commands.seedProducts(drafts);

test("a seed brought in twice is told once", async () => {
  const drafts = [productDraft("oak"), productDraft("elm")];
  expect(await seed(...drafts)).toEqual({ imported: 2, unchanged: 0 });
  expect(await seed(...drafts)).toEqual({ imported: 0, unchanged: 2 });
  expect(await catalog.told()).toHaveLength(2);
});

test("given ids are kept, and a variant keeps its id while its SKU stays", async () => {
  const id = "prod_01jx0000000000000000000009";
  const variantId = "var_01jx0000000000000000000009";
  await seed(
    productDraft("ash", { id, variants: [variantDraft("ASH", 1n, { id: variantId }), variantDraft("ASH-2")] }),
  );
  await seed(productDraft("ash", { id, variants: [variantDraft("ASH-3"), variantDraft("ASH", 2n)] }));
  const { data } = await catalog.ask(`{ product(slug: "ash") { id version variants(first: 9) { nodes { id sku } } } }`);
  expect(data.product).toMatchObject({
    id,
    version: 2,
    variants: { nodes: [{ sku: "ASH-3" }, { id: variantId, sku: "ASH" }] },
  });
});

test("a product that its merchant took out stays out when it is seeded anew, and is told nothing of", async () => {
  await seed(productDraft("fir"));
  const { data } = await catalog.ask(`{ product(slug: "fir") { id } }`);
  await catalog.ask(
    `mutation ($id: ID!) { productUnpublish(input: { productId: $id, expectedVersion: 1 }) { product { version } } }`,
    { id: data.product.id },
    staff,
  );
  const told = await catalog.told();
  await seed(productDraft("fir", { name: "Better fir" }));
  expect(await catalog.told()).toEqual(told);
  expect((await catalog.ask(`{ product(slug: "fir") { id } }`)).data.product).toBeNull();
  const { data: seen } = await catalog.ask(`{ product(slug: "fir") { name version isPublished } }`, {}, staff);
  expect(seen.product).toEqual({ name: "Better fir", version: 3, isPublished: false });
  const { data: lists } = await catalog.ask(`{ category(slug: "audio") { products(first: 100) { nodes { slug } } } }`);
  expect(JSON.stringify(lists)).not.toContain("fir");
});

test("a product that moves to another category leaves the lists of the old one", async () => {
  await seed(productDraft("yew", { categoryPath: ["Wood", "Soft"] }));
  await seed(productDraft("yew", { categoryPath: ["Wood", "Hard"] }));
  const inCategory = async (slug: string) =>
    (await catalog.ask(`{ category(slug: "${slug}") { products(first: 9) { nodes { slug } } } }`)).data.category
      .products.nodes;
  expect(await inCategory("wood--soft")).toEqual([]);
  expect(await inCategory("wood--hard")).toEqual([{ slug: "yew" }]);
  expect(await inCategory("wood")).toEqual([{ slug: "yew" }]);
});

test("products that cannot stand beside what is there are refused with every reason, and nothing of their batch is kept", async () => {
  await seed(productDraft("box"));
  const clashes = [
    productDraft("birch"),
    productDraft("own-key", { sourceKey: "test:box", merchantId: basaltId }),
    productDraft("own-id", { sourceKey: "test:box", id: "prod_01jx0000000000000000000000" }),
    productDraft("own-sku", { variants: [variantDraft("box-1")] }),
    productDraft("box", { sourceKey: "test:another", variants: [variantDraft("BOX-9")] }),
    productDraft("francs", { variants: [variantDraft("F", 1n, { prices: [{ currency: "CHF", amountMinor: 1n }] })] }),
    productDraft("birch", { variants: [variantDraft("BIRCH-2")] }),
  ];
  const refusal = await seed(...clashes).catch(String);
  for (const part of [
    "sold by another merchant",
    "has another id",
    "SKU box-1 is another",
    "slug box is another",
    "no price list in CHF",
    "test:birch is here twice",
  ])
    expect(refusal).toContain(part);
  expect((await catalog.ask(`{ product(slug: "birch") { id } }`)).data.product).toBeNull();
});
