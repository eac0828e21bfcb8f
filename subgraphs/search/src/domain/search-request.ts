import type { UnderstoodQuery } from "./understood-query.ts";

/** In which order products are found. */
export type SearchSort = "RELEVANCE" | "PRICE_ASC" | "PRICE_DESC" | "NEWEST" | "RATING" | "NAME";

/** A range of numbers, ends included; null where it is open. */
export type NumberRange = { readonly min: number | null; readonly max: number | null };

/** What a specification must be: one of `values`, or a number in `range`. */
export type SpecificationFilter = {
  readonly key: string;
  readonly values: readonly string[];
  readonly range: NumberRange | null;
};

/** What found products must have; empty lists and nulls do not narrow. Values of one filter are alternatives, filters hold together. */
export type SearchFilters = {
  readonly categoryIds: readonly string[];
  readonly brands: readonly string[];
  readonly merchantIds: readonly string[];
  /** In minor units of the request's currency. */
  readonly price: { readonly min: bigint | null; readonly max: bigint | null } | null;
  readonly rating: NumberRange | null;
  readonly inStock: boolean | null;
  readonly specifications: readonly SpecificationFilter[];
};

/** A search as an engine is asked for it. */
export type SearchRequest = {
  /** Null where nothing was typed: all that the filters leave. */
  readonly query: UnderstoodQuery | null;
  readonly filters: SearchFilters;
  readonly sort: SearchSort;
  /** ISO 4217; null where nothing asks for prices. */
  readonly currency: string | null;
  readonly limit: number;
  /** The sort values of the last product of the page before, as the engine gave them; null for the first page. */
  readonly after: readonly SortValue[] | null;
  /** What else to compute; each costs. */
  readonly wants: { readonly total: boolean; readonly facets: boolean; readonly highlights: boolean };
};

/** One value a product is ordered by. */
export type SortValue = string | number | null;

/** The most matches that are counted exactly. */
export const exactCountLimit = 10_000;

/** A found product. */
export type SearchHit = {
  readonly productId: string;
  /** Where it stands, for `after`. */
  readonly sortValues: readonly SortValue[];
  readonly highlights: readonly Highlight[];
};

/** A text of a product in pieces; joined they are the text. */
export type Highlight = {
  readonly field: string;
  readonly pieces: readonly { readonly text: string; readonly isMatch: boolean }[];
};

/** What can be narrowed, with what each choice would leave beside all other filters. */
export type Facet = {
  readonly key: string;
  readonly name: string;
  readonly kind: "CATEGORY" | "BRAND" | "MERCHANT" | "PRICE" | "RATING" | "AVAILABILITY" | "SPECIFICATION";
  readonly values: readonly { readonly value: string; readonly label: string; readonly count: number }[];
  readonly range: { readonly min: number; readonly max: number; readonly unit: string | null } | null;
  /** Whether the counts are; else they are estimates from a sample of what was found. */
  readonly isExact: boolean;
};

/** What an engine found. */
export type SearchAnswer = {
  readonly hits: readonly SearchHit[];
  /** Null where it was not wanted; a lower bound where it is not exact. */
  readonly total: { readonly count: number; readonly isExact: boolean } | null;
  /** Empty where they were not wanted. */
  readonly facets: readonly Facet[];
};

/** Products and categories that begin so, the best first. */
export type PrefixAnswer = { readonly productIds: readonly string[]; readonly categoryIds: readonly string[] };
