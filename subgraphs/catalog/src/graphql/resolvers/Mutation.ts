import { requireAnyScope } from "@novatech/graphql/errors";
import type { MutationResolvers } from "../__generated__/types.ts";
import { toPayload, toPricesPayload, toRefusedPrices } from "../errors.ts";
import { reviewMutations } from "./review-mutations.ts";

const editors = ["merchant", "staff"];
const maxPrices = 500;

/** The entry points that change. */
export const Mutation: MutationResolvers = {
  ...reviewMutations,
  productVariantPriceSet: async (_parent, { input }, { request, editor, changes }) => {
    requireAnyScope(request, editors);
    return toPayload(await changes.setVariantPrice({ ...input, editor }));
  },
  productVariantPricesSet: async (_parent, { input }, { request, editor, changes }) => {
    requireAnyScope(request, editors);
    const { prices } = input;
    if (prices.length < 1 || prices.length > maxPrices) return toRefusedPrices(prices.length, maxPrices);
    return toPricesPayload(await changes.setPrices({ wishes: prices, editor }));
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
