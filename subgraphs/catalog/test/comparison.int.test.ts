import { countStatements } from "@novatech/testkit/statements";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CatalogUnderTest, productDraft, startCatalog } from "./catalog-under-test.ts";
import { specificationOf } from "../src/domain/specification.ts";

let catalog: CatalogUnderTest;
const ids: Record<string, string> = {};
beforeAll(async () => {
  catalog = await startCatalog();
  const names = ["larch", "maple", ...Array.from({ length: 8 }, (_, index) => `tree-${index}`)];
  await catalog.app.commands.seedProducts(
    names.map((name, index) =>
      productDraft(name, {
        specifications: [
          specificationOf("storage", "Storage", index === 0 ? 512 : 1, index === 0 ? "GB" : "TB"),
          specificationOf("wireless", "Wireless", true),
        ],
      }),
    ),
  );
  const { data } = await catalog.ask("{ products(first: 20) { nodes { id slug } } }");
  for (const { id, slug } of data.products.nodes) ids[slug] = id;
});
afterAll(() => catalog.end());

const comparison = /* GraphQL */ `
  query ($ids: [ID!]!) {
    compareProducts(ids: $ids) {
      products {
        slug
      }
      rows {
        key
        unit
        isDifferent
        cells {
          value
          number
        }
      }
    }
  }
`;
const compare = (...slugs: readonly string[]) =>
  catalog.ask(comparison, { ids: slugs.map((slug) => ids[slug] ?? slug) });

test("products stand side by side in the order they were asked for, counted alike", async () => {
  const { data } = await compare("maple", "larch");
  expect(data.compareProducts).toEqual({
    products: [{ slug: "maple" }, { slug: "larch" }],
    rows: [
      {
        key: "storage",
        unit: "TB",
        isDifferent: true,
        cells: [
          { value: "1 TB", number: 1 },
          { value: "0.512 TB", number: 0.512 },
        ],
      },
      { key: "wireless", unit: null, isDifferent: false, cells: Array(2).fill({ value: "Yes", number: null }) },
    ],
  });
});

test("what is unknown is left out", async () => {
  const { data } = await compare("maple", "prod_01jx9999999999999999999999");
  expect(data.compareProducts.products).toEqual([{ slug: "maple" }]);
});

test("one product alone and more than eight are refused with what is possible", async () => {
  const one = await compare("maple", "maple");
  expect(one.errors).toEqual([{ message: "Compare 2 to 8 different products, not 1.", code: "BAD_USER_INPUT" }]);
  const nine = await compare("larch", ...Array.from({ length: 8 }, (_, index) => `tree-${index}`));
  expect(nine.errors).toEqual([{ message: "Compare 2 to 8 different products, not 9.", code: "BAD_USER_INPUT" }]);
});

test("eight products cost the statements of two", async () => {
  const two = await countStatements(catalog.app.database, () => compare("maple", "larch"));
  const eight = await countStatements(catalog.app.database, () =>
    compare("maple", "larch", ...Array.from({ length: 6 }, (_, index) => `tree-${index}`)),
  );
  expect([two.statements.length, eight.statements.length]).toEqual([1, 1]);
});
