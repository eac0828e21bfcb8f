import { canHandleStockOf } from "../../domain/reader.ts";
import type { MerchantResolvers } from "../__generated__/types.ts";

/** What stock adds to a merchant. */
export const Merchant: MerchantResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  warehouses: async ({ id }, _args, { reader, loaders }) =>
    canHandleStockOf(reader, id) ? [...(await loaders.warehousesOfMerchant.load(id))] : null,
};
