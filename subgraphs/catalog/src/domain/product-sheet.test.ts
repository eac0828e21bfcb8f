import { expect, test } from "vitest";
import type { ProductDraft } from "./product-draft.ts";
import { cellsOf, faultOfHeadings, headingsFor, readRow } from "./product-sheet.ts";
import { productOf } from "./sheet-products.ts";

const currencies = ["USD", "EUR"];
const lamp: ProductDraft = {
  sourceKey: "test:lamp",
  merchantId: "merch_1",
  slug: "lamp",
  name: "Desk lamp",
  description: "It shines.\nAnd dims.",
  model: "L1",
  brand: "Vireo",
  categoryPath: ["Home > Garden", "Lamps"],
  media: [],
  specifications: [],
  isPublished: false,
  variants: [
    {
      sku: "LAMP-A",
      name: "black",
      gtins: ["4006381333931", "5901234123457"],
      options: [{ name: "Colour|tone", value: "black=dark" }],
      weightGrams: 250,
      taxClass: "REDUCED",
      prices: [
        { currency: "EUR", amountMinor: 5n },
        { currency: "USD", amountMinor: 1290n },
      ],
    },
  ],
};
const owner = { merchantId: "merch_1", handle: "lamp" };
const row = (cells: Readonly<Record<string, string>>, line = 2) =>
  readRow(line, new Map(Object.entries({ handle: "lamp", sku: "LAMP-A", ...cells })), currencies);
const goodRow = (cells: Readonly<Record<string, string>>, line = 2) => {
  const read = row(cells, line);
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  return read.row;
};

test("a product that is written and read again is the same", () => {
  const names = headingsFor(currencies);
  const rows = cellsOf(lamp, currencies).map((cells, index) => {
    const read = readRow(index + 2, new Map(names.map((name, place) => [name, cells[place] ?? ""])), currencies);
    if ("faults" in read) throw new Error(JSON.stringify(read.faults));
    return read.row;
  });
  expect(productOf(lamp, rows, owner)).toEqual({ draft: lamp, faults: [] });
});

test("what a row does not say stays as it is, other variants among it", () => {
  const two: ProductDraft = { ...lamp, variants: [...lamp.variants, { ...lamp.variants[0]!, sku: "LAMP-B" }] };
  const { draft } = productOf(two, [goodRow({ name: "Lamp", price_usd: "13" })], owner);
  expect(draft).toEqual({
    ...two,
    name: "Lamp",
    variants: [
      {
        ...two.variants[0],
        prices: [
          { currency: "EUR", amountMinor: 5n },
          { currency: "USD", amountMinor: 1300n },
        ],
      },
      two.variants[1],
    ],
  });
});

test("every cell that is wrong is told of by its column", () => {
  const read = row({
    handle: " ",
    published: "yes",
    options: "Colour",
    gtins: "12",
    weight_grams: "1.5",
    tax_class: "NONE",
    price_usd: "1,50",
    name: "a\u0000",
  });
  expect("faults" in read && read.faults.map(({ column }) => column)).toEqual([
    "options",
    "gtins",
    "handle",
    "name",
    "published",
    "weight_grams",
    "tax_class",
    "price_usd",
  ]);
});

test("a new product needs a name, a category and a price, and a handle for its address", () => {
  const faultOf = (cells: Readonly<Record<string, string>>, handle = "lamp") =>
    productOf(null, [goodRow({ handle, ...cells })], { ...owner, handle }).faults.map(({ column }) => column);
  const whole = { name: "Lamp", category: "Lamps", price_usd: "1" };
  expect(faultOf(whole)).toEqual([]);
  expect(faultOf({ ...whole, name: "" })).toEqual(["name"]);
  expect(faultOf({ ...whole, category: "" })).toEqual(["category"]);
  expect(faultOf({ ...whole, price_usd: "" })).toEqual([null]);
  expect(faultOf(whole, "A lamp!")).toEqual(["handle"]);
});

test("rows of one product that contradict each other, or name a SKU twice, are left out", () => {
  const rows = [
    goodRow({ name: "Lamp" }, 2),
    goodRow({ name: "Another", sku: "LAMP-B", price_usd: "1" }, 3),
    goodRow({ name: "Lamp" }, 4),
  ];
  const { draft, faults } = productOf(lamp, rows, owner);
  expect(faults.map(({ line, column }) => [line, column])).toEqual([
    [3, "name"],
    [4, "sku"],
  ]);
  expect(draft?.variants).toHaveLength(1);
});

test("a heading without handle or SKU, with an unknown column or one twice is refused", () => {
  expect(faultOfHeadings(["sku", "price_eur", "handle"], currencies)).toBeNull();
  expect(faultOfHeadings(["name"], currencies)).toContain("no column handle and no sku");
  expect(faultOfHeadings(["handle", "sku", "price_jpy"], currencies)).toContain('"price_jpy"');
  expect(faultOfHeadings(["handle", "sku", "sku"], currencies)).toContain("twice");
});
