import type { Queryable } from "@novatech/postgres/database";
import { type SQL, sql } from "drizzle-orm";
import type { SearchHit, SortValue } from "../../domain/search-request.ts";
import type { UnderstoodQuery } from "../../domain/understood-query.ts";
import { type Count, partsFor, sampleParts } from "./counting.ts";
import { rankOf } from "./ranking.ts";
import { isCoded, type Width, widths, wordsText } from "./text-match.ts";

/** Of more matches only so many, taken evenly, are ranked for a page: where the words are that common, as good ones are among any of them. */
const rankedMatches = 2500;

/** Where a ranked hit stands: how wide the search was, how its matches were parted, in which part, its rank and id. */
type Position = {
  readonly width: Width;
  readonly parts: number;
  readonly part: number;
  readonly rank: number;
  readonly productId: string;
};

/** The best matches behind a position. One statement, and one for every part of a very broad search that a page reaches into. */
export async function rankedHits(
  db: Queryable,
  asked: {
    readonly query: UnderstoodQuery;
    readonly condition: SQL;
    readonly count: Count;
    readonly width: Width;
    readonly limit: number;
    readonly after: readonly SortValue[] | null;
  },
): Promise<readonly SearchHit[]> {
  const { query, condition, width, limit } = asked;
  const last = asked.after === null ? null : toPosition(asked.after);
  const parts = last?.parts ?? partsFor(asked.count, rankedMatches);
  const hits: SearchHit[] = [];
  for (let part = last?.part ?? 0; part * parts < sampleParts && hits.length < limit; part += 1) {
    const from = part * parts;
    // What was typed as a code is found in the first part, wherever it stands.
    const inPart =
      parts >= sampleParts
        ? sql`true`
        : part === 0
          ? sql`(sample < ${parts}::smallint or ${isCoded(query)})`
          : sql`sample between ${from}::smallint and ${from + parts - 1}::smallint and not (${isCoded(query)})`;
    const behind =
      last === null || part > last.part
        ? sql``
        : sql`where (-rank, product_id) > (${-last.rank}::bigint, ${last.productId})`;
    const rows = await db.execute<{ rank: string; product_id: string }>(sql`
      with found as materialized (
        -- Joined with nothing, so that a text is fetched and unpacked once, not for every time it is looked at.
        select product_id, leaf_code, title || ''::tsvector as title, subject || ''::tsvector as subject
        from search_documents where ${condition} and ${inPart}
      )
      select rank, product_id from (select ${rankOf(query, { hasAll: hasAll(sql`${condition} and ${inPart}`, asked) })} as rank, product_id from found) as ranked
      ${behind} order by -rank, product_id limit ${limit - hits.length}::integer`);
    for (const { rank, product_id } of rows)
      hits.push({ productId: product_id, sortValues: [width, parts, part, Number(rank), product_id], highlights: [] });
  }
  return hits;
}

/** Looked up once for all rows: their words are long, and lie elsewhere. With one reading, what was found with all terms has all its words. */
const hasAll =
  (condition: SQL, { query, width }: { readonly query: UnderstoodQuery; readonly width: Width }) =>
  (text: string): SQL =>
    width === widths.all && query.readings.length === 1
      ? sql`true`
      : sql`product_id = any(array(
          select product_id from search_documents where ${condition} and words @@ to_tsquery('english', ${wordsText(text, "&")})))`;

/** Whether a cursor's values are a ranked hit's. */
export const fitsRanked = (values: readonly SortValue[]): boolean =>
  values.length === 5 &&
  values.slice(0, 4).every((value) => Number.isSafeInteger(value)) &&
  isBetween(values[0], 0, 2) &&
  isBetween(values[1], 1, sampleParts) &&
  isBetween(values[2], 0, sampleParts) &&
  typeof values[4] === "string";

const isBetween = (value: SortValue | undefined, least: number, most: number): boolean =>
  typeof value === "number" && value >= least && value <= most;

const toPosition = ([width, parts, part, rank, productId]: readonly SortValue[]): Position => ({
  width: width as Width,
  parts: Number(parts),
  part: Number(part),
  rank: Number(rank),
  productId: String(productId),
});
