import { decodeCursor, encodeCursor, noCursor, readPage, toConnection } from "@novatech/graphql/connection";
import { canHandleSomeStock } from "../../domain/reader.ts";
import type { StockItemResolvers } from "../__generated__/types.ts";

/** A stock item; null for all but its merchant's members and staff. */
export const StockItem: StockItemResolvers = {
  __resolveReference: ({ id }, { reader, loaders }) => (canHandleSomeStock(reader) ? loaders.item.load(id) : null),
  variant: ({ variantId }) => ({ id: variantId }),
  warehouse: async ({ warehouseId }, _args, { loaders }) => {
    const warehouse = await loaders.warehouse.load(warehouseId);
    if (warehouse === null) throw new Error(`a stock item names warehouse ${warehouseId}, which is not there`);
    return warehouse;
  },
  available: ({ onHand, reserved, committed }) => onHand - reserved - committed,
  movements: async ({ id }, args, { loaders }) => {
    const page = readPage(args, readVersion);
    const movements = await loaders.movements.load({ id, page });
    return toConnection(page, movements, ({ version }) => encodeCursor([version]));
  },
};

/** A cursor is the version a movement led to. Throws a GraphQLError with BAD_USER_INPUT. */
function readVersion(cursor: string): number {
  const [version] = decodeCursor(cursor, 1);
  if (typeof version === "number" && Number.isInteger(version) && version > 0 && version < 2 ** 31) return version;
  throw noCursor(cursor);
}
