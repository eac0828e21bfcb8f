import { requireAnyScope, requireUser } from "@novatech/graphql/errors";
import type { MutationResolvers } from "../__generated__/types.ts";
import { toUserError } from "../errors.ts";

/** What a person changes. */
export const Mutation: MutationResolvers = {
  stockAdjust: async (_parent, { input }, { request, adjustStock }) => {
    requireAnyScope(request, ["merchant", "staff"]);
    const { userId } = requireUser(request);
    const done = await adjustStock(userId, { ...input, expectedVersion: input.expectedVersion ?? null });
    return done.ok
      ? { stockItem: done.value, userErrors: [] }
      : { stockItem: null, userErrors: [toUserError(done.refusal)] };
  },
};
