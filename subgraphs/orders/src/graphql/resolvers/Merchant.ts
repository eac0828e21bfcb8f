import { canSeeMerchant } from "../../domain/access.ts";
import type { MerchantResolvers } from "../__generated__/types.ts";
import { filtered, readMerchantOrderFilter, readReturnFilter } from "../filters.ts";
import { newestConnection, newestReturnConnection, readNewestPage } from "../pages.ts";

/** A company that sells: what this room adds to it. */
export const Merchant: MerchantResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  orders: async ({ id }, { filter, sort, ...args }, { onlooker, loaders }) => {
    if (!canSeeMerchant(onlooker, id)) return null;
    const page = filtered(readNewestPage(args), readMerchantOrderFilter(filter), sort);
    return newestConnection(page, await loaders.listedMerchantOrdersOf.load({ ownerId: id, page }));
  },
  returns: async ({ id }, { filter, sort, ...args }, { onlooker, loaders }) => {
    if (!canSeeMerchant(onlooker, id)) return null;
    const page = filtered(readNewestPage(args), readReturnFilter(filter, null), sort);
    return newestReturnConnection(page, await loaders.merchantReturnsOf.load({ ownerId: id, page }));
  },
};
