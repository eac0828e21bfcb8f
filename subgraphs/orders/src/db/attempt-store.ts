import type { Queryable, Transaction } from "@novatech/postgres/database";
import { timerChannel } from "@novatech/postgres/timers";
import { and, eq, sql, type SQL } from "drizzle-orm";
import type { CheckoutAttempt } from "../domain/checkout-attempt.ts";
import type { CheckoutStatus } from "../domain/checkout-machine.ts";
import type { AttemptStore } from "../use-cases/ports.ts";
import { moveTableOf } from "./attempt-moves.ts";
import { columnsOf, rowOf } from "./columns.ts";
import { decodeDraft, encodeDraft } from "./event-codec.ts";
import { checkoutAttempts } from "./tables.ts";

/** The kind of the timers that fail overdue attempts; their key is the attempt's id. */
export const deadlineTimer = "checkout-deadline";
/** The kind of the timers that say that a failed attempt still waits for what it held; their key is the attempt's id. */
export const compensationTimer = "checkout-compensation";

type AttemptRow = typeof checkoutAttempts.$inferSelect;

/** An attempt as the domain knows it. */
export const fromAttemptRow = (row: AttemptRow): CheckoutAttempt => {
  const { idempotencyKey: _key, paymentMethodToken: _token, returnUrl: _url, draft, ...rest } = row;
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

/** The same, with how many attempts are in flight: undecided, and not waiting for a shopper. One statement. */
export async function findAttemptAndCount(
  db: Queryable,
  caller: string,
  idempotencyKey: string,
): Promise<{ readonly attempt: CheckoutAttempt | null; readonly inFlight: number }> {
  const [found] = await db
    .select({
      row: checkoutAttempts,
      inFlight: sql<number>`(select count(*)::int from checkout_attempts where status in ('RESERVING', 'AUTHORIZING', 'PLACING'))`,
    })
    .from(sql`(select) asked`)
    .leftJoin(
      checkoutAttempts,
      and(eq(checkoutAttempts.caller, caller), eq(checkoutAttempts.idempotencyKey, idempotencyKey)),
    );
  return { attempt: found?.row ? fromAttemptRow(found.row) : null, inFlight: found?.inFlight ?? 0 };
}

/** Attempts in PostgreSQL, within one transaction. Every write is one statement: the attempt, its timers and its contact together. */
export function createPostgresAttemptStore(tx: Transaction): AttemptStore {
  const find = async (attemptId: string): Promise<CheckoutAttempt> => {
    const [row] = await tx.select().from(checkoutAttempts).where(eq(checkoutAttempts.id, attemptId));
    if (!row) throw new Error(`there is no check-out attempt ${attemptId}`);
    return fromAttemptRow(row);
  };
  return {
    find,
    findByKey: (caller, idempotencyKey) => findAttemptByKey(tx, caller, idempotencyKey),
    insert: async ({ attempt, idempotencyKey, paymentMethodToken, returnUrl, contact }) => {
      const draft = encodeDraft(attempt.draft);
      const row = columnsOf({ ...attempt, draft, idempotencyKey, paymentMethodToken, returnUrl });
      // A conflict of the key or of the quote waits for the other transaction and then writes nothing.
      const written = await tx.execute(sql`
        with begun as (
          insert into checkout_attempts select * from jsonb_populate_record(null::checkout_attempts, ${row}::jsonb)
          on conflict do nothing returning id, order_id, deadline_at
        ), timer as (
          insert into timers (kind, key, due_at, payload) select ${deadlineTimer}, id, deadline_at, '{}' from begun
          returning ${timerNews}
        ), contact as (
          insert into contacts select contact.* from begun, jsonb_populate_record(null::contacts, ${columnsOf(contact)}::jsonb) contact
        )
        select order_id, news from begun, timer`);
      return written.length === 1;
    },
    freeKey: async (caller, idempotencyKey, before) => {
      await tx.execute(sql`
        update checkout_attempts set idempotency_key = null
        where caller = ${caller} and idempotency_key = ${idempotencyKey} and submitted_at <= ${before.toISOString()}::timestamptz`);
    },
    move: async (attemptId, { signal, at, stockRound, deadlineAt, alarmAt, unavailableVariantIds }) => {
      const round = stockRound ?? null;
      const variants = JSON.stringify(unavailableVariantIds ?? []);
      // The timer is locked before the attempt, as the timer driver locks them: in the other order the two could wait for each
      // other. The attempt is read as it is once it is locked, not as it was when the statement began.
      const [found] = await tx.execute<Record<string, unknown> & { readonly status_before: CheckoutStatus }>(sql`
        with timer as (
          select id from timers where key = ${attemptId} and kind in (${deadlineTimer}, ${compensationTimer}) order by kind for update
        ), before as (
          select id, status, stock, promotions, money from checkout_attempts
          where id = ${attemptId} and (${round}::int is null or stock_round = ${round}::int)
            and (select count(*) from timer) >= 0
          for update
        ), moved as (
          update checkout_attempts attempt set
            status = move.to_status, stock = move.to_stock, promotions = move.to_promotions, money = move.to_money,
            failure_code = coalesce(attempt.failure_code, move.failure),
            unavailable_variant_ids =
              case when attempt.failure_code is null then ${variants}::jsonb else attempt.unavailable_variant_ids end,
            stock_round = attempt.stock_round + (move.is_new and move.to_status = 'PLACING')::int,
            deadline_at = case when move.is_new and move.to_status in ('ACTION_REQUIRED', 'PLACING')
              then ${instantOf(deadlineAt)} else attempt.deadline_at end,
            completed_at = case when move.to_status in ('PLACED', 'FAILED') then ${instantOf(at)} end,
            payment_method_token = case when move.ends_asking then null else attempt.payment_method_token end,
            return_url = case when move.ends_asking then null else attempt.return_url end
          from before join jsonb_to_recordset(${moveTableOf(signal)}::jsonb) as move(
            status text, stock text, promotions text, money text, to_status text, to_stock text, to_promotions text, to_money text,
            failure text, is_new boolean, ends_asking boolean) using (status, stock, promotions, money)
          where attempt.id = before.id
          returning attempt.*, before.status as status_before, move.is_new, move.ends_asking
        ), ended as (
          delete from timers using moved where timers.key = moved.id and moved.is_new
            and (timers.kind = ${deadlineTimer} and moved.ends_asking or timers.kind = ${compensationTimer} and moved.status = 'FAILED')
        ), due as (
          insert into timers (kind, key, due_at, payload)
          select case status when 'COMPENSATING' then ${compensationTimer} else ${deadlineTimer} end, id,
            case status when 'COMPENSATING' then ${instantOf(alarmAt)} else deadline_at end, '{}'
          from moved where is_new and status in ('ACTION_REQUIRED', 'PLACING', 'COMPENSATING')
          on conflict (kind, key) do update set due_at = excluded.due_at, attempts = 0, last_error = null
          returning ${timerNews}
        ), forgotten as (
          delete from contacts using moved where contacts.order_id = moved.order_id and moved.failure_code is not null
        )
        select moved.*, (select news from due) from moved`);
      if (found === undefined) {
        await find(attemptId);
        return null;
      }
      const row = rowOf(checkoutAttempts, found);
      const { paymentMethodToken, returnUrl } = row;
      return { attempt: fromAttemptRow(row), from: found.status_before, paymentMethodToken, returnUrl };
    },
    giveTo: async (attemptId, customerId) => {
      await tx
        .update(checkoutAttempts)
        .set({ customerId, accessTokenHash: null })
        .where(eq(checkoutAttempts.id, attemptId));
    },
  };
}

/** Wakes the timer driver, as a column of what writes a timer. */
const timerNews = sql`pg_notify(${timerChannel}, (extract(epoch from due_at) * 1000)::bigint::text) as news`;

const instantOf = (moment: Date): SQL => sql`${moment.toISOString()}::timestamptz`;
