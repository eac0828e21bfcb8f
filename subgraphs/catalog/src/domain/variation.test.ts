import { expect, test } from "vitest";
import { faultOf, type ProductDraft } from "./product-draft.ts";
import { variationOf } from "./variation.ts";

const lamp: ProductDraft = {
  sourceKey: "test:lamp",
  id: "prod_01jx0000000000000000000001",
  merchantId: "merch_01jx0000000000000000000001",
  slug: "lamp",
  name: "Lamp",
  description: null,
  model: null,
  brand: null,
  categoryPath: ["Home", "Lamps"],
  media: [],
  specifications: [
    { key: "colour", name: "Colour", value: "brass", kind: "TEXT", number: null, unit: null },
    { key: "height", name: "Height", value: "30 cm", kind: "NUMBER", number: 30, unit: "cm" },
  ],
  variants: [
    {
      id: "var_01jx0000000000000000000001",
      sku: "LAMP",
      name: "Lamp",
      gtins: ["4006381333931"],
      options: [],
      weightGrams: 400,
      taxClass: "STANDARD",
      prices: [{ currency: "USD", amountMinor: 1_000n }],
    },
  ],
};

test("0 is the product itself", () => {
  expect(variationOf(lamp, 0)).toBe(lamp);
});

test("a colour replaces the colour, and the bar codes and ids are not taken along", () => {
  const { specifications, variants, ...red } = variationOf(lamp, 6);
  expect(red).toMatchObject({ sourceKey: "variation:test:lamp:6", slug: "lamp-v6", name: "Lamp, red" });
  expect(red.id).toBeUndefined();
  expect(specifications.map(({ key, value }) => [key, value])).toEqual([
    ["height", "30 cm"],
    ["colour", "red"],
  ]);
  expect(variants).toMatchObject([{ sku: "LAMP-V6", gtins: [], prices: [{ amountMinor: 1_000n }] }]);
  expect(variants[0]?.id).toBeUndefined();
});

test("a pack weighs as much as its pieces and costs less, in a worse condition less again", () => {
  const pack = variationOf(lamp, 12).variants[0];
  expect(pack).toMatchObject({ name: "Lamp, pack of 2", weightGrams: 800, prices: [{ amountMinor: 1_940n }] });
  expect(variationOf(lamp, 60).variants[0]).toMatchObject({
    name: "Lamp, pack of 2, open box",
    prices: [{ amountMinor: 1_707n }],
  });
});

test("a thousand variations of one product have their own names, addresses and SKUs, and all can be saved", () => {
  const all = Array.from({ length: 1_000 }, (_, number) => variationOf(lamp, number));
  for (const said of [(each: ProductDraft) => each.name, (each: ProductDraft) => each.slug, skuOf])
    expect(new Set(all.map(said)).size).toBe(1_000);
  expect(all.map(faultOf).filter((fault) => fault !== null)).toEqual([]);
});

const skuOf = ({ variants }: ProductDraft): string => variants[0]?.sku ?? "";
