/** The most characters of a query. */
export const maxQueryLength = 200;

/** The most words of a query that are looked for; 200 characters of one letter each would be 100. */
const maxWords = 32;

/** A query as it is looked for. */
export type SearchQuery = {
  /** Its words in order, lower-case, each once; inner dots, dashes, slashes and the like stay. Empty for a query of signs only. */
  readonly words: readonly string[];
  /** What an SKU or bar code must be equal to: all words, and each alone. Upper-case. */
  readonly codes: readonly string[];
};

/** Reads what a shopper typed. Signs between words mean nothing; the same words in another case are the same query. */
export function searchQueryOf(text: string): SearchQuery {
  const found = text.toLowerCase().match(/[\p{L}\p{N}]+(?:[-./_+'’][\p{L}\p{N}]+)*/gu) ?? [];
  const words = [...new Set(found)].slice(0, maxWords);
  // Control characters go: PostgreSQL takes no NUL in a text.
  const codes = new Set([text.replaceAll(/[\s\p{C}]+/gu, " ").trim(), ...words].map((word) => word.toUpperCase()));
  return { words, codes: words.length === 0 ? [] : [...codes] };
}
