import type { Transaction } from "@novatech/postgres/database";
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Payment } from "../domain/payment.ts";
import type { PaymentStore, PaymentTask, Settled } from "../use-cases/ports.ts";
import { fromActionRow, toActionRow } from "./action-row.ts";
import { columnsOf } from "./columns.ts";
import { formerHolds, paymentActions, payments } from "./tables.ts";

type PaymentRow = typeof payments.$inferSelect;

/** A payment as the domain knows it. */
export const fromPaymentRow = ({ methodToken: _token, returnUrl: _url, ...payment }: PaymentRow): Payment => payment;

/** Payments in PostgreSQL, within one transaction. */
export function createPostgresPaymentStore(tx: Transaction): PaymentStore {
  const taskWhere = async (condition: ReturnType<typeof and>): Promise<PaymentTask | null> => {
    const [row] = await tx
      .select({ payment: payments, action: paymentActions, former: formerHolds })
      .from(paymentActions)
      .innerJoin(payments, eq(payments.id, paymentActions.paymentId))
      .leftJoin(
        formerHolds,
        and(eq(formerHolds.paymentId, paymentActions.paymentId), eq(formerHolds.round, paymentActions.holdRound)),
      )
      .where(condition);
    if (!row) return null;
    const { providerReference: reference, isTakenOnce } = row.former ?? row.payment;
    return {
      payment: fromPaymentRow(row.payment),
      action: fromActionRow(row.action),
      hold: reference === null ? null : { reference, isTakenOnce },
      methodToken: row.payment.methodToken,
      returnUrl: row.payment.returnUrl,
    };
  };
  const paymentWhere = async (condition: SQL): Promise<Payment | null> => {
    const [row] = await tx.select().from(payments).where(condition);
    return row ? fromPaymentRow(row) : null;
  };
  const settledOf = (row: SettledRow | undefined): Settled | null =>
    row === undefined
      ? null
      : {
          isUnwanted: row.is_unwanted,
          finalMinor: row.final_minor === null ? null : BigInt(row.final_minor),
          hasOpenRefunds: row.has_open_refunds,
        };
  return {
    begin: async ({ payment, action, methodToken, returnUrl }) => {
      const [begun] = await tx.execute<{ is_unwanted: boolean }>(sql`
        with failed as (
          select exists (select from failed_checkouts where attempt_id = ${payment.attemptId}) as is_failed
        ), begun as (
          insert into payments
          select row.* from failed, jsonb_populate_record(null::payments, ${columnsOf({ ...payment, methodToken, returnUrl })}::jsonb
            || case when is_failed then '{"is_unwanted": true, "status": "VOIDED", "method_token": null, "return_url": null}' else '{}' end::jsonb) row
          on conflict (attempt_id) do nothing returning id, is_unwanted
        )
        insert into payment_actions
        select row.* from begun, jsonb_populate_record(null::payment_actions, ${columnsOf(toActionRow(action))}::jsonb
          || case when is_unwanted
            then jsonb_build_object('status', 'FAILED', 'reason', 'unwanted', 'settled_at', ${action.requestedAt.toISOString()}::text)
            else '{}' end) row
        returning status = 'FAILED' as is_unwanted`);
      return begun === undefined ? "known" : begun.is_unwanted ? "unwanted" : "begun";
    },
    giveTo: async (orderId, customerId) => {
      await tx.execute(sql`
        update payments set access_token_hash = null,
          customer_id = case when not exists (select from erased_persons where person_id = ${customerId}) then ${customerId} end
        where order_id = ${orderId} and customer_id is null`);
    },
    markUnwanted: async (attemptId, at) => {
      await tx.execute(sql`
        insert into failed_checkouts (attempt_id, failed_at) values (${attemptId}, ${at.toISOString()}::timestamptz)
        on conflict do nothing`);
      const [row] = await tx
        .update(payments)
        .set({ isUnwanted: true })
        .where(eq(payments.attemptId, attemptId))
        .returning();
      return row ? fromPaymentRow(row) : null;
    },
    task: (paymentId, kind, round) =>
      taskWhere(and(eq(payments.id, paymentId), eq(paymentActions.kind, kind), eq(paymentActions.holdRound, round))),
    refundTask: (refundId) => taskWhere(and(eq(paymentActions.id, refundId), eq(paymentActions.kind, "REFUND"))),
    captureTask: (shipmentId) =>
      taskWhere(and(eq(paymentActions.shipmentId, shipmentId), eq(paymentActions.kind, "CAPTURE"))),
    settle: async (before, after, action) => {
      const [row] = await tx.execute<SettledRow>(sql`
        with ${settlement(before, after)}, ${noted(action)}
        select settled.*, ${hasOpenRefunds(before, action)} from settled`);
      return settledOf(row);
    },
    renew: async (before, after, action) => {
      const [row] = await tx.execute<SettledRow>(sql`
        with ${settlement(before, after)}, ${noted(action)}, former as (
          insert into former_holds (payment_id, round, provider_reference, is_taken_once, amount_minor)
          select ${before.id}, ${before.holdRound}::integer, ${before.providerReference}::text, ${before.isTakenOnce}::boolean,
            (select amount_minor from payment_actions
             where payment_id = ${before.id} and kind in ('AUTHORIZE', 'REAUTHORIZE') and hold_round = ${before.holdRound}::integer)
          from settled
        )
        select settled.*, ${hasOpenRefunds(before, action)} from settled`);
      return settledOf(row);
    },
    change: async (before, after) => {
      const changed = await tx.execute(sql`with ${settlement(before, after)} select from settled`);
      return changed.length === 1;
    },
    balances: async (paymentId, refundId) => {
      const rows = await tx.execute<{
        round: number;
        reference: string;
        is_taken_once: boolean;
        refundable: string;
      }>(sql`
        with holds as (
          select round, provider_reference as reference, is_taken_once from former_holds where payment_id = ${paymentId}
          union all
          select hold_round, provider_reference, is_taken_once from payments where id = ${paymentId}
        )
        select holds.*, coalesce((
          select sum(case kind when 'CAPTURE' then amount_minor else -amount_minor end) from payment_actions action
          where action.payment_id = ${paymentId} and action.hold_round = holds.round and action.id <> ${refundId}
            and ((kind = 'CAPTURE' and status = 'SUCCEEDED') or (kind = 'REFUND' and status in ('SUCCEEDED', 'PENDING', 'UNKNOWN')))
        ), 0)::text as refundable
        from holds order by round desc`);
      return rows.map(({ round, reference, is_taken_once: isTakenOnce, refundable }) => ({
        round,
        hold: { reference, isTakenOnce },
        refundableMinor: BigInt(refundable),
      }));
    },
    addAction: async (action) => {
      await tx.insert(paymentActions).values(toActionRow(action)).onConflictDoNothing();
    },
    saveAction: async (action) => {
      const { status, holdRound, amountMinor, parts, refusals, tries, reason, settledAt } = toActionRow(action);
      await tx
        .update(paymentActions)
        .set({ status, holdRound, amountMinor, parts, refusals, tries, reason, settledAt })
        .where(eq(paymentActions.id, action.id));
    },
    endingHolds: async (before) => {
      const rows = await tx.execute<{ id: string }>(sql`
        select id from payments payment
        where hold_expires_at <= ${before.toISOString()}::timestamptz and not is_lapsed and not is_unwanted
          and status in ('AUTHORIZED', 'PARTIALLY_CAPTURED', 'PARTIALLY_REFUNDED', 'REFUNDED')
          and authorized_minor > captured_minor + released_minor and final_minor is distinct from captured_minor
          and not (is_taken_once and captured_minor > 0)
          and not exists (select from timers where kind = 'renew' and key = payment.id)
        order by hold_expires_at limit 500`);
      return rows.map(({ id }) => id);
    },
    openActions: async (paymentId) => {
      const rows = await tx
        .select()
        .from(paymentActions)
        .where(and(eq(paymentActions.paymentId, paymentId), isNull(paymentActions.settledAt)));
      return rows.map(fromActionRow);
    },
    payment: (paymentId) => paymentWhere(eq(payments.id, paymentId)),
    paymentOfHold: async ({ reference, attemptId }) => {
      const known =
        reference === null
          ? null
          : await paymentWhere(sql`${payments.providerReference} = ${reference} or ${payments.id} =
              (select payment_id from former_holds where provider_reference = ${reference})`);
      return known ?? (attemptId === null ? null : await paymentWhere(eq(payments.attemptId, attemptId)));
    },
    paymentOf: (orderId) => paymentWhere(eq(payments.orderId, orderId)),
    paymentOfAttempt: (attemptId) => paymentWhere(eq(payments.attemptId, attemptId)),
  };
}

type SettledRow = { is_unwanted: boolean; final_minor: string | null; has_open_refunds: boolean };

/** The update of a payment that nobody changed since `before` was read, as a part of a statement. */
const settlement = (before: Payment, after: Payment): SQL => sql`settled as (
    update payments payment set status = row.status, authorized_minor = row.authorized_minor,
      captured_minor = row.captured_minor, refunded_minor = row.refunded_minor, released_minor = row.released_minor,
      charged_back_minor = row.charged_back_minor, is_unwanted = payment.is_unwanted or row.is_unwanted,
      card_brand = row.card_brand, card_last4 = row.card_last4, action_url = row.action_url,
      action_expires_at = row.action_expires_at, provider_reference = row.provider_reference,
      is_taken_once = row.is_taken_once, hold_round = row.hold_round, hold_expires_at = row.hold_expires_at,
      is_lapsed = row.is_lapsed, method_token = null, return_url = null
    from jsonb_populate_record(null::payments, ${columnsOf(after)}::jsonb) row
    where payment.id = row.id and payment.status = ${before.status} and payment.hold_round = ${before.holdRound}::integer
      and payment.is_lapsed = ${before.isLapsed}::boolean
      and payment.captured_minor = ${before.capturedMinor.toString()}::bigint
      and payment.refunded_minor = ${before.refundedMinor.toString()}::bigint
      and payment.released_minor = ${before.releasedMinor.toString()}::bigint
    returning payment.is_unwanted, payment.final_minor
  )`;

const noted = (action: Parameters<typeof toActionRow>[0]): SQL => sql`noted as (
    update payment_actions action set status = row.status, hold_round = row.hold_round, refusals = row.refusals,
      tries = row.tries, reason = row.reason, settled_at = row.settled_at
    from settled, jsonb_populate_record(null::payment_actions, ${columnsOf(toActionRow(action))}::jsonb) row
    where action.id = row.id
  )`;

const hasOpenRefunds = ({ id }: Payment, action: { readonly id: string }): SQL => sql`exists (
    select from payment_actions action
    where action.payment_id = ${id} and action.id <> ${action.id} and kind = 'REFUND' and settled_at is null) as has_open_refunds`;
