import { expect, test } from "vitest";
import { compare } from "./comparison.ts";
import type { Product } from "./product.ts";
import { specificationOf } from "./specification.ts";

const product = (...specifications: Product["specifications"]): Product => ({
  id: "prod_1",
  slug: "thing",
  merchantId: "merch_1",
  name: "Thing",
  description: null,
  model: null,
  brand: null,
  category: null,
  media: [],
  specifications,
  isPublished: true,
  publishedAt: null,
  publishAt: null,
  unpublishAt: null,
  version: 1,
  updatedAt: new Date(0),
});
const of = (value: boolean | number | string, unit: string | null = null): Product =>
  product(specificationOf("k", "K", value, unit));
const rowOf = (...products: readonly Product[]) => compare(products)[0];

test("rows stand in the order they appear, a product that says nothing has an empty cell", () => {
  const first = product(specificationOf("b", "B", "x"), specificationOf("a", "A", true));
  const second = product(specificationOf("c", "C", 4), specificationOf("a", "A", false));
  expect(compare([first, second])).toEqual([
    { key: "b", name: "B", unit: null, isDifferent: false, cells: [{ value: "x", number: null }, null] },
    {
      key: "a",
      name: "A",
      unit: null,
      isDifferent: true,
      cells: [
        { value: "Yes", number: null },
        { value: "No", number: null },
      ],
    },
    { key: "c", name: "C", unit: null, isDifferent: false, cells: [null, { value: "4", number: 4 }] },
  ]);
});

test("numbers are counted in the first product's unit", () => {
  expect(rowOf(of(512, "GB"), of(1, "TB"))).toMatchObject({
    unit: "GB",
    isDifferent: true,
    cells: [{ value: "512 GB" }, { value: "1000 GB", number: 1000 }],
  });
});

test("words that are a measure stand beside numbers", () => {
  expect(rowOf(of(1000, "GB"), of("1 TB"))).toMatchObject({ unit: "GB", isDifferent: false });
});

test("what makers rounded in different units is the same, in the same unit it is not", () => {
  expect(rowOf(of(15.6, "inch"), of("39.6 cm"))?.isDifferent).toBe(false);
  expect(rowOf(of(5000, "mAh"), of(5020, "mAh"))?.isDifferent).toBe(true);
});

test("what cannot be counted alike stays as it is written", () => {
  expect(rowOf(of(15.6, "inch"), of("large"))).toMatchObject({
    unit: null,
    isDifferent: true,
    cells: [{ value: "15.6 inch" }, { value: "large" }],
  });
});

test("words are the same whatever their case and spaces", () => {
  expect(rowOf(of("Wi-Fi  6"), of("wi-fi 6"))?.isDifferent).toBe(false);
});
