import type { Queryable } from "@novatech/postgres/database";
import { type SQL, sql } from "drizzle-orm";
import type { RatingSummary } from "../domain/review.ts";
import type { ReviewKey, ReviewReader, ReviewsPart } from "../use-cases/review-reader.ts";
import { reviewFrom, type ReviewRow, selectReviews } from "./review-rows.ts";
import { textArray } from "./text-array.ts";

/** Reads reviews from PostgreSQL. Each call is one statement, however many keys it is given. */
export function createPostgresReviewReader(db: Queryable): ReviewReader {
  return {
    reviewsById: async (ids) => {
      const rows = await db.execute<ReviewRow>(sql`${selectReviews} where review.id = any(${textArray(ids)})`);
      return new Map(rows.map((row) => [row.id, reviewFrom(row)]));
    },
    ratingsOf: async (productIds) => {
      const rows = await db.execute<{ product_id: string; counts: number[]; version: number }>(sql`
        select product_id, counts, version from product_ratings where product_id = any(${textArray(productIds)})`);
      return new Map(
        rows.map((row): [string, RatingSummary] => [
          row.product_id,
          { counts: row.counts as unknown as RatingSummary["counts"], version: row.version },
        ]),
      );
    },
    ofProducts: async (productIds, part) => {
      const { rating, onlyVerified } = part;
      const rows = await db.execute<ReviewRow>(sql`
        select entry.* from unnest(${textArray(productIds)}) as lists(list_id) cross join lateral (
          ${selectReviews}
          where review.product_id = list_id and status = 'PUBLISHED'
            ${rating === null ? sql`` : sql`and rating = ${rating}`} ${onlyVerified ? sql`and is_verified_purchase` : sql``}
            ${cut(part)}
        ) as entry`);
      return Map.groupBy(rows.map(reviewFrom), ({ productId }) => productId);
    },
    ofAuthors: async (authorIds, part) => {
      const rows = await db.execute<ReviewRow>(sql`
        select entry.* from unnest(${textArray(authorIds)}) as lists(list_id) cross join lateral (
          ${selectReviews} where review.author_id = list_id ${cut(part)}
        ) as entry`);
      return Map.groupBy(rows.map(reviewFrom), ({ authorId }) => authorId);
    },
    toModerate: async (part) => {
      const rows = await db.execute<ReviewRow>(sql`
        ${selectReviews} where (status = 'PENDING' or (status = 'PUBLISHED' and report_count > 0)) ${cut(part)}`);
      return rows.map(reviewFrom);
    },
  };
}

/** The range, order and length of a part: a range of an index, no offset. */
function cut({ sort, direction, after, before, limit }: ReviewsPart): SQL {
  const { columns, falls } = orders[sort];
  const order = (direction === "forward") === falls ? sql`desc` : sql`asc`;
  const behind = falls ? sql`<` : sql`>`;
  const ahead = falls ? sql`>` : sql`<`;
  const place = sql`(${sql.join(
    columns.map(({ of }) => of),
    sql`, `,
  )})`;
  const placeOf = (key: ReviewKey): SQL =>
    sql`(${sql.join(
      columns.map(({ value }) => value(key)),
      sql`, `,
    )})`;
  return sql`
    ${after ? sql`and ${place} ${behind} ${placeOf(after)}` : sql``}
    ${before ? sql`and ${place} ${ahead} ${placeOf(before)}` : sql``}
    order by ${sql.join(
      columns.map(({ of }) => sql`${of} ${order}`),
      sql`, `,
    )} limit ${limit}`;
}

type Column = { readonly of: SQL; readonly value: (key: ReviewKey) => SQL };

const byTime: readonly Column[] = [
  { of: sql`review.created_at`, value: ({ createdAt }) => sql`${createdAt.toISOString()}::timestamptz` },
  { of: sql`review.id`, value: ({ id }) => sql`${id}` },
];
const byRating: Column = { of: sql`review.rating`, value: ({ rating }) => sql`${rating}::smallint` };
// Turned, so that the lowest come first while times still fall: a list is one comparison of rows.
const byLowRating: Column = { of: sql`(-review.rating)`, value: ({ rating }) => sql`${-rating}::smallint` };

/** By what a list is ordered, and whether it falls. */
const orders: Readonly<Record<ReviewsPart["sort"], { readonly columns: readonly Column[]; readonly falls: boolean }>> =
  {
    NEWEST: { columns: byTime, falls: true },
    OLDEST: { columns: byTime, falls: false },
    HIGHEST: { columns: [byRating, ...byTime], falls: true },
    LOWEST: { columns: [byLowRating, ...byTime], falls: true },
  };
