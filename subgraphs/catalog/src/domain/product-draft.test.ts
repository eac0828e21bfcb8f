import { expect, test } from "vitest";
import { faultOf, type ProductDraft, type VariantDraft } from "./product-draft.ts";

const variant: VariantDraft = {
  sku: "LAMP-1",
  name: "Lamp",
  gtins: [],
  options: [],
  weightGrams: 300,
  taxClass: "STANDARD",
  prices: [{ currency: "USD", amountMinor: 1_000n }],
};
const draft: ProductDraft = {
  sourceKey: "test:lamp",
  merchantId: "merch_01jx0000000000000000000001",
  slug: "lamp",
  name: "Lamp",
  description: null,
  model: null,
  brand: "Vireo",
  categoryPath: ["Light"],
  media: [],
  specifications: [],
  variants: [variant],
};
const specification = { key: "a", name: "A", value: "1", kind: "TEXT", number: null, unit: null } as const;

test("a whole draft has no fault", () => {
  expect(faultOf(draft)).toBeNull();
});

test.each<[string, Partial<ProductDraft>]>([
  ["is no product id", { id: "prod_1" }],
  ["is no merchant id", { merchantId: "northlight" }],
  ["there is no id", { sourceKey: " " }],
  ["cannot stand in an address", { slug: "Lamp!" }],
  ["there is no name", { name: " " }],
  ["more than 300", { name: "x".repeat(301) }],
  ["more than 20000", { description: "x".repeat(20_001) }],
  ["has no letter or digit", { brand: "!" }],
  ["0 categories", { categoryPath: [] }],
  ["7 categories", { categoryPath: ["a", "b", "c", "d", "e", "f", "g"] }],
  ["0 variants", { variants: [] }],
  ["101 variants", { variants: Array.from({ length: 101 }, (_, index) => ({ ...variant, sku: `S${index}` })) }],
  ["two variants have the same SKU", { variants: [variant, variant] }],
  ["is no http(s) address", { media: [{ kind: "IMAGE", url: "javascript:alert(1)", altText: null }] }],
  ["two specifications have the same key", { specifications: [specification, specification] }],
  ["has no key or name", { specifications: [{ ...specification, name: "" }] }],
  ["NUL", { description: "a\u0000b" }],
])("a draft is refused because %s", (part, change) => {
  expect(faultOf({ ...draft, ...change })).toContain(part);
});

test.each<[string, Partial<VariantDraft>]>([
  ["is no variant id", { id: "1" }],
  ["there is no SKU", { sku: "" }],
  ["not between 0 and", { weightGrams: -1 }],
  ["not between 0 and", { weightGrams: 1.5 }],
  ["there is no price", { prices: [] }],
  ["not between 1 and", { prices: [{ currency: "USD", amountMinor: 0n }] }],
  ["not between 1 and", { prices: [{ currency: "USD", amountMinor: 10n ** 12n + 1n }] }],
  [
    "two prices have the same currency",
    {
      prices: [
        { currency: "USD", amountMinor: 1n },
        { currency: "USD", amountMinor: 2n },
      ],
    },
  ],
])("a variant is refused because %s", (part, change) => {
  expect(faultOf({ ...draft, variants: [{ ...variant, ...change }] })).toContain(part);
});
