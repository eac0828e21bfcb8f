import { hasScope, userIdOf } from "@novatech/graphql/viewer";
import { canSee } from "../../domain/access.ts";
import type { ReviewResolvers } from "../__generated__/types.ts";

/** What a review shows. */
export const Review: ReviewResolvers = {
  __resolveReference: async ({ id }, { request: { viewer }, loaders }) => {
    const review = await loaders.review.load(id);
    const isShown =
      review?.status === "PUBLISHED" || review?.authorId === userIdOf(viewer) || hasScope(viewer, "staff:reviews");
    return isShown ? review : null;
  },
  product: async ({ productId }, _arguments, { loaders, editor }) => {
    const product = await loaders.product.load(productId);
    return product !== null && canSee(editor, product) ? product : null;
  },
  reportCount: ({ reportCount }, _arguments, { request: { viewer } }) =>
    hasScope(viewer, "staff:reviews") ? reportCount : null,
};
