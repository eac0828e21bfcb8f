import type { Queryable } from "@novatech/postgres/database";
import { asc, eq, inArray, type SQL } from "drizzle-orm";
import type { PaymentReader, Refund } from "../use-cases/ports.ts";
import { fromActionRow } from "./action-row.ts";
import { fromPaymentRow } from "./payment-store.ts";
import { paymentActions, payments, refunds } from "./tables.ts";

/** Reads from PostgreSQL. */
export function createPostgresPaymentReader(db: Queryable): PaymentReader {
  const refundRows = (condition: SQL) =>
    db
      .select({ payment: payments, action: paymentActions, reason: refunds.reason })
      .from(refunds)
      .innerJoin(paymentActions, eq(paymentActions.id, refunds.id))
      .innerJoin(payments, eq(payments.id, refunds.paymentId))
      .where(condition)
      .orderBy(asc(paymentActions.requestedAt), asc(refunds.id));
  const refundOf = ({ action, reason }: { action: typeof paymentActions.$inferSelect; reason: string }): Refund => ({
    action: fromActionRow(action),
    reason,
  });
  return {
    payments: async (ids) =>
      (
        await db
          .select()
          .from(payments)
          .where(inArray(payments.id, [...ids]))
      ).map(fromPaymentRow),
    refunds: async (ids) => {
      const rows = await refundRows(inArray(refunds.id, [...ids]));
      return rows.map(({ payment, ...row }) => ({ refund: refundOf(row), payment: fromPaymentRow(payment) }));
    },
    refundsOf: async (paymentIds) => {
      const rows = await refundRows(inArray(refunds.paymentId, [...paymentIds]));
      return rows.map(({ payment: _payment, ...row }) => refundOf(row));
    },
    paymentsOfAttempts: async (attemptIds) =>
      (
        await db
          .select()
          .from(payments)
          .where(inArray(payments.attemptId, [...attemptIds]))
      ).map(fromPaymentRow),
    paymentsOf: async (orderIds) => {
      const rows = await db
        .select()
        .from(payments)
        .where(inArray(payments.orderId, [...orderIds]))
        .orderBy(asc(payments.createdAt), asc(payments.id));
      return rows.map(fromPaymentRow);
    },
  };
}
