/** Who makes products. */
export type Brand = { readonly id: string; readonly slug: string; readonly name: string };

/** A place in the tree of categories. */
export type Category = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly parentId: string | null;
  /** Ids from the top of the tree down to this one. */
  readonly path: readonly string[];
};

/** A picture or film of a product: one that lies elsewhere, at `url`, or one that was uploaded. */
export type Media = {
  readonly kind: "IMAGE" | "VIDEO";
  /** Empty for one that was uploaded. */
  readonly url: string;
  readonly altText: string | null;
  /** Of one that was uploaded: its id. */
  readonly id?: string;
  /** Of one that was uploaded: its sizes, the smallest first. */
  readonly files?: readonly MediaFile[];
};

/** A picture in one size, by its key in the store of files. */
export type MediaFile = {
  readonly key: string;
  readonly width: number;
  readonly height: number;
  readonly contentType: string;
};

/** The most media of a product. */
export const maxMedia = 100;

/** One thing known of a product. `number` is set when `kind` is NUMBER, counted in `unit`. */
export type Specification = {
  /** The same for the same thing on all products, for example `screen_size`. */
  readonly key: string;
  readonly name: string;
  /** In words, unit included. */
  readonly value: string;
  readonly kind: "TEXT" | "NUMBER" | "BOOLEAN";
  readonly number: number | null;
  readonly unit: string | null;
};

/** Something the shop sells. */
export type Product = {
  readonly id: string;
  readonly slug: string;
  readonly merchantId: string;
  readonly name: string;
  readonly description: string | null;
  readonly model: string | null;
  readonly brand: Brand | null;
  readonly category: Category | null;
  readonly media: readonly Media[];
  readonly specifications: readonly Specification[];
  readonly isPublished: boolean;
  /** When it was first published; kept when it is taken out, so that it comes back to its place in the lists. */
  readonly publishedAt: Date | null;
  /** When it shall be shown, or taken out, by itself; null where that is not planned. */
  readonly publishAt: Date | null;
  readonly unpublishAt: Date | null;
  /** Counts the changes from 1. */
  readonly version: number;
  readonly updatedAt: Date;
};

/** What a variant costs in one currency. */
export type Price = {
  readonly currency: string;
  readonly amountMinor: bigint;
  /** Said by the currency's price list. */
  readonly taxIncluded: boolean;
};

/** What a variant costs at a moment: its regular price, or a scheduled one that holds instead. */
export type VariantPrice = Price & {
  /** What it costs while no scheduled price holds. */
  readonly regularMinor: bigint;
  /** Whether a scheduled price holds. */
  readonly isScheduled: boolean;
  /** When a scheduled price begins or ends next; null where none is planned. */
  readonly changesAt: Date | null;
};

/** Which tax rate a variant falls under. */
export type TaxClass = "STANDARD" | "REDUCED" | "EXEMPT";

/** What is chosen to arrive at a variant, for example `Colour: black`. */
export type VariantOption = { readonly name: string; readonly value: string };

/** One form of a product that can be bought. */
export type Variant = {
  readonly id: string;
  readonly productId: string;
  /** The order they are shown in, from 0. */
  readonly position: number;
  readonly sku: string;
  readonly name: string;
  readonly gtins: readonly string[];
  readonly options: readonly VariantOption[];
  /** Packed. */
  readonly weightGrams: number;
  readonly taxClass: TaxClass;
  /** At most one per currency. */
  readonly prices: readonly VariantPrice[];
};

/** A variant with what its product says of who may see it. */
export type VariantInShop = Variant & { readonly merchantId: string; readonly isPublished: boolean };

/** The most variants a product may have: all of them are read together. */
export const maxVariantsPerProduct = 100;

/** The highest price, in minor units. */
export const maxPriceMinor = 1_000_000_000_000n;

/** A product with all that other rooms are told of it. */
export type WholeProduct = {
  readonly product: Product;
  /** Names from the top of the tree down. */
  readonly categoryNames: readonly string[];
  readonly variants: readonly Variant[];
};

/** A price, and whose it is. */
export type PriceOfVariant = Price & { readonly variantId: string };

/** The lowest and the highest price of variants in a currency; null where none has one. */
export function priceRangeOf(
  variants: readonly Variant[],
  currency: string,
): { readonly lowest: PriceOfVariant; readonly highest: PriceOfVariant } | null {
  const prices = variants
    .flatMap(({ id: variantId, prices: own }) =>
      own.filter((price) => price.currency === currency).map((price) => ({ ...price, variantId })),
    )
    .toSorted((a, b) => (a.amountMinor < b.amountMinor ? -1 : a.amountMinor > b.amountMinor ? 1 : 0));
  const [lowest] = prices;
  const highest = prices.at(-1);
  return lowest && highest ? { lowest, highest } : null;
}
