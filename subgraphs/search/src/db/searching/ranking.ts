import { type SQL, sql } from "drizzle-orm";
import { facetCode } from "../../domain/facet-code.ts";
import type { QueryReading, UnderstoodQuery } from "../../domain/understood-query.ts";
import { codeArray } from "./code-array.ts";
import { hasCode, tsqueryText, widths, wordsText } from "./text-match.ts";

/** What each sign of a good match weighs. Measured by `npm run bench -- relevance`; the numbers mean something beside one another only. */
export const rankWeights = {
  /** An SKU, bar code or model that is equal: before everything else. */
  code: 100,
  /** All words, anywhere. */
  allWords: 2,
  /** All words, in the name or where the description begins. */
  allInTitle: 2,
  /** How dense the words stand there, by `ts_rank_cd`. */
  density: 1,
  /** What it is, says what is wanted. */
  subject: 3,
  /** The kind of product that is meant, with certainty. */
  category: 4,
  /** A brand that is named. */
  brand: 1,
} as const;

/** Ranks are whole numbers of this part of a point: a cursor holds one exactly. */
const grain = 100_000;

/** How well a document fits, a bigint, the higher the better. Reads short columns only: thousands of matches are ranked by it. */
export function rankOf(query: UnderstoodQuery): SQL {
  const best =
    query.readings.length === 0 ? sql`0` : sql`greatest(${sql.join(query.readings.map(readingRank), sql`, `)})`;
  return sql`round(${grain} * (
    case when ${hasCode(query)} then ${rankWeights.code}::float8 else 0 end
    + case when words @@ to_tsquery('english', ${tsqueryText(query.terms, widths.all)}) then ${rankWeights.allWords}::float8 else 0 end
    + ${best} ${categoryRank(query)} ${brandRank(query)}))::bigint`;
}

const readingRank = ({ text, subject, weight }: QueryReading): SQL => sql`${weight}::float8 * (
    case when title @@ to_tsquery('english', ${wordsText(text, "&")}) then ${rankWeights.allInTitle}::float8 else 0 end
    + ${rankWeights.density}::float8 * ts_rank_cd(title, to_tsquery('english', ${wordsText(text, "|")}), 1)
    ${subject === "" ? sql`` : sql`+ case when subject @@ to_tsquery('english', ${wordsText(subject, "&")}) then ${rankWeights.subject}::float8 else 0 end`})`;

function categoryRank({ categories }: UnderstoodQuery): SQL {
  if (categories.length === 0) return sql``;
  const cases = categories.map(
    ({ categoryId, weight }) =>
      sql`when facet_codes @> ${codeArray([facetCode("CATEGORY", "category", categoryId)])} then ${weight}::float8`,
  );
  // The likeliest first: a product counts for the likeliest it stands in.
  return sql`+ ${rankWeights.category}::float8 * case ${sql.join(cases, sql` `)} else 0 end`;
}

const brandRank = ({ brands }: UnderstoodQuery): SQL =>
  brands.length === 0
    ? sql``
    : sql`+ case when brand_code = any(${codeArray(brands.map((brand) => facetCode("BRAND", "brand", brand)))}) then ${rankWeights.brand}::float8 else 0 end`;
