import DataLoader from "dataloader";
import { noRatings, type RatingSummary, type Review } from "../domain/review.ts";
import type { ProductReviewsPart, ReviewReader, ReviewsPart } from "../use-cases/review-reader.ts";

/** The part of one owner's list. */
type PartOf<Part> = { readonly ownerId: string; readonly part: Part };

/** Every loader of reviews of one request. Nothing here asks who may see them: resolvers do. */
export type ReviewLoaders = {
  readonly review: DataLoader<string, Review | null>;
  readonly ratings: DataLoader<string, RatingSummary>;
  readonly reviewsOfProduct: DataLoader<PartOf<ProductReviewsPart>, readonly Review[], string>;
  readonly reviewsOfAuthor: DataLoader<PartOf<ReviewsPart>, readonly Review[], string>;
};

/** Makes the loaders of one request. */
export function createReviewLoaders(reader: ReviewReader): ReviewLoaders {
  return {
    review: new DataLoader(async (ids) => {
      const found = await reader.reviewsById(ids);
      return ids.map((id) => found.get(id) ?? null);
    }),
    ratings: new DataLoader(async (productIds) => {
      const found = await reader.ratingsOf(productIds);
      return productIds.map((id) => found.get(id) ?? noRatings);
    }),
    reviewsOfProduct: listLoader(reader.ofProducts),
    reviewsOfAuthor: listLoader(reader.ofAuthors),
  };
}

/** The same part of several owners' lists is one statement. */
function listLoader<Part>(
  read: (ownerIds: readonly string[], part: Part) => Promise<ReadonlyMap<string, readonly Review[]>>,
): DataLoader<PartOf<Part>, readonly Review[], string> {
  const samePart = ({ part }: PartOf<Part>): string => JSON.stringify(part);
  return new DataLoader(
    async (requests) => {
      const groups = Map.groupBy(requests, samePart);
      const found = await Promise.all(
        [...groups].map(async ([key, group]) => {
          const { part } = group[0] as PartOf<Part>;
          return [key, await read([...new Set(group.map(({ ownerId }) => ownerId))], part)] as const;
        }),
      );
      const byPart = new Map(found);
      return requests.map((request) => byPart.get(samePart(request))?.get(request.ownerId) ?? []);
    },
    { cacheKeyFn: (request) => JSON.stringify([request.ownerId, samePart(request)]) },
  );
}
