import { expect, test } from "vitest";
import { toIndexRow } from "./index-row.ts";
import { priceRanges, type CatalogueDocument, withPrice } from "./search-document.ts";

const document: CatalogueDocument = {
  productId: "prod_1",
  version: 1,
  merchantId: "merch_1",
  slug: "larch",
  name: "Larch WF-7510DWF printer",
  brand: "Orrin",
  model: "WF-7510DWF",
  description: null,
  categoryIds: ["cat_1", "cat_2"],
  categoryPath: ["Computers", "Printers"],
  specifications: [
    { key: "weight", name: "Weight", value: "3 kg", kind: "NUMBER", number: 3, unit: "kg" },
    { key: "manual", name: "Manual", value: "x".repeat(200), kind: "TEXT", number: null, unit: null },
  ],
  variants: [
    { variantId: "var_1", name: "black", codes: ["SKU-1"], prices: { EUR: 500, CHF: 450 } },
    { variantId: "var_2", name: "white", codes: ["SKU-2"], prices: { EUR: 700 } },
  ],
};

test("no sign of a text reaches PostgreSQL's parser, and a model's number also stands there in one", () => {
  const { texts } = toIndexRow(document);
  expect(texts.a).toBe("larch wf 7510dwf printer");
  expect(texts.b.split(" ")).toContain("wf7510dwf");
  expect(Object.values(texts).join("")).toMatch(/^[\p{L}\p{N} .,]*$/u);
});

test("a product can be narrowed by its categories, brand, merchant and by values short enough to choose", () => {
  const { facets } = toIndexRow(document);
  expect(facets.map(({ kind, value }) => [kind, value])).toEqual([
    ["CATEGORY", "cat_1"],
    ["CATEGORY", "cat_2"],
    ["BRAND", "Orrin"],
    ["MERCHANT", "merch_1"],
    ["SPECIFICATION", "3 kg"],
  ]);
  expect(facets[1]?.parentCode).toBe(facets[0]?.code);
});

test("a model that may be another word or number is no code", () => {
  expect(toIndexRow(document).codes).toEqual(["SKU-1", "SKU-2", "WF-7510DWF"]);
  expect(toIndexRow({ ...document, model: "80" }).codes).toEqual(["SKU-1", "SKU-2"]);
  expect(toIndexRow({ ...document, model: "Larch" }).codes).toEqual(["SKU-1", "SKU-2"]);
});

test("prices are a range over the variants in each currency, and follow a changed price", () => {
  expect(priceRanges(document.variants)).toEqual({ EUR: { min: 500, max: 700 }, CHF: { min: 450, max: 450 } });
  expect(priceRanges(withPrice(document, "var_2", "EUR", 100).variants).EUR).toEqual({ min: 100, max: 500 });
  expect(withPrice(document, "var_9", "EUR", 100)).toEqual(document);
});
