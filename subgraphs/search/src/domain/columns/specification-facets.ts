import type { Facet } from "../search-request.ts";
import { type Counted, mostChoices } from "./common-facets.ts";
import type { ProductColumns } from "./product-columns.ts";

/** The most specifications that are offered. */
const mostFacets = 8;
/** A specification that fewer of the found products have is none of their kind. */
const leastShare = 0.2;
/** With more choices than these it is hardly chosen by value. */
const handyChoices = 40;

/** Products whose specifications are counted one by one; of more as many, taken evenly: each has some twenty, and they lie far apart in memory. */
const countedProducts = 20_000;

/**
 * The specifications that part what was found best, with their choices: those most products have, that differ, and not from product to
 * product. With `only` that one, however useful.
 */
export function countSpecifications(
  columns: ProductColumns,
  counted: Counted,
  only: string | null = null,
): readonly Facet[] {
  const { values, specifications } = columns;
  const counts = new Uint32Array(values.size());
  const all = counted.reduce((sum, keys) => sum + keys.length, 0);
  const step = Math.max(1, Math.ceil(all / countedProducts));
  const seen: number[] = [];
  let products = 0;
  for (const keys of counted) {
    const some = step === 1 ? keys : keys.filter((_, index) => index % step === 0);
    products += some.length;
    // One by one: there may be too many for the arguments of a call.
    for (const ordinal of specifications.count(some, counts)) seen.push(ordinal);
  }
  const keys = values.keys();
  const sums = sumsOf(keys.length, seen, counts, values.keyOf);
  const useful: { readonly key: number; readonly covered: number; readonly worth: number }[] = [];
  for (let key = 0; key < keys.length; key += 1) {
    const [covered = 0, most = 0, choices = 0] = [sums.covered[key], sums.most[key], sums.choices[key]];
    const isFit = only === null ? choices > 1 && covered >= leastShare * products : covered > 0 && keys[key] === only;
    if (isFit) useful.push({ key, covered, worth: (covered - most) * (choices <= handyChoices ? 1 : 0.2) });
  }
  const told = useful
    .toSorted((left, right) => right.worth - left.worth || left.key - right.key)
    .slice(0, mostFacets)
    .toSorted((left, right) => right.covered - left.covered || left.key - right.key);
  const choicesOf = new Map<number, number[]>(told.map(({ key }) => [key, []]));
  for (const ordinal of seen) choicesOf.get(values.keyOf(ordinal))?.push(ordinal);
  return told.map(({ key }) => {
    const choices = (choicesOf.get(key) ?? []).map((ordinal) => ({ ordinal, count: (counts[ordinal] ?? 0) * step }));
    return toFacet(columns, keys[key] ?? "", choices, step === 1);
  });
}

/** By key how many products have it, how many its commonest value, and how many values there are. */
function sumsOf(keys: number, seen: readonly number[], counts: Uint32Array, keyOf: (ordinal: number) => number) {
  const sums = { covered: new Uint32Array(keys), most: new Uint32Array(keys), choices: new Uint32Array(keys) };
  for (const ordinal of seen) {
    const key = keyOf(ordinal);
    const count = counts[ordinal] ?? 0;
    sums.covered[key] = (sums.covered[key] ?? 0) + count;
    sums.most[key] = Math.max(sums.most[key] ?? 0, count);
    sums.choices[key] = (sums.choices[key] ?? 0) + 1;
  }
  return sums;
}

type Choice = { readonly ordinal: number; readonly count: number };

function toFacet({ values }: ProductColumns, key: string, choices: readonly Choice[], isExact: boolean): Facet {
  const told = choices.flatMap(({ ordinal, count }) => {
    const value = values.at(ordinal);
    return value === undefined ? [] : [{ ...value, count }];
  });
  const sorted = told.toSorted((left, right) => right.count - left.count || (left.value < right.value ? -1 : 1));
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { number } of told) {
    if (number === null) continue;
    min = Math.min(min, number);
    max = Math.max(max, number);
  }
  const [first] = sorted;
  return {
    key,
    name: first?.label ?? key,
    kind: "SPECIFICATION",
    values: sorted.slice(0, mostChoices).map(({ value, count }) => ({ value, label: value, count })),
    range: min > max ? null : { min, max, unit: first?.unit ?? null },
    isExact,
  };
}
