import type { MutationResolvers } from "../__generated__/types.ts";
import { toUserError } from "../errors.ts";

/** What changes something. */
export const Mutation: MutationResolvers = {
  eventsTrack: async (_parent, { input }, { trackEvents }) => {
    const told = await trackEvents({
      ...input,
      events: input.events.map(({ productIds, variantId, quantity, page, ...event }) => ({
        ...event,
        productIds: productIds ?? [],
        variantId: variantId ?? null,
        quantity: quantity ?? null,
        page: page ?? null,
      })),
    });
    return told.ok
      ? { acceptedEvents: told.value.accepted, ignoredEvents: told.value.ignored, userErrors: [] }
      : { acceptedEvents: null, ignoredEvents: null, userErrors: [toUserError(told.refusal)] };
  },
};
