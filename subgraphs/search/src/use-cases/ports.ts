import type { CatalogueDocument } from "../domain/search-document.ts";
import type { PrefixAnswer, SearchAnswer, SearchRequest } from "../domain/search-request.ts";

/** What answers searches: Elasticsearch, or the room's own database. One contract suite holds both. */
export type SearchEngine = {
  readonly name: "ELASTICSEARCH" | "POSTGRESQL";
  /** Rejects with an `EngineUnavailableError` where it cannot answer now. */
  readonly search: (request: SearchRequest) => Promise<SearchAnswer>;
  /** Products and categories that begin so. */
  readonly startingWith: (prefix: string, limit: number) => Promise<PrefixAnswer>;
};

/** Where documents are written, in one transaction. What is older than what is known changes nothing. */
export type DocumentWriter = {
  /** Shows products as they are now; `publishedAt` counts for those never shown before. Two statements for any number of products, each once. */
  readonly put: (
    documents: readonly { readonly document: CatalogueDocument; readonly publishedAt: Date }[],
  ) => Promise<void>;
  /** Forgets what a product says, and keeps its version so that an older event cannot bring it back. */
  readonly remove: (productId: string, version: number) => Promise<void>;
  /** Sets what a variant costs in one currency. */
  readonly setPrice: (change: {
    readonly productId: string;
    readonly version: number;
    readonly variantId: string;
    readonly currency: string;
    readonly amountMinor: number;
  }) => Promise<void>;
  /** Whether a variant can be ordered; kept for its product where that is not known yet. `version` counts the variant's availability. */
  readonly setAvailability: (variantId: string, version: number, isAvailable: boolean) => Promise<void>;
  /** How a product is rated; null without reviews. Kept for a product that is not known yet. `version` counts its summaries. */
  readonly setRating: (
    productId: string,
    version: number,
    rating: { readonly average: number; readonly count: number } | null,
  ) => Promise<void>;
};
