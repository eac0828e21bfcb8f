import type { SearchFilters, SearchRequest } from "../domain/search-request.ts";
import type { UnderstoodQuery } from "../domain/understood-query.ts";
import { hasFilters, noFilters } from "./search-products.ts";
import type { SearchEngine } from "./ports.ts";
import type { TypedQueries } from "./suggestion-ports.ts";

/** What to do where nothing was found. */
export type Help = {
  /** Null where there are no filters. */
  readonly countWithoutFilters: number | null;
  /** The query without one of its words that finds most; null where none finds anything. */
  readonly shorterQuery: string | null;
  readonly queries: readonly string[];
  readonly categoryIds: readonly string[];
};

/** The most words that are left out in turn: each is a search. */
const mostTries = 6;
/** The most queries and categories that are told. */
const mostHints = 6;

/** Helps where a search found nothing. Some searches without products, facets and highlights. */
export async function helpSearch(
  ports: {
    readonly engine: SearchEngine;
    readonly understand: (text: string) => UnderstoodQuery;
    readonly queries: TypedQueries;
  },
  {
    query,
    filters,
    currency,
  }: { readonly query: UnderstoodQuery | null; readonly filters: SearchFilters; readonly currency: string | null },
): Promise<Help> {
  const { engine, understand, queries } = ports;
  const count = async (asked: Partial<SearchRequest>): Promise<number> => {
    const wants = { total: true, facets: false, highlights: false };
    const { total } = await engine.search({
      query,
      filters,
      sort: "RELEVANCE",
      currency,
      limit: 0,
      after: null,
      ...asked,
      wants,
    });
    return total?.count ?? 0;
  };
  const shorter = async (): Promise<string | null> => {
    const words = query?.terms.map(({ text }) => text) ?? [];
    if (words.length < 2) return null;
    const tries = words.slice(0, mostTries).map((_, left) => words.filter((_word, index) => index !== left).join(" "));
    const counts = await Promise.all(tries.map((text) => count({ query: understand(text) })));
    const most = Math.max(...counts);
    return most === 0 ? null : (tries[counts.indexOf(most)] ?? null);
  };
  const [countWithoutFilters, shorterQuery, near, largest] = await Promise.all([
    hasFilters(filters) ? count({ filters: noFilters }) : null,
    shorter(),
    query === null ? [] : queries.near(query.text.toLowerCase(), mostHints),
    queries.largestCategories(mostHints),
  ]);
  const meant = query?.categories.map(({ categoryId }) => categoryId) ?? [];
  return { countWithoutFilters, shorterQuery, queries: near, categoryIds: meant.length > 0 ? meant : largest };
}
