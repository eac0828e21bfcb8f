import type { RatingSummary, Review } from "../domain/review.ts";

/** Where a review stands in a list. */
export type ReviewKey = Pick<Review, "rating" | "createdAt" | "id">;

/** A part of a list of reviews. `after` and `before` are themselves left out; `backward` reads from the end. */
export type ReviewsPart = {
  /** `HIGHEST` and `LOWEST` rating first, of equal ones the newest. */
  readonly sort: "NEWEST" | "OLDEST" | "HIGHEST" | "LOWEST";
  readonly direction: "forward" | "backward";
  readonly after: ReviewKey | null;
  readonly before: ReviewKey | null;
  readonly limit: number;
};

/** What of a product's shown reviews. */
export type ProductReviewsPart = ReviewsPart & { readonly rating: number | null; readonly onlyVerified: boolean };

/** What the graph reads of reviews: each call is one statement, however many keys it is given. */
export type ReviewReader = {
  readonly reviewsById: (ids: readonly string[]) => Promise<ReadonlyMap<string, Review>>;
  readonly ratingsOf: (productIds: readonly string[]) => Promise<ReadonlyMap<string, RatingSummary>>;
  /** Shown reviews by product, in the order they are read. */
  readonly ofProducts: (
    productIds: readonly string[],
    part: ProductReviewsPart,
  ) => Promise<ReadonlyMap<string, readonly Review[]>>;
  /** Reviews of any status by author. */
  readonly ofAuthors: (
    authorIds: readonly string[],
    part: ReviewsPart,
  ) => Promise<ReadonlyMap<string, readonly Review[]>>;
  /** What waits for staff. */
  readonly toModerate: (part: ReviewsPart) => Promise<readonly Review[]>;
};
