import { canonicalJson } from "@novatech/kernel/canonical-json";
import { isId } from "@novatech/kernel/ids";
import { maxPriceMinor, maxVariantsPerProduct, type Media, type Specification, type TaxClass } from "./product.ts";
import type { VariantOption } from "./product.ts";
import { slugOf } from "./slug.ts";

/** A variant as a file or a seed describes it. */
export type VariantDraft = {
  /** Given where another room must know it beforehand; made otherwise. */
  readonly id?: string;
  readonly sku: string;
  readonly name: string;
  readonly gtins: readonly string[];
  readonly options: readonly VariantOption[];
  readonly weightGrams: number;
  readonly taxClass: TaxClass;
  readonly prices: readonly { readonly currency: string; readonly amountMinor: bigint }[];
};

/** A product as a file or a seed describes it: the same `sourceKey` means the same product when it comes again. */
export type ProductDraft = {
  /** `<source>:<id there>`; unique in the catalogue. */
  readonly sourceKey: string;
  readonly id?: string;
  readonly merchantId: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string | null;
  readonly model: string | null;
  readonly brand: string | null;
  /** Names from the top of the tree down. */
  readonly categoryPath: readonly string[];
  readonly media: readonly Media[];
  readonly specifications: readonly Specification[];
  /** In the order they are shown. */
  readonly variants: readonly VariantDraft[];
  /** Whether it is shown; default: as it is, and a new one is. */
  readonly isPublished?: boolean;
  /** When it was first published; default: now. */
  readonly publishedAt?: Date;
};

/** The limits of a product's texts and lists, in characters and items. */
const productLimits = {
  name: 300,
  description: 20_000,
  model: 300,
  brand: 100,
  category: 100,
  categoryDepth: 6,
  sku: 100,
  specifications: 300,
  specificationValue: 10_000,
  media: 100,
  url: 2_000,
  weightGrams: 10_000_000,
} as const;

/** What is wrong with a draft, as a sentence; null when it can be saved. */
export function faultOf(draft: ProductDraft): string | null {
  // PostgreSQL holds no NUL in a text
  if (canonicalJson(draft).includes(String.raw`\u0000`)) return "a text holds a NUL character";
  return draftFault(draft) ?? draft.variants.map(variantFault).find((fault) => fault !== null) ?? null;
}

function draftFault(draft: ProductDraft): string | null {
  const { categoryPath, variants } = draft;
  if (draft.id !== undefined && !isId(draft.id, "prod")) return `"${draft.id}" is no product id`;
  if (draft.sourceKey.trim() === "") return "there is no id";
  if (!isId(draft.merchantId, "merch")) return `"${draft.merchantId}" is no merchant id`;
  if (draft.slug === "" || slugOf(draft.slug) !== draft.slug)
    return `"${draft.slug}" cannot stand in an address: use a to z, 0 to 9 and dashes`;
  return (
    textFault("name", draft.name, productLimits.name) ??
    (draft.description === null ? null : lengthFault("description", draft.description, productLimits.description)) ??
    (draft.model === null ? null : lengthFault("model", draft.model, productLimits.model)) ??
    (draft.brand === null ? null : namedFault("brand", draft.brand, productLimits.brand)) ??
    categoryPath.map((name) => namedFault("category", name, productLimits.category)).find((fault) => fault !== null) ??
    countFault("categories in the path", categoryPath.length, 1, productLimits.categoryDepth) ??
    countFault("variants", variants.length, 1, maxVariantsPerProduct) ??
    countFault("specifications", draft.specifications.length, 0, productLimits.specifications) ??
    countFault("media", draft.media.length, 0, productLimits.media) ??
    mediaFault(draft.media) ??
    specificationFault(draft.specifications) ??
    (new Set(variants.map((variant) => variant.sku)).size < variants.length ? "two variants have the same SKU" : null)
  );
}

function variantFault(variant: VariantDraft): string | null {
  if (variant.id !== undefined && !isId(variant.id, "var")) return `"${variant.id}" is no variant id`;
  const { weightGrams, prices } = variant;
  if (!Number.isInteger(weightGrams) || weightGrams < 0 || weightGrams > productLimits.weightGrams)
    return `a weight of ${weightGrams} grams is not between 0 and ${productLimits.weightGrams}`;
  if (prices.length === 0) return "there is no price";
  if (new Set(prices.map((price) => price.currency)).size < prices.length) return "two prices have the same currency";
  const absurd = prices.find((price) => price.amountMinor <= 0n || price.amountMinor > maxPriceMinor);
  if (absurd) return `a price of ${absurd.amountMinor} is not between 1 and ${maxPriceMinor} minor units`;
  return (
    textFault("SKU", variant.sku, productLimits.sku) ?? textFault("variant name", variant.name, productLimits.name)
  );
}

const lengthFault = (what: string, text: string, max: number): string | null =>
  text.length > max ? `the ${what} has ${text.length} characters, more than ${max}` : null;

const textFault = (what: string, text: string, max: number): string | null =>
  text.trim() === "" ? `there is no ${what}` : lengthFault(what, text, max);

const namedFault = (what: string, text: string, max: number): string | null =>
  slugOf(text) === "" ? `the ${what} "${text.slice(0, 40)}" has no letter or digit` : lengthFault(what, text, max);

const countFault = (what: string, count: number, min: number, max: number): string | null =>
  count < min || count > max ? `${count} ${what}, where ${min} to ${max} are possible` : null;

function mediaFault(media: readonly Media[]): string | null {
  const bad = media.find(({ url }) => url.length > productLimits.url || !/^https?:$/.test(protocolOf(url)));
  return bad ? `"${bad.url.slice(0, 80)}" is no http(s) address` : null;
}

const protocolOf = (url: string): string => (URL.canParse(url) ? new URL(url).protocol : "");

function specificationFault(specifications: readonly Specification[]): string | null {
  if (new Set(specifications.map(({ key }) => key)).size < specifications.length)
    return "two specifications have the same key";
  const bad = specifications.find(({ key, name }) => key === "" || name === "");
  if (bad) return "a specification has no key or name";
  const long = specifications.find(({ value }) => value.length > productLimits.specificationValue);
  return long ? lengthFault(`specification ${long.key}`, long.value, productLimits.specificationValue) : null;
}
