import type { SearchFilters } from "../../domain/search-request.ts";
import type { SearchFacetResolvers } from "../__generated__/types.ts";
import type { SearchFacetMapper } from "../mappers.ts";

/** A facet, with what the filters hold already. */
export const SearchFacet: SearchFacetResolvers = {
  values: (facet) => {
    const isSelected = selectionOf(facet);
    return facet.values.map((value) => ({ ...value, isSelected: isSelected(value.value) }));
  },
};

function selectionOf({ kind, key, filters }: SearchFacetMapper): (value: string) => boolean {
  const chosen = chosenOf(kind, key, filters);
  return (value) => chosen.includes(value);
}

function chosenOf(kind: SearchFacetMapper["kind"], key: string, filters: SearchFilters): readonly string[] {
  switch (kind) {
    case "CATEGORY":
      return filters.categoryIds;
    case "BRAND":
      return filters.brands;
    case "MERCHANT":
      return filters.merchantIds;
    case "AVAILABILITY":
      return filters.inStock === true ? ["true"] : [];
    case "RATING":
      return filters.rating?.max === null && filters.rating.min !== null ? [String(filters.rating.min)] : [];
    case "SPECIFICATION":
      return filters.specifications.find((filter) => filter.key === key)?.values ?? [];
    case "PRICE":
      return [];
  }
}
