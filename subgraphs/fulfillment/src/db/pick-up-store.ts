import type { Transaction } from "@novatech/postgres/database";
import { eq, inArray } from "drizzle-orm";
import type { PickUpStore, StoreStore } from "../use-cases/ports.ts";
import { pickUps, stores } from "./tables.ts";

/** What waits in stores, in this database, inside `tx`. */
export const createPostgresPickUpStore = (tx: Transaction): PickUpStore => ({
  save: async ({ shipmentId, ...waits }) => {
    await tx
      .insert(pickUps)
      .values({ shipmentId, ...waits })
      .onConflictDoUpdate({ target: pickUps.shipmentId, set: waits });
  },
  extend: async (shipmentIds, readyUntil) => {
    if (shipmentIds.length === 0) return;
    await tx
      .update(pickUps)
      .set({ readyUntil })
      .where(inArray(pickUps.shipmentId, [...shipmentIds]));
  },
  findLocked: async (shipmentId) => {
    const [row] = await tx.select().from(pickUps).where(eq(pickUps.shipmentId, shipmentId)).for("update");
    return row ?? null;
  },
});

/** The stores of this database, inside `tx`. */
export const createPostgresStoreStore = (tx: Transaction): StoreStore => ({
  save: async ({ warehouseId, ...store }) => {
    const row = { ...store, isOpen: true };
    await tx
      .insert(stores)
      .values({ warehouseId, ...row })
      .onConflictDoUpdate({ target: stores.warehouseId, set: row });
  },
  close: async (warehouseId) => {
    await tx.update(stores).set({ isOpen: false }).where(eq(stores.warehouseId, warehouseId));
  },
});
