import type { GraphClient } from "@novatech/testkit/graph-client";
import type { Searcher } from "./plain-postgres.ts";

const operation = /* GraphQL */ `
  query BenchSearch($query: String!, $first: Int!) {
    search(query: $query, first: $first) {
      nodes {
        slug
      }
    }
  }
`;

/** The most a page may have. */
const page = 100;

/**
 * Asks a shop as its pages do. Answers are told by the ids of the data, which end the slugs of imported products; the demo shop's own products
 * are left out: nobody judged them.
 */
export function createShopSearch(client: GraphClient, known: ReadonlySet<string>): Searcher {
  return {
    find: async (query, limit) => {
      type Found = { readonly search: { readonly nodes: readonly ({ readonly slug: string } | null)[] } };
      const { search } = await client.get<Found>(operation, { query, first: page });
      return search.nodes
        .flatMap((node) => node?.slug.split("-").at(-1) ?? [])
        .filter((id) => known.has(id))
        .slice(0, limit);
    },
    close: () => client.close(),
  };
}
