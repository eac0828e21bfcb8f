import type { SearchPosition } from "../domain/search-position.ts";
import type { SearchQuery } from "../domain/search-query.ts";

/** Behind `Product`, which is the catalogue's. */
export type ProductMapper = { readonly id: string };

/** Behind `ProductSearchConnection`: what was found, and the query, for the fields that are only computed when asked for. */
export type ProductSearchConnectionMapper = {
  readonly query: SearchQuery;
  readonly found: readonly SearchPosition[];
  readonly cursorOf: (position: SearchPosition) => string;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
};
