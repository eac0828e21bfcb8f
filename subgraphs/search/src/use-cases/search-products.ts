import type { SearchAnswer, SearchFilters, SearchRequest } from "../domain/search-request.ts";
import type { UnderstoodQuery } from "../domain/understood-query.ts";
import type { SearchEngine } from "./ports.ts";

/** A search as a shopper asks for it. */
export type ProductSearch = Omit<SearchRequest, "query"> & {
  /** What was typed; empty for all that the filters leave. */
  readonly text: string;
  /** Whether the page before was of the mended query. */
  readonly isMended: boolean;
};

/** What was found, and what was made of the query. */
export type FoundProducts = {
  readonly answer: SearchAnswer;
  /** As it was looked for; null where nothing was typed. */
  readonly query: UnderstoodQuery | null;
  /** The query mended, and whether the answer is its; null where there is nothing to mend. */
  readonly correction: { readonly query: string; readonly isApplied: boolean } | null;
  /** Whether the text itself found nothing and the mended one was looked for: the next page must be, too. */
  readonly isMended: boolean;
};

/** What a search needs. */
export type SearchPorts = {
  readonly engine: SearchEngine;
  readonly understand: (text: string) => UnderstoodQuery;
  /** Is told of a query that found something. */
  readonly recordQuery: (text: string) => void;
};

/**
 * Finds products. Where the text finds nothing and a mended one is known, that is looked for instead. Rejects with an EngineUnavailableError or
 * ForeignCursorError of the engine.
 */
export async function searchProducts(
  { engine, understand, recordQuery }: SearchPorts,
  { text, isMended, ...request }: ProductSearch,
): Promise<FoundProducts> {
  const typed = text.trim() === "" ? null : understand(text);
  const mended = typed?.correction ?? null;
  if (!isMended || mended === null) {
    const answer = await engine.search({ ...request, query: typed });
    const isFound = answer.hits.length > 0;
    if (isFound || request.after !== null || typed === null || mended === null || typed.isCorrected) {
      if (isFound && typed !== null && mended === null && request.after === null) recordQuery(text);
      return {
        answer,
        query: typed,
        correction: mended === null ? null : { query: mended, isApplied: typed?.isCorrected ?? false },
        isMended: false,
      };
    }
  }
  if (mended === null) return { answer: nothing, query: typed, correction: null, isMended: false };
  const query = understand(mended);
  const answer = await engine.search({ ...request, query });
  return {
    answer,
    query,
    correction: { query: mended, isApplied: answer.hits.length > 0 || isMended },
    isMended: true,
  };
}

const nothing: SearchAnswer = { hits: [], total: { count: 0, isExact: true }, facets: [] };

/** Filters that narrow nothing. */
export const noFilters: SearchFilters = {
  categoryIds: [],
  brands: [],
  merchantIds: [],
  price: null,
  rating: null,
  inStock: null,
  specifications: [],
};

/** Whether any filter is set. */
export const hasFilters = ({ price, rating, inStock, ...lists }: SearchFilters): boolean =>
  price !== null || rating !== null || inStock !== null || Object.values(lists).some((list) => list.length > 0);
