import { and, eq, gte, inArray, lt, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { ShipmentFilter } from "../domain/shipment-filter.ts";
import { shipments } from "./tables.ts";

/** Which parcels are wanted, as SQL; undefined: all. */
export const isWanted = (filter: ShipmentFilter): SQL | undefined =>
  and(
    filter.statuses === null ? undefined : inArray(shipments.status, [...filter.statuses]),
    is(shipments.merchantId, filter.merchantId),
    is(shipments.warehouseId, filter.warehouseId),
    is(shipments.orderId, filter.orderId),
    is(shipments.trackingNumber, filter.trackingNumber),
    is(shipments.isPickUp, filter.isPickUp),
    filter.createdFrom === null ? undefined : gte(shipments.createdAt, filter.createdFrom),
    filter.createdBefore === null ? undefined : lt(shipments.createdAt, filter.createdBefore),
  );

const is = (column: PgColumn, value: unknown): SQL | undefined => (value === null ? undefined : eq(column, value));
