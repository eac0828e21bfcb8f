import type { Queryable } from "@novatech/postgres/database";
import { type SQL, sql } from "drizzle-orm";

/** Keys of products, in no order. */
export type Keys = Int32Array;

/**
 * The keys of the products whose words fulfil a condition, for each of several conditions; none for null. One statement. Keys come as bytes: ten
 * thousand of them as rows would take longer to read than to find.
 */
export async function keysOf(db: Queryable, conditions: readonly (SQL | null)[]): Promise<readonly Keys[]> {
  const columns = conditions.map((condition, index) => {
    const name = sql.raw(`k${index}`);
    return condition === null
      ? sql`null::bytea as ${name}`
      : sql`(select string_agg(int4send(key), ''::bytea) from search_words where ${condition}) as ${name}`;
  });
  const [row] = await db.execute<Record<string, Buffer | null>>(sql`select ${sql.join(columns, sql`, `)}`);
  return conditions.map((_, index) => toKeys(row?.[`k${index}`] ?? null));
}

/** Numbers of four bytes each, as PostgreSQL sends them. */
function toKeys(bytes: Buffer | null): Keys {
  if (bytes === null) return new Int32Array(0);
  const keys = new Int32Array(bytes.length / 4);
  for (let index = 0; index < keys.length; index += 1) keys[index] = bytes.readInt32BE(index * 4);
  return keys;
}

/** Keys as one parameter. */
export const keyArray = (keys: Iterable<number>): SQL => sql`${`{${[...keys].join(",")}}`}::integer[]`;
