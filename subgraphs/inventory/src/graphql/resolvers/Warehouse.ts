import { isStore } from "../../domain/warehouse.ts";
import { locationOf } from "../location.ts";
import type { WarehouseResolvers } from "../__generated__/types.ts";
import { canHandleSomeStock } from "../../domain/reader.ts";

/** A warehouse; null for all but its merchant's members and staff. */
export const Warehouse: WarehouseResolvers = {
  __resolveReference: ({ id }, { reader, loaders }) => (canHandleSomeStock(reader) ? loaders.warehouse.load(id) : null),
  merchant: ({ merchantId }) => ({ id: merchantId }),
  location: locationOf,
  store: (warehouse) => (isStore(warehouse) ? warehouse : null),
};
