import { reviewSummaryChangedV1 } from "@novatech/contracts/catalog";
import { on } from "@novatech/messaging/handler";
import type { WriterOf } from "./writer-of.ts";

/** A product is found by how it is rated now; kept where the product is not told of yet. */
export const onReviewSummaryChanged = (writerOf: WriterOf) =>
  on(reviewSummaryChangedV1, (tx, { data: { productId, version, averageRating, reviewCount } }) =>
    writerOf(tx).setRating(
      productId,
      version,
      averageRating === null ? null : { average: averageRating, count: reviewCount },
    ),
  );
