/** The language of a product's own name and description, a tag of BCP 47. */
export const defaultLanguage = "en";

/** The longest tag that is looked at. Source: RFC 5646 §4.4.1. */
const maxTagLength = 35;

/** A language tag of BCP 47 in its canonical form, for example `pt-BR` of `pt-br`; null for what is none. */
export function canonicalLanguage(tag: string): string | null {
  if (tag.length > maxTagLength) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const languageNames = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

/** Whether a canonical tag begins with a language that there is: `german` has the form of one. Source: the CLDR in Node's ICU. */
export const isKnownLanguage = (tag: string): boolean => languageNames.of(new Intl.Locale(tag).language) !== undefined;

/**
 * The language to show of those there are, for a canonical tag: the tag itself, or what is left of it from the end on; null for the
 * default. Source: RFC 4647 §3.4 (lookup).
 */
export function lookUpLanguage(tag: string, available: ReadonlySet<string>): string | null {
  let parts = tag.split("-");
  while (parts.length > 0) {
    const range = parts.join("-");
    if (available.has(range)) return range;
    parts = parts.slice(0, -1);
    // a single letter only announces what followed
    if (parts.at(-1)?.length === 1) parts = parts.slice(0, -1);
  }
  return null;
}
