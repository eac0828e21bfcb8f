import type { Transaction } from "@novatech/postgres/database";
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Payment } from "../domain/payment.ts";
import type { PaymentStore, PaymentTask } from "../use-cases/ports.ts";
import { columnsOf } from "./columns.ts";
import { paymentActions, payments } from "./tables.ts";

type PaymentRow = typeof payments.$inferSelect;

/** A payment as the domain knows it. */
export const fromPaymentRow = ({ methodToken: _token, ...payment }: PaymentRow): Payment => payment;

/** Payments in PostgreSQL, within one transaction. */
export function createPostgresPaymentStore(tx: Transaction): PaymentStore {
  const taskWhere = async (condition: ReturnType<typeof and>): Promise<PaymentTask | null> => {
    const [row] = await tx
      .select({ payment: payments, action: paymentActions })
      .from(paymentActions)
      .innerJoin(payments, eq(payments.id, paymentActions.paymentId))
      .where(condition);
    if (!row) return null;
    return { payment: fromPaymentRow(row.payment), action: row.action, methodToken: row.payment.methodToken };
  };
  const paymentWhere = async (condition: SQL): Promise<Payment | null> => {
    const [row] = await tx.select().from(payments).where(condition);
    return row ? fromPaymentRow(row) : null;
  };
  return {
    begin: async ({ payment, action, methodToken }) => {
      const begun = await tx.execute(sql`
        with begun as (
          insert into payments
          select row.* from jsonb_populate_record(null::payments, ${columnsOf({ ...payment, methodToken })}::jsonb
            || jsonb_build_object('is_unwanted', exists (select from failed_checkouts where attempt_id = ${payment.attemptId}))) row
          on conflict (attempt_id) do nothing returning id
        )
        insert into payment_actions
        select row.* from begun, jsonb_populate_record(null::payment_actions, ${columnsOf(action)}::jsonb) row
        returning id`);
      return begun.length === 1;
    },
    markUnwanted: async (attemptId, at) => {
      const [row] = await tx
        .update(payments)
        .set({ isUnwanted: true })
        .where(eq(payments.attemptId, attemptId))
        .returning();
      if (row) return fromPaymentRow(row);
      await tx.execute(sql`
        insert into failed_checkouts (attempt_id, failed_at) values (${attemptId}, ${at.toISOString()}::timestamptz)
        on conflict do nothing`);
      return null;
    },
    task: (paymentId, kind) => taskWhere(and(eq(payments.id, paymentId), eq(paymentActions.kind, kind))),
    refundTask: (refundId) => taskWhere(and(eq(paymentActions.id, refundId), eq(paymentActions.kind, "REFUND"))),
    captureTask: (shipmentId) =>
      taskWhere(and(eq(paymentActions.shipmentId, shipmentId), eq(paymentActions.kind, "CAPTURE"))),
    settle: async (before, after, action) => {
      const [row] = await tx.execute<{ is_unwanted: boolean }>(sql`
        with settled as (
          update payments payment set status = row.status, authorized_minor = row.authorized_minor,
            captured_minor = row.captured_minor, refunded_minor = row.refunded_minor,
            is_unwanted = payment.is_unwanted or row.is_unwanted, card_brand = row.card_brand, card_last4 = row.card_last4,
            provider_reference = row.provider_reference, is_taken_once = row.is_taken_once, method_token = null
          from jsonb_populate_record(null::payments, ${columnsOf(after)}::jsonb) row
          where payment.id = row.id and payment.status = ${before.status}
            and payment.captured_minor = ${before.capturedMinor.toString()}::bigint
            and payment.refunded_minor = ${before.refundedMinor.toString()}::bigint
          returning payment.is_unwanted
        ), noted as (
          update payment_actions action set status = row.status, refusals = row.refusals, tries = row.tries,
            reason = row.reason, settled_at = row.settled_at
          from settled, jsonb_populate_record(null::payment_actions, ${columnsOf(action)}::jsonb) row
          where action.id = row.id
        )
        select is_unwanted from settled`);
      return row === undefined ? null : { isUnwanted: row.is_unwanted };
    },
    addAction: async (action) => {
      await tx.insert(paymentActions).values(action).onConflictDoNothing();
    },
    saveAction: async ({ id, status, refusals, tries, reason, settledAt }) => {
      await tx
        .update(paymentActions)
        .set({ status, refusals, tries, reason, settledAt })
        .where(eq(paymentActions.id, id));
    },
    openActions: (paymentId) =>
      tx
        .select()
        .from(paymentActions)
        .where(and(eq(paymentActions.paymentId, paymentId), isNull(paymentActions.settledAt))),
    payment: (paymentId) => paymentWhere(eq(payments.id, paymentId)),
    paymentOfHold: async ({ reference, attemptId }) => {
      const known = reference === null ? null : await paymentWhere(eq(payments.providerReference, reference));
      return known ?? (attemptId === null ? null : await paymentWhere(eq(payments.attemptId, attemptId)));
    },
    paymentOf: (orderId) => paymentWhere(eq(payments.orderId, orderId)),
  };
}
