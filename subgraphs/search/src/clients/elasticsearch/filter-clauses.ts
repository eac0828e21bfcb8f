import type { SearchFilters, SpecificationFilter } from "../../domain/search-request.ts";
import type { Query } from "./query.ts";
import { flatKey } from "./indexed-product.ts";
import { orderedNumber } from "./ordered-number.ts";

/** A filter with the facet it belongs to. */
export type FilterClause = { readonly facet: FacetName; readonly clause: Query };

/** A facet by what it counts; `specification:` stands before the key of one. */
export type FacetName = "category" | "brand" | "merchant" | "price" | "rating" | "in_stock" | `specification:${string}`;

/** The filters of a request, each with its facet. Prices need the request's currency. */
export function filterClauses(filters: SearchFilters, currency: string | null): readonly FilterClause[] {
  const { price, rating } = filters;
  const clauses: FilterClause[] = [];
  const add = (facet: FacetName, clause: Query): void => void clauses.push({ facet, clause });
  if (filters.categoryIds.length > 0) add("category", { terms: { category_ids: [...filters.categoryIds] } });
  if (filters.brands.length > 0) add("brand", { terms: { brand_is: [...filters.brands] } });
  if (filters.merchantIds.length > 0) add("merchant", { terms: { merchant_id: [...filters.merchantIds] } });
  if (price !== null && currency !== null) {
    // The prices of a product are a range: it must have one within the other.
    if (price.min !== null) add("price", { range: { [`price_max.${currency}`]: { gte: String(price.min) } } });
    if (price.max !== null) add("price", { range: { [`price_min.${currency}`]: { lte: String(price.max) } } });
    if (price.min === null && price.max === null) add("price", { exists: { field: `price_min.${currency}` } });
  }
  if (rating !== null) add("rating", { range: { rating: ends(rating) } });
  if (filters.inStock !== null) add("in_stock", { term: { in_stock: filters.inStock } });
  for (const filter of filters.specifications) add(`specification:${filter.key}`, specification(filter));
  return clauses;
}

/** Every filter but those of one facet: what a facet's own choices are counted beside. */
export const besides = (clauses: readonly FilterClause[], facet: FacetName | null): readonly Query[] =>
  clauses.filter((held) => held.facet !== facet).map(({ clause }) => clause);

function specification({ key, values, range }: SpecificationFilter): Query {
  const ways: Query[] = [];
  if (values.length > 0) ways.push({ terms: { [`specification_values.${flatKey(key)}`]: [...values] } });
  if (range !== null)
    ways.push({
      range: {
        [`specification_numbers.${flatKey(key)}`]: {
          ...(range.min === null ? {} : { gte: orderedNumber(range.min) }),
          ...(range.max === null ? {} : { lte: orderedNumber(range.max) }),
        },
      },
    });
  return ways.length === 1 && ways[0] ? ways[0] : { bool: { should: ways, minimum_should_match: 1 } };
}

const ends = ({ min, max }: { readonly min: number | null; readonly max: number | null }) => ({
  ...(min === null ? {} : { gte: min }),
  ...(max === null ? {} : { lte: max }),
});
