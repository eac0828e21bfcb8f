import { inFirstUnit, measureOf } from "@novatech/kernel/units";

/** A specification as the catalogue tells it. */
export type Specification = { readonly key: string; readonly name: string; readonly value: string };

/** What is known of a product by key: a number, counted alike for all products, or words. */
export type Features = Readonly<Record<string, number | readonly string[]>>;

/** More are seldom known, and each costs when products are set beside one another. */
const maxFeatures = 40;
/** A longer value is a sentence and says nothing that could be compared. */
const maxValueLength = 80;
const maxWords = 8;

/** What it weighs in its box and how long it is repaired says nothing of a product. */
const isTelling = (key: string): boolean => !/package|pallet|warranty|country_of_origin|code/.test(key);

/** Reads specifications for comparison: `15.6 inch` and `39.6 cm` become the same number, words lower-case tokens. */
export function readFeatures(specifications: readonly Specification[]): Features {
  const features: Record<string, number | readonly string[]> = {};
  for (const { key, value } of specifications.filter((each) => isTelling(each.key)).slice(0, maxFeatures)) {
    const feature = readValue(value);
    if (feature !== null) features[key] = feature;
  }
  return features;
}

function readValue(value: string): number | readonly string[] | null {
  const text = value.trim();
  if (/^[+-]?\d+(\.\d+)?$/.test(text)) return Number(text);
  const measure = measureOf(text);
  if (measure !== null) return inFirstUnit(measure).number;
  if (text.length > maxValueLength) return null;
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*/gu) ?? [];
  return words.length === 0 ? null : [...new Set(words)].slice(0, maxWords).toSorted();
}
