import type { Queryable } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import type { TypedQueries } from "../use-cases/suggestion-ports.ts";
import { jsonRows } from "./json-rows.ts";

/** After so many days a query counts half as much. */
const halfLifeDays = 14;
/** A query is told to others once it was typed in so many different half-hours. */
const leastOccasions = 5;
/** A word that fewer products have may be a person's, not the trade's. */
const leastDocuments = 2;

/** Queries and phrases in PostgreSQL. */
export function createPostgresTypedQueries(db: Queryable): TypedQueries {
  return {
    record: async (queries, at) => {
      const rows = [...queries].map(([query, times]) => ({ query, times, words: query.split(" ") }));
      const now = sql`${at.toISOString()}::timestamptz`;
      await db.execute(sql`
        insert into search_queries as known (query, score, scored_at, occasions, last_occasion_at)
        select query, times, ${now}, 1, ${now}
        from jsonb_to_recordset(${jsonRows(rows)}) as typed(query text, times integer, words text[])
        -- Every word is one of the catalogue's: nothing that names a person is ever kept.
        where not exists (
          select from unnest(words) as said
          where not exists (select from search_vocabulary where word = said collate "C" and documents >= ${leastDocuments}::integer))
        order by query
        on conflict (query) do update set scored_at = excluded.scored_at, last_occasion_at = excluded.last_occasion_at,
          score = known.score * power(0.5, greatest(0, extract(epoch from excluded.scored_at - known.scored_at) / 86400.0 / ${halfLifeDays}::float8)) + excluded.score,
          occasions = known.occasions + case
            when date_bin('30 minutes', excluded.last_occasion_at, 'epoch') > date_bin('30 minutes', known.last_occasion_at, 'epoch') then 1 else 0 end`);
    },
    startingWith: async (prefix, limit) => {
      const begins = `${likeText(prefix)}%`;
      const rows = await db.execute<{ text: string }>(sql`
        select text from (
          (select query as text, 0 as place, -score as weight from search_queries
            where occasions >= ${leastOccasions}::integer and query like ${begins} order by score desc limit ${limit}::integer)
          union all
          (select phrase, case when phrase like ${begins} then 1 else 2 end, -documents from search_phrases
            where phrase like ${begins} or phrase like ${`% ${begins}`} order by 2, 3, 1 limit ${limit}::integer)
        ) as found order by place, weight, text`);
      return [...new Set(rows.map(({ text }) => text))].slice(0, limit);
    },
    near: async (text, limit) => {
      const rows = await db.execute<{ text: string }>(sql`
        select text from (
          select query as text, score as weight from search_queries where occasions >= ${leastOccasions}::integer
          union select phrase, documents from search_phrases
        ) as known where similarity(text, ${text}) > 0.2 order by similarity(text, ${text}) desc, weight desc, text limit ${limit}::integer`);
      return rows.map((row) => row.text);
    },
    largestCategories: async (limit) => {
      const rows = await db.execute<{ value: string }>(sql`
        select value from search_phrases join search_facet_values on kind = 'CATEGORY' and lower(label) = phrase
        order by documents desc, value limit ${limit}::integer`);
      return rows.map(({ value }) => value);
    },
  };
}

const likeText = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`);
