import postgres from "postgres";
import type { DataProduct } from "./judgments.ts";

/** Answers a query with product ids, the best first, at most `limit`. */
export type Searcher = {
  readonly find: (query: string, limit: number) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

/**
 * The plain query for PostgreSQL, as the data's README defines it: a weighted tsvector (name A, brand B, description C,
 * specifications D), products that have all words before those that have any, ts_rank_cd(., 1). In a scratch schema that goes with `close`.
 */
export async function createPlainPostgres(url: string, products: readonly DataProduct[]): Promise<Searcher> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  // A temporary table ends with its connection, even when we are killed.
  await sql`create temporary table plain (id text, words tsvector)`;
  for (let start = 0; start < products.length; start += 2_000) {
    const part = products.slice(start, start + 2_000);
    const column = (value: (product: DataProduct) => string): readonly string[] => part.map(value);
    await sql`
      insert into plain
      select id, setweight(to_tsvector('english', name), 'A') || setweight(to_tsvector('english', brand), 'B') ||
        setweight(to_tsvector('english', description), 'C') || setweight(to_tsvector('english', specifications), 'D')
      from unnest(${column(({ id }) => id)}::text[], ${column(({ name }) => name)}::text[], ${column(({ brand }) => brand)}::text[],
        ${column(({ description }) => description)}::text[], ${column(({ specifications }) => specifications)}::text[])
        as product(id, name, brand, description, specifications)`;
  }
  await sql`create index on plain using gin (words)`;
  await sql`analyze plain`;
  return {
    find: async (query, limit) => {
      const rows = await sql<{ id: string }[]>`
        with wanted as (
          select words as every, replace(words::text, '&', '|')::tsquery as any_of from plainto_tsquery('english', ${query}) as words
        )
        select id from plain, wanted where words @@ any_of
        order by words @@ every desc, ts_rank_cd(words, case when words @@ every then every else any_of end, 1) desc, id
        limit ${limit}`;
      return rows.map(({ id }) => id);
    },
    close: () => sql.end(),
  };
}
