import { hasScope, userIdOf } from "@novatech/graphql/viewer";
import type { UserResolvers } from "../__generated__/types.ts";
import { wishlistPage } from "../wishlist-pages.ts";
import { reviewPage } from "../review-pages.ts";

/** An account: what this room adds to it. */
export const User: UserResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  reviews: async ({ id }, page, { request: { viewer }, loaders }) =>
    userIdOf(viewer) === id || hasScope(viewer, "staff:reviews")
      ? reviewPage(page, "NEWEST", (part) => loaders.reviewsOfAuthor.load({ ownerId: id, part }))
      : null,
  wishlists: async ({ id }, page, { request: { viewer }, loaders }) =>
    userIdOf(viewer) === id ? wishlistPage(await loaders.wishlistsOfUser.load(id), page) : null,
};
