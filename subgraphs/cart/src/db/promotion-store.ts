import type { Queryable } from "@novatech/postgres/database";
import { and, asc, desc, eq, gt, inArray, isNull, lt, or, sql } from "drizzle-orm";
import type { Candidate } from "../domain/promotion.ts";
import type { PromotionPages, PromotionReads, PromotionStore } from "../use-cases/ports.ts";
import { fromPromotionRow, toPromotionRow, toTermColumns } from "./promotion-row.ts";
import { promotionCustomers, promotions } from "./tables.ts";

/** Promotions in PostgreSQL, bound to a pool or a transaction. */
export const createPostgresPromotionStore = (db: Queryable): PromotionReads & PromotionStore => ({
  candidates: async (carts) => {
    const merchantIds = [...new Set(carts.flatMap((cart) => cart.merchantIds))];
    const codes = [...new Set(carts.flatMap((cart) => cart.voucherCodes))];
    const customerIds = [...new Set(carts.flatMap((cart) => cart.customerId ?? []))];
    const rows = await db
      .select({ promotion: promotions, customer: promotionCustomers })
      .from(promotions)
      .leftJoin(
        promotionCustomers,
        and(eq(promotionCustomers.promotionId, promotions.id), inArray(promotionCustomers.customerId, customerIds)),
      )
      .where(
        and(
          isNull(promotions.endedAt),
          or(
            inArray(promotions.code, codes),
            and(
              isNull(promotions.code),
              or(isNull(promotions.merchantId), inArray(promotions.merchantId, merchantIds)),
            ),
          ),
        ),
      )
      .orderBy(asc(promotions.id));
    const found = [...Map.groupBy(rows, (row) => row.promotion.id).values()].flatMap(([first, ...others]) =>
      first
        ? [
            {
              promotion: fromPromotionRow(first.promotion),
              customers: [first, ...others].flatMap((row) => row.customer ?? []),
            },
          ]
        : [],
    );
    return carts.map((cart) =>
      found
        .filter(({ promotion: { code, merchantId } }) =>
          code === null
            ? merchantId === null || cart.merchantIds.includes(merchantId)
            : cart.voucherCodes.includes(code),
        )
        .map(({ promotion, customers }): Candidate => {
          const own = customers.find((customer) => customer.customerId === cart.customerId);
          return { promotion, usesOfCustomer: own ? own.usesHeld + own.usesUsed : 0 };
        }),
    );
  },
  lock: async (promotionId) => {
    const [row] = await db.select().from(promotions).where(eq(promotions.id, promotionId)).for("update");
    return row ? fromPromotionRow(row) : null;
  },
  add: async (promotion) => {
    const written = await db
      .insert(promotions)
      .values(toPromotionRow(promotion))
      .onConflictDoNothing()
      .returning({ id: promotions.id });
    return written.length > 0;
  },
  save: async (promotion) => {
    await db.update(promotions).set(toTermColumns(promotion)).where(eq(promotions.id, promotion.id));
  },
  sweep: async (endedBefore) => {
    await db
      .update(promotions)
      .set({ endedAt: sql`ends_at` })
      .where(and(isNull(promotions.endedAt), lt(promotions.endsAt, endedBefore)));
  },
});

/** Promotions for the graph of the back office, from PostgreSQL. */
export const createPostgresPromotionPages = (db: Queryable): PromotionPages => ({
  page: async ({ merchantIds }, { direction, size, after, before }) => {
    // Newest first: "after" a cursor is what is older.
    const rows = await db
      .select()
      .from(promotions)
      .where(
        and(
          merchantIds === null ? undefined : inArray(promotions.merchantId, [...merchantIds]),
          after === null ? undefined : lt(promotions.id, after),
          before === null ? undefined : gt(promotions.id, before),
        ),
      )
      .orderBy(direction === "forward" ? desc(promotions.id) : asc(promotions.id))
      .limit(size + 1);
    return rows.map(fromPromotionRow);
  },
});
