import { stemsOf } from "./words.ts";

/** Terms that find one another, and what they find besides (but not the other way round). */
export type SynonymSet = { readonly terms: readonly string[]; readonly alsoFinds: readonly string[] };

/** What else finds a term, and how much less it weighs. */
export type WeighedSynonym = { readonly text: string; readonly weight: number };

/** Synonyms, ready to be looked up. */
export type SynonymBook = {
  /** For stems in order, parted by spaces. Empty where there are none. */
  readonly of: (stems: string) => readonly WeighedSynonym[];
  /** The most words of a term. */
  readonly longest: number;
};

/** Who typed a word wants it: products that say it go before those that say a synonym. Measured by `npm run bench -- relevance`. */
const weights = { same: 0.55, also: 0.4 } as const;

/** Makes sets ready to be looked up. A term of several sets finds what all of them say. */
export function openSynonyms(sets: readonly SynonymSet[]): SynonymBook {
  const book = new Map<string, Map<string, number>>();
  let longest = 1;
  for (const { terms, alsoFinds } of sets)
    for (const term of terms) {
      const stems = stemsOf(term);
      const key = stems.join(" ");
      longest = Math.max(longest, stems.length);
      const found = book.get(key) ?? new Map<string, number>();
      book.set(key, found);
      const add = (other: string, weight: number): void => {
        if (stemsOf(other).join(" ") !== key) found.set(other, Math.max(weight, found.get(other) ?? 0));
      };
      for (const other of terms) add(other, weights.same);
      for (const other of alsoFinds) add(other, weights.also);
    }
  return {
    of: (stems) => [...(book.get(stems) ?? [])].map(([text, weight]) => ({ text, weight })),
    longest,
  };
}
