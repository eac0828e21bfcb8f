import type { UserResolvers } from "../__generated__/types.ts";
import { newestConnection, readNewestPage } from "../pages.ts";

/** An account: what this room adds to it. */
export const User: UserResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  orders: async ({ id }, page, { onlooker, loaders }) => {
    if (!onlooker.isStaff && onlooker.userId !== id) return null;
    const request = readNewestPage(page);
    return newestConnection(request, await loaders.newestOrdersOf.load({ ownerId: id, page: request }));
  },
};
