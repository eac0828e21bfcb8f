import type { Transaction } from "@novatech/postgres/database";
import { setTimer } from "@novatech/postgres/timers";
import { and, asc, eq, sql } from "drizzle-orm";
import type { StandingStore } from "../use-cases/follow-merchant-standing.ts";
import { products } from "./tables.ts";
import { suspendedMerchants, suspendedProducts } from "./tables/suspensions.ts";
import { textArray } from "./text-array.ts";

/** The timer that has a merchant's products follow its standing; its key is the merchant's id. */
export const standingTimer = "merchant-standing";

/** Suspended merchants in PostgreSQL, bound to a transaction. */
export const createPostgresStandingStore = (tx: Transaction): StandingStore => ({
  suspend: async (merchantId, suspendedAt) => {
    await tx.insert(suspendedMerchants).values({ merchantId, suspendedAt }).onConflictDoNothing();
  },
  reinstate: async (merchantId) => {
    await tx.delete(suspendedMerchants).where(eq(suspendedMerchants.merchantId, merchantId));
  },
  isSuspended: async (merchantId) => {
    const found = await tx.select().from(suspendedMerchants).where(eq(suspendedMerchants.merchantId, merchantId));
    return found.length === 1;
  },
  shown: async (merchantId, limit) => {
    const rows = await tx
      .select({ id: products.id })
      .from(products)
      .where(and(eq(products.merchantId, merchantId), eq(products.isPublished, true)))
      .orderBy(asc(products.id))
      .limit(limit);
    return rows.map(({ id }) => id);
  },
  dropPlans: async (merchantId, at) => {
    await tx.execute(sql`
      update products set publish_at = null, version = version + 1, updated_at = ${at.toISOString()}::timestamptz
      where merchant_id = ${merchantId} and not is_published and publish_at is not null`);
  },
  remember: async (merchantId, productIds) => {
    await tx.execute(sql`
      insert into suspended_products (product_id, merchant_id)
      select id, ${merchantId} from unnest(${textArray(productIds)}) as shown(id) on conflict do nothing`);
  },
  remembered: async (merchantId, limit) => {
    const rows = await tx
      .select({ id: suspendedProducts.productId })
      .from(suspendedProducts)
      .where(eq(suspendedProducts.merchantId, merchantId))
      .orderBy(asc(suspendedProducts.productId))
      .limit(limit);
    return rows.map(({ id }) => id);
  },
  forget: async (productIds) => {
    await tx.delete(suspendedProducts).where(sql`${suspendedProducts.productId} = any(${textArray(productIds)})`);
  },
  wakeFor: (merchantId, dueAt) => setTimer(tx, { kind: standingTimer, key: merchantId, dueAt }),
});
