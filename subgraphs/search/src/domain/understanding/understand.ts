import type { QueryReading, QueryTerm, UnderstoodQuery } from "../understood-query.ts";
import { brandsIn, type NamedBrand } from "./brands.ts";
import { categoriesMeant, type MeantCategory } from "./category-intent.ts";
import { joined, parted } from "./compounds.ts";
import type { Lexicon } from "./lexicon.ts";
import { measuresIn, type NamedMeasure } from "./query-measures.ts";
import { readingsOf } from "./readings.ts";
import { type Mending, mendingOf } from "./spelling.ts";
import { subjectOf } from "./subject.ts";
import type { SynonymBook, WeighedSynonym } from "./synonyms.ts";
import { tokensOf } from "./tokens.ts";
import { stemsOf } from "./words.ts";

/** What a query is understood by. */
export type Knowledge = { readonly lexicon: Lexicon; readonly synonyms: SynonymBook };

/** The catalogue's own way to write two words as one, or one as two, is the same word. */
const compoundWeight = 0.65;

/** The most categories that are told. */
const mostCategories = 3;

/**
 * What a shopper may mean by what was typed, at most 200 characters: pure, the same for the same knowledge, well below a millisecond.
 * It narrows nothing by itself: brands, categories and measures are told so that engines rank by them.
 */
export function understand(text: string, { lexicon, synonyms }: Knowledge): UnderstoodQuery {
  const { tokens: typed, codes } = tokensOf(text);
  const mendings = typed.map((token) => (isKnownPart(token, lexicon) ? null : mendingOf(token, lexicon)));
  const tokens = typed.map((token, index) => (mendings[index]?.isCertain ? mendings[index].word : token));
  const measures = measuresIn(text);
  const brands = brandsIn(tokens, lexicon);
  const terms = termsOf(tokens, measures, { lexicon, synonyms }).map((term) => withTyped(term, typed, mendings));
  const readings = readingsOf(terms, withoutBrands(brands));
  return {
    text: text.trim(),
    terms,
    readings,
    codes,
    categories: meantBy(readings, brands, lexicon),
    brands: [...new Set(brands.map(({ name }) => name))],
    measures: measures.map(({ number, unit, text: said }) => ({ number, unit, text: said })),
    correction: mendings.some((mending) => mending !== null)
      ? typed.map((token, index) => mendings[index]?.word ?? token).join(" ")
      : null,
    isCorrected: mendings.some((mending) => mending?.isCertain === true),
  };
}

/**
 * What was typed is looked for beside what it was mended to: the lexicon is minutes behind the catalogue, and a product with a new word must be
 * found at once.
 */
function withTyped(term: QueryTerm, typed: readonly string[], mendings: readonly (Mending | null)[]): QueryTerm {
  const at = mendings.findIndex((mending) => mending?.isCertain === true && mending.word === term.text);
  const text = typed[at];
  return text === undefined ? term : { ...term, synonyms: [{ text, weight: 1 }, ...term.synonyms] };
}

/** A compound of known words, a brand or its part is known, though it stands in no product so. */
const isKnownPart = (token: string, lexicon: Lexicon): boolean => parted(token, lexicon) !== null;

/** Tokens cut into terms: the longest that synonyms, compounds or measures know; else each token is one. */
function termsOf(
  tokens: readonly string[],
  measures: readonly NamedMeasure[],
  { lexicon, synonyms }: Knowledge,
): readonly QueryTerm[] {
  const terms: QueryTerm[] = [];
  const longest = Math.max(2, synonyms.longest);
  for (let from = 0; from < tokens.length;) {
    let to = Math.min(tokens.length, from + longest);
    let found: readonly WeighedSynonym[] = [];
    for (; to > from; to -= 1) {
      found = synonymsOf(tokens.slice(from, to), measures, { lexicon, synonyms });
      if (found.length > 0) break;
    }
    to = Math.max(to, from + 1);
    terms.push({ text: tokens.slice(from, to).join(" "), synonyms: found });
    from = to;
  }
  return terms;
}

function synonymsOf(
  tokens: readonly string[],
  measures: readonly NamedMeasure[],
  { lexicon, synonyms }: Knowledge,
): readonly WeighedSynonym[] {
  const text = tokens.join(" ");
  const stems = stemsOf(text).join(" ");
  const [left = "", right] = tokens;
  const measure = measures.find((named) => stemsOf(named.text).join(" ") === stems);
  const compound =
    right === undefined ? parted(left, lexicon) : tokens.length === 2 ? joined(left, right, lexicon) : null;
  return [
    ...(measure?.otherwise ?? []).map((same) => ({ text: same, weight: compoundWeight })),
    ...(compound === null ? [] : [{ text: compound, weight: compoundWeight }]),
    ...synonyms.of(stems),
    // what the catalogue writes its own way may have synonyms under that
    ...(compound === null ? [] : synonyms.of(stemsOf(compound).join(" "))),
  ];
}

const withoutBrands =
  (brands: readonly NamedBrand[]) =>
  (text: string): string =>
    subjectOf(text, brands.map(({ name }) => name).join(" "));

/** The likeliest categories of all readings; a reading's weight counts. */
function meantBy(
  readings: readonly QueryReading[],
  brands: readonly NamedBrand[],
  lexicon: Lexicon,
): readonly MeantCategory[] {
  const brandStems = new Set(brands.flatMap(({ name }) => stemsOf(name)));
  const weights = new Map<string, number>();
  for (const { text, subject, weight } of readings)
    for (const meant of categoriesMeant(
      stemsOf(text).filter((stem) => !brandStems.has(stem)),
      stemsOf(subject),
      lexicon,
    ))
      weights.set(meant.categoryId, Math.max(weights.get(meant.categoryId) ?? 0, meant.weight * weight));
  return [...weights]
    .map(([categoryId, weight]) => ({ categoryId, weight }))
    .toSorted((left, right) => right.weight - left.weight)
    .slice(0, mostCategories);
}
