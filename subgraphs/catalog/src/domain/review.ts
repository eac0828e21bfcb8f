/** Whether a review is shown: `PENDING` waits for staff, `DECLINED` was hidden by them. */
export type ReviewStatus = "PENDING" | "PUBLISHED" | "DECLINED";

/** What a review says. */
export type ReviewText = {
  /** 1 to 5. */
  readonly rating: number;
  readonly title: string;
  readonly body: string | null;
  /** The name the author wants to be seen by. */
  readonly authorName: string;
};

/** What somebody thinks of a product. One for each author and product. */
export type Review = ReviewText & {
  readonly id: string;
  readonly productId: string;
  /** Who sells the product. */
  readonly merchantId: string;
  readonly authorId: string;
  readonly isVerifiedPurchase: boolean;
  readonly status: ReviewStatus;
  readonly declineReason: string | null;
  readonly reply: { readonly body: string; readonly repliedAt: Date } | null;
  readonly reportCount: number;
  /** Counts the changes from 1. */
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

/** What the shown reviews of a product come to. */
export type RatingSummary = {
  /** How many gave 1, 2, 3, 4 and 5. */
  readonly counts: readonly [number, number, number, number, number];
  /** Counts the changes. */
  readonly version: number;
};

/** A product nobody has said anything of. */
export const noRatings: RatingSummary = { counts: [0, 0, 0, 0, 0], version: 0 };

/** How many reviews are shown. */
export const reviewCountOf = ({ counts }: RatingSummary): number => counts.reduce((sum, count) => sum + count, 0);

/** The mean of the ratings to two digits; null while there is none. */
export function averageOf(summary: RatingSummary): number | null {
  const count = reviewCountOf(summary);
  if (count === 0) return null;
  const sum = summary.counts.reduce((total, each, index) => total + each * (index + 1), 0);
  return Math.round((sum / count) * 100) / 100;
}

/** What is wrong with a text, by the field at fault; null when it can be kept. */
export function faultOfReview(text: ReviewText): { readonly field: keyof ReviewText; readonly message: string } | null {
  const { rating, title, body, authorName } = text;
  if (!Number.isInteger(rating) || rating < 1 || rating > 5)
    return { field: "rating", message: `Rate from 1 to 5, not ${rating}.` };
  return (
    lengthFault("title", title, 3, 120) ??
    (body === null ? null : lengthFault("body", body, 1, 5_000)) ??
    lengthFault("authorName", authorName, 1, 40)
  );
}

function lengthFault(field: "title" | "body" | "authorName", text: string, min: number, max: number) {
  const { length } = text.trim();
  // PostgreSQL holds no NUL in a text
  if (text.includes("\0")) return { field, message: "The text holds a NUL character." };
  return length >= min && length <= max
    ? null
    : { field, message: `Write ${min} to ${max.toLocaleString("en")} characters, not ${length.toLocaleString("en")}.` };
}

/**
 * Whether a new text is shown at once: the policy of the shop. Who bought the product is trusted with words, nobody with a way
 * to be reached: addresses of pages and mails, numbers to call.
 */
export function statusOfNew(text: ReviewText, isVerifiedPurchase: boolean): "PENDING" | "PUBLISHED" {
  const words = [text.title, text.body ?? "", text.authorName].join("\n");
  return isVerifiedPurchase && !wayToBeReached.test(words) ? "PUBLISHED" : "PENDING";
}

const wayToBeReached =
  /https?:|www\.|\S@\S+\.\w|\b[\w-]+\.(?:com|net|org|io|shop|ru|xyz|info|biz)\b|(?:\d[\s().-]?){9,}/iu;
