import type { estypes } from "@elastic/elasticsearch";
import { besides, type FacetName, type FilterClause } from "./filter-clauses.ts";
import type { Query } from "./query.ts";
import { columnOf, columnPattern } from "./specification-columns.ts";

type Aggregations = Record<string, estypes.AggregationsAggregationContainer>;

/** The most choices a facet shows. */
export const maxChoices = 50;
/** The most values of a specification that are counted: the lowest and the highest number are among them, or it is one that hardly parts products. */
const maxCounted = 300;

/** Up to here every product is counted; of more, a part of about `sampleSize` stands for all. */
const countedExactly = 10_000;
const sampleSize = 5_000;

/** Facets that are counted over the same products: those that all filters but one facet's own leave. */
export type FacetGroup = {
  /** Whose own filters are left out; null for the facets that have none. */
  readonly own: FacetName | null;
  readonly facets: readonly FacetName[];
  readonly query: Query;
};

/** Which facets are counted together. A facet that narrows is counted without its own filters: the others' choices stay to be had. */
export function facetGroups(
  found: Query,
  clauses: readonly FilterClause[],
  facets: readonly FacetName[],
): readonly FacetGroup[] {
  const narrowing = new Set(clauses.map(({ facet }) => facet));
  const group = (own: FacetName | null, counted: readonly FacetName[]): FacetGroup => ({
    own,
    facets: counted,
    query: { bool: { filter: [found, ...besides(clauses, own)] } },
  });
  const common = facets.filter((facet) => !narrowing.has(facet));
  const apart = facets.filter((facet) => narrowing.has(facet));
  return [...(common.length > 0 ? [group(null, common)] : []), ...apart.map((facet) => group(facet, [facet]))];
}

/** How much of `total` products is counted, from 0 to 1. */
export const sampleShare = (total: number): number => (total <= countedExactly ? 1 : sampleSize / total);

/** What a group's search counts, of a share of the products. Lowest and highest are looked for among all of them. */
export function facetAggregations(
  { facets }: Pick<FacetGroup, "facets">,
  share: number,
  currency: string | null,
): Aggregations {
  const counted = Object.assign({}, ...facets.map((facet) => choicesOf(facet))) as Aggregations;
  const ranges = Object.assign({}, ...facets.map((facet) => rangeOf(facet, currency))) as Aggregations;
  if (share === 1 || Object.keys(counted).length === 0) return { ...counted, ...ranges };
  // The same part every time: the numbers must not dance while a shopper looks.
  return { ...ranges, sampled: { random_sampler: { probability: share, seed: 1 }, aggregations: counted } };
}

function choicesOf(facet: FacetName): Aggregations {
  const terms = (field: string) => ({ [facet]: { terms: { field, size: maxChoices } } });
  switch (facet) {
    case "category":
      return terms("category_choices");
    case "brand":
      return terms("brand_is");
    case "merchant":
      return terms("merchant_id");
    case "in_stock":
      return { [facet]: { filter: { term: { in_stock: true } } } };
    case "rating":
      return { rating: { range: { field: "rating", ranges: [4, 3, 2, 1].map((from) => ({ from })) } } };
    case "price":
      return {};
    default:
      return specificationChoices(facet);
  }
}

function specificationChoices(facet: `specification:${string}`): Aggregations {
  const key = facet.slice("specification:".length);
  return { [facet]: { terms: { field: columnOf(key), size: maxCounted, include: columnPattern(key) } } };
}

function rangeOf(facet: FacetName, currency: string | null): Aggregations {
  if (facet === "rating")
    return { "rating:lowest": { min: { field: "rating" } }, "rating:highest": { max: { field: "rating" } } };
  if (facet !== "price" || currency === null) return {};
  return {
    "price:lowest": { min: { field: `price_min.${currency}` } },
    "price:highest": { max: { field: `price_max.${currency}` } },
  };
}
