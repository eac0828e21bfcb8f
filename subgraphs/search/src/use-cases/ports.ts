import type { SearchDocument } from "../domain/search-document.ts";
import type { SearchPosition } from "../domain/search-position.ts";
import type { SearchQuery } from "../domain/search-query.ts";

/** Where the index is written, in one transaction. Writes of an older version than the index knows do nothing. */
export type IndexWriter = {
  readonly put: (document: SearchDocument) => Promise<void>;
  /** Forgets what the product says, and keeps its version so that an older event cannot bring it back. */
  readonly remove: (productId: string, version: number) => Promise<void>;
};

/** Where the index is read. */
export type IndexReader = {
  /** The best products after a position, at most `limit`. Empty for a query without words. */
  readonly find: (
    query: SearchQuery,
    after: SearchPosition | null,
    limit: number,
  ) => Promise<readonly SearchPosition[]>;
  /** How many products match, counted no further than `cap`. */
  readonly count: (query: SearchQuery, cap: number) => Promise<number>;
};
