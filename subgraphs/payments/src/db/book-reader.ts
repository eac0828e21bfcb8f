import type { Queryable } from "@novatech/postgres/database";
import { and, asc, eq, gt, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import { isHoldOpen, onlyHoldOf, type OurHold } from "../domain/books.ts";
import type { Payment } from "../domain/payment.ts";
import type { BookedPayment, BookReader } from "../use-cases/ports.ts";
import { fromPaymentRow } from "./payment-store.ts";
import { failedCheckouts, payments } from "./tables.ts";

const pageSize = 500;

type HoldRow = { round: number; reference: string; amount: string; captured: string; refunded: string };

const toOurHold = (payment: Payment, { round, reference, amount, captured, refunded }: HoldRow): OurHold => ({
  reference,
  amountMinor: BigInt(amount),
  capturedMinor: BigInt(captured),
  refundedMinor: BigInt(refunded),
  isOpen: round === payment.holdRound && isHoldOpen(payment),
});

/** Our side of the books in PostgreSQL. */
export function createPostgresBookReader(db: Queryable): BookReader {
  const where = async (condition: SQL | undefined): Promise<BookedPayment[]> => {
    const rows = await db
      .select({
        payment: payments,
        // Names with their tables, by hand: drizzle leaves them out where one table is selected from, and `id` would be the action's.
        hasOpenActions: sql<boolean>`exists (
          select from payment_actions action where action.payment_id = payments.id and action.settled_at is null)`,
        holds: sql<HoldRow[] | null>`case when payments.hold_round > 0 then (
          select jsonb_agg(jsonb_build_object('round', hold.round, 'reference', hold.reference, 'amount', hold.amount::text,
            'captured', (select coalesce(sum(amount_minor), 0)::text from payment_actions action
              where action.payment_id = payments.id and hold_round = hold.round and kind = 'CAPTURE' and status = 'SUCCEEDED'),
            'refunded', (select coalesce(sum(amount_minor), 0)::text from payment_actions action
              where action.payment_id = payments.id and hold_round = hold.round and kind = 'REFUND' and status = 'SUCCEEDED')))
          from (
            select round, provider_reference as reference, amount_minor as amount from former_holds where payment_id = payments.id
            union all
            select payments.hold_round, payments.provider_reference, (select amount_minor from payment_actions action
              where action.payment_id = payments.id and kind = 'REAUTHORIZE' and hold_round = payments.hold_round)
          ) hold) end`,
      })
      .from(payments)
      .where(condition)
      .orderBy(asc(payments.id))
      .limit(pageSize);
    return rows.map(({ payment: row, hasOpenActions, holds }) => {
      const payment = fromPaymentRow(row);
      return {
        payment,
        hasOpenActions,
        holds: holds?.map((hold) => toOurHold(payment, hold)) ?? [onlyHoldOf(payment)],
      };
    });
  };
  return {
    ofAttempts: (attemptIds) => where(inArray(payments.attemptId, [...attemptIds])),
    begun: ({ since, until, after }) =>
      where(and(gte(payments.createdAt, since), lt(payments.createdAt, until), gt(payments.id, after))),
    ofFailedCheckouts: async (paymentIds) => {
      const rows = await db
        .select({ id: payments.id })
        .from(payments)
        .innerJoin(failedCheckouts, eq(failedCheckouts.attemptId, payments.attemptId))
        .where(inArray(payments.id, [...paymentIds]));
      return new Set(rows.map(({ id }) => id));
    },
  };
}
