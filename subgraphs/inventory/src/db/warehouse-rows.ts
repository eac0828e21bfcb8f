import type { Warehouse } from "../domain/warehouse.ts";
import type { warehouses } from "./tables.ts";

/** A row of `warehouses`. */
export type WarehouseRow = typeof warehouses.$inferSelect;

/** A row as the domain knows it. */
export function toWarehouse(row: WarehouseRow): Warehouse {
  const { id, merchantId, name, countryCode, latitude, longitude, version } = row;
  const { storeLine1: line1, storeCity: city, storePostalCode: postalCode, openingHours } = row;
  const store =
    line1 === null || city === null || postalCode === null ? null : { line1, city, postalCode, openingHours };
  return { id, merchantId, name, countryCode, latitude, longitude, store, version };
}

/** A warehouse as its row. */
export function toWarehouseRow({ store, ...warehouse }: Warehouse): WarehouseRow {
  return {
    ...warehouse,
    storeLine1: store?.line1 ?? null,
    storeCity: store?.city ?? null,
    storePostalCode: store?.postalCode ?? null,
    openingHours: store?.openingHours ?? null,
  };
}
