import { facetCode, type FacetKind } from "../facet-code.ts";
import type { SearchFilters, SpecificationFilter } from "../search-request.ts";
import type { ProductColumns } from "./product-columns.ts";

/** A filter that is set: the key of the facet it belongs to, and whether a product passes it. */
export type FilterTest = {
  readonly facet: string;
  readonly isSpecification: boolean;
  readonly passes: (key: number) => boolean;
};

/** The filters of a request that are set. Prices need the request's currency. Of use until the columns change. */
export function filterTests(
  columns: ProductColumns,
  filters: SearchFilters,
  currency: string | null,
): readonly FilterTest[] {
  const { categoryIds, brands, merchantIds, price, rating, inStock, specifications } = filters;
  const { leaf, brand, merchant } = columns;
  const tests: FilterTest[] = [];
  const add = (facet: string, passes: FilterTest["passes"], isSpecification = false): void =>
    void tests.push({ facet, isSpecification, passes });
  if (categoryIds.length > 0) {
    const wanted = categoriesUnder(columns, ordinals(columns, "CATEGORY", "category", categoryIds));
    add("category", (key) => wanted.has(leaf[key] ?? -1));
  }
  if (brands.length > 0) {
    const wanted = ordinals(columns, "BRAND", "brand", brands);
    add("brand", (key) => wanted.has(brand[key] ?? -1));
  }
  if (merchantIds.length > 0) {
    const wanted = ordinals(columns, "MERCHANT", "merchant", merchantIds);
    add("merchant", (key) => wanted.has(merchant[key] ?? -1));
  }
  if (price !== null && currency !== null) add("price", costs(columns, price, currency));
  if (rating !== null) {
    const [min, max] = [rating.min ?? Number.NEGATIVE_INFINITY, rating.max ?? Number.POSITIVE_INFINITY];
    const held = columns.rating;
    // What has no rating is no number and passes neither end.
    add("rating", (key) => (held[key] ?? Number.NaN) >= min && (held[key] ?? Number.NaN) <= max);
  }
  if (inStock !== null) {
    const held = columns.isInStock;
    add("in_stock", (key) => (held[key] === 1) === inStock);
  }
  for (const filter of specifications) add(filter.key, specification(columns, filter), true);
  return tests;
}

/** Keys of products: those that pass everything, and for each filter those that only it keeps out. */
export type Narrowed = { readonly all: Int32Array; readonly besides: readonly Int32Array[] };

/** Splits what was found by filters. What is not shown, or not known yet, is left out. */
export function narrow(columns: ProductColumns, found: Int32Array, tests: readonly FilterTest[]): Narrowed {
  const { isShown } = columns;
  const all = new Int32Array(found.length);
  let passed = 0;
  const besides = tests.map((): number[] => []);
  for (const key of found) {
    if (isShown[key] !== 1) continue;
    let failed = -1;
    let isOut = false;
    for (let at = 0; at < tests.length; at += 1) {
      if (tests[at]?.passes(key)) continue;
      if (failed >= 0) {
        isOut = true;
        break;
      }
      failed = at;
    }
    if (isOut) continue;
    if (failed >= 0) besides[failed]?.push(key);
    else {
      all[passed] = key;
      passed += 1;
    }
  }
  return { all: all.subarray(0, passed), besides: besides.map((keys) => Int32Array.from(keys)) };
}

/** Every shown product. */
export function allKeys({ isShown, shownCount, end }: ProductColumns): Int32Array {
  const keys = new Int32Array(shownCount);
  let count = 0;
  for (let key = 0; key < end; key += 1)
    if (isShown[key] === 1) {
      keys[count] = key;
      count += 1;
    }
  return keys;
}

const ordinals = (
  { values }: ProductColumns,
  kind: FacetKind,
  key: string,
  wanted: readonly string[],
): ReadonlySet<number> =>
  new Set(
    wanted.map((value) => values.ordinalOf(facetCode(kind, key, value).toString())).filter((ordinal) => ordinal >= 0),
  );

/** The categories and all below them. */
function categoriesUnder({ values }: ProductColumns, wanted: ReadonlySet<number>): ReadonlySet<number> {
  const isUnder = (category: number): boolean => {
    // A tree is not deeper than this; a ring, which there should not be, ends.
    for (let [at, depth] = [category, 0]; at >= 0 && depth < 32; [at, depth] = [values.parentOf(at), depth + 1])
      if (wanted.has(at)) return true;
    return false;
  };
  return new Set(values.categories().filter(isUnder));
}

/** The prices of a product are a range: it must have a part of the other. */
function costs(
  { prices }: ProductColumns,
  { min, max }: { readonly min: bigint | null; readonly max: bigint | null },
  currency: string,
): FilterTest["passes"] {
  const column = prices.get(currency);
  if (column === undefined) return () => false;
  const least = min === null ? Number.NEGATIVE_INFINITY : Number(min);
  const most = max === null ? Number.POSITIVE_INFINITY : Number(max);
  const { low, high } = column;
  return (key) => (high[key] ?? Number.NaN) >= least && (low[key] ?? Number.NaN) <= most;
}

function specification(columns: ProductColumns, { key, values, range }: SpecificationFilter): FilterTest["passes"] {
  const wanted = new Set(ordinals(columns, "SPECIFICATION", key, values));
  if (range !== null) {
    const [min, max] = [range.min ?? Number.NEGATIVE_INFINITY, range.max ?? Number.POSITIVE_INFINITY];
    for (const ordinal of columns.values.ofKey(key)) {
      const number = columns.values.at(ordinal)?.number ?? Number.NaN;
      if (number >= min && number <= max) wanted.add(ordinal);
    }
  }
  const isWanted = (ordinal: number): boolean => wanted.has(ordinal);
  return (row) => columns.specifications.has(row, isWanted);
}
