import type { ProductSearchConnectionResolvers } from "../__generated__/types.ts";

/** What a page of found products shows. The products themselves are the catalogue's. */
export const ProductSearchConnection: ProductSearchConnectionResolvers = {
  edges: ({ hits, cursorOf }) =>
    hits.map((hit) => ({
      cursor: cursorOf(hit),
      node: { id: hit.productId },
      highlights: hit.highlights.map(({ field, pieces }) => ({ field, pieces: [...pieces] })),
    })),
  nodes: ({ hits }) => hits.map(({ productId }) => ({ id: productId })),
  pageInfo: ({ hits, cursorOf, hasNextPage, hasPreviousPage }) => {
    const [first] = hits;
    const last = hits.at(-1);
    return {
      hasNextPage,
      hasPreviousPage,
      startCursor: first ? cursorOf(first) : null,
      endCursor: last ? cursorOf(last) : null,
    };
  },
  totalCount: ({ found }) => found.answer.total?.count ?? 0,
  totalCountIsExact: ({ found }) => found.answer.total?.isExact ?? true,
  facets: ({ found, asked }) => found.answer.facets.map((facet) => ({ ...facet, filters: asked.filters })),
  didYouMean: ({ found }) => found.correction,
  understood: ({ found }) => ({ query: found.query }),
  help: async ({ found, hits, asked, hasPreviousPage }, _arguments, { help }) => {
    if (hits.length > 0 || hasPreviousPage) return null;
    const { filters, currency } = asked;
    const { countWithoutFilters, shorterQuery, queries, categoryIds } = await help({
      query: found.query,
      filters,
      currency,
    });
    return { countWithoutFilters, shorterQuery, queries: [...queries], categories: categoryIds.map((id) => ({ id })) };
  },
};
