import type { Result } from "@novatech/kernel/result";
import type { Review } from "../domain/review.ts";
import type { ReviewRefusal } from "../domain/review-refusal.ts";
import type { ResolversInterfaceTypes, ResolversTypes } from "./__generated__/types.ts";

type UserError = ResolversInterfaceTypes<ResolversTypes>["UserError"];

/** A refusal as the graph shows it, with what to do about it. */
function toUserError(refusal: ReviewRefusal): UserError {
  const field = [...refusal.field];
  switch (refusal.kind) {
    case "NOT_FOUND":
      return {
        __typename: "NotFoundError",
        code: "NOT_FOUND",
        message:
          refusal.what === "product"
            ? "The shop shows no such product."
            : "There is no such review among those you may do this with.",
        field,
      };
    case "INVALID":
      return { __typename: "InvalidInputError", code: "INVALID_INPUT", message: refusal.message, field };
    case "ALREADY_REVIEWED":
      return {
        __typename: "AlreadyReviewedError",
        code: "ALREADY_REVIEWED",
        message: "You have reviewed this product already. Change `review` with reviewUpdate.",
        field,
        review: refusal.review,
      };
    case "REVIEW_CHANGED":
      return {
        __typename: "ReviewVersionConflictError",
        code: "VERSION_CONFLICT",
        message: `The review was changed meanwhile. Look at \`review\` and repeat the change with its version ${refusal.review.version}.`,
        field,
        review: refusal.review,
      };
  }
}

/** What came of a change, as the payload of its mutation. */
export const toReviewPayload = (
  result: Result<Review, ReviewRefusal>,
): { readonly review: Review | null; readonly userErrors: UserError[] } =>
  result.ok ? { review: result.value, userErrors: [] } : { review: null, userErrors: [toUserError(result.refusal)] };

/** What came of taking a review back. */
export const toReviewDeletePayload = (
  result: Result<string, ReviewRefusal>,
): { readonly reviewId: string | null; readonly userErrors: UserError[] } =>
  result.ok
    ? { reviewId: result.value, userErrors: [] }
    : { reviewId: null, userErrors: [toUserError(result.refusal)] };
