import type { Review } from "../domain/review.ts";
import type { ReviewPorts } from "./review-ports.ts";

/** Counts a change of one review in its product's ratings and tells it, where what is shown changes. */
export async function countIn(ports: ReviewPorts, before: Review | null, after: Review | null): Promise<void> {
  const gone = before?.status === "PUBLISHED" ? before.rating : null;
  const come = after?.status === "PUBLISHED" ? after.rating : null;
  const productId = (after ?? before)?.productId;
  if (gone === come || productId === undefined) return;
  await ports.tell(productId, await ports.reviews.countRatings(productId, { gone, come }), ports.clock.now());
}
