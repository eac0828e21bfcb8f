import type { Transaction } from "@novatech/postgres/database";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { RefundRequest, RefundStore } from "../use-cases/ports.ts";
import { fromActionRow, toActionRow } from "./action-row.ts";
import { columnsOf } from "./columns.ts";
import { fromPaymentRow } from "./payment-store.ts";
import { paymentActions, payments, refunds } from "./tables.ts";

/** Refunds in PostgreSQL, within one transaction. */
export function createPostgresRefundStore(tx: Transaction): RefundStore {
  const refundWhere = async (condition: SQL | undefined): Promise<RefundRequest | null> => {
    const [row] = await tx
      .select({ refund: refunds, action: paymentActions })
      .from(refunds)
      .innerJoin(paymentActions, eq(paymentActions.id, refunds.id))
      .where(condition);
    return row ? { ...row.refund, action: fromActionRow(row.action) } : null;
  };
  return {
    lockPayment: async (paymentId) => {
      const [row] = await tx.select().from(payments).where(eq(payments.id, paymentId)).for("update");
      return row ? fromPaymentRow(row) : null;
    },
    paymentOfPart: async (merchantOrderId) => {
      const [row] = await tx.execute<{ id: string }>(sql`
        select id from payments where order_id =
          (select order_id from settlement_entries where merchant_order_id = ${merchantOrderId} limit 1)`);
      return row?.id ?? null;
    },
    openOfPart: async (merchantOrderId) => {
      const [row] = await tx.execute<{ open_minor: string }>(sql`
        select coalesce(sum(amount_minor), 0)::text as open_minor from payment_actions
        where merchant_order_id = ${merchantOrderId} and kind = 'REFUND' and settled_at is null`);
      return BigInt(row?.open_minor ?? 0);
    },
    byId: (refundId) => refundWhere(eq(refunds.id, refundId)),
    byKey: (requestedBy, idempotencyKey) =>
      refundWhere(and(eq(refunds.requestedBy, requestedBy), eq(refunds.idempotencyKey, idempotencyKey))),
    counted: async (paymentId) => {
      const [row] = await tx.execute<{ count: number; open_minor: string }>(sql`
        select count(*) filter (where credit_id is null)::integer as count, coalesce(sum(amount_minor) filter (where settled_at is null), 0)::text as open_minor
        from payment_actions where payment_id = ${paymentId} and kind = 'REFUND'`);
      return { count: row?.count ?? 0, openMinor: BigInt(row?.open_minor ?? 0) };
    },
    add: async ({ action, reason, requestedBy, idempotencyKey, inputHash }) => {
      // Foreign keys are looked at when the statement ends, so the refund, which may find its key taken, can go first.
      const added = await tx.execute(sql`
        with refund as (
          insert into refunds (id, payment_id, reason, requested_by, idempotency_key, input_hash)
          values (${action.id}, ${action.paymentId}, ${reason}, ${requestedBy}, ${idempotencyKey}, ${inputHash})
          on conflict (requested_by, idempotency_key) do nothing returning id
        )
        insert into payment_actions
        select row.* from refund, jsonb_populate_record(null::payment_actions, ${columnsOf(toActionRow(action))}::jsonb) row
        returning id`);
      return added.length === 1;
    },
  };
}
