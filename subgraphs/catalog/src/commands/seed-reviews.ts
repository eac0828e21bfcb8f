import { faultOfReview, type RatingSummary, type Review, type ReviewText } from "../domain/review.ts";

/** A review of a demonstration: shown, and of a verified purchase. */
export type ReviewSeed = ReviewText & {
  readonly id: string;
  readonly productId: string;
  readonly authorId: string;
  readonly writtenAt: Date;
};

/** What the seed needs, in one transaction. */
export type ReviewSeedPorts = {
  /** Keeps reviews that are not there yet and counts them; returns what the ratings of their products come to. */
  readonly addAll: (reviews: readonly Omit<Review, "merchantId">[]) => Promise<ReadonlyMap<string, RatingSummary>>;
  readonly tell: (summaries: ReadonlyMap<string, RatingSummary>) => Promise<void>;
};

/** Brings reviews of products that are there into the catalogue, all or none. The same ones again change and tell nothing. */
export async function seedReviews(ports: ReviewSeedPorts, seeds: readonly ReviewSeed[]): Promise<void> {
  const reviews = seeds.map(({ writtenAt, ...seed }): Omit<Review, "merchantId"> => {
    const fault = faultOfReview(seed);
    if (fault) throw new RangeError(`${seed.id}: ${fault.field}: ${fault.message}`);
    return {
      ...seed,
      isVerifiedPurchase: true,
      status: "PUBLISHED",
      declineReason: null,
      reply: null,
      reportCount: 0,
      version: 1,
      createdAt: writtenAt,
      updatedAt: writtenAt,
    };
  });
  await ports.tell(await ports.addAll(reviews));
}
