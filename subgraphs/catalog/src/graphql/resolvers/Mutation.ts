import { requireStaffOrMember } from "@novatech/graphql/errors";
import type { MutationResolvers } from "../__generated__/types.ts";
import { toPayload, toPricesPayload, toRefusedPrices } from "../errors.ts";
import { editMutations } from "./edit-mutations.ts";
import { mediaMutations } from "./media-mutations.ts";
import { planMutations } from "./plan-mutations.ts";
import { reviewMutations } from "./review-mutations.ts";
import { transferMutations } from "./transfer-mutations.ts";
import { wishlistMutations } from "./wishlist-mutations.ts";

const maxPrices = 500;

/** The entry points that change. */
export const Mutation: MutationResolvers = {
  ...reviewMutations,
  ...planMutations,
  ...editMutations,
  ...mediaMutations,
  ...transferMutations,
  ...wishlistMutations,
  productVariantPriceSet: async (_parent, { input }, { request, editor, changes }) => {
    requireStaffOrMember(request, "staff:catalog", "products");
    return toPayload(await changes.setVariantPrice({ ...input, editor }));
  },
  productVariantPricesSet: async (_parent, { input }, { request, editor, changes }) => {
    requireStaffOrMember(request, "staff:catalog", "products");
    const { prices } = input;
    if (prices.length < 1 || prices.length > maxPrices) return toRefusedPrices(prices.length, maxPrices);
    return toPricesPayload(await changes.setPrices({ wishes: prices, editor }));
  },
  productPublish: async (_parent, { input }, { request, editor, changes }) => {
    requireStaffOrMember(request, "staff:catalog", "products");
    return toPayload(await changes.publishProduct({ ...input, editor }));
  },
  productUnpublish: async (_parent, { input }, { request, editor, changes }) => {
    requireStaffOrMember(request, "staff:catalog", "products");
    return toPayload(await changes.unpublishProduct({ ...input, editor }));
  },
};
