import type { Queryable } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import { aboveAll, blockBelow, coarsePlaces } from "../../domain/columns/ranked-block.ts";
import type { ProductColumns } from "../../domain/columns/product-columns.ts";
import type { SortValue } from "../../domain/search-request.ts";
import type { UnderstoodQuery } from "../../domain/understood-query.ts";
import { type Keys, keyArray } from "./found-keys.ts";
import { rankBy, type Signs } from "./ranking.ts";
import { type Width, wordsText } from "./text-match.ts";

/** Ranks are whole numbers of this part of a point: a cursor holds one exactly. */
const grain = 100_000;

/** Where a ranked hit stands: how wide the search was, which matches it was ranked with, its rank and id. */
type Position = {
  readonly width: Width;
  readonly from: number;
  readonly to: number;
  readonly rank: number;
  readonly productId: string;
};

/** What is ranked. */
type Asked = {
  readonly query: UnderstoodQuery;
  readonly found: Keys;
  readonly signs: Signs;
  readonly width: Width;
  readonly limit: number;
  readonly after: readonly SortValue[] | null;
};

/** A found product before its texts are read. */
export type PlacedHit = { readonly key: number; readonly sortValues: readonly SortValue[] };

/** The best matches behind a position. One statement for every 1,500 matches that a page reaches into. */
export async function rankedHits(
  db: Queryable,
  columns: ProductColumns,
  { query, found, signs, width, limit, after }: Asked,
): Promise<readonly PlacedHit[]> {
  const rank = rankBy(columns, query, signs);
  const places = coarsePlaces(found, (key) => rank(key, []));
  const last = after === null ? null : toPosition(after);
  const hits: PlacedHit[] = [];
  for (let [from, to]: [number, number | null] = last === null ? [aboveAll, null] : [last.from, last.to]; ;) {
    const block = blockBelow(found, places, from, to);
    const densities = await densitiesOf(db, query, block.keys);
    const isBehind = (held: Ranked): boolean => last === null || from !== last.from || compare(held, last) > 0;
    const ranked = block.keys
      .map((key) => ({
        key,
        rank: Math.round(grain * rank(key, densities.get(key) ?? [])),
        productId: columns.productIds[key] ?? "",
      }))
      .filter(isBehind)
      .toSorted(compare);
    for (const { key, rank: held, productId } of ranked.slice(0, limit - hits.length))
      hits.push({ key, sortValues: [width, block.from, block.to, held, productId] });
    if (hits.length >= limit || block.to === 0) return hits;
    [from, to] = [block.to, null];
  }
}

type Ranked = Pick<Position, "rank" | "productId">;

const compare = (left: Ranked, right: Ranked): number =>
  right.rank - left.rank || (left.productId < right.productId ? -1 : left.productId > right.productId ? 1 : 0);

/**
 * How dense each reading's words stand in the products' names and where their descriptions begin. Normalisation 1 divides by 1 + the
 * logarithm of the length: a long description does not win by length.
 */
async function densitiesOf(
  db: Queryable,
  { readings }: UnderstoodQuery,
  keys: readonly number[],
): Promise<ReadonlyMap<number, readonly number[]>> {
  const densities = new Map<number, readonly number[]>();
  if (keys.length === 0 || readings.length === 0) return densities;
  const sent = readings.map(
    ({ text }) => sql`|| float4send(ts_rank_cd(title, to_tsquery('english', ${wordsText(text, "|")}), 1))`,
  );
  const [row] = await db.execute<{ ranked: Buffer | null }>(sql`
    select string_agg(int4send(key) ${sql.join(sent, sql` `)}, ''::bytea) as ranked from (
      -- Joined with nothing, so that a text is unpacked once, not for every reading.
      select key, title || ''::tsvector as title from search_documents where key = any(${keyArray(keys)})) as found`);
  const bytes = row?.ranked ?? Buffer.alloc(0);
  const width = 4 * (1 + readings.length);
  for (let at = 0; at < bytes.length; at += width)
    densities.set(
      bytes.readInt32BE(at),
      readings.map((_, reading) => bytes.readFloatBE(at + 4 * (1 + reading))),
    );
  return densities;
}

/** Whether a cursor's values are a ranked hit's. */
export const fitsRanked = (values: readonly SortValue[]): boolean =>
  values.length === 5 &&
  values.slice(0, 4).every((value) => typeof value === "number" && Number.isSafeInteger(value) && value >= 0) &&
  [0, 1, 2].includes(Number(values[0])) &&
  typeof values[4] === "string";

const toPosition = ([width, from, to, rank, productId]: readonly SortValue[]): Position => ({
  width: width as Width,
  from: Number(from),
  to: Number(to),
  rank: Number(rank),
  productId: String(productId),
});
