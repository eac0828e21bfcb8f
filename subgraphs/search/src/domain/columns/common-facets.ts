import type { Facet } from "../search-request.ts";
import type { FacetValues } from "./facet-values.ts";
import type { ProductColumns } from "./product-columns.ts";

/** The facets every product has. */
export type CommonFacet = "category" | "brand" | "merchant" | "price" | "rating" | "in_stock";
export const commonFacets: readonly CommonFacet[] = ["category", "brand", "merchant", "price", "rating", "in_stock"];

/** The most choices of a facet that are told. */
export const mostChoices = 50;

const about: Readonly<Record<CommonFacet, Pick<Facet, "key" | "name" | "kind">>> = {
  category: { key: "category", name: "Category", kind: "CATEGORY" },
  brand: { key: "brand", name: "Brand", kind: "BRAND" },
  merchant: { key: "merchant", name: "Merchant", kind: "MERCHANT" },
  price: { key: "price", name: "Price", kind: "PRICE" },
  rating: { key: "rating", name: "Rating", kind: "RATING" },
  in_stock: { key: "in_stock", name: "Availability", kind: "AVAILABILITY" },
};

/** Lists of keys that are counted as one. */
export type Counted = readonly Int32Array[];

/** A facet of what was counted; none where there is nothing to choose. Every product is counted. */
export function countCommon(
  columns: ProductColumns,
  counted: Counted,
  facet: CommonFacet,
  currency: string | null,
): readonly Facet[] {
  const made = countings[facet](columns, counted, currency);
  const values = made.values.filter(({ count }) => count > 0);
  if (facet === "price" ? made.range === null : values.length === 0) return [];
  return [{ ...about[facet], values, range: made.range, isExact: true }];
}

type Counting = (columns: ProductColumns, counted: Counted, currency: string | null) => Pick<Facet, "values" | "range">;

const countings: Readonly<Record<CommonFacet, Counting>> = {
  category: ({ values, leaf }, counted) => {
    const counts = countOrdinals(leaf, counted, values.size());
    // Each product counts for its lowest category and, through it, for all above.
    const summed = new Map<number, number>();
    for (const [ordinal, count] of counts)
      for (let [at, depth] = [ordinal, 0]; at >= 0 && depth < 32; [at, depth] = [values.parentOf(at), depth + 1])
        summed.set(at, (summed.get(at) ?? 0) + count);
    return { values: choices(values, summed), range: null };
  },
  brand: ({ values, brand }, counted) => ({
    values: choices(values, countOrdinals(brand, counted, values.size())),
    range: null,
  }),
  merchant: ({ values, merchant }, counted) => ({
    values: choices(values, countOrdinals(merchant, counted, values.size())),
    range: null,
  }),
  price: ({ prices }, counted, currency) => {
    const column = currency === null ? undefined : prices.get(currency);
    if (column === undefined) return { values: [], range: null };
    const low = endsOf(column.low, counted);
    const high = endsOf(column.high, counted);
    return {
      values: [],
      range: low === null || high === null ? null : { min: low.min, max: high.max, unit: currency },
    };
  },
  rating: ({ rating }, counted) => {
    const stars = [0, 0, 0, 0, 0, 0];
    for (const keys of counted)
      for (const key of keys) {
        const held = Math.floor(rating[key] ?? Number.NaN);
        if (held >= 0 && held <= 5) stars[held] = (stars[held] ?? 0) + 1;
      }
    const ends = endsOf(rating, counted);
    return {
      // Who chooses four stars wants four and more.
      values: [4, 3, 2, 1].map((least) => ({
        value: String(least),
        label: `${least} and up`,
        count: stars.slice(least).reduce((sum, count) => sum + count, 0),
      })),
      range: ends === null ? null : { ...ends, unit: null },
    };
  },
  in_stock: ({ isInStock }, counted) => {
    let count = 0;
    for (const keys of counted) for (const key of keys) count += isInStock[key] ?? 0;
    return { values: [{ value: "true", label: "In stock", count }], range: null };
  },
};

function countOrdinals(column: Int32Array, counted: Counted, size: number): ReadonlyMap<number, number> {
  const counts = new Uint32Array(size + 1);
  for (const keys of counted)
    for (const key of keys) {
      const ordinal = column[key] ?? -1;
      if (ordinal >= 0) counts[ordinal] = (counts[ordinal] ?? 0) + 1;
    }
  const some = new Map<number, number>();
  for (let ordinal = 0; ordinal < size; ordinal += 1) {
    const count = counts[ordinal] ?? 0;
    if (count > 0) some.set(ordinal, count);
  }
  return some;
}

/** The commonest choices first. */
function choices(values: FacetValues, counts: ReadonlyMap<number, number>): Facet["values"] {
  return [...counts]
    .map(([ordinal, count]) => {
      const { value = "", label = "" } = values.at(ordinal) ?? {};
      return { value, label, count };
    })
    .toSorted((left, right) => right.count - left.count || (left.value < right.value ? -1 : 1))
    .slice(0, mostChoices);
}

function endsOf(column: Float64Array, counted: Counted): { readonly min: number; readonly max: number } | null {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const keys of counted)
    for (const key of keys) {
      // No number is neither less nor more.
      const number = column[key] ?? Number.NaN;
      if (number < min) min = number;
      if (number > max) max = number;
    }
  return min > max ? null : { min, max };
}
