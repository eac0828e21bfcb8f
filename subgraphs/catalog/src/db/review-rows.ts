import { type SQL, sql } from "drizzle-orm";
import type { Review } from "../domain/review.ts";

/** A review as its row has it, with who sells the product. */
export type ReviewRow = {
  id: string;
  product_id: string;
  merchant_id: string;
  author_id: string;
  rating: number;
  title: string;
  body: string | null;
  author_name: string;
  is_verified_purchase: boolean;
  status: Review["status"];
  decline_reason: string | null;
  reply_body: string | null;
  replied_at: string | null;
  report_count: number;
  version: number;
  created_at: string;
  updated_at: string;
};

/** The beginning of every reading of reviews: `review` and its `product`. */
export const selectReviews: SQL = sql`
  select review.*, product.merchant_id from reviews as review join products as product on product.id = review.product_id`;

/** A row as the domain has it. */
export const reviewFrom = (row: ReviewRow): Review => ({
  id: row.id,
  productId: row.product_id,
  merchantId: row.merchant_id,
  authorId: row.author_id,
  rating: row.rating,
  title: row.title,
  body: row.body,
  authorName: row.author_name,
  isVerifiedPurchase: row.is_verified_purchase,
  status: row.status,
  declineReason: row.decline_reason,
  reply:
    row.reply_body === null || row.replied_at === null
      ? null
      : { body: row.reply_body, repliedAt: new Date(row.replied_at) },
  reportCount: row.report_count,
  version: row.version,
  createdAt: new Date(row.created_at),
  updatedAt: new Date(row.updated_at),
});
