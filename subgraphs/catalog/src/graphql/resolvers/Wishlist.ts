import { userIdOf } from "@novatech/graphql/viewer";
import type { WishlistResolvers } from "../__generated__/types.ts";
import { positionPage } from "../pages.ts";

/** What a wishlist shows. Whoever has one here may see it: its owner, or who came by its link. */
export const Wishlist: WishlistResolvers = {
  __resolveReference: async ({ id }, { request: { viewer }, loaders }) => {
    const wishlist = await loaders.wishlist.load(id);
    return wishlist !== null && wishlist.ownerId === userIdOf(viewer) ? wishlist : null;
  },
  isShared: ({ accessTokenHash }) => accessTokenHash !== null,
  items: async ({ id }, page, { loaders }) => positionPage(await loaders.wishlistItems.load(id), page),
};
