import { type SQL, sql } from "drizzle-orm";
import { indexText, modelWords } from "../../domain/index-text.ts";
import { matchUnits } from "../../domain/match-units.ts";
import type { QueryTerm, UnderstoodQuery } from "../../domain/understood-query.ts";

/** How many of a query's terms a product must have: all, all but one, or any. */
export type Width = 0 | 1 | 2;
export const widths = { all: 0, most: 1, any: 2 } as const;

/** Beyond so many terms leaving out each in turn is no narrower than any of them, and long to ask. */
const maxTermsToLeaveOne = 6;

/**
 * A query of PostgreSQL for terms, as text for `to_tsquery`. Words are letters and digits only (see `indexText`) and quoted, so nothing a
 * shopper types reaches its syntax. Empty for no words.
 */
export function tsqueryText(terms: readonly QueryTerm[], width: Width): string {
  const wanted = matchUnits(terms)
    .map(termText)
    .filter((text) => text !== "");
  if (width === widths.any) return wanted.join(" | ");
  if (width === widths.all || wanted.length < 3) return wanted.join(" & ");
  if (wanted.length > maxTermsToLeaveOne) return wanted.join(" | ");
  return wanted.map((_, left) => `(${wanted.filter((_text, index) => index !== left).join(" & ")})`).join(" | ");
}

/** All words of a text, as text for `to_tsquery`. */
export const wordsText = (text: string, joint: "&" | "|"): string => {
  const words = indexText(text)
    .split(" ")
    .filter((word) => word !== "");
  return words.map((word) => `'${word}'`).join(` ${joint} `);
};

function termText({ text, synonyms }: QueryTerm): string {
  const ways = [text, ...synonyms.map((synonym) => synonym.text)].map((way) => wordsText(way, "&"));
  // A model's number is indexed in one as well, however it is typed.
  const models = modelWords(text).map((word) => `'${word}'`);
  const found = [...ways, ...models].filter((way) => way !== "").map((way) => `(${way})`);
  return found.length === 0 ? "" : `(${found.join(" | ")})`;
}

/** Which widths differ for a query: one word is all, most and any. */
export function widthsOf({ terms }: UnderstoodQuery): readonly Width[] {
  const count = matchUnits(terms).length;
  if (count < 2) return [widths.all];
  return count === 2 || count > maxTermsToLeaveOne ? [widths.all, widths.any] : [widths.all, widths.most, widths.any];
}

/** What a query finds at a width, as `search_words` is asked for it. */
export const matches = (query: UnderstoodQuery, width: Width): SQL =>
  sql`words @@ (to_tsquery('english', ${tsqueryText(query.terms, width)}) || ${codesQuery(query)})`;

/** What has all words of a text, anywhere. */
export const hasAllWords = (text: string): SQL => sql`words @@ to_tsquery('english', ${wordsText(text, "&")})`;

/** What is a product of which an SKU, bar code or model was typed. */
export const isCoded = (query: UnderstoodQuery): SQL => sql`words @@ ${codesQuery(query)}`;

/** What says, in what it is, what is wanted, in any reading; null where no reading says what. */
export function saysSubject({ readings }: UnderstoodQuery): SQL | null {
  const wanted = [...new Set(readings.map(({ subject }) => subject))].filter((subject) => subject !== "");
  if (wanted.length === 0) return null;
  // As much for a synonym: a notebook is what who types "laptop" wants.
  return sql`subject @@ to_tsquery('english', ${wanted.map((subject) => `(${wordsText(subject, "&")})`).join(" | ")})`;
}

/** Codes stand among the words, as they are, behind what no word begins with. */
export const codeMark = "c:";

const codesQuery = ({ codes }: UnderstoodQuery): SQL => {
  const quoted = codes.map((code) => `'${codeMark}${code.replaceAll(/['\\]/g, (sign) => `${sign}${sign}`)}'`);
  return sql`${quoted.join(" | ")}::tsquery`;
};
