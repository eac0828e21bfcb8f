import type { ProductDraft, VariantDraft } from "./product-draft.ts";
import { slugOf } from "./slug.ts";
import { specificationOf } from "./specification.ts";

const colours = ["", "black", "white", "silver", "grey", "blue", "red", "green", "gold", "pink", "purple", "orange"];

/** What a pack of so many costs, in per cent of as many single ones. */
const packs = [{ units: 1, percent: 100n }, { units: 2, percent: 97n }, { units: 5, percent: 93n }, { units: 10, percent: 90n }] as const; // prettier-ignore

/** What a thing in a condition costs, in per cent of a new one. */
const conditions = [{ name: "", percent: 100n }, { name: "open box", percent: 88n }, { name: "refurbished", percent: 72n }] as const; // prettier-ignore

/** How many products are made of one before the next edition begins. */
const kinds = colours.length * packs.length * conditions.length;

/**
 * A product that does not exist, made from one that does, to fill a catalogue: the same thing in another colour, pack, condition
 * or edition, with its own name, address, SKU and price. 0 is the product itself; the same number is always the same variation.
 * It keeps the kind and the specifications, so that search and lists have the spread of a real catalogue; it has no bar codes.
 */
export function variationOf(draft: ProductDraft, number: number): ProductDraft {
  if (number === 0) return draft;
  const edition = Math.floor(number / kinds) + 1;
  const colour = colours[number % colours.length] ?? "";
  const pack = packs[Math.floor(number / colours.length) % packs.length] ?? packs[0];
  const condition = conditions[Math.floor(number / colours.length / packs.length) % conditions.length] ?? conditions[0];
  const words = [
    colour,
    pack.units === 1 ? "" : `pack of ${pack.units}`,
    condition.name,
    edition === 1 ? "" : `edition ${edition}`,
  ].filter((word) => word !== "");
  const said = [
    ...(colour === "" ? [] : [specificationOf("colour", "Colour", colour)]),
    ...(pack.units === 1 ? [] : [specificationOf("quantity_per_pack", "Quantity per pack", pack.units)]),
    ...(condition.name === "" ? [] : [specificationOf("condition", "Condition", condition.name)]),
  ];
  const replaced = new Set(said.map(({ key }) => key));
  const { id: _id, ...rest } = draft;
  return {
    ...rest,
    sourceKey: `variation:${draft.sourceKey}:${number}`,
    slug: slugOf(`${draft.slug.slice(0, 85)} v${number}`),
    name: `${draft.name.slice(0, 240)}, ${words.join(", ")}`,
    specifications: [...draft.specifications.filter(({ key }) => !replaced.has(key)), ...said],
    variants: draft.variants.map((variant): VariantDraft => {
      const { id: _variantId, ...same } = variant;
      return {
        ...same,
        sku: `${variant.sku.slice(0, 88)}-V${number}`,
        name: `${variant.name.slice(0, 240)}, ${words.join(", ")}`,
        gtins: [],
        weightGrams: Math.min(variant.weightGrams * pack.units, 10_000_000),
        prices: variant.prices.map(({ currency, amountMinor }) => ({
          currency,
          amountMinor: atLeastOne((amountMinor * BigInt(pack.units) * pack.percent * condition.percent) / 10_000n),
        })),
      };
    }),
  };
}

const atLeastOne = (amount: bigint): bigint => (amount < 1n ? 1n : amount);
