import type { Transaction } from "@novatech/postgres/database";
import { eq, type SQL, sql } from "drizzle-orm";
import type { ReviewSeedPorts } from "../commands/seed-reviews.ts";
import type { RatingSummary, Review } from "../domain/review.ts";
import type { ReviewStore } from "../use-cases/review-ports.ts";
import { reviewFrom, type ReviewRow, selectReviews } from "./review-rows.ts";
import { reviewReports, reviews } from "./tables.ts";
import { jsonRows } from "./text-array.ts";

/** The reviews of one transaction, in PostgreSQL. Each call is one statement. */
export function createPostgresReviewStore(tx: Transaction): ReviewStore {
  const lock = async (where: SQL): Promise<Review | null> => {
    const [row] = await tx.execute<ReviewRow>(sql`${selectReviews} where ${where} for update of review`);
    return row ? reviewFrom(row) : null;
  };
  return {
    lock: (reviewId) => lock(sql`review.id = ${reviewId}`),
    lockOfAuthor: (productId, authorId) =>
      lock(sql`review.product_id = ${productId} and review.author_id = ${authorId}`),
    factsOf: async (productId, authorId) => {
      const [row] = await tx.execute<{ merchant_id: string | null; has_bought: boolean }>(sql`
        select (select merchant_id from products where id = ${productId} and is_published) as merchant_id,
          exists (select from purchases where customer_id = ${authorId} and product_id = ${productId}) as has_bought`);
      return { merchantId: row?.merchant_id ?? null, hasBought: row?.has_bought ?? false };
    },
    add: async (review) => {
      const added = await tx.insert(reviews).values(rowOf(review)).onConflictDoNothing().returning({ id: reviews.id });
      return added.length > 0;
    },
    save: async (review) => {
      await tx.update(reviews).set(rowOf(review)).where(eq(reviews.id, review.id));
    },
    remove: async (reviewId) => {
      await tx.delete(reviews).where(eq(reviews.id, reviewId));
    },
    addReport: async ({ now, ...report }) => {
      const added = await tx
        .insert(reviewReports)
        .values({ ...report, reportedAt: now })
        .onConflictDoNothing()
        .returning({ reviewId: reviewReports.reviewId });
      return added.length > 0;
    },
    clearReports: async (reviewId) => {
      await tx.delete(reviewReports).where(eq(reviewReports.reviewId, reviewId));
    },
    countRatings: async (productId, { gone, come }) => {
      const changes = [1, 2, 3, 4, 5].map((rating) => Number(rating === come) - Number(rating === gone));
      const delta = sql`${`{${changes.join(",")}}`}::integer[]`;
      // What is gone was counted before, so then the row is there; the database checks a row before it finds that it is.
      const first = sql`${`{${changes.map((each) => Math.max(0, each)).join(",")}}`}::integer[]`;
      const [row] = await tx.execute<{ counts: number[]; version: number }>(sql`
        insert into product_ratings as known (product_id, counts, version) values (${productId}, ${first}, 1)
        on conflict (product_id) do update set version = known.version + 1, counts = array(
          select before + change from unnest(known.counts, ${delta}) with ordinality as both_of(before, change, place) order by place)
        returning counts, version`);
      if (row === undefined) throw new Error("the ratings were not counted");
      return { counts: row.counts as unknown as RatingSummary["counts"], version: row.version };
    },
  };
}

const rowOf = ({ merchantId: _merchantId, reply, ...review }: Review): typeof reviews.$inferInsert => ({
  ...review,
  replyBody: reply?.body ?? null,
  repliedAt: reply?.repliedAt ?? null,
});

/** Keeps many reviews that are not there yet and counts them, in two statements. */
export const addReviews =
  (tx: Transaction): ReviewSeedPorts["addAll"] =>
  async (seeds) => {
    const added = await tx
      .insert(reviews)
      .values(seeds.map(({ reply: _reply, ...review }) => review))
      .onConflictDoNothing()
      .returning({ productId: reviews.productId, rating: reviews.rating });
    const counted = [...Map.groupBy(added, ({ productId }) => productId)].map(([productId, own]) => ({
      productId,
      counts: [1, 2, 3, 4, 5].map((rating) => own.filter((one) => one.rating === rating).length),
    }));
    const rows = await tx.execute<{ product_id: string; counts: number[]; version: number }>(sql`
      insert into product_ratings as known (product_id, counts, version)
      select "productId", array(select jsonb_array_elements_text(counts)::integer), 1
      from jsonb_to_recordset(${jsonRows(counted)}) as row("productId" text, counts jsonb)
      on conflict (product_id) do update set version = known.version + 1, counts = array(
        select before + change from unnest(known.counts, excluded.counts) with ordinality as both_of(before, change, place) order by place)
      returning product_id, counts, version`);
    return new Map(
      rows.map((row) => [
        row.product_id,
        { counts: row.counts as unknown as RatingSummary["counts"], version: row.version },
      ]),
    );
  };
