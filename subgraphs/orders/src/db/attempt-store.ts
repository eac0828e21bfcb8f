import type { Queryable, Transaction } from "@novatech/postgres/database";
import { timerDeletion } from "@novatech/postgres/timers";
import { and, eq, inArray, sql } from "drizzle-orm";
import { checkoutMoves, type CheckoutAttempt } from "../domain/checkout-attempt.ts";
import type { AttemptStore } from "../use-cases/ports.ts";
import { columnsOf } from "./columns.ts";
import { decodeDraft, encodeDraft } from "./event-codec.ts";
import { checkoutAttempts, contacts } from "./tables.ts";

/** The kind of the timers that fail overdue attempts; their key is the attempt's id. */
export const deadlineTimer = "checkout-deadline";

type AttemptRow = typeof checkoutAttempts.$inferSelect;

/** An attempt as the domain knows it. */
export const fromAttemptRow = (row: AttemptRow): CheckoutAttempt => {
  const { idempotencyKey: _key, paymentMethodToken: _token, draft, ...rest } = row;
  return { ...rest, draft: decodeDraft(draft) };
};

/** The attempt of a caller's key, however old, or null. */
export async function findAttemptByKey(
  db: Queryable,
  caller: string,
  idempotencyKey: string,
): Promise<CheckoutAttempt | null> {
  const [row] = await db
    .select()
    .from(checkoutAttempts)
    .where(and(eq(checkoutAttempts.caller, caller), eq(checkoutAttempts.idempotencyKey, idempotencyKey)));
  return row ? fromAttemptRow(row) : null;
}

/** Attempts in PostgreSQL, within one transaction. */
export function createPostgresAttemptStore(tx: Transaction): AttemptStore {
  return {
    findByKey: (caller, idempotencyKey) => findAttemptByKey(tx, caller, idempotencyKey),
    insert: async ({ attempt, idempotencyKey, paymentMethodToken, contact }) => {
      const row = columnsOf({ ...attempt, draft: encodeDraft(attempt.draft), idempotencyKey, paymentMethodToken });
      // One statement; a conflict of the key or of the quote waits for the other transaction and then writes nothing.
      const written = await tx.execute(sql`
        with begun as (
          insert into checkout_attempts select * from jsonb_populate_record(null::checkout_attempts, ${row}::jsonb)
          on conflict do nothing returning order_id
        )
        insert into contacts select contact.* from begun, jsonb_populate_record(null::contacts, ${columnsOf(contact)}::jsonb) contact
        returning order_id`);
      return written.length === 1;
    },
    freeKey: async (caller, idempotencyKey, before) => {
      await tx.execute(sql`
        update checkout_attempts set idempotency_key = null
        where caller = ${caller} and idempotency_key = ${idempotencyKey} and submitted_at <= ${before.toISOString()}::timestamptz`);
    },
    move: async (attemptId, signal, at, unavailableVariantIds = []) => {
      const { from, to, failure } = checkoutMoves[signal];
      const isDecided = to === "PLACED" || to === "FAILED";
      // The timer before the attempt, as the timer driver locks them: in the other order the two could wait for each other.
      const cancelled = tx.$with("cancelled", {}).as(timerDeletion(deadlineTimer, attemptId));
      const afterIt = isDecided ? sql`(select count(*) from cancelled) >= 0` : undefined;
      const [row] = await (isDecided ? tx.with(cancelled) : tx)
        .update(checkoutAttempts)
        .set({
          status: to,
          failureCode: failure,
          unavailableVariantIds,
          completedAt: isDecided ? at : null,
          ...(isDecided ? { paymentMethodToken: null } : {}),
        })
        .where(and(eq(checkoutAttempts.id, attemptId), inArray(checkoutAttempts.status, [...from]), afterIt))
        .returning();
      if (row) return { attempt: fromAttemptRow(row), paymentMethodToken: row.paymentMethodToken };
      const [known] = await tx
        .select({ id: checkoutAttempts.id })
        .from(checkoutAttempts)
        .where(eq(checkoutAttempts.id, attemptId));
      if (!known) throw new Error(`there is no check-out attempt ${attemptId}`);
      return null;
    },
    forgetContact: async (orderId) => {
      await tx.delete(contacts).where(eq(contacts.orderId, orderId));
    },
  };
}
