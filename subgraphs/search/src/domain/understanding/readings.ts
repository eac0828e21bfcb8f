import type { QueryReading, QueryTerm } from "../understood-query.ts";

/** The most readings: each is looked for, and costs. */
const mostReadings = 4;

/**
 * Whole queries to rank by: what was typed, then with synonyms in place of terms, the weightiest first. At most two terms are replaced at a
 * time.
 */
export function readingsOf(terms: readonly QueryTerm[], subjectOf: (text: string) => string): readonly QueryReading[] {
  if (terms.length === 0) return [];
  let found: readonly { readonly texts: readonly string[]; readonly weight: number; readonly replaced: number }[] = [
    { texts: terms.map(({ text }) => text), weight: 1, replaced: 0 },
  ];
  for (const [index, { synonyms }] of terms.entries())
    found = found
      .flatMap((reading) => [
        reading,
        ...(reading.replaced === 2 ? [] : synonyms).map(({ text, weight }) => ({
          texts: reading.texts.with(index, text),
          weight: reading.weight * weight,
          replaced: reading.replaced + 1,
        })),
      ])
      .toSorted((left, right) => right.weight - left.weight)
      .slice(0, mostReadings * 2);
  const readings = new Map<string, QueryReading>();
  for (const { texts, weight } of found) {
    const text = withoutRepeats(texts.join(" "));
    if (!readings.has(text)) readings.set(text, { text, subject: subjectOf(text), weight: Number(weight.toFixed(3)) });
  }
  return [...readings.values()].slice(0, mostReadings);
}

/** A synonym may repeat what stands beside it: "digital" + "digital camera". */
const withoutRepeats = (text: string): string => [...new Set(text.split(" "))].join(" ");
