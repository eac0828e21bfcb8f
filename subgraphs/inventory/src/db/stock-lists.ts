import type { Queryable } from "@novatech/postgres/database";
import { type SQL, sql } from "drizzle-orm";
import { lowStock } from "../domain/availability.ts";
import type { StockFilter, StockLevel } from "../domain/stock-filter.ts";
import type { StockItem } from "../domain/stock-item.ts";
import type { StockLists } from "../use-cases/stock-lists.ts";

type ItemRow = {
  merchant_id: string;
  id: string;
  variant_id: string;
  warehouse_id: string;
  on_hand: number;
  reserved: number;
  committed: number;
  backorder_limit: number;
  version: number;
};

/** Reads the lists from PostgreSQL. */
export const createPostgresStockLists = (db: Queryable): StockLists => ({
  itemsOfMerchants: async (merchantIds, { direction, size, after, before, filter }) => {
    const order = direction === "forward" ? sql`asc` : sql`desc`;
    const variantIds = filter.variantIds === null ? null : JSON.stringify(filter.variantIds);
    // A page of each warehouse by its index, then one of them all: nothing that is not shown is sorted.
    const rows = await db.execute<ItemRow>(sql`
      select owner.id as merchant_id, item.*
      from jsonb_array_elements_text(${JSON.stringify(merchantIds)}::jsonb) as owner(id)
      cross join lateral (
        select found.* from warehouses
        cross join lateral (
          select id, variant_id, warehouse_id, on_hand, reserved, committed, backorder_limit, version from stock_items
          where stock_items.warehouse_id = warehouses.id
            and (${variantIds}::jsonb is null
              or variant_id in (select jsonb_array_elements_text(${variantIds}::jsonb)))
            and (${after?.[0] ?? null}::text is null
              or (stock_items.warehouse_id, stock_items.id) > (${after?.[0] ?? null}::text, ${after?.[1] ?? null}::text))
            and (${before?.[0] ?? null}::text is null
              or (stock_items.warehouse_id, stock_items.id) < (${before?.[0] ?? null}::text, ${before?.[1] ?? null}::text))
            and ${isWanted(filter)}
          order by stock_items.id ${order} limit ${size + 1}
        ) as found
        where warehouses.merchant_id = owner.id
          and (${filter.warehouseId}::text is null or warehouses.id = ${filter.warehouseId}::text)
        order by found.warehouse_id ${order}, found.id ${order} limit ${size + 1}
      ) as item
      order by owner.id, item.warehouse_id ${order}, item.id ${order}`);
    const lists = new Map<string, StockItem[]>();
    for (const row of rows) {
      const list = lists.get(row.merchant_id) ?? [];
      lists.set(row.merchant_id, list);
      list.push(toStockItem(row));
    }
    return lists;
  },
});

const free = sql`(on_hand - reserved - committed)`;
const conditionOf: Readonly<Record<StockLevel, SQL>> = {
  OUT: sql`${free} <= 0`,
  LOW: sql`${free} between 1 and ${sql.raw(String(lowStock))}`,
  ENOUGH: sql`${free} > ${sql.raw(String(lowStock))}`,
};

const isWanted = ({ levels }: StockFilter): SQL =>
  levels === null
    ? sql`true`
    : sql`(${sql.join([sql`false`, ...new Set(levels.map((level) => conditionOf[level]))], sql` or `)})`;

const toStockItem = (row: ItemRow): StockItem => ({
  id: row.id,
  variantId: row.variant_id,
  warehouseId: row.warehouse_id,
  onHand: row.on_hand,
  reserved: row.reserved,
  committed: row.committed,
  backorderLimit: row.backorder_limit,
  version: row.version,
});
