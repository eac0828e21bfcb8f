import type { Transaction } from "@novatech/postgres/database";
import { and, asc, eq, getTableColumns, inArray, type SQL, sql } from "drizzle-orm";
import type { StockStore } from "../use-cases/ports.ts";
import { stockItems, variants, warehouses } from "./tables.ts";

/** The stock of this database, inside `tx`. */
export function createPostgresStockStore(tx: Transaction): StockStore {
  const lockItems = async (where: SQL | undefined) =>
    tx
      .select({
        ...getTableColumns(stockItems),
        merchantId: warehouses.merchantId,
        countryCode: warehouses.countryCode,
        latitude: warehouses.latitude,
        longitude: warehouses.longitude,
      })
      .from(stockItems)
      .innerJoin(warehouses, eq(warehouses.id, stockItems.warehouseId))
      .where(where)
      .orderBy(asc(stockItems.variantId), asc(stockItems.warehouseId))
      .for("update", { of: stockItems });

  return {
    lockVariants: async (variantIds) => lockItems(inArray(stockItems.variantId, [...variantIds])),

    lockVariantsOfAttempt: async (attemptId) =>
      lockItems(sql`${stockItems.variantId} in (select own.variant_id from reservations
        join stock_items as own on own.id = reservations.stock_item_id where reservations.attempt_id = ${attemptId})`),

    lockVariantsOfOrder: async (orderId, lineIds) =>
      lockItems(sql`${stockItems.variantId} in (select own.variant_id from reservations
        join stock_items as own on own.id = reservations.stock_item_id
        where reservations.order_id = ${orderId} and reservations.line_id in ${[...lineIds]})`),

    variantsAtStake: async ({ variantId, warehouseId, counted }) => {
      const rows = await tx.execute<{ variant_id: string }>(sql`
        select distinct item.variant_id from stock_items as counted
        join reservations as here on here.stock_item_id = counted.id and here.state = 'ACTIVE'
        join reservations as other on other.attempt_id = here.attempt_id and other.state = 'ACTIVE'
        join stock_items as item on item.id = other.stock_item_id
        where counted.variant_id = ${variantId} and counted.warehouse_id = ${warehouseId}
          and counted.reserved + counted.committed - counted.backorder_limit > ${counted}::integer`);
      return rows.map((row) => row.variant_id);
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
    },

    writeMovement: async ({ item, kind, quantity, reason, source, at }) => {
      const rows = await tx.execute(sql`
        with changed as (
          update stock_items set on_hand = on_hand + ${quantity}::integer, version = version + 1, changed_at = now()
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
