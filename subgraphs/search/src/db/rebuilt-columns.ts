import type { Database } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import type { CatalogueDocument } from "../domain/search-document.ts";
import type { RebuildOptions, RebuildReport } from "../use-cases/rebuild-index.ts";
import { noteChanged } from "./pending-note.ts";
import { putDocuments } from "./put-documents.ts";

const defaultBatch = 200;
const unnoted = noteChanged(false);

/**
 * Works out again what PostgreSQL finds documents by, from the documents alone: after a change of how that is done. Searches and events go on
 * meanwhile; what an event changes first is right already. Each batch is a transaction that leaves a mark, so that a call which was cut off
 * goes on there.
 */
export async function rebuildColumns(
  database: Database,
  { isStopped = () => false, tell = () => {}, batchSize = defaultBatch }: RebuildOptions = {},
): Promise<RebuildReport> {
  const { db } = database;
  const [shown] = await db.execute<{ total: number }>(
    sql`select count(*)::integer as total from search_documents where document is not null`,
  );
  const [mark] = await db.execute<{ building_after: string; building_count: number }>(sql`
    select building_after, building_count from search_indexes where engine = 'POSTGRESQL' and building is not null`);
  let after = mark?.building_after ?? "";
  let count = mark?.building_count ?? 0;
  const total = shown?.total ?? 0;
  while (!isStopped()) {
    const done = await database.transaction(async (tx) => {
      const rows = await tx.execute<{ product_id: string; document: CatalogueDocument; published_at: string }>(sql`
        select product_id, document, published_at from search_documents
        where document is not null and product_id > ${after} order by product_id limit ${batchSize}`);
      const last = rows.at(-1)?.product_id ?? null;
      await putDocuments(
        tx,
        rows.map(({ document, published_at }) => ({ document, publishedAt: new Date(published_at) })),
        unnoted,
        { isAgain: true },
      );
      const isLast = rows.length < batchSize;
      await tx.execute(sql`
        insert into search_indexes (engine, building, building_after, building_count, rebuilt_at)
        values ('POSTGRESQL', ${isLast ? null : "columns"}, ${isLast ? null : last}, ${isLast ? 0 : count + rows.length}, ${isLast ? sql`now()` : sql`null`})
        on conflict (engine) do update set building = excluded.building, building_after = excluded.building_after,
          building_count = excluded.building_count, rebuilt_at = coalesce(excluded.rebuilt_at, search_indexes.rebuilt_at)`);
      return { rows: rows.length, last, isLast };
    });
    after = done.last ?? after;
    count += done.rows;
    tell({ count, total: Math.max(total, count) });
    if (done.isLast) return { count, isDone: true, refused: [] };
  }
  return { count, isDone: false, refused: [] };
}
