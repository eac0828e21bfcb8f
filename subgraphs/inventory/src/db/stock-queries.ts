import type { Queryable } from "@novatech/postgres/database";
import { and, asc, desc, eq, getTableColumns, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import type { StockReader } from "../domain/reader.ts";
import type { MovementKind, StockItem } from "../domain/stock-item.ts";
import { isStore } from "../domain/warehouse.ts";
import type { StockQueries } from "../use-cases/query-ports.ts";
import { stockItems, warehouses } from "./tables.ts";
import { toWarehouse } from "./warehouse-rows.ts";

/** The questions of the graph to this database. */
export const createPostgresStockQueries = (db: Queryable): StockQueries => ({
  freeUnits: async (variantIds) => {
    const rows = await db
      .select({
        variantId: stockItems.variantId,
        free: sql<number>`least(sum(greatest(on_hand + backorder_limit - reserved - committed, 0)), 2147483647)::integer`,
      })
      .from(stockItems)
      .where(inArray(stockItems.variantId, [...variantIds]))
      .groupBy(stockItems.variantId);
    return new Map(rows.map((row) => [row.variantId, row.free]));
  },

  itemsOfVariants: async (variantIds, reader) => {
    // A variant the reader's merchants sell, as catalog told or as stock of it lies with them, has a list, empty or not.
    const rows = await db.execute<Record<string, unknown>>(sql`
      select wanted.id as wanted, item.*, sold.variant_id is not null as is_sold
      from jsonb_array_elements_text(${JSON.stringify(variantIds)}::jsonb) as wanted(id)
      left join (stock_items as item join warehouses on warehouses.id = item.warehouse_id)
        on item.variant_id = wanted.id and ${mayHandle(reader, sql`warehouses.merchant_id`)}
      left join variants as sold on sold.variant_id = wanted.id and ${mayHandle(reader, sql`sold.merchant_id`)}
      order by item.warehouse_id`);
    const lists = new Map<string, StockItem[]>();
    for (const row of rows) {
      if (row["id"] === null && row["is_sold"] !== true) continue;
      const list = lists.get(String(row["wanted"])) ?? [];
      lists.set(String(row["wanted"]), list);
      if (row["id"] !== null) list.push(toStockItem(row));
    }
    return lists;
  },

  items: async (ids, reader) =>
    db
      .select(getTableColumns(stockItems))
      .from(stockItems)
      .innerJoin(warehouses, eq(warehouses.id, stockItems.warehouseId))
      .where(and(inArray(stockItems.id, [...ids]), mayHandle(reader, sql`${warehouses.merchantId}`))),

  warehouses: async (ids, reader) => {
    const rows = await db
      .select()
      .from(warehouses)
      .where(and(inArray(warehouses.id, [...ids]), mayHandle(reader, sql`${warehouses.merchantId}`)));
    return rows.map(toWarehouse);
  },

  warehousesOfMerchants: async (merchantIds) => {
    const rows = await db
      .select()
      .from(warehouses)
      .where(inArray(warehouses.merchantId, [...merchantIds]))
      .orderBy(asc(warehouses.name), asc(warehouses.id));
    return rows.map(toWarehouse);
  },

  storesByIds: async (ids) => {
    const rows = await db
      .select()
      .from(warehouses)
      .where(and(inArray(warehouses.id, [...ids]), isNotNull(warehouses.storeLine1)));
    return rows.map(toWarehouse).filter(isStore);
  },

  stores: async ({ countryCode, direction, size, after, before }) => {
    const place = sql`(${warehouses.countryCode}, ${warehouses.storeCity}, ${warehouses.id})`;
    const keys = [warehouses.countryCode, warehouses.storeCity, warehouses.id];
    const rows = await db
      .select()
      .from(warehouses)
      .where(
        and(
          isNotNull(warehouses.storeLine1),
          countryCode === null ? undefined : eq(warehouses.countryCode, countryCode),
          after ? sql`${place} > (${after[0]}, ${after[1]}, ${after[2]})` : undefined,
          before ? sql`${place} < (${before[0]}, ${before[1]}, ${before[2]})` : undefined,
        ),
      )
      .orderBy(...keys.map((key) => (direction === "forward" ? asc(key) : desc(key))))
      .limit(size + 1);
    return rows.map(toWarehouse).filter(isStore);
  },

  changedItems: async (merchantIds, seconds) =>
    db
      .select({ stockItemId: stockItems.id, variantId: stockItems.variantId, merchantId: warehouses.merchantId })
      .from(stockItems)
      .innerJoin(warehouses, eq(warehouses.id, stockItems.warehouseId))
      .where(
        and(
          inArray(warehouses.merchantId, [...merchantIds]),
          sql`${stockItems.changedAt} > now() - make_interval(secs => ${seconds})`,
        ),
      ),

  movements: async (stockItemIds, { direction, size, after, before }) => {
    const order = direction === "forward" ? sql`desc` : sql`asc`;
    const rows = await db.execute<LedgerRow>(sql`
      select line.* from jsonb_array_elements_text(${JSON.stringify(stockItemIds)}::jsonb) as item(id)
      cross join lateral (
        select stock_item_id, version, kind, quantity, reason, occurred_at from stock_ledger
        where stock_item_id = item.id
          and (${after}::integer is null or version < ${after}::integer)
          and (${before}::integer is null or version > ${before}::integer)
        order by version ${order} limit ${size + 1}
      ) as line
      order by line.stock_item_id, line.version ${order}`);
    return Map.groupBy(rows.map(toMovement), (movement) => movement.stockItemId);
  },
});

type LedgerRow = {
  stock_item_id: string;
  version: number;
  kind: MovementKind;
  quantity: number;
  reason: string | null;
  occurred_at: string;
};

const toMovement = (row: LedgerRow) => ({
  stockItemId: row.stock_item_id,
  version: row.version,
  kind: row.kind,
  quantity: row.quantity,
  reason: row.reason,
  occurredAt: new Date(row.occurred_at),
});

const toStockItem = (row: Record<string, unknown>): StockItem => ({
  id: String(row["id"]),
  variantId: String(row["variant_id"]),
  warehouseId: String(row["warehouse_id"]),
  onHand: Number(row["on_hand"]),
  reserved: Number(row["reserved"]),
  committed: Number(row["committed"]),
  backorderLimit: Number(row["backorder_limit"]),
  version: Number(row["version"]),
});

/** The rule of `canHandleStockOf` as SQL, so that what may not be seen is not read. */
const mayHandle = (reader: StockReader, merchantId: SQL): SQL =>
  reader.isStaff
    ? sql`true`
    : sql`${merchantId} in (select jsonb_array_elements_text(${JSON.stringify(reader.merchantIds)}::jsonb))`;
