import type { Review } from "./review.ts";

/** Why something is not done with a review. `field` is the path of the input field at fault, starting with `input`. */
export type ReviewRefusal =
  | { readonly kind: "NOT_FOUND"; readonly what: "product" | "review"; readonly field: readonly string[] }
  | { readonly kind: "INVALID"; readonly message: string; readonly field: readonly string[] }
  | { readonly kind: "ALREADY_REVIEWED"; readonly review: Review; readonly field: readonly string[] }
  | { readonly kind: "REVIEW_CHANGED"; readonly review: Review; readonly field: readonly string[] };

/** There is no such review, or it is not theirs to change: the two are never told apart. */
export const noSuchReview: ReviewRefusal = { kind: "NOT_FOUND", what: "review", field: ["input", "reviewId"] };

/** A value that cannot be accepted; `message` says what would be right. */
export const invalidReview = (field: string, message: string): ReviewRefusal => ({
  kind: "INVALID",
  message,
  field: ["input", field],
});

/** The change was made on an older state; `review` is as it is now. */
export const reviewChanged = (review: Review): ReviewRefusal => ({
  kind: "REVIEW_CHANGED",
  review,
  field: ["input", "expectedVersion"],
});
