import type { GraphClient } from "@novatech/testkit/graph-client";
import { until } from "@novatech/testkit/wait";

type Learned = {
  readonly searchSuggestions: { readonly queries: readonly string[]; readonly products: readonly object[] };
  readonly search: { readonly understood: { readonly categories: readonly object[] } };
  readonly mistyped: { readonly didYouMean: object | null };
};

const asked = /* GraphQL */ `
  query S($prefix: String!, $query: String!, $mistyped: String!) {
    searchSuggestions(prefix: $prefix) {
      queries
      products {
        id
      }
    }
    search(query: $query, first: 1) {
      understood {
        categories {
          id
        }
      }
    }
    mistyped: search(query: $mistyped, first: 1) {
      didYouMean {
        query
      }
    }
  }
`;

/**
 * Resolves once a shop with the demo seed has learned its catalogue's words, which a fresh one does behind the first answers: only then are queries understood,
 * mended and completed: a word that was learned from too few products mends nothing until the next lesson, a minute later. Rejects after two.
 */
export async function untilWordsAreLearned(visitor: GraphClient): Promise<void> {
  let blanks = "";
  // Other blanks each time: an answer is kept for a minute.
  const look = () =>
    visitor.get<Learned>(asked, {
      prefix: `${(blanks += " ")}hea`,
      query: `${blanks}notebook`,
      mistyped: `${blanks}notebok`,
    });
  await until(look, {
    done: ({ searchSuggestions: { queries, products }, search: { understood }, mistyped: { didYouMean } }) =>
      queries.length > 0 && products.length > 0 && understood.categories.length > 0 && didYouMean !== null,
    timeoutMs: 120_000,
    everyMs: 500,
  });
}
