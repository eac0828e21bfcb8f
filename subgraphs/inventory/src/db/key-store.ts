import type { Transaction } from "@novatech/postgres/database";
import { and, eq, gt, sql } from "drizzle-orm";
import type { KeyStore } from "../use-cases/ports.ts";
import { idempotencyKeys } from "./tables.ts";

/** The idempotency keys of this database, inside `tx`. Forgotten ones are removed by and by, when others are used. */
export const createPostgresKeyStore = (tx: Transaction): KeyStore => ({
  find: async (userId, key, since) => {
    const [row] = await tx
      .select({
        fingerprint: idempotencyKeys.fingerprint,
        subjectId: idempotencyKeys.subjectId,
        outcome: idempotencyKeys.outcome,
      })
      .from(idempotencyKeys)
      .where(and(eq(idempotencyKeys.userId, userId), eq(idempotencyKeys.key, key), gt(idempotencyKeys.usedAt, since)));
    return row ?? null;
  },

  use: async ({ userId, key, fingerprint, subjectId, outcome, at, since }) => {
    // Its own row is left to the insert: one statement must not delete and write the same row.
    const rows = await tx.execute(sql`
      with forgotten as (
        delete from idempotency_keys where ctid in (
          select ctid from idempotency_keys
          where used_at <= ${since.toISOString()}::timestamptz and (user_id, key) <> (${userId}, ${key})
          limit 20 for update skip locked)
      )
      insert into idempotency_keys as used (user_id, key, fingerprint, subject_id, outcome, used_at)
      values (${userId}, ${key}, ${fingerprint}, ${subjectId}, ${JSON.stringify(outcome)}::jsonb, ${at.toISOString()}::timestamptz)
      on conflict (user_id, key) do update
      set fingerprint = excluded.fingerprint, subject_id = excluded.subject_id, outcome = excluded.outcome, used_at = excluded.used_at
      where used.used_at <= ${since.toISOString()}::timestamptz
      returning user_id`);
    return rows.length > 0;
  },
});
