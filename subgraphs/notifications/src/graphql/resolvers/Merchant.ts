import { mayManage } from "../../domain/manager.ts";
import type { MerchantResolvers } from "../__generated__/types.ts";
import { newestConnection, readNewestPage } from "../pages.ts";

/** Somebody who sells: what this room adds to them, null for who may not manage it. */
export const Merchant: MerchantResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  webhookEndpoints: async ({ id }, paging, { manager, loaders }) => {
    if (!mayManage(manager, { kind: "MERCHANT", id })) return null;
    const page = readNewestPage(paging);
    return newestConnection(page, await loaders.endpointsOfMerchant.load({ id, page }));
  },
};
