import type { Queryable } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import type { KnownProducts } from "../use-cases/catalogue-ports.ts";
import { textArray } from "./text-array.ts";

/** What the room's database knows of products. */
export const createKnownProducts = (db: Queryable): KnownProducts => ({
  versionsOf: async (productIds) => {
    const rows = await db.execute<{ product_id: string; version: number; is_shown: boolean }>(sql`
      select product_id, version, document is not null as is_shown from search_documents
      where product_id = any(${textArray(productIds)})`);
    return rows.map((row) => ({ productId: row.product_id, version: row.version, isShown: row.is_shown }));
  },
  shownAfter: async (productId, limit) => {
    const rows = await db.execute<{ product_id: string; version: number }>(sql`
      select product_id, version from search_documents
      where document is not null and product_id > ${productId ?? ""} order by product_id limit ${limit}`);
    return rows.map((row) => ({ productId: row.product_id, version: row.version }));
  },
  noteCompared: async (at, driftCount) => {
    await db.execute(sql`
      insert into search_indexes (engine, compared_at, drift_count)
      values ('POSTGRESQL', ${at.toISOString()}::timestamptz, ${driftCount})
      on conflict (engine) do update set compared_at = excluded.compared_at, drift_count = excluded.drift_count`);
  },
});
