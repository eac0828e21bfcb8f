import type { Queryable } from "@novatech/postgres/database";
import { type SQL, sql } from "drizzle-orm";
import { exactCountLimit } from "../../domain/search-request.ts";

/** In how many parts the samples of `search_documents` are numbered. */
export const sampleParts = 1024;
/** What is counted where there is more than can be counted exactly. */
const countedParts = 64;

/** How many rows a condition holds for: exact up to 10,000, beyond it about, from a sixteenth of them. */
export type Count = { readonly count: number; readonly isExact: boolean };

/**
 * Counts what several conditions hold for, each in turn only while those before it are fewer than `enough`. One statement; null for what
 * was not counted. `cap` is what is counted exactly.
 */
export async function countInTurn(
  db: Queryable,
  conditions: readonly SQL[],
  enough: number,
): Promise<readonly (Count | null)[]> {
  const limit = exactCountLimit + 1;
  const columns = conditions.map((condition, index) => {
    const counted = sql`(select count(*) from (select from search_documents where ${condition} limit ${limit}::integer) as found)`;
    if (index === 0) return counted;
    const before = sql.raw(`n${index - 1}`);
    return sql`case when ${before} < ${enough}::integer then ${counted} end`;
  });
  // Each in a level of its own, so that it sees the one before.
  let from = sql`(select ${columns[0]} as n0) as c0`;
  for (const [index, column] of columns.entries())
    if (index > 0) from = sql`(select *, ${column} as ${sql.raw(`n${index}`)} from ${from}) as ${sql.raw(`c${index}`)}`;
  const about = conditions.map(
    (condition, index) => sql`case when ${sql.raw(`n${index}`)} > ${exactCountLimit}::integer then
      (select count(*) from search_documents where ${condition} and sample < ${countedParts}::smallint) end as ${sql.raw(`a${index}`)}`,
  );
  const [row] = await db.execute<Record<string, string | null>>(
    sql`select *, ${sql.join(about, sql`, `)} from ${from}`,
  );
  return conditions.map((_, index) => {
    const count = row?.[`n${index}`] ?? null;
    const sampled = row?.[`a${index}`] ?? null;
    if (count === null) return null;
    return sampled === null
      ? { count: Number(count), isExact: true }
      : { count: Math.max(limit, Math.round((Number(sampled) * sampleParts) / countedParts)), isExact: false };
  });
}

/** The condition that leaves about `wanted` of `count` rows: none where there are no more. The same rows for the same numbers. */
export function partsFor({ count }: Count, wanted: number): number {
  return count <= wanted ? sampleParts : Math.max(1, Math.floor((sampleParts * wanted) / count));
}
