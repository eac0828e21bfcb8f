import type { Queryable } from "@novatech/postgres/database";
import { type SQL, sql } from "drizzle-orm";
import type { SearchPosition } from "../domain/search-position.ts";
import type { SearchQuery } from "../domain/search-query.ts";
import type { IndexReader } from "../use-cases/ports.ts";
import { textArray } from "./text-array.ts";

/**
 * Reads the index from PostgreSQL. Tiers are asked for one after another and only as far as the page needs: ranking the many
 * that have any word is what costs, and most pages are full of those that have all. So a page is one to three statements.
 */
export function createPostgresIndexReader(db: Queryable): IndexReader {
  return {
    find: async (query, after, limit) => {
      const found: SearchPosition[] = [];
      if (query.words.length === 0) return found;
      for (const tier of [0, 1, 2] as const) {
        if (found.length >= limit) break;
        if (after !== null && after.tier > tier) continue;
        const rest = limit - found.length;
        found.push(...(await readTier(db, query, tier, after?.tier === tier ? after : null, rest)));
      }
      return found;
    },
    count: async (query, cap) => {
      if (query.words.length === 0) return 0;
      const [row] = await db.execute<{ count: number }>(sql`
        select count(*)::integer as count from (
          select from search_documents where ${hasCode(query)} or words @@ ${anyWord(query)} limit ${cap}
        ) as matching`);
      return row?.count ?? 0;
    },
  };
}

async function readTier(
  db: Queryable,
  query: SearchQuery,
  tier: SearchPosition["tier"],
  after: SearchPosition | null,
  limit: number,
): Promise<readonly SearchPosition[]> {
  const { where, rank } = tiers[tier](query);
  const rows = await db.execute<{ id: string; rank: number }>(sql`
    select id, rank from (select product_id as id, ${rank} as rank from search_documents where ${where}) as matching
    ${after === null ? sql`` : sql`where (rank, id) < (${String(after.rank)}::float4, ${after.productId})`}
    order by rank desc, id desc limit ${limit}`);
  return rows.map((row) => ({ tier, rank: row.rank, productId: row.id }));
}

/** Normalisation 1 divides a rank by 1 + the logarithm of the document's length: a long specification does not win by length. */
const rankBy = (wanted: SQL): SQL => sql`ts_rank_cd(words, ${wanted}, 1)`;

const tiers: Readonly<Record<SearchPosition["tier"], (query: SearchQuery) => { where: SQL; rank: SQL }>> = {
  0: (query) => ({ where: hasCode(query), rank: sql`0::float4` }),
  1: (query) => ({
    where: sql`words @@ ${allWords(query)} and not (${hasCode(query)})`,
    rank: rankBy(allWords(query)),
  }),
  2: (query) => ({
    where: sql`words @@ ${anyWord(query)} and not words @@ ${allWords(query)} and not (${hasCode(query)})`,
    rank: rankBy(anyWord(query)),
  }),
};

const hasCode = ({ codes }: SearchQuery): SQL => sql`(codes && ${textArray(codes)} and codes <> '{}')`;

const allWords = ({ words }: SearchQuery): SQL => sql`plainto_tsquery('english', ${words.join(" ")})`;

/**
 * Words, each with the parts the parser sees in it ("usb-c" is three lexemes that belong together), any of which will do.
 * PostgreSQL writes the parts itself, so no sign a shopper types reaches the query's syntax.
 */
const anyWord = ({ words }: SearchQuery): SQL => sql`(
  select coalesce(string_agg('(' || wanted::text || ')', ' | '), '')::tsquery
  from unnest(${textArray(words)}) as word cross join plainto_tsquery('english', word) as wanted
  where numnode(wanted) > 0)`;
