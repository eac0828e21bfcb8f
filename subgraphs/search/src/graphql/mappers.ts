import type { Facet, SearchFilters, SearchHit } from "../domain/search-request.ts";
import type { KeptSynonyms } from "../domain/kept-synonyms.ts";
import type { UnderstoodQuery } from "../domain/understood-query.ts";
import type { FoundProducts } from "../use-cases/search-products.ts";
import type { SearchArguments } from "./search-arguments.ts";

/** Behind `Product`, which is the catalogue's. */
export type ProductMapper = { readonly id: string };

/** Behind `Category`, which is the catalogue's. */
export type CategoryMapper = { readonly id: string };

/** Behind `ProductSearchConnection`: what was found, and what was asked. */
export type ProductSearchConnectionMapper = {
  readonly found: FoundProducts;
  readonly asked: SearchArguments;
  /** Of the page. */
  readonly hits: readonly SearchHit[];
  readonly cursorOf: (hit: SearchHit) => string;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
};

/** Behind `SearchFacet`. */
export type SearchFacetMapper = Facet & { readonly filters: SearchFilters };

/** Behind `SearchUnderstanding`; null where nothing was typed. */
export type SearchUnderstandingMapper = { readonly query: UnderstoodQuery | null };

/** Behind `SearchSynonym`. */
export type SearchSynonymMapper = KeptSynonyms;
