import { requireAnyScope, requireStaffOrMember, requireUser } from "@novatech/graphql/errors";
import type { ReviewText } from "../../domain/review.ts";
import type { MutationResolvers } from "../__generated__/types.ts";
import { toReviewDeletePayload, toReviewPayload } from "../review-errors.ts";

type ReviewMutation =
  | "reviewCreate"
  | "reviewUpdate"
  | "reviewDelete"
  | "reviewReport"
  | "reviewApprove"
  | "reviewDecline"
  | "reviewReplySet";

/** The entry points that change reviews. */
export const reviewMutations: Pick<MutationResolvers, ReviewMutation> = {
  reviewCreate: async (_parent, { input }, { request, reviewChanges }) => {
    const { userId: authorId } = requireUser(request);
    return toReviewPayload(await reviewChanges.create({ ...input, body: input.body ?? null, authorId }));
  },
  reviewUpdate: async (_parent, { input }, { request, reviewChanges }) => {
    const { userId: authorId } = requireUser(request);
    const { reviewId, expectedVersion, body, ...rest } = input;
    const given = Object.entries({ ...rest, body }).filter(([, value]) => value !== undefined && value !== null);
    const change: Partial<ReviewText> = Object.fromEntries(given);
    return toReviewPayload(await reviewChanges.update({ reviewId, expectedVersion, change, authorId }));
  },
  reviewDelete: async (_parent, { input }, { request, reviewChanges }) => {
    const { userId: authorId } = requireUser(request);
    return toReviewDeletePayload(await reviewChanges.delete({ ...input, authorId }));
  },
  reviewReport: async (_parent, { input }, { request, reviewChanges }) => {
    const { userId: reporterId } = requireUser(request);
    return toReviewPayload(await reviewChanges.report({ ...input, reporterId }));
  },
  reviewApprove: async (_parent, { input }, { request, reviewChanges }) => {
    requireAnyScope(request, ["staff:reviews"]);
    return toReviewPayload(await reviewChanges.approve(input));
  },
  reviewDecline: async (_parent, { input }, { request, reviewChanges }) => {
    requireAnyScope(request, ["staff:reviews"]);
    return toReviewPayload(await reviewChanges.decline(input));
  },
  reviewReplySet: async (_parent, { input }, { request, editor, reviewChanges }) => {
    requireStaffOrMember(request, "staff:reviews", "products");
    return toReviewPayload(await reviewChanges.reply({ ...input, body: input.body ?? null, editor }));
  },
};
