/** The most words of a query that are looked for; 200 characters of one letter each would be 100. */
const maxWords = 32;

/** A query cut into what is looked for. */
export type Tokens = {
  /** In order, lower-case, each once; inner dots, dashes, slashes and the like stay. Empty for a query of signs only. */
  readonly tokens: readonly string[];
  /** What an SKU, bar code or model must be equal to: all words, and each alone. Upper-case. */
  readonly codes: readonly string[];
};

/** Reads what a shopper typed. Signs between words mean nothing; the same words in another case are the same query. */
export function tokensOf(text: string): Tokens {
  const found =
    text.toLowerCase().match(/\d+(?:[.,]\d+)?["″](?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:[-./_+'’,][\p{L}\p{N}]+)*/gu) ?? [];
  const tokens = [...new Set(found)].slice(0, maxWords);
  // Control characters go: PostgreSQL takes no NUL in a text.
  const codes = new Set([text.replaceAll(/[\s\p{C}]+/gu, " ").trim(), ...tokens].map((token) => token.toUpperCase()));
  return { tokens, codes: tokens.length === 0 ? [] : [...codes] };
}
