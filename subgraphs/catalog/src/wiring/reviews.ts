import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import type { Database } from "@novatech/postgres/database";
import { appendEvents } from "@novatech/postgres/outbox";
import { type ReviewSeed, seedReviews } from "../commands/seed-reviews.ts";
import { addReviews, createPostgresReviewStore } from "../db/review-store.ts";
import { reviewEventsOf } from "../events/published.ts";
import type { ReviewChanges } from "../graphql/context.ts";
import { approveReview, declineReview, replyToReview, reportReview } from "../use-cases/moderate-review.ts";
import type { ReviewPorts } from "../use-cases/review-ports.ts";
import { createReview, deleteReview, updateReview } from "../use-cases/write-review.ts";

/** What shoppers say of products: what is changed of it, and what a seed brings. */
export function createReviews({
  database,
  clock,
  ids,
}: {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: IdSource;
}): { readonly changes: ReviewChanges; readonly seed: (seeds: readonly ReviewSeed[]) => Promise<void> } {
  const inReviews =
    <Command, Outcome>(useCase: (ports: ReviewPorts, command: Command) => Promise<Outcome>) =>
    (command: Command): Promise<Outcome> =>
      database.transaction((tx) =>
        useCase(
          {
            reviews: createPostgresReviewStore(tx),
            tell: (productId, summary, now) => appendEvents(tx, reviewEventsOf(new Map([[productId, summary]]), now)),
            clock,
            ids,
          },
          command,
        ),
      );
  return {
    changes: {
      create: inReviews(createReview),
      update: inReviews(updateReview),
      delete: inReviews(deleteReview),
      report: inReviews(reportReview),
      approve: inReviews(approveReview),
      decline: inReviews(declineReview),
      reply: inReviews(replyToReview),
    },
    seed: (seeds) =>
      database.transaction((tx) =>
        seedReviews(
          { addAll: addReviews(tx), tell: (summaries) => appendEvents(tx, reviewEventsOf(summaries, clock.now())) },
          seeds,
        ),
      ),
  };
}
