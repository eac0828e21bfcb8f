import { canSeeMerchant } from "../../domain/access.ts";
import type { MerchantResolvers } from "../__generated__/types.ts";
import { newestConnection, readNewestPage } from "../pages.ts";

/** A company that sells: what this room adds to it. */
export const Merchant: MerchantResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  orders: async ({ id }, page, { onlooker, loaders }) => {
    if (!canSeeMerchant(onlooker, id)) return null;
    const request = readNewestPage(page);
    return newestConnection(request, await loaders.newestMerchantOrdersOf.load({ ownerId: id, page: request }));
  },
  returns: async ({ id }, page, { onlooker, loaders }) => {
    if (!canSeeMerchant(onlooker, id)) return null;
    const request = readNewestPage(page);
    const newest = await loaders.newestReturnsOf.load({ ownerId: id, page: request });
    return newestConnection(
      request,
      newest.map((asked) => ({ ...asked, placedAt: asked.requestedAt })),
    );
  },
};
