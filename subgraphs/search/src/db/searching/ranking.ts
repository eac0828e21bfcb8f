import { type SQL, sql } from "drizzle-orm";
import { facetCode } from "../../domain/facet-code.ts";
import type { QueryReading, UnderstoodQuery } from "../../domain/understood-query.ts";
import { textArray } from "../text-array.ts";
import { wordsText } from "./text-match.ts";

/** What each sign of a good match weighs. Measured by `npm run bench -- relevance`; the numbers mean something beside one another only. */
const rankWeights = {
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

/** What rows are ranked by. */
export type RankedRows = {
  /** Whether a row has all words of a text, anywhere: of rows found with all of a query's terms one reading's are always there. */
  readonly hasAll: (text: string) => SQL;
  /** Ids of products of which a code was typed. */
  readonly coded: readonly string[];
};

/** How well a row with `product_id`, `title`, `subject` and `leaf_code` fits, a bigint, the higher the better. */
export function rankOf(query: UnderstoodQuery, rows: RankedRows): SQL {
  // Of several readings the best counts: who typed "laptop" is not better served by what says notebook as well.
  const ranks = query.readings.map((reading) => readingRank(reading, rows));
  const best = ranks.length === 0 ? sql`0` : sql`greatest(${sql.join(ranks, sql`, `)})`;
  return sql`round(${grain} * (
    case when ${isCoded(rows.coded)} then ${rankWeights.code}::float8 else 0 end
    + ${best} ${subjectRank(query)} ${categoryRank(query)}))::bigint`;
}

/** Whether a row is a product of which a code was typed. */
export const isCoded = (coded: readonly string[]): SQL =>
  coded.length === 0 ? sql`false` : sql`product_id = any(${textArray(coded)})`;

/** Normalisation 1 divides by 1 + the logarithm of the length: a long description does not win by length. */
const readingRank = ({ text, weight }: QueryReading, { hasAll }: RankedRows): SQL => sql`${weight}::float8 * (
    case when ${hasAll(text)} then ${rankWeights.allWords}::float8 else 0 end
    + ${rankWeights.density}::float8 * ts_rank_cd(title, to_tsquery('english', ${wordsText(text, "|")}), 1))`;

/** As much for a synonym: a notebook is what who types "laptop" wants. */
const subjectRank = (query: UnderstoodQuery): SQL =>
  sql`+ case when ${saysSubject(query)} then ${rankWeights.subject}::float8 else 0 end`;

/** Whether what a product is says what is wanted, in any reading. */
export function saysSubject({ readings }: UnderstoodQuery): SQL {
  const wanted = [...new Set(readings.map(({ subject }) => subject))].filter((subject) => subject !== "");
  if (wanted.length === 0) return sql`false`;
  const ways = wanted.map((subject) => `(${wordsText(subject, "&")})`).join(" | ");
  return sql`subject @@ to_tsquery('english', ${ways})`;
}

function categoryRank({ categories }: UnderstoodQuery): SQL {
  if (categories.length === 0) return sql``;
  const cases = categories.map(
    ({ categoryId, weight }) =>
      sql`when leaf_code = ${facetCode("CATEGORY", "category", categoryId).toString()}::bigint then ${weight}::float8`,
  );
  return sql`+ ${rankWeights.category}::float8 * case ${sql.join(cases, sql` `)} else 0 end`;
}
