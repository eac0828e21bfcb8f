import { categoryNamesOf } from "./category-names.ts";
import { headlineOf } from "./headline.ts";
import type { KeptLexicon } from "./lexicon.ts";
import { subjectOf } from "./subject.ts";
import { stemOf, stemsOf, wordsOf } from "./words.ts";

/** What a product teaches. */
export type TeachingProduct = {
  readonly name: string;
  readonly brand: string | null;
  readonly model: string | null;
  readonly description: string | null;
  /** The category it stands in, the lowest; null where none is known. */
  readonly category: { readonly categoryId: string; readonly name: string } | null;
  /** Names and values. */
  readonly specifications: readonly { readonly name: string; readonly value: string }[];
};

/** Reads products one by one and keeps what they teach. */
export type LexiconLearner = {
  readonly read: (product: TeachingProduct) => void;
  readonly finish: () => KeptLexicon;
};

/** What stands in fewer products is not kept as a pair or a kind: it would be most of the memory and says nothing. */
const leastPairs = 2;
const leastKind = 2;

/** A kind that is in more categories than this is none. */
const mostCategories = 6;

/** The most words that are kept, the most frequent first: a catalogue of a million products has fewer without its model numbers. */
const mostWords = 150_000;
const mostPairs = 150_000;
const mostKinds = 150_000;

/** Begins to learn. Memory grows with the words, not with the products. */
export function createLexiconLearner(): LexiconLearner {
  let productCount = 0;
  const words = new Map<string, { count: number; readonly forms: Map<string, number> }>();
  const pairs = new Map<string, number>();
  const brands = new Map<string, number>();
  const categories = new Map<string, { readonly index: number; readonly name: string; count: number }>();
  const kinds = new Map<string, Map<number, number>>();

  const readWords = ({ name, brand, model, description, category, specifications }: TeachingProduct): void => {
    const texts = [
      name,
      brand,
      model,
      description,
      category?.name,
      ...specifications.flatMap(({ name: key, value }) => [key, value]),
    ];
    const seen = new Set<string>();
    for (const text of texts)
      for (const word of wordsOf(text ?? "")) {
        // Model numbers and sizes are not words: they are never mended, and there are as many as products.
        if (/\d/.test(word) || word.length > 40 || seen.has(word)) continue;
        seen.add(word);
      }
    const counted = new Set<string>();
    for (const word of seen) {
      const stem = stemOf(word);
      const known = words.get(stem) ?? { count: 0, forms: new Map<string, number>() };
      words.set(stem, known);
      known.forms.set(word, (known.forms.get(word) ?? 0) + 1);
      if (!counted.has(stem)) known.count += 1;
      counted.add(stem);
    }
  };

  const readPairs = (texts: readonly string[]): void => {
    const seen = new Set<string>();
    for (const text of texts) for (const pair of pairsOf(stemsOf(text))) seen.add(pair);
    for (const pair of seen) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  };

  const readKinds = (product: TeachingProduct): void => {
    if (product.category === null) return;
    const { categoryId, name } = product.category;
    const category = categories.get(categoryId) ?? { index: categories.size, name, count: 0 };
    categories.set(categoryId, category);
    category.count += 1;
    const headline = headlineOf(product.name);
    const subject = stemsOf(subjectOf(headline, product.brand)).filter((stem) => !/\d/.test(stem));
    // A pair may be an accessory with what it is for: "notebook case" is a kind of its own.
    for (const kind of new Set([...subject, ...pairsOf(stemsOf(headline))])) {
      const counts = kinds.get(kind) ?? new Map<number, number>();
      kinds.set(kind, counts.set(category.index, (counts.get(category.index) ?? 0) + 1));
    }
  };

  return {
    read: (product) => {
      productCount += 1;
      if (product.brand !== null && product.brand !== "")
        brands.set(product.brand, (brands.get(product.brand) ?? 0) + 1);
      readWords(product);
      readPairs([product.name, product.category?.name ?? ""]);
      readKinds(product);
    },
    finish: () => ({
      shape: 1,
      productCount,
      words: most(words, mostWords, ({ count }) => count).map(([stem, { forms, count }]) => [
        stem,
        mostFrequent(forms),
        count,
      ]),
      pairs: most(pairs, mostPairs, (count) => count).filter(([, count]) => count >= leastPairs),
      brands: [...brands],
      categories: [...categories].map(([categoryId, { name, count }]) => [categoryId, categoryNamesOf(name), count]),
      kinds: most(kinds, mostKinds, totalOf)
        .map(([kind, counts]) => [kind, totalOf(counts), most(counts, mostCategories, (count) => count)] as const)
        .filter(([, total]) => total >= leastKind),
    }),
  };
}

/** Words that are neighbours; those with a digit make none. */
const pairsOf = (stems: readonly string[]): readonly string[] =>
  stems.slice(1).flatMap((stem, index) => {
    const pair = `${stems[index] ?? ""} ${stem}`;
    return /\d/.test(pair) ? [] : [pair];
  });

const totalOf = (counts: ReadonlyMap<number, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

const mostFrequent = (forms: ReadonlyMap<string, number>): string => most(forms, 1, (count) => count)[0]?.[0] ?? "";

function most<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  limit: number,
  by: (value: Value) => number,
): readonly (readonly [Key, Value])[] {
  return [...map].toSorted(([, left], [, right]) => by(right) - by(left)).slice(0, limit);
}
