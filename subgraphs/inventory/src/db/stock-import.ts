import type { Database } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import type { IdSource } from "@novatech/kernel/ids";
import type { StockImport } from "../use-cases/ports.ts";

/** Rows of one statement: a few megabytes of JSON. */
const rowsAtOnce = 5000;

/** Bulk writes to this database; every 5000 items are one transaction. */
export const createPostgresStockImport = (database: Database, ids: IdSource): StockImport => ({
  receive: async (seed, at) => {
    await database.db.execute(sql`
      insert into warehouses (id, merchant_id, name, country_code)
      select id, "merchantId", name, "countryCode" from jsonb_to_recordset(${JSON.stringify(seed.warehouses)}::jsonb)
        as house(id text, "merchantId" text, name text, "countryCode" text)
      on conflict (id) do update set name = excluded.name, country_code = excluded.country_code`);

    let made = 0;
    for (let start = 0; start < seed.items.length; start += rowsAtOnce) {
      const rows = seed.items.slice(start, start + rowsAtOnce).map((item) => ({
        id: ids.next("stock"),
        variant_id: item.variantId,
        warehouse_id: item.warehouseId,
        quantity: item.quantity,
      }));
      const [counted] = await database.db.execute<{ made: number }>(sql`
        with wanted as (
          select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
            as wanted(id text, variant_id text, warehouse_id text, quantity integer)
        ), made as (
          insert into stock_items (id, variant_id, warehouse_id, on_hand, version)
          select id, variant_id, warehouse_id, quantity, sign(quantity)::integer from wanted
          order by variant_id, warehouse_id
          on conflict (variant_id, warehouse_id) do nothing
          returning id, on_hand, version
        ), told as (
          insert into stock_ledger (stock_item_id, version, kind, quantity, source, occurred_at)
          select id, version, 'RECEIVED', on_hand, 'seed', ${at.toISOString()}::timestamptz from made where on_hand > 0
        )
        select count(*)::integer as made from made`);
      made += counted?.made ?? 0;
    }
    return made;
  },
});
