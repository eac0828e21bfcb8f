import type { Product, Specification } from "./product.ts";
import { inUnit, type Measure, measureOf } from "@novatech/kernel/units";

/** What is known of one product in a row. */
export type ComparisonCell = {
  /** In words, in the row's unit where it has one. */
  readonly value: string;
  /** In the row's unit; null for words. */
  readonly number: number | null;
};

/** One thing that is known of at least one of the products. */
export type ComparisonRow = {
  readonly key: string;
  readonly name: string;
  /** What every number of the row is counted in; null where they have no unit or cannot be counted alike. */
  readonly unit: string | null;
  /** Whether known values are not all the same. What is not known is no difference. */
  readonly isDifferent: boolean;
  /** One for each product, in their order; null where it is not known. */
  readonly cells: readonly (ComparisonCell | null)[];
};

/** What is known of products side by side: rows in the order they first appear, the first product's first. */
export function compare(products: readonly Product[]): readonly ComparisonRow[] {
  const keys = new Map<string, string>();
  for (const { specifications } of products)
    for (const { key, name } of specifications) if (!keys.has(key)) keys.set(key, name);
  const known = products.map(({ specifications }) => new Map(specifications.map((each) => [each.key, each])));
  return [...keys].map(([key, name]) =>
    rowOf(
      key,
      name,
      known.map((byKey) => byKey.get(key)),
    ),
  );
}

function rowOf(key: string, name: string, specifications: readonly (Specification | undefined)[]): ComparisonRow {
  const measures = specifications.map((each) => (each === undefined ? undefined : readMeasure(each)));
  const unit = measures.find((measure) => measure)?.unit ?? null;
  const alike = unit === null ? null : measures.map((measure) => measure && inUnit(measure, unit));
  // One value that cannot be counted so would stand beside numbers of another meaning: then all stay as they are written.
  if (unit !== null && alike !== null && !alike.includes(null)) {
    const cells = alike.map((measure) =>
      measure ? { value: `${measure.number} ${unit}`, number: measure.number } : null,
    );
    return { key, name, unit, cells, isDifferent: differ(measures, sameMeasure) };
  }
  const cells = specifications.map((each) => (each === undefined ? null : { value: each.value, number: each.number }));
  return { key, name, unit: null, cells, isDifferent: differ(cells, sameText) };
}

/** Numbers with a unit, and words that are one; null where it is neither. */
function readMeasure({ kind, number, unit, value }: Specification): Measure | null {
  if (kind === "NUMBER") return number !== null && unit !== null ? { number, unit } : null;
  return kind === "TEXT" ? measureOf(value) : null;
}

/** Whether the known values are not all like the first of them. */
function differ<Value>(values: readonly (Value | null | undefined)[], same: (a: Value, b: Value) => boolean): boolean {
  const known = values.filter((value) => value !== null && value !== undefined);
  const [first] = known;
  return first !== undefined && known.some((value) => !same(first, value));
}

/** 15.6 inch and 39.6 cm are the same screen: what makers rounded in different units may differ by half a per cent. */
function sameMeasure(a: Measure, b: Measure): boolean {
  if (a.unit === b.unit) return a.number === b.number;
  const converted = inUnit(b, a.unit)?.number ?? Number.NaN;
  return Math.abs(a.number - converted) <= 0.005 * Math.abs(a.number);
}

const sameText = (a: ComparisonCell, b: ComparisonCell): boolean => written(a.value) === written(b.value);

const written = (text: string): string => text.trim().toLowerCase().replaceAll(/\s+/g, " ");
