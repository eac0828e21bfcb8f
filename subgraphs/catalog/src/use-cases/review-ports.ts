import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import type { RatingSummary, Review } from "../domain/review.ts";

/** What a new review must be held against. */
export type ReviewFacts = {
  /** Who sells the product; null where no such product is shown. */
  readonly merchantId: string | null;
  readonly hasBought: boolean;
};

/** Reviews in one open transaction. */
export type ReviewStore = {
  readonly factsOf: (productId: string, authorId: string) => Promise<ReviewFacts>;
  /** The review, locked until the transaction ends; null when there is none. */
  readonly lock: (reviewId: string) => Promise<Review | null>;
  /** The author's review of a product, locked; null when there is none. */
  readonly lockOfAuthor: (productId: string, authorId: string) => Promise<Review | null>;
  /** Keeps a new review; false when the author has one of this product. */
  readonly add: (review: Review) => Promise<boolean>;
  readonly save: (review: Review) => Promise<void>;
  readonly remove: (reviewId: string) => Promise<void>;
  /** Keeps who reported a review; false when they did before. */
  readonly addReport: (report: {
    readonly reviewId: string;
    readonly reporterId: string;
    readonly reason: string;
    readonly now: Date;
  }) => Promise<boolean>;
  readonly clearReports: (reviewId: string) => Promise<void>;
  /** Takes one shown review from a product's ratings, adds another, or both; returns what they come to now. */
  readonly countRatings: (productId: string, change: RatingChange) => Promise<RatingSummary>;
};

/** A shown review that is no more, and one that is new; ratings from 1 to 5. */
export type RatingChange = { readonly gone: number | null; readonly come: number | null };

/** What the use cases of reviews need, bound to one transaction. */
export type ReviewPorts = {
  readonly reviews: ReviewStore;
  /** Tells other rooms what the reviews of a product come to. */
  readonly tell: (productId: string, summary: RatingSummary, now: Date) => Promise<void>;
  readonly clock: Clock;
  readonly ids: IdSource;
};
