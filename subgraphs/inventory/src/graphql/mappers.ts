import type { Availability } from "../domain/availability.ts";
import type { StockItem, StockMovement } from "../domain/stock-item.ts";
import type { Store, Warehouse } from "../domain/warehouse.ts";

/** A warehouse the viewer may see. */
export type WarehouseMapper = Warehouse;
/** A warehouse that everybody may see the store of. */
export type StoreMapper = Store;
/** A stock item the viewer may see. */
export type StockItemMapper = StockItem;
/** A line of the ledger. */
export type StockMovementMapper = StockMovement;
/** What a shopper is told. */
export type AvailabilityMapper = Availability;
/** Another room's variant. */
export type ProductVariantMapper = { readonly id: string };
/** Another room's merchant. */
export type MerchantMapper = { readonly id: string };
