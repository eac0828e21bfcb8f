/** One specification of a product, as the catalogue writes it. */
export type DocumentSpecification = {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  readonly kind: "TEXT" | "NUMBER" | "BOOLEAN";
  /** The value as a number in `unit`; null where it is none. */
  readonly number: number | null;
  readonly unit: string | null;
};

/** One variant of a product. */
export type DocumentVariant = {
  readonly variantId: string;
  readonly name: string;
  /** SKU and bar codes, upper-case: a query that is one of them finds the product first. */
  readonly codes: readonly string[];
  /** Minor units by currency. */
  readonly prices: Readonly<Record<string, number>>;
};

/** What the catalogue tells of a shown product. */
export type CatalogueDocument = {
  readonly productId: string;
  /** The product's version in the catalogue. */
  readonly version: number;
  readonly merchantId: string;
  readonly slug: string;
  readonly name: string;
  readonly brand: string | null;
  readonly model: string | null;
  readonly description: string | null;
  /** From the top of the tree down; may be empty for products that were told of before events had it. */
  readonly categoryIds: readonly string[];
  /** Names from the top of the tree down. */
  readonly categoryPath: readonly string[];
  readonly specifications: readonly DocumentSpecification[];
  readonly variants: readonly DocumentVariant[];
};

/** The lowest and highest price of a product's variants in minor units, by currency. */
export type PriceRanges = Readonly<Record<string, { readonly min: number; readonly max: number }>>;

/** A product as it can be found: the same for both engines. */
export type SearchDocument = CatalogueDocument & {
  readonly prices: PriceRanges;
  /** Whether one variant at least can be ordered; true until the stock says otherwise. */
  readonly inStock: boolean;
  readonly rating: { readonly average: number; readonly count: number } | null;
  /** When it was first shown, ISO 8601. */
  readonly publishedAt: string;
};

/** The price ranges over variants. */
export function priceRanges(variants: readonly DocumentVariant[]): PriceRanges {
  const ranges: Record<string, { min: number; max: number }> = {};
  for (const [currency, amount] of variants.flatMap(({ prices }) => Object.entries(prices))) {
    const known = ranges[currency] ?? { min: amount, max: amount };
    ranges[currency] = { min: Math.min(known.min, amount), max: Math.max(known.max, amount) };
  }
  return ranges;
}

/** The document with another price of one of its variants; the same where it has no such variant. */
export const withPrice = (
  document: CatalogueDocument,
  variantId: string,
  currency: string,
  amountMinor: number,
): CatalogueDocument => ({
  ...document,
  variants: document.variants.map((variant) =>
    variant.variantId === variantId ? { ...variant, prices: { ...variant.prices, [currency]: amountMinor } } : variant,
  ),
});

/** The text a specification gives to the index: a yes is found by the name, a no not at all. */
export function specificationText(specifications: readonly Pick<DocumentSpecification, "name" | "value">[]): string {
  return specifications
    .filter(({ value }) => value !== "No")
    .map(({ name, value }) => (value === "Yes" ? name : `${name} ${value}`))
    .join(" . ");
}
