import type { CatalogueDocument } from "../domain/search-document.ts";

/** A product and its version in the catalogue. */
export type ProductVersion = { readonly productId: string; readonly version: number };

/** The catalogue, asked rather than heard. Every method rejects when it cannot be asked. */
export type Catalogue = {
  /** Shown products behind an id, in the catalogue's order of ids. */
  readonly versionsAfter: (productId: string | null, limit: number) => Promise<readonly ProductVersion[]>;
  /** Those of the products that are shown; at most 2,000 at once. */
  readonly versionsOf: (productIds: readonly string[]) => Promise<readonly ProductVersion[]>;
  /** All of those that are shown; at most 100 at once. */
  readonly productsOf: (
    productIds: readonly string[],
  ) => Promise<readonly { readonly document: CatalogueDocument; readonly publishedAt: Date }[]>;
};

/** What the room's database knows of products. */
export type KnownProducts = {
  /** Those that are known, shown or not. */
  readonly versionsOf: (
    productIds: readonly string[],
  ) => Promise<readonly (ProductVersion & { readonly isShown: boolean })[]>;
  /** Shown ones behind an id, in the database's order of ids. */
  readonly shownAfter: (productId: string | null, limit: number) => Promise<readonly ProductVersion[]>;
  readonly noteCompared: (at: Date, driftCount: number) => Promise<void>;
};
