import type { ProductSearchConnectionResolvers } from "../__generated__/types.ts";

/** Beyond it no one looks how many there are. */
const countCap = 10_000;

/** What a page of found products shows. The products themselves are the catalogue's. */
export const ProductSearchConnection: ProductSearchConnectionResolvers = {
  edges: ({ found, cursorOf }) =>
    found.map((position) => ({ cursor: cursorOf(position), node: { id: position.productId } })),
  nodes: ({ found }) => found.map(({ productId }) => ({ id: productId })),
  pageInfo: ({ found, cursorOf, hasNextPage, hasPreviousPage }) => {
    const [first] = found;
    const last = found.at(-1);
    return {
      hasNextPage,
      hasPreviousPage,
      startCursor: first ? cursorOf(first) : null,
      endCursor: last ? cursorOf(last) : null,
    };
  },
  totalCount: ({ query }, _arguments, { index }) => index.count(query, countCap),
};
