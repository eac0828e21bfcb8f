import { decodeCursor, encodeCursor, noCursor, readPage, toConnection } from "@novatech/graphql/connection";
import { callerMistake } from "@novatech/graphql/errors";
import { canHandleStockOf } from "../../domain/reader.ts";
import type { StockKey } from "../../use-cases/stock-lists.ts";
import type { MerchantResolvers } from "../__generated__/types.ts";

/** What stock adds to a merchant. */
export const Merchant: MerchantResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  warehouses: async ({ id }, _args, { reader, loaders }) =>
    canHandleStockOf(reader, id) ? [...(await loaders.warehousesOfMerchant.load(id))] : null,
  stock: async ({ id }, { filter, ...args }, { reader, loaders }) => {
    if (!canHandleStockOf(reader, id)) return null;
    const { levels = null, warehouseId = null, variantIds = null } = filter ?? {};
    if (variantIds !== null && variantIds.length > mostVariants)
      throw callerMistake("BAD_USER_INPUT", `\`variantIds\` may name ${mostVariants} variants at most.`);
    const page = { ...readPage(args, readStockKey), filter: { levels, warehouseId, variantIds } };
    const items = await loaders.itemsOfMerchant.load({ id, page });
    return toConnection(page, items, (item) => encodeCursor([item.warehouseId, item.id]));
  },
};

const mostVariants = 100;

/** A cursor is where a stock item stands in the list. Throws a GraphQLError with BAD_USER_INPUT. */
function readStockKey(cursor: string): StockKey {
  const [warehouseId, id] = decodeCursor(cursor, 2);
  if (typeof warehouseId === "string" && typeof id === "string") return [warehouseId, id];
  throw noCursor(cursor);
}
