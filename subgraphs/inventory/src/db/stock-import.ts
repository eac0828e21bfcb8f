import type { Database, Transaction } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import type { IdSource } from "@novatech/kernel/ids";
import { type StockFact, storeFacts } from "../domain/stock-fact.ts";
import type { StockImport } from "../use-cases/query-ports.ts";

/** Rows of one statement: a few megabytes of JSON. */
const rowsAtOnce = 5000;

/** What a new warehouse is where the seed says nothing. */
const unsaid = { latitude: null, longitude: null, store: null, version: 1 };

/** Bulk writes to this database; every 5000 items are one transaction. */
export const createPostgresStockImport = (
  database: Database,
  ids: IdSource,
  announce: (tx: Transaction, facts: readonly StockFact[]) => Promise<void>,
): StockImport => ({
  receive: async (seed, at) => {
    await database.transaction(async (tx) => {
      // Whether a row was made or renamed is told by `xmax`, which PostgreSQL sets on a row that was there.
      const rows = await tx.execute<{ id: string; is_new: boolean }>(sql`
        insert into warehouses (id, merchant_id, name, country_code, latitude, longitude, store_line1, store_city,
          store_postal_code, opening_hours)
        select id, "merchantId", name, "countryCode", latitude, longitude, store ->> 'line1', store ->> 'city',
          store ->> 'postalCode', store ->> 'openingHours'
        from jsonb_to_recordset(${JSON.stringify(seed.warehouses)}::jsonb) as house(id text, "merchantId" text, name text,
          "countryCode" text, latitude double precision, longitude double precision, store jsonb)
        on conflict (id) do update set name = excluded.name, country_code = excluded.country_code
        returning id, xmax = 0 as is_new`);
      const made = new Set(rows.filter((row) => row.is_new).map((row) => row.id));
      await announce(
        tx,
        seed.warehouses.filter(({ id }) => made.has(id)).flatMap((house) => storeFacts(null, { ...unsaid, ...house })),
      );
    });

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
