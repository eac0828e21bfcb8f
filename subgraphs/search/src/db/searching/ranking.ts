import { type SQL, sql } from "drizzle-orm";
import { facetCode } from "../../domain/facet-code.ts";
import type { QueryReading, UnderstoodQuery } from "../../domain/understood-query.ts";
import { codeArray } from "./code-array.ts";
import { hasCode, wordsText } from "./text-match.ts";

/** What each sign of a good match weighs. Measured by `npm run bench -- relevance`; the numbers mean something beside one another only. */
export const rankWeights = {
  /** An SKU, bar code or model that is equal: before everything else. */
  code: 100,
  /** All words of a reading, anywhere. */
  allWords: 2,
  /** How dense a reading's words stand in the name and where the description begins, by `ts_rank_cd`. */
  density: 1,
  /** What it is, says what is wanted. */
  subject: 0.8,
  /** The kind of product that is meant, with certainty. */
  category: 0.15,
} as const;

/** Ranks are whole numbers of this part of a point: a cursor holds one exactly. */
const grain = 100_000;

/** How well a document fits, a bigint, the higher the better. Reads short columns only: thousands of matches are ranked by it. */
export function rankOf(query: UnderstoodQuery): SQL {
  // Of several readings the best counts: who typed "laptop" is not better served by what says notebook as well.
  const best =
    query.readings.length === 0 ? sql`0` : sql`greatest(${sql.join(query.readings.map(readingRank), sql`, `)})`;
  return sql`round(${grain} * (
    case when ${hasCode(query)} then ${rankWeights.code}::float8 else 0 end
    + ${best} ${subjectRank(query)} ${categoryRank(query)}))::bigint`;
}

/** Normalisation 1 divides by 1 + the logarithm of the length: a long description does not win by length. */
const readingRank = ({ text, weight }: QueryReading): SQL => sql`${weight}::float8 * (
    case when words @@ to_tsquery('english', ${wordsText(text, "&")}) then ${rankWeights.allWords}::float8 else 0 end
    + ${rankWeights.density}::float8 * ts_rank_cd(title, to_tsquery('english', ${wordsText(text, "|")}), 1))`;

/** As much for a synonym: a notebook is what who types "laptop" wants. */
function subjectRank({ readings }: UnderstoodQuery): SQL {
  const wanted = [...new Set(readings.map(({ subject }) => subject))].filter((subject) => subject !== "");
  if (wanted.length === 0) return sql``;
  const ways = wanted.map((subject) => `(${wordsText(subject, "&")})`).join(" | ");
  return sql`+ case when subject @@ to_tsquery('english', ${ways}) then ${rankWeights.subject}::float8 else 0 end`;
}

function categoryRank({ categories }: UnderstoodQuery): SQL {
  if (categories.length === 0) return sql``;
  const cases = categories.map(
    ({ categoryId, weight }) =>
      sql`when facet_codes @> ${codeArray([facetCode("CATEGORY", "category", categoryId)])} then ${weight}::float8`,
  );
  // The likeliest first: a product counts for the likeliest it stands in.
  return sql`+ ${rankWeights.category}::float8 * case ${sql.join(cases, sql` `)} else 0 end`;
}
