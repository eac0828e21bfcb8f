/**
 * The words of a text in order: lower-case, without accents; digits around a point stay together (`3.5`), all other signs part words.
 * Names, queries and categories are cut the same way, so that what is learned from one is found in another.
 */
export function wordsOf(text: string): readonly string[] {
  return plain(text).match(word) ?? [];
}

/** Lower-case, compatibility forms as one (`ﬁ`, `２`), without accents. */
export const plain = (text: string): string => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

const word = /\d+(?:[.,]\d+)+|[\p{L}\p{N}]+/gu;

/**
 * A word without the ending of the plural; short words and those that only look like a plural stay. Weak on purpose: what it makes one is
 * one. Source: Harman, "How effective is suffixing?", JASIS 1991 (the S stemmer), with `-ches`, `-shes`, `-xes`.
 */
export function stemOf(text: string): string {
  if (text.length < 4 || /(?:ss|us|is)$/.test(text) || /\d/.test(text)) return text;
  if (/[^ae]ies$/.test(text)) return `${text.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|z)es$/.test(text)) return text.slice(0, -2);
  return text.endsWith("s") ? text.slice(0, -1) : text;
}

/** The stems of a text's words. */
export const stemsOf = (text: string): readonly string[] => wordsOf(text).map(stemOf);
