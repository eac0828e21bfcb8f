import { requireAnyScope } from "@novatech/graphql/errors";
import type { MutationResolvers } from "../__generated__/types.ts";
import { toPayload } from "../errors.ts";

const editors = ["merchant", "staff"];

/** The entry points that change. */
export const Mutation: MutationResolvers = {
  productVariantPriceSet: async (_parent, { input }, { request, editor, changes }) => {
    requireAnyScope(request, editors);
    return toPayload(await changes.setVariantPrice({ ...input, editor }));
  },
  productPublish: async (_parent, { input }, { request, editor, changes }) => {
    requireAnyScope(request, editors);
    return toPayload(await changes.publishProduct({ ...input, editor }));
  },
  productUnpublish: async (_parent, { input }, { request, editor, changes }) => {
    requireAnyScope(request, editors);
    return toPayload(await changes.unpublishProduct({ ...input, editor }));
  },
};
