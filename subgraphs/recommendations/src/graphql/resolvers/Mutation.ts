import type { MutationResolvers } from "../__generated__/types.ts";
import { toUserError } from "../errors.ts";

/** What changes something. */
export const Mutation: MutationResolvers = {
  productViewsTrack: async (_parent, { input }, { trackViews }) => {
    const tracked = await trackViews({
      visitorKey: input.visitorKey,
      views: input.views.map(({ productId, viewedAt }) => ({ productId, viewedAt: viewedAt ?? null })),
    });
    return tracked.ok
      ? { countedViews: tracked.value, userErrors: [] }
      : { countedViews: null, userErrors: [toUserError(tracked.refusal)] };
  },
};
