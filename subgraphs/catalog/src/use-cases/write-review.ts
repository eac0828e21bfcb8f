import { ok, refuse, type Result } from "@novatech/kernel/result";
import { faultOfReview, type Review, type ReviewText, statusOfNew } from "../domain/review.ts";
import { invalidReview, noSuchReview, reviewChanged, type ReviewRefusal } from "../domain/review-refusal.ts";
import { countIn } from "./count-ratings.ts";
import type { ReviewPorts } from "./review-ports.ts";

/** Keeps a shopper's review of a shown product. The policy says whether it is shown at once: see `statusOfNew`. */
export async function createReview(
  ports: ReviewPorts,
  command: ReviewText & { readonly productId: string; readonly authorId: string },
): Promise<Result<Review, ReviewRefusal>> {
  const { productId, authorId } = command;
  const text = tidied(command);
  const fault = faultOfReview(text);
  if (fault) return refuse(invalidReview(fault.field, fault.message));
  const { merchantId, hasBought } = await ports.reviews.factsOf(productId, authorId);
  if (merchantId === null) return refuse({ kind: "NOT_FOUND", what: "product", field: ["input", "productId"] });
  const now = ports.clock.now();
  const review: Review = {
    ...text,
    id: ports.ids.next("rev"),
    productId,
    merchantId,
    authorId,
    isVerifiedPurchase: hasBought,
    status: statusOfNew(text, hasBought),
    declineReason: null,
    reply: null,
    reportCount: 0,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  if (!(await ports.reviews.add(review))) {
    const known = await ports.reviews.lockOfAuthor(productId, authorId);
    if (known) return refuse({ kind: "ALREADY_REVIEWED", review: known, field: ["input", "productId"] });
    throw new Error("the author's other review was taken back this moment");
  }
  await countIn(ports, null, review);
  return ok(review);
}

/** Changes what an author said. What is new is judged like a new review; what staff hid comes before them again. */
export async function updateReview(
  ports: ReviewPorts,
  command: {
    readonly reviewId: string;
    readonly authorId: string;
    readonly change: Partial<ReviewText>;
    readonly expectedVersion: number;
  },
): Promise<Result<Review, ReviewRefusal>> {
  const known = await ports.reviews.lock(command.reviewId);
  if (known === null || known.authorId !== command.authorId) return refuse(noSuchReview);
  if (known.version !== command.expectedVersion) return refuse(reviewChanged(known));
  const text = tidied({ ...known, ...command.change });
  const fault = faultOfReview(text);
  if (fault) return refuse(invalidReview(fault.field, fault.message));
  const changed: Review = {
    ...known,
    ...text,
    status: known.status === "PUBLISHED" ? statusOfNew(text, known.isVerifiedPurchase) : "PENDING",
    declineReason: null,
    version: known.version + 1,
    updatedAt: ports.clock.now(),
  };
  await ports.reviews.save(changed);
  await countIn(ports, known, changed);
  return ok(changed);
}

/** Takes an author's review back for good; resolves to its id. */
export async function deleteReview(
  ports: ReviewPorts,
  command: { readonly reviewId: string; readonly authorId: string; readonly expectedVersion: number },
): Promise<Result<string, ReviewRefusal>> {
  const known = await ports.reviews.lock(command.reviewId);
  if (known === null || known.authorId !== command.authorId) return refuse(noSuchReview);
  if (known.version !== command.expectedVersion) return refuse(reviewChanged(known));
  await ports.reviews.remove(known.id);
  await countIn(ports, known, null);
  return ok(known.id);
}

const tidied = ({ rating, title, body, authorName }: ReviewText): ReviewText => ({
  rating,
  title: title.trim(),
  body: body === null || body.trim() === "" ? null : body.trim(),
  authorName: authorName.trim(),
});
