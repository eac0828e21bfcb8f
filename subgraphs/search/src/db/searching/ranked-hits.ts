import type { Queryable } from "@novatech/postgres/database";
import { type SQL, sql } from "drizzle-orm";
import type { SearchHit, SortValue } from "../../domain/search-request.ts";
import type { UnderstoodQuery } from "../../domain/understood-query.ts";
import { type Count, countRoughly, partsFor, sampleParts } from "./counting.ts";
import { isCoded, rankOf, saysSubject } from "./ranking.ts";
import { matches, type Width, widths, wordsText } from "./text-match.ts";

/** So many matches are ranked for a page. Of more those that are what is meant come first, and of these so many, taken evenly. */
const rankedMatches = 1500;

/**
 * Which matches are ranked together: all of a search that finds few; else what has all words where the search had to be widened (few, so that no
 * sample leaves one out), then what is meant (or typed as a code), then what only names it.
 */
const layers = { whole: 0, meant: 1, others: 2, all: 3 } as const;
type Layer = (typeof layers)[keyof typeof layers];

/** Where a ranked hit stands: how wide the search was, in which layer and which part of it, the hit's rank and id. */
type Position = {
  readonly width: Width;
  readonly layer: Layer;
  /** How many of 1,024 samples a part of the layer holds; the same for all pages of a search. */
  readonly parts: number;
  readonly part: number;
  readonly rank: number;
  readonly productId: string;
};

/** What is ranked. */
type Asked = {
  readonly query: UnderstoodQuery;
  /** Ids of products of which a code was typed. */
  readonly coded: readonly string[];
  readonly condition: SQL;
  readonly count: Count;
  readonly width: Width;
  readonly limit: number;
  readonly after: readonly SortValue[] | null;
};

/** The best matches behind a position. One statement; one more for a search that finds many, and for every layer or part a page reaches into. */
export async function rankedHits(db: Queryable, asked: Asked): Promise<readonly SearchHit[]> {
  const { count, width, limit } = asked;
  const last = asked.after === null ? null : toPosition(asked.after);
  const first = last?.layer ?? (count.count <= rankedMatches ? layers.all : layers.whole);
  const hits: SearchHit[] = [];
  for (const layer of layersFrom(first, width)) {
    if (hits.length >= limit) break;
    const condition = layerCondition(asked, layer);
    const from = last?.layer === layer ? last : null;
    const parts = from?.parts ?? (await partsOf(db, condition, layer));
    for (let part = from?.part ?? 0; part * parts < sampleParts && hits.length < limit; part += 1) {
      const inPart = sql`${condition} and sample between ${part * parts}::smallint and ${(part + 1) * parts - 1}::smallint`;
      const behind =
        from === null || part > from.part
          ? sql``
          : sql`where (-rank, product_id) > (${-from.rank}::bigint, ${from.productId})`;
      for (const { rank, product_id } of await best(db, asked, inPart, behind, limit - hits.length)) {
        const sortValues = [width, layer, parts, part, Number(rank), product_id];
        hits.push({ productId: product_id, sortValues, highlights: [] });
      }
    }
  }
  return hits;
}

function layersFrom(first: Layer, width: Width): readonly Layer[] {
  if (first === layers.all) return [layers.all];
  const ordered = [...(width === widths.all ? [] : [layers.whole]), layers.meant, layers.others];
  return ordered.filter((layer) => layer >= first);
}

function layerCondition({ query, coded, condition, width }: Asked, layer: Layer): SQL {
  if (layer === layers.all) return condition;
  const whole = matches(query, widths.all);
  if (layer === layers.whole) return sql`${condition} and ${whole}`;
  const rest = width === widths.all ? condition : sql`${condition} and not (${whole})`;
  const meant = sql`(${saysSubject(query)} or ${isCoded(coded)})`;
  return layer === layers.meant ? sql`${rest} and ${meant}` : sql`${rest} and not ${meant}`;
}

async function partsOf(db: Queryable, condition: SQL, layer: Layer): Promise<number> {
  if (layer === layers.all || layer === layers.whole) return sampleParts;
  const [rough] = await countRoughly(db, [condition], rankedMatches);
  return partsFor(rough ?? { count: 0, isExact: true }, rankedMatches);
}

async function best(db: Queryable, asked: Asked, condition: SQL, behind: SQL, limit: number) {
  return db.execute<{ rank: string; product_id: string }>(sql`
    with found as materialized (
      -- Joined with nothing, so that a text is fetched and unpacked once, not for every time it is looked at.
      select product_id, leaf_code, title || ''::tsvector as title, subject || ''::tsvector as subject
      from search_documents where ${condition}
    )
    select rank, product_id from (
      select ${rankOf(asked.query, { hasAll: hasAll(condition, asked), coded: asked.coded })} as rank, product_id from found
    ) as ranked ${behind} order by -rank, product_id limit ${limit}::integer`);
}

/** Looked up once for all rows: their words are long, and lie elsewhere. With one reading, what was found with all terms has all its words. */
const hasAll =
  (condition: SQL, { query, width }: Asked) =>
  (text: string): SQL =>
    width === widths.all && query.readings.length === 1
      ? sql`true`
      : sql`product_id in (
          select product_id from search_documents where ${condition} and words @@ to_tsquery('english', ${wordsText(text, "&")}))`;

/** Whether a cursor's values are a ranked hit's. */
export const fitsRanked = (values: readonly SortValue[]): boolean =>
  values.length === 6 &&
  values.slice(0, 5).every((value) => Number.isSafeInteger(value)) &&
  isBetween(values[0], 0, 2) &&
  isBetween(values[1], 0, 3) &&
  isBetween(values[2], 1, sampleParts) &&
  isBetween(values[3], 0, sampleParts) &&
  typeof values[5] === "string";

const isBetween = (value: SortValue | undefined, least: number, most: number): boolean =>
  typeof value === "number" && value >= least && value <= most;

const toPosition = ([width, layer, parts, part, rank, productId]: readonly SortValue[]): Position => ({
  width: width as Width,
  layer: layer as Layer,
  parts: Number(parts),
  part: Number(part),
  rank: Number(rank),
  productId: String(productId),
});
