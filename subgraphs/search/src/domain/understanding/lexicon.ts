import { createNearWords, type NearWords } from "./near-words.ts";
import { stemsOf } from "./words.ts";

/** What is known of a word, found by its stem. */
export type LexiconWord = {
  /** How it is mostly written. */
  readonly form: string;
  /** In how many products it stands, anywhere. */
  readonly count: number;
};

/** A category as the lexicon knows it, with how many products stand in it. */
export type LexiconCategory = { readonly categoryId: string; readonly count: number };

/** In which categories the products stand whose subject has a word or two. */
export type LexiconKind = {
  readonly total: number;
  readonly categories: readonly { readonly index: number; readonly count: number }[];
};

/** What the catalogue teaches about words. Learned by `learn-lexicon.ts`; made anew as a whole, never changed. */
export type Lexicon = {
  readonly productCount: number;
  /** By stem. */
  readonly words: ReadonlyMap<string, LexiconWord>;
  /** Two stems that stand beside one another in names, parted by a space, with in how many products. */
  readonly pairs: ReadonlyMap<string, number>;
  /** By the stems of the brand, parted by spaces. */
  readonly brands: ReadonlyMap<string, { readonly name: string; readonly count: number }>;
  readonly categories: readonly LexiconCategory[];
  /** What categories are called, by the last stem of it. */
  readonly categoryNames: ReadonlyMap<string, readonly { readonly index: number; readonly name: readonly string[] }[]>;
  /** By stem, or two of them parted by a space. */
  readonly kinds: ReadonlyMap<string, LexiconKind>;
  readonly nearWords: NearWords;
};

/** A lexicon as it is kept: JSON. */
export type KeptLexicon = {
  /** Of this shape; another is learned anew. */
  readonly shape: 1;
  readonly productCount: number;
  readonly words: readonly (readonly [stem: string, form: string, count: number])[];
  readonly pairs: readonly (readonly [pair: string, count: number])[];
  readonly brands: readonly (readonly [name: string, count: number])[];
  readonly categories: readonly (readonly [categoryId: string, names: readonly string[], count: number])[];
  readonly kinds: readonly (readonly [
    stems: string,
    total: number,
    categories: readonly (readonly [index: number, count: number])[],
  ])[];
};

/** A lexicon of nothing: every word is unknown, and none is mended. */
export const emptyLexicon: Lexicon = openLexicon({
  shape: 1,
  productCount: 0,
  words: [],
  pairs: [],
  brands: [],
  categories: [],
  kinds: [],
});

/** Makes a kept lexicon ready for questions: about 0.2 s for 100,000 words. */
export function openLexicon(kept: KeptLexicon): Lexicon {
  const mendable = kept.words
    .filter(([, form, count]) => count >= leastCountToMendTo && /^\p{L}+$/u.test(form))
    .toSorted(([, , left], [, , right]) => right - left)
    .map(([, form]) => form);
  return {
    productCount: kept.productCount,
    words: new Map(kept.words.map(([stem, form, count]) => [stem, { form, count }])),
    pairs: new Map(kept.pairs),
    brands: new Map(kept.brands.map(([name, count]) => [stemsOf(name).join(" "), { name, count }])),
    categories: kept.categories.map(([categoryId, , count]) => ({ categoryId, count })),
    categoryNames: Map.groupBy(
      kept.categories.flatMap(([, names], index) => names.map((name) => ({ index, name: stemsOf(name) }))),
      ({ name }) => name.at(-1) ?? "",
    ),
    kinds: new Map(
      kept.kinds.map(([stems, total, categories]) => [
        stems,
        { total, categories: categories.map(([index, count]) => ({ index, count })) },
      ]),
    ),
    nearWords: createNearWords(mendable),
  };
}

/** A word that stands in fewer products may be a slip of a merchant's keys itself. */
const leastCountToMendTo = 3;
