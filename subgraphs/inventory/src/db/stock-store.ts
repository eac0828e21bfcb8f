import type { Transaction } from "@novatech/postgres/database";
import { and, asc, eq, getTableColumns, inArray, sql } from "drizzle-orm";
import type { StockItem } from "../domain/stock-item.ts";
import type { StockStore } from "../use-cases/ports.ts";
import { stockItems, variants, warehouses } from "./tables.ts";

/** The stock of this database, inside `tx`. */
export function createPostgresStockStore(tx: Transaction): StockStore {
  async function lockItem(variantId: string, warehouseId: string): Promise<StockItem | null> {
    const [row] = await tx
      .select()
      .from(stockItems)
      .where(and(eq(stockItems.variantId, variantId), eq(stockItems.warehouseId, warehouseId)))
      .for("update");
    return row ?? null;
  }

  return {
    lockItem,

    lockVariants: async (variantIds) =>
      tx
        .select({
          ...getTableColumns(stockItems),
          merchantId: warehouses.merchantId,
          countryCode: warehouses.countryCode,
        })
        .from(stockItems)
        .innerJoin(warehouses, eq(warehouses.id, stockItems.warehouseId))
        .where(inArray(stockItems.variantId, [...variantIds]))
        .orderBy(asc(stockItems.variantId), asc(stockItems.warehouseId))
        .for("update", { of: stockItems }),

    findWarehouse: async (warehouseId) => {
      const [row] = await tx.select().from(warehouses).where(eq(warehouses.id, warehouseId));
      return row ?? null;
    },

    isSoldBy: async (variantId, merchantId) => {
      const rows = await tx
        .select({ variantId: variants.variantId })
        .from(variants)
        .where(and(eq(variants.variantId, variantId), eq(variants.merchantId, merchantId)));
      return rows.length > 0;
    },

    openItem: async (id, variantId, warehouseId) => {
      await tx.insert(stockItems).values({ id, variantId, warehouseId }).onConflictDoNothing();
      const item = await lockItem(variantId, warehouseId);
      if (item === null) throw new Error(`stock item ${id} vanished while it was opened`);
      return item;
    },

    writeMovement: async ({ item, kind, quantity, reason, source, at }) => {
      const rows = await tx.execute(sql`
        with changed as (
          update stock_items set on_hand = on_hand + ${quantity}::integer, version = version + 1
          where id = ${item.id} returning id, version
        )
        insert into stock_ledger (stock_item_id, version, kind, quantity, reason, source, occurred_at)
        select id, version, ${kind}::text, ${quantity}::integer, ${reason}::text, ${source}::text, ${at.toISOString()}::timestamptz
        from changed returning version`);
      if (rows.length !== 1) throw new Error(`stock item ${item.id} is gone although it was locked`);
      return { ...item, onHand: item.onHand + quantity, version: item.version + 1 };
    },
  };
}
