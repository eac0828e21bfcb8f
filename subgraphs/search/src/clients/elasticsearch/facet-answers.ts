import type { estypes } from "@elastic/elasticsearch";
import type { Facet } from "../../domain/search-request.ts";
import type { FacetName } from "./filter-clauses.ts";
import { maxChoices } from "./facet-searches.ts";
import { splitChoice } from "./joined-choice.ts";
import { readColumnValue } from "./specification-columns.ts";

/** What a specification's key is called, from the products that have it. */
export type SpecificationKey = { readonly key: string; readonly name: string; readonly unit: string | null };

/** What came of counting, by the names `facetAggregations` gave. */
export type Counted = Readonly<Record<string, estypes.AggregationsAggregate>>;

/** The aggregations of an answer; what was counted of a sample stands one level lower, its counts already made up to the whole. */
export function countedOf(aggregations: Counted | undefined): Counted {
  const { sampled, ...rest } = aggregations ?? {};
  return sampled === undefined ? rest : { ...rest, ...(sampled as unknown as Counted) };
}

/** The facet of what was counted; null where there is nothing to choose. */
export function toFacet(
  facet: FacetName,
  counted: Counted,
  about: {
    readonly currency: string | null;
    readonly keys: ReadonlyMap<string, SpecificationKey>;
    /** Whether all products were counted. */
    readonly isExact: boolean;
  },
): Facet | null {
  const { isExact } = about;
  switch (facet) {
    case "category":
      return filled({
        key: facet,
        name: "Category",
        kind: "CATEGORY",
        values: bucketsOf(counted[facet]).map(({ key, doc_count: count }) => {
          const [value, label] = splitChoice(key);
          return { value, label, count };
        }),
        range: null,
        isExact,
      });
    case "brand":
      return filled({
        key: facet,
        name: "Brand",
        kind: "BRAND",
        values: plainChoices(counted[facet]),
        range: null,
        isExact,
      });
    case "merchant":
      return filled({
        key: facet,
        name: "Merchant",
        kind: "MERCHANT",
        values: plainChoices(counted[facet]),
        range: null,
        isExact,
      });
    case "price":
      return filled({
        key: facet,
        name: "Price",
        kind: "PRICE",
        values: [],
        range: range(counted, facet, about.currency),
        isExact,
      });
    case "rating":
      return filled({
        key: facet,
        name: "Rating",
        kind: "RATING",
        // Who chooses four stars wants four and more.
        values: (bucketsOf(counted[facet]) as readonly (Bucket & { readonly from?: number })[])
          .map(({ from = 0, doc_count: count }) => ({ value: String(from), label: `${from} and up`, count }))
          .filter(({ count }) => count > 0)
          .toReversed(),
        range: range(counted, facet, null),
        isExact,
      });
    case "in_stock": {
      const count = (counted[facet] as estypes.AggregationsFilterAggregate | undefined)?.doc_count ?? 0;
      const values = count === 0 ? [] : [{ value: "true", label: "In stock", count }];
      return filled({ key: facet, name: "Availability", kind: "AVAILABILITY", values, range: null, isExact });
    }
    default:
      return specification(facet, counted, about);
  }
}

function specification(
  facet: `specification:${string}`,
  counted: Counted,
  { keys, isExact }: { readonly keys: ReadonlyMap<string, SpecificationKey>; readonly isExact: boolean },
): Facet | null {
  const key = facet.slice("specification:".length);
  const { name = key, unit = null } = keys.get(key) ?? {};
  const found = bucketsOf(counted[facet]).map(({ key: text, doc_count: count }) => ({
    ...readColumnValue(text),
    count,
  }));
  const values = found.slice(0, maxChoices).map(({ value, count }) => ({ value, label: value, count }));
  const numbers = found.flatMap(({ number }) => (number === null ? [] : [number]));
  const ends = numbers.length === 0 ? null : { min: Math.min(...numbers), max: Math.max(...numbers), unit };
  return filled({ key, name, kind: "SPECIFICATION", values, range: ends, isExact });
}

const filled = (facet: Facet): Facet | null => (facet.values.length > 0 || facet.range !== null ? facet : null);

const plainChoices = (counted: estypes.AggregationsAggregate | undefined): Facet["values"] =>
  bucketsOf(counted).map(({ key, doc_count: count }) => ({ value: key, label: key, count }));

type Bucket = { readonly key: string; readonly doc_count: number };

/** The buckets of a terms aggregation, those with most first, of equal ones the first by name. */
export function bucketsOf(counted: estypes.AggregationsAggregate | undefined): readonly Bucket[] {
  const { buckets } = (counted ?? {}) as { readonly buckets?: readonly Bucket[] };
  return buckets ?? [];
}

function range(counted: Counted, facet: "price" | "rating", unit: string | null): Facet["range"] {
  const [min, max] = (["lowest", "highest"] as const).map(
    (end) => (counted[`${facet}:${end}`] as { readonly value?: number | null } | undefined)?.value,
  );
  return min == null || max == null ? null : { min, max, unit };
}
