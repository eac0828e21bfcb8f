import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import type { ListKey, ListKind, ListPart } from "../domain/listing.ts";
import type { News } from "../domain/news.ts";
import type { Brand, Category, Media, Price, Product, Variant, VariantInShop } from "../domain/product.ts";

/** Products in one open transaction. */
export type ProductStore = {
  /** The product, locked until the transaction ends; null when there is none. */
  readonly lock: (productId: string) => Promise<Product | null>;
  /** The product a variant is a form of, locked; null when there is no such variant. */
  readonly lockOfVariant: (variantId: string) => Promise<Product | null>;
  /** The variants of a product with their prices at a moment, in the order they are shown. */
  readonly variantsOf: (productId: string, now: Date) => Promise<readonly Variant[]>;
  /** The names of a category's path, from the top down. */
  readonly categoryNamesOf: (category: Category | null) => Promise<readonly string[]>;
  /** The price lists: whether a currency's prices have the tax in them, by currency. */
  readonly priceLists: () => Promise<ReadonlyMap<string, boolean>>;
  /** Keeps a regular price, and since when it is so. */
  readonly savePrice: (variantId: string, currency: string, amountMinor: bigint, now: Date) => Promise<void>;
  readonly saveMedia: (productId: string, media: readonly Media[]) => Promise<void>;
  /** Keeps a changed `isPublished`, `publishedAt`, `publishAt`, `unpublishAt`, `version` and `updatedAt`, and with them the lists the product stands in. */
  readonly save: (product: Product) => Promise<void>;
};

/** Where other rooms are told what happened, in the transaction of the change. */
export type Newsroom = { readonly tell: (news: readonly News[]) => Promise<void> };

/** What the use cases of one product need, bound to one transaction. */
export type ProductPorts = {
  readonly products: ProductStore;
  readonly newsroom: Newsroom;
  readonly clock: Clock;
};

/** A variant as a list of prices speaks of it. */
export type VariantInBook = Pick<Product, "merchantId" | "isPublished" | "version"> & {
  readonly variantId: string;
  readonly productId: string;
  /** Its regular prices, in minor units, by currency. */
  readonly prices: ReadonlyMap<string, bigint>;
  /** The currencies in which a scheduled price holds instead now. */
  readonly held: ReadonlySet<string>;
};

/** A regular price that changes, with the version it gives its product. */
export type PriceChange = Price & {
  /** Whether a scheduled price holds instead now: then nobody pays another price. */
  readonly isHeld: boolean;
  readonly variantId: string;
  readonly productId: string;
  readonly isPublished: boolean;
  readonly version: number;
};

/** The prices of many variants in one open transaction. */
export type PriceBook = {
  readonly priceLists: ProductStore["priceLists"];
  /** The variants of these SKUs, by SKU, as they are at a moment; their products are locked. */
  readonly lockBySku: (skus: readonly string[], now: Date) => Promise<ReadonlyMap<string, VariantInBook>>;
  readonly save: (changes: readonly PriceChange[], now: Date) => Promise<void>;
};

/** A product as the bulk path writes it. `categoryId` and `brandId` exist. */
export type ProductRow = Omit<Product, "brand" | "category"> & {
  readonly sourceKey: string;
  readonly contentHash: string;
  readonly brandId: string | null;
  /** Ids of the category and all above it. */
  readonly categoryPath: readonly string[];
};

/** What is kept of a product that was saved from a draft before. */
export type KnownProduct = Pick<Product, "id" | "slug" | "merchantId" | "isPublished" | "publishedAt" | "version"> & {
  readonly sourceKey: string;
  readonly contentHash: string;
};

/** Many products in one open transaction, each call a constant number of statements. */
export type BulkStore = {
  /** The products known by these source keys, locked, by source key. */
  readonly lockKnown: (sourceKeys: readonly string[]) => Promise<ReadonlyMap<string, KnownProduct>>;
  /** Which of these SKUs exist, and whose they are. */
  readonly skusInUse: (
    skus: readonly string[],
  ) => Promise<ReadonlyMap<string, { readonly variantId: string; readonly productId: string }>>;
  /** Which of these slugs exist, with the product's id. */
  readonly slugsInUse: (slugs: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly priceLists: ProductStore["priceLists"];
  /** The scheduled prices that hold at a moment for variants of products. */
  readonly heldPrices: (
    productIds: readonly string[],
    now: Date,
  ) => Promise<readonly { readonly variantId: string; readonly currency: string; readonly amountMinor: bigint }[]>;
  /** The brands of these names, made where there are none, by slug. */
  readonly ensureBrands: (names: readonly string[]) => Promise<ReadonlyMap<string, Brand>>;
  /** The categories at these paths of names, made where there are none, by path slug. */
  readonly ensureCategories: (paths: readonly (readonly string[])[]) => Promise<ReadonlyMap<string, Category>>;
  /** Writes products with all their variants and prices; variants and prices that are not named are removed. */
  readonly saveAll: (
    products: readonly { readonly row: ProductRow; readonly variants: readonly Variant[] }[],
  ) => Promise<void>;
};

/** What the bulk path needs, bound to one transaction. */
export type BulkPorts = {
  readonly bulk: BulkStore;
  readonly newsroom: Newsroom;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** A hash of a text. */
  readonly digest: (text: string) => string;
};

/** What the graph reads: each call is one statement, however many keys it is given, and returns what it found by key. */
export type CatalogReader = {
  readonly productsById: (ids: readonly string[]) => Promise<ReadonlyMap<string, Product>>;
  readonly productsBySlug: (slugs: readonly string[]) => Promise<ReadonlyMap<string, Product>>;
  /** By the SKU of one of their variants. */
  readonly productsBySku: (skus: readonly string[]) => Promise<ReadonlyMap<string, Product>>;
  readonly variantsById: (ids: readonly string[]) => Promise<ReadonlyMap<string, VariantInShop>>;
  /** All variants of products, by product id, in the order they are shown. */
  readonly variantsByProduct: (productIds: readonly string[]) => Promise<ReadonlyMap<string, readonly VariantInShop[]>>;
  readonly categoriesById: (ids: readonly string[]) => Promise<ReadonlyMap<string, Category>>;
  readonly categoriesBySlug: (slugs: readonly string[]) => Promise<ReadonlyMap<string, Category>>;
  /** What stands below categories, by their id, in the order of names; see `topOfTree`. */
  readonly categoriesByParent: (parentIds: readonly string[]) => Promise<ReadonlyMap<string, readonly Category[]>>;
  readonly brandsById: (ids: readonly string[]) => Promise<ReadonlyMap<string, Brand>>;
  /** The versions of shown products behind an id, in the order of ids; with `only` those of them that are named there. */
  readonly versions: (page: {
    readonly after: string | null;
    readonly limit: number;
    readonly only: readonly string[] | null;
  }) => Promise<readonly { readonly productId: string; readonly version: number }[]>;
  readonly brandsBySlug: (slugs: readonly string[]) => Promise<ReadonlyMap<string, Brand>>;
  readonly lists: (
    kind: ListKind,
    listIds: readonly string[],
    part: ListPart,
  ) => Promise<ReadonlyMap<string, readonly ListKey[]>>;
};
