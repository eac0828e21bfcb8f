import { afterAll, beforeAll, expect, test } from "vitest";
import { type CatalogUnderTest, productDraft, startCatalog } from "./catalog-under-test.ts";

let catalog: CatalogUnderTest;
beforeAll(async () => {
  catalog = await startCatalog();
});
afterAll(() => catalog.end());

const from = [productDraft("larch"), productDraft("maple")];
const names = async (): Promise<readonly string[]> => {
  const { data } = await catalog.ask("{ products(first: 50) { nodes { name } } }");
  return data.products.nodes.map(({ name }: { name: string }) => name).toSorted();
};

test("the catalogue is filled up to a number, stopped and gone on with, and the same again changes nothing", async () => {
  const { seedVariations } = catalog.app.commands;
  const stop = new AbortController();
  const options = { products: 7, from, batchSize: 3 };
  const stopped = await seedVariations({ ...options, signal: stop.signal, onProgress: () => stop.abort() });
  expect(stopped).toMatchObject({ status: "stopped", line: 3, imported: 3 });

  expect(await seedVariations(options)).toMatchObject({ status: "finished", resumedAt: 3, line: 7, imported: 7 });
  const made = ["larch", "larch, black", "larch, silver", "larch, white", "maple", "maple, black", "maple, white"];
  expect(await names()).toEqual(made);

  expect(await seedVariations(options)).toMatchObject({ status: "finished", imported: 0, unchanged: 7 });
  expect(await names()).toEqual(made);
});

test("without a product to begin with it is refused", async () => {
  await expect(catalog.app.commands.seedVariations({ products: 5, from: [] })).rejects.toThrow(RangeError);
});
