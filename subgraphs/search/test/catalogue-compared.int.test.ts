import { fileURLToPath } from "node:url";
import { connect, type Database } from "@novatech/postgres/database";
import { createTestDatabase, type TestDatabase } from "@novatech/testkit/database";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runReconciliation } from "../src/app.ts";
import { createPostgresDocumentWriter } from "../src/db/document-writer.ts";
import { createKnownProducts } from "../src/db/known-products.ts";
import type { CatalogueDocument } from "../src/domain/search-document.ts";
import type { Catalogue } from "../src/use-cases/catalogue-ports.ts";
import { compareCatalogue } from "../src/use-cases/compare-catalogue.ts";
import type { DocumentWriter } from "../src/use-cases/ports.ts";
import { byId, idOf, productOf, productsFrom } from "./kept-index.ts";

let held: TestDatabase;
let database: Database;
beforeEach(async () => {
  held = await createTestDatabase("search");
  database = connect({ url: held.url, poolSize: 2, applicationName: "compared" });
  await database.migrate(fileURLToPath(new URL("../migrations", import.meta.url)));
});
afterEach(async () => {
  await database.close();
  await held.drop();
});

const at = new Date("2026-03-01T08:00:00Z");
const write = (work: (writer: DocumentWriter) => Promise<void>): Promise<void> =>
  database.transaction((tx) => work(createPostgresDocumentWriter(tx, { hasIndexOutside: true })));
const show = (...documents: readonly CatalogueDocument[]): Promise<void> =>
  write((writer) => writer.put(documents.map((document) => ({ document, publishedAt: at }))));

/** A catalogue that shows these products. */
function catalogueOf(...products: readonly CatalogueDocument[]): Catalogue {
  const sorted = products.toSorted((left, right) => (left.productId < right.productId ? -1 : 1));
  return {
    versionsAfter: async (after, limit) => sorted.filter(({ productId }) => productId > (after ?? "")).slice(0, limit),
    versionsOf: async (ids) => sorted.filter(({ productId }) => ids.includes(productId)),
    productsOf: async (ids) =>
      sorted.filter(({ productId }) => ids.includes(productId)).map((document) => ({ document, publishedAt: at })),
  };
}

const compare = async (catalogue: Catalogue, isCheck: boolean, settled = async (): Promise<void> => {}) => {
  const known = createKnownProducts(database.db);
  const ports = { catalogue, known, write, now: () => at, settled };
  const { differences, compared } = await compareCatalogue(ports, { isCheck, sliceSize: 2 });
  return { compared, found: differences.toSorted(byId).map(({ productId, kind }) => [productId, kind]) };
};

test("what is found as the catalogue shows it is no difference", async () => {
  await show(...productsFrom(1, 5));
  await write((writer) => writer.remove(idOf(5), 2));
  expect(await compare(catalogueOf(...productsFrom(1, 4)), true)).toEqual({ compared: 4, found: [] });
});

test("what is missing, older or too much is told, and taken over from the catalogue", async () => {
  await show(...productsFrom(1, 5));
  await write((writer) => writer.remove(idOf(2), 2));
  const renamed = productOf(3, { version: 4, name: "Renamed" });
  const again = productOf(2, { version: 3 });
  const catalogue = catalogueOf(productOf(1), again, renamed, productOf(6), productOf(7));
  const wrong = [
    [idOf(2), "MISSING"],
    [idOf(3), "OLDER"],
    [idOf(4), "EXTRA"],
    [idOf(5), "EXTRA"],
    [idOf(6), "MISSING"],
    [idOf(7), "MISSING"],
  ];
  expect((await compare(catalogue, true)).found).toEqual(wrong);
  expect((await compare(catalogue, true)).found).toEqual(wrong);
  expect((await compare(catalogue, false)).found).toEqual(wrong);
  expect((await compare(catalogue, true)).found).toEqual([]);
  // The catalogue shows it again, which counts on from there.
  await show(productOf(4, { version: 3 }));
  expect(await createKnownProducts(database.db).versionsOf([idOf(4)])).toMatchObject([{ version: 3, isShown: true }]);
});

test("what arrives while it compares is no difference", async () => {
  await show(productOf(1), productOf(2));
  const catalogue = catalogueOf(productOf(1, { version: 2 }), productOf(3));
  const arrives = async (): Promise<void> => {
    await show(productOf(1, { version: 2 }), productOf(3));
    await write((writer) => writer.remove(idOf(2), 2));
  };
  expect((await compare(catalogue, false, arrives)).found).toEqual([]);
});

test("the command asks the room catalog and reads what its events would tell", async () => {
  const told = {
    productId: idOf(1),
    version: 3,
    merchantId: "merch_1",
    slug: "one",
    name: "Told now",
    description: null,
    model: null,
    brand: null,
    categoryPath: [],
    categoryIds: [],
    specifications: [],
    variants: [
      {
        variantId: "var_1",
        sku: "sku-1",
        name: "Told now",
        gtins: [],
        taxClass: "STANDARD",
        weightGrams: 1,
        prices: [],
      },
    ],
  };
  const asked: string[] = [];
  const answers: Readonly<Record<string, unknown>> = {
    productVersions: [{ productId: idOf(1), version: 3 }],
    productsToTell: [{ at: at.toISOString(), data: JSON.stringify(told) }],
  };
  const report = await runReconciliation(
    { databaseUrl: held.url, elasticsearch: null },
    {
      clock: { now: () => at },
      callRoom: async <Data>(room: string, { query }: { readonly query: string }) => {
        asked.push(room);
        const field = Object.keys(answers).find((name) => query.includes(`${name}(`)) ?? "";
        return { [field]: answers[field] } as Data;
      },
    },
    { isCheck: false, settleMs: 0 },
  );
  expect(report.differences).toEqual([{ productId: idOf(1), kind: "MISSING" }]);
  expect(new Set(asked)).toEqual(new Set(["catalog"]));
  expect(await createKnownProducts(database.db).versionsOf([idOf(1)])).toMatchObject([{ version: 3, isShown: true }]);
});
