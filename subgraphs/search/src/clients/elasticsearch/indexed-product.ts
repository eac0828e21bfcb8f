import { inFirstUnit, type Measure } from "@novatech/kernel/units";
import { indexText } from "../../domain/index-text.ts";
import type { SearchDocument } from "../../domain/search-document.ts";
import { subjectOf } from "../../domain/understanding/subject.ts";
import { joinChoice } from "./joined-choice.ts";
import { withoutMarks } from "./marked-text.ts";
import { orderedNumber } from "./ordered-number.ts";
import { columnOf, columnValue } from "./specification-columns.ts";

/** A product as it stands in the index; the fields are those of `indexDefinition`. */
export type IndexedProduct = Readonly<Record<string, unknown>>;

// Longer ones are read by people, not looked for: a whole manual would drown the rest.
const maxDescriptionCharacters = 20_000;

/** Longer values are read, not chosen. */
const maxChoiceCharacters = 80;

/** What is indexed of a document. Texts stay as they are but for the characters that mark matches. */
export function toIndexed(document: SearchDocument): IndexedProduct {
  const { specifications, rating } = document;
  const prices = Object.entries(document.prices);
  const choices = specifications.filter(({ value }) => value.length <= maxChoiceCharacters);
  return {
    product_id: document.productId,
    name: withoutMarks(document.name),
    subject: subjectOf(document.name, document.brand),
    brand: document.brand === null ? null : withoutMarks(document.brand),
    model: document.model === null ? null : withoutMarks(document.model),
    description:
      document.description === null ? null : withoutMarks(document.description).slice(0, maxDescriptionCharacters),
    category: document.categoryPath.map(withoutMarks),
    variants: document.variants.map(({ name }) => withoutMarks(name)).filter((name) => name !== document.name),
    specifications: specifications.flatMap(specificationText),
    codes: [
      ...document.variants.flatMap(({ codes }) => codes),
      ...(document.model === null ? [] : [document.model.toUpperCase()]),
    ],
    measures: specifications.flatMap(({ number, unit }) =>
      number === null || unit === null ? [] : [measureText({ number, unit })],
    ),
    sort_name: indexText(document.name),
    brand_is: document.brand,
    merchant_id: document.merchantId,
    category_ids: document.categoryIds,
    category_choices: document.categoryIds.map((id, depth) => joinChoice(id, document.categoryPath[depth] ?? id)),
    in_stock: document.inStock,
    rating: rating?.average ?? null,
    review_count: rating?.count ?? 0,
    published_at: document.publishedAt,
    specification_keys: specifications.map(({ key, name, kind, unit }) => joinChoice(key, name, kind, unit ?? "")),
    specification_values: grouped(specifications.map(({ key, value }) => [key, value])),
    specification_numbers: grouped(
      specifications.flatMap(({ key, number }) => (number === null ? [] : [[key, orderedNumber(number)] as const])),
    ),
    specification_choices: choices.map(({ key, value, number }) => columnValue(key, value, number)),
    ...grouped(choices.map(({ key, value, number }) => [columnOf(key), columnValue(key, value, number)])),
    price_min: Object.fromEntries(prices.map(([currency, { min }]) => [currency, String(min)])),
    price_max: Object.fromEntries(prices.map(([currency, { max }]) => [currency, String(max)])),
  };
}

/** An amount, the same text in whatever unit it is told: 1 TB and 1000 GB are `1000000 MB`. */
export function measureText(measure: Measure): string {
  const { number, unit } = inFirstUnit(measure);
  return `${number} ${unit}`;
}

/** A yes is found by the name, a no not at all. */
function specificationText({ name, value }: SearchDocument["specifications"][number]): readonly string[] {
  if (value === "No") return [];
  return [withoutMarks(value === "Yes" ? name : `${name}: ${value}`)];
}

/** A flattened field would read a dot in a key as a level: keys of the catalogue have none, others lose theirs here and in the filter alike. */
export const flatKey = (key: string): string => key.replaceAll(".", "_");

function grouped(entries: readonly (readonly [string, string])[]): Record<string, string | readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, value] of entries) {
    const flat = flatKey(key);
    const held = groups.get(flat);
    if (held) held.push(value);
    else groups.set(flat, [value]);
  }
  return Object.fromEntries(groups);
}
