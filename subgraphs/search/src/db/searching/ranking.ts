import { inEveryUnit } from "@novatech/kernel/units";
import { facetCode } from "../../domain/facet-code.ts";
import type { ProductColumns } from "../../domain/columns/product-columns.ts";
import type { UnderstoodQuery } from "../../domain/understood-query.ts";
import type { Keys } from "./found-keys.ts";

/** What each sign of a good match weighs. Measured by `npm run bench -- relevance`; the numbers mean something beside one another only. */
const rankWeights = {
  /** An SKU, bar code or model that is equal: before everything else. */
  code: 100,
  /** All words of a reading, anywhere. */
  allWords: 2,
  /** How dense a reading's words stand in the name and where the description begins, by `ts_rank_cd`. */
  density: 1,
  /** What it is, says what is wanted. */
  subject: 0.8,
  /** The kind of product that is meant, with certainty. */
  category: 0.15,
  /** A specification has the size or amount that is named: of "notebook 16 gb" what has 16 GB, before what has 16 inches and gigabytes. */
  measure: 1,
} as const;

/** What is known of a query's matches before their texts are looked at. */
export type Signs = {
  /** Products of which a code was typed. */
  readonly coded: Keys;
  /** Those that say, in what they are, what is wanted. */
  readonly subject: Keys;
  /** For each reading those that have all its words, anywhere. */
  readonly whole: readonly Keys[];
};

/** How well a product fits, the higher the better. `densities` are by reading; without them what the rest gives. */
export type Rank = (key: number, densities: readonly number[]) => number;

/** How matches are ranked. Of several readings the best counts: who typed "laptop" is not better served by what says notebook as well. */
export function rankBy(columns: ProductColumns, query: UnderstoodQuery, signs: Signs): Rank {
  const marks = new Uint8Array(columns.end);
  const mark = (keys: Keys, bit: number): void => {
    for (const key of keys) if (key < marks.length) marks[key] = (marks[key] ?? 0) | (1 << bit);
  };
  mark(signs.coded, 0);
  mark(signs.subject, 1);
  for (const [reading, keys] of signs.whole.entries()) mark(keys, 2 + reading);
  const categoryOf = categoryWeights(columns, query);
  const measures = measuredValues(columns, query);
  const { leaf, specifications } = columns;
  return (key, densities) => {
    const marked = marks[key] ?? 0;
    let best = 0;
    for (let reading = 0; reading < query.readings.length; reading += 1) {
      const whole = (marked >> (2 + reading)) & 1 ? rankWeights.allWords : 0;
      const rank = (query.readings[reading]?.weight ?? 0) * (whole + rankWeights.density * (densities[reading] ?? 0));
      if (rank > best) best = rank;
    }
    let rank = best;
    if (marked & 1) rank += rankWeights.code;
    if (marked & 2) rank += rankWeights.subject;
    if (categoryOf.size > 0) rank += rankWeights.category * (categoryOf.get(leaf[key] ?? -1) ?? 0);
    for (const isSame of measures) if (specifications.has(key, isSame)) rank += rankWeights.measure;
    return rank;
  };
}

function categoryWeights({ values }: ProductColumns, { categories }: UnderstoodQuery): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  for (const { categoryId, weight } of categories) {
    const ordinal = values.ordinalOf(facetCode("CATEGORY", "category", categoryId).toString());
    if (ordinal >= 0 && !weights.has(ordinal)) weights.set(ordinal, weight);
  }
  return weights;
}

/** For each measure of the query whether a specification's value is as much, in whatever unit. */
function measuredValues(
  { values }: ProductColumns,
  { measures }: UnderstoodQuery,
): readonly ((ordinal: number) => boolean)[] {
  if (measures.length === 0) return [];
  return measures.map((measure) => {
    const same = new Map(inEveryUnit(measure).map(({ number, unit }) => [unit, number]));
    const ordinals = new Set<number>();
    for (let ordinal = 0; ordinal < values.size(); ordinal += 1) {
      const { unit = null, number = null } = values.at(ordinal) ?? {};
      if (unit !== null && number !== null && same.get(unit) === number) ordinals.add(ordinal);
    }
    return (ordinal) => ordinals.has(ordinal);
  });
}
