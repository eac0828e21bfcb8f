import type { Queryable } from "@novatech/postgres/database";
import { type SQL, sql } from "drizzle-orm";
import { exactCountLimit } from "../../domain/search-request.ts";

/** In how many parts the samples of `search_documents` are numbered. */
export const sampleParts = 1024;
/** Of so many parts how many there are is told roughly, in a moment. */
const roughParts = 16;
/** Of so many more exactly. */
const fairParts = 128;
/** Where there are roughly so many, there are more than are counted exactly: four times the likely error above. */
const surelyMore = 13_000;

/** How many rows a condition holds for. */
export type Count = { readonly count: number; readonly isExact: boolean };

/**
 * Looks how many rows conditions hold for, each in turn only while those before it are fewer than `enough`. Exact below `enough`, else roughly.
 * One statement; null for what was not looked at.
 */
export async function countRoughly(
  db: Queryable,
  conditions: readonly SQL[],
  enough: number,
): Promise<readonly (Count | null)[]> {
  // Each count is a CTE that refers to the one before, so that it is worked out once and only where it is needed.
  const ctes = conditions.map((condition, index) => {
    const counted = upTo(condition, enough);
    const inTurn =
      index === 0
        ? counted
        : sql`(case when (select n from ${named("n", index - 1)}) < ${enough}::integer then ${counted} end)`;
    return sql`${named("n", index)} as materialized (select ${inTurn} as n)`;
  });
  const columns = conditions.map(
    (condition, index) => sql`(select n from ${named("n", index)}) as ${named("n", index)},
      case when (select n from ${named("n", index)}) = ${enough}::integer then
        (select count(*) from search_documents where ${condition} and sample < ${roughParts}::smallint) end as ${named("a", index)}`,
  );
  const [row] = await db.execute<Record<string, string | null>>(
    sql`with ${sql.join(ctes, sql`, `)} select ${sql.join(columns, sql`, `)}`,
  );
  return conditions.map((_, index) => {
    const count = row?.[`n${index}`] ?? null;
    const sampled = row?.[`a${index}`] ?? null;
    if (count === null) return null;
    if (sampled === null) return { count: Number(count), isExact: true };
    return { count: Math.max(enough, Math.round((Number(sampled) * sampleParts) / roughParts)), isExact: false };
  });
}

const named = (name: string, index: number): SQL => sql.raw(`${name}${index}`);

/**
 * Counts what a condition holds for, no further than `limit`. Out of a CTE: with a limit beside the condition the planner would rather read the
 * table until it has enough, and unpack every row's words on the way.
 */
const upTo = (condition: SQL, limit: number): SQL => sql`(
  with found as materialized (select from search_documents where ${condition})
  select count(*) from (select from found limit ${limit}::integer) as counted)`;

/** Whether more rows than are counted exactly are to be expected. */
export const isSurelyMore = ({ count }: Count): boolean => count >= surelyMore;

/** Counts exactly up to 10,000, beyond it about. One statement. */
export async function countFully(db: Queryable, condition: SQL): Promise<Count> {
  const limit = exactCountLimit + 1;
  const [row] = await db.execute<{ n: string; fair: string | null }>(sql`
    select n, case when n = ${limit}::integer then
      (select count(*) from search_documents where ${condition} and sample < ${fairParts}::smallint) end as fair
    from (select ${upTo(condition, limit)} as n) as counted`);
  const fair = row?.fair ?? null;
  if (fair === null) return { count: Number(row?.n ?? 0), isExact: true };
  return { count: Math.max(limit, Math.round((Number(fair) * sampleParts) / fairParts)), isExact: false };
}

/** How many parts hold about `wanted` of `count` rows: all where there are no more. */
export function partsFor({ count }: Count, wanted: number): number {
  return count <= wanted ? sampleParts : Math.max(1, Math.floor((sampleParts * wanted) / count));
}
