import type { GraphClient } from "@novatech/testkit/graph-client";
import type { TypedSearch } from "./typed-queries.ts";

const searchPage = /* GraphQL */ `
  query BenchSearchPage($query: String!, $filters: ProductSearchFilters) {
    search(query: $query, filters: $filters, currency: "USD", first: 20) {
      edges {
        cursor
        highlights {
          field
          pieces {
            text
            isMatch
          }
        }
      }
      nodes {
        id
      }
      totalCount
      totalCountIsExact
      facets {
        key
        name
        kind
        values {
          value
          label
          count
          isSelected
        }
        range {
          min
          max
          unit
        }
      }
      didYouMean {
        query
        isApplied
      }
    }
  }
`;

const suggestions = /* GraphQL */ `
  query BenchSuggestions($prefix: String!) {
    searchSuggestions(prefix: $prefix) {
      queries
      categories {
        id
      }
      products {
        id
      }
    }
  }
`;

/** How long answers took, in milliseconds. */
export type Timing = {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  readonly slowest: readonly string[];
  /** How many answers said that another engine gave them. */
  readonly degraded: number;
};

/** Asks each search once, one after another, as a page with facets and highlights. */
export const timeSearches = (client: GraphClient, searches: readonly TypedSearch[]): Promise<Timing> =>
  timeEach(
    searches,
    ({ query, filters }) => `${query} ${JSON.stringify(filters)}`,
    (search) => ask(client, searchPage, search),
  );

/** Asks for suggestions for each beginning once, one after another. */
export const timeSuggestions = (client: GraphClient, prefixes: readonly string[]): Promise<Timing> =>
  timeEach(
    prefixes,
    (prefix) => prefix,
    (prefix) => ask(client, suggestions, { prefix }),
  );

async function timeEach<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  ask: (item: Item) => Promise<boolean>,
): Promise<Timing> {
  let degraded = 0;
  const took: { readonly ms: number; readonly name: string }[] = [];
  for (const item of items) {
    const began = performance.now();
    if (await ask(item)) degraded += 1;
    took.push({ ms: performance.now() - began, name: nameOf(item) });
  }
  const sorted = took.toSorted((left, right) => left.ms - right.ms);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]?.ms ?? 0;
  return {
    p50: at(0.5),
    p95: at(0.95),
    max: at(1),
    degraded,
    slowest: sorted
      .slice(-3)
      .toReversed()
      .map(({ ms, name }) => `${name} (${ms.toFixed(0)} ms)`),
  };
}

/** Whether the answer says that another engine gave it. Rejects when there is none. */
async function ask(client: GraphClient, query: string, variables: Readonly<Record<string, unknown>>): Promise<boolean> {
  const { errors, ...answer } = await client.ask(query, variables);
  if (errors) throw new Error(errors.map(({ message }) => message).join("; "));
  return JSON.stringify(answer).includes('"SEARCH_DEGRADED"');
}
