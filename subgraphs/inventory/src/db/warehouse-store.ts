import type { Transaction } from "@novatech/postgres/database";
import { eq } from "drizzle-orm";
import type { WarehouseStore } from "../use-cases/ports.ts";
import { warehouses } from "./tables.ts";
import { toWarehouse, toWarehouseRow } from "./warehouse-rows.ts";

/** The warehouses of this database, inside `tx`. */
export const createPostgresWarehouseStore = (tx: Transaction): WarehouseStore => ({
  find: async (warehouseId) => {
    const [row] = await tx.select().from(warehouses).where(eq(warehouses.id, warehouseId));
    return row ? toWarehouse(row) : null;
  },
  lock: async (warehouseId) => {
    const [row] = await tx.select().from(warehouses).where(eq(warehouses.id, warehouseId)).for("update");
    return row ? toWarehouse(row) : null;
  },
  insert: async (warehouse) => {
    await tx.insert(warehouses).values(toWarehouseRow(warehouse));
  },
  update: async (warehouse) => {
    await tx.update(warehouses).set(toWarehouseRow(warehouse)).where(eq(warehouses.id, warehouse.id));
  },
});
