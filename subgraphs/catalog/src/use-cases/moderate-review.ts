import { ok, refuse, type Result } from "@novatech/kernel/result";
import { canReply, type Editor } from "../domain/access.ts";
import type { Review } from "../domain/review.ts";
import { invalidReview, noSuchReview, reviewChanged, type ReviewRefusal } from "../domain/review-refusal.ts";
import { countIn } from "./count-ratings.ts";
import type { ReviewPorts } from "./review-ports.ts";

/** Shows a review, and puts reports of it aside. */
export async function approveReview(
  ports: ReviewPorts,
  command: { readonly reviewId: string; readonly expectedVersion: number },
): Promise<Result<Review, ReviewRefusal>> {
  return decide(ports, command, { status: "PUBLISHED", declineReason: null });
}

/** Hides a review and tells its author why. */
export async function declineReview(
  ports: ReviewPorts,
  command: { readonly reviewId: string; readonly reason: string; readonly expectedVersion: number },
): Promise<Result<Review, ReviewRefusal>> {
  const reason = command.reason.trim();
  const fault = textFault(reason, 3, 500);
  if (fault !== null) return refuse(invalidReview("reason", fault));
  return decide(ports, command, { status: "DECLINED", declineReason: reason });
}

async function decide(
  ports: ReviewPorts,
  { reviewId, expectedVersion }: { readonly reviewId: string; readonly expectedVersion: number },
  decision: Pick<Review, "status" | "declineReason">,
): Promise<Result<Review, ReviewRefusal>> {
  const known = await ports.reviews.lock(reviewId);
  if (known === null) return refuse(noSuchReview);
  if (known.version !== expectedVersion) return refuse(reviewChanged(known));
  const decided: Review = {
    ...known,
    ...decision,
    reportCount: 0,
    version: known.version + 1,
    updatedAt: ports.clock.now(),
  };
  await ports.reviews.save(decided);
  if (known.reportCount > 0) await ports.reviews.clearReports(reviewId);
  await countIn(ports, known, decided);
  return ok(decided);
}

/** Tells staff that a shown review should not be. Its version stays: the review is as it was. */
export async function reportReview(
  ports: ReviewPorts,
  command: { readonly reviewId: string; readonly reporterId: string; readonly reason: string },
): Promise<Result<Review, ReviewRefusal>> {
  const reason = command.reason.trim();
  const fault = textFault(reason, 1, 500);
  if (fault !== null) return refuse(invalidReview("reason", fault));
  const known = await ports.reviews.lock(command.reviewId);
  if (known?.status !== "PUBLISHED") return refuse(noSuchReview);
  const { reviewId, reporterId } = command;
  if (!(await ports.reviews.addReport({ reviewId, reporterId, reason, now: ports.clock.now() }))) return ok(known);
  const reported: Review = { ...known, reportCount: known.reportCount + 1 };
  await ports.reviews.save(reported);
  return ok(reported);
}

/** Answers a shown review in the name of who sells the product; `body` null takes the answer back. */
export async function replyToReview(
  ports: ReviewPorts,
  command: {
    readonly editor: Editor;
    readonly reviewId: string;
    readonly body: string | null;
    readonly expectedVersion: number;
  },
): Promise<Result<Review, ReviewRefusal>> {
  const body = command.body?.trim() ?? null;
  const fault = body === null ? null : textFault(body, 1, 2_000);
  if (fault !== null) return refuse(invalidReview("body", fault));
  const known = await ports.reviews.lock(command.reviewId);
  if (known?.status !== "PUBLISHED" || !canReply(command.editor, known)) return refuse(noSuchReview);
  if (known.version !== command.expectedVersion) return refuse(reviewChanged(known));
  const now = ports.clock.now();
  const answered: Review = {
    ...known,
    reply: body === null ? null : { body, repliedAt: now },
    version: known.version + 1,
    updatedAt: now,
  };
  await ports.reviews.save(answered);
  return ok(answered);
}

function textFault(text: string, min: number, max: number): string | null {
  if (text.includes("\0")) return "The text holds a NUL character.";
  return text.length >= min && text.length <= max ? null : `Write ${min} to ${max} characters, not ${text.length}.`;
}
