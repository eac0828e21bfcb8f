import type { Queryable } from "@novatech/postgres/database";
import { and, eq, gt, sql } from "drizzle-orm";
import type { KeyStore } from "../use-cases/ports.ts";
import { promotionKeys } from "./tables.ts";

/** The idempotency keys of the back office, inside a transaction. Forgotten ones are removed by and by, when others are used. */
export const createPostgresPromotionKeyStore = (tx: Queryable): KeyStore => ({
  find: async (userId, key, since) => {
    // A statement of its own: the one below must see what a holder of the lock committed.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`promotion-key ${userId} ${key}`}, 0))`);
    const [row] = await tx
      .select({ fingerprint: promotionKeys.fingerprint, promotionId: promotionKeys.promotionId })
      .from(promotionKeys)
      .where(and(eq(promotionKeys.userId, userId), eq(promotionKeys.key, key), gt(promotionKeys.usedAt, since)));
    return row ?? null;
  },
  use: async ({ userId, key, fingerprint, promotionId, at, since }) => {
    // Its own row is left to the insert: one statement must not delete and write the same row.
    await tx.execute(sql`
      with forgotten as (
        delete from promotion_keys where ctid in (
          select ctid from promotion_keys
          where used_at <= ${since.toISOString()}::timestamptz and (user_id, key) <> (${userId}, ${key})
          limit 20 for update skip locked)
      )
      insert into promotion_keys (user_id, key, fingerprint, promotion_id, used_at)
      values (${userId}, ${key}, ${fingerprint}, ${promotionId}, ${at.toISOString()}::timestamptz)
      on conflict (user_id, key) do update
      set fingerprint = excluded.fingerprint, promotion_id = excluded.promotion_id, used_at = excluded.used_at`);
  },
});
