import type { UserResolvers } from "../__generated__/types.ts";
import { maySee } from "../context.ts";
import { readFirst } from "../first.ts";

/** What this room adds to an account: for the person and for staff, null for everybody else. */
export const User: UserResolvers = {
  __resolveReference: ({ id }, { request }) => (maySee(request, id) ? { id } : null),
  recommendedProducts: async ({ id }, { first }, { request, personal }) =>
    maySee(request, id) ? [...(await personal(id, readFirst(first)))] : null,
  recentlyViewedProducts: async ({ id }, { first }, { request, recentViews }) =>
    maySee(request, id) ? [...(await recentViews(id, readFirst(first)))] : null,
  hasPersonalRecommendations: ({ id }, _args, { request, loaders }) =>
    maySee(request, id) ? loaders.hasPersonal.load(id) : null,
};
