import type { Queryable } from "@novatech/postgres/database";
import { and, asc, desc, eq, getTableColumns, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type {
  ListPage,
  NewestKey,
  PaymentFilter,
  PaymentLists,
  Period,
  RefundFilter,
} from "../use-cases/payment-lists.ts";
import { fromActionRow } from "./action-row.ts";
import { fromPaymentRow } from "./payment-store.ts";
import { paymentActions, payments, refunds } from "./tables.ts";

/** Reads staff's lists from PostgreSQL. */
export const createPostgresPaymentLists = (db: Queryable): PaymentLists => ({
  payments: async (page) => {
    const rows = await db
      .select()
      .from(payments)
      .where(and(isWantedPayment(page.filter), within(payments.createdAt, payments.id, page)))
      .orderBy(...newestFirst(payments.createdAt, payments.id, page))
      .limit(page.size + 1);
    return rows.map(fromPaymentRow);
  },
  refunds: async (page) => {
    const { requestedAt, id } = paymentActions;
    const rows = await db
      .select({ action: getTableColumns(paymentActions), reason: refunds.reason, currency: payments.currency })
      .from(paymentActions)
      .innerJoin(payments, eq(payments.id, paymentActions.paymentId))
      .leftJoin(refunds, eq(refunds.id, paymentActions.id))
      .where(and(sql`kind = 'REFUND'`, isWantedRefund(page.filter), within(requestedAt, id, page)))
      .orderBy(...newestFirst(requestedAt, id, page))
      .limit(page.size + 1);
    // What an order's credit had given back has no words of staff's.
    return rows.map(({ action, reason, currency }) => ({
      refund: { action: fromActionRow(action), reason: reason ?? "" },
      currency,
    }));
  },
});

const isWantedPayment = ({ statuses, customerId, orderId, created }: PaymentFilter): SQL | undefined =>
  and(
    statuses === null ? undefined : inArray(payments.status, [...statuses]),
    customerId === null ? undefined : eq(payments.customerId, customerId),
    orderId === null ? undefined : eq(payments.orderId, orderId),
    during(payments.createdAt, created),
  );

const isWantedRefund = ({ statuses, merchantOrderId, created }: RefundFilter): SQL | undefined =>
  and(
    statuses === null
      ? undefined
      : inArray(
          paymentActions.status,
          statuses.flatMap((status) =>
            status === "PENDING" ? (["REQUESTED", "PENDING", "UNKNOWN"] as const) : [status],
          ),
        ),
    merchantOrderId === null ? undefined : eq(paymentActions.merchantOrderId, merchantOrderId),
    during(paymentActions.requestedAt, created),
  );

/** Whether a moment lies in a period. */
export const during = (column: PgColumn, { from, before }: Period): SQL | undefined =>
  and(from === null ? undefined : gte(column, from), before === null ? undefined : lt(column, before));

function within(at: PgColumn, id: PgColumn, { after, before }: ListPage<NewestKey, unknown>): SQL | undefined {
  const moment = (key: NewestKey): SQL => sql`(${key.at.toISOString()}::timestamptz, ${key.id}::text)`;
  return and(
    after === null ? undefined : sql`(${at}, ${id}) < ${moment(after)}`,
    before === null ? undefined : sql`(${at}, ${id}) > ${moment(before)}`,
  );
}

const newestFirst = (at: PgColumn, id: PgColumn, { direction }: ListPage<NewestKey, unknown>): SQL[] =>
  direction === "forward" ? [desc(at), desc(id)] : [asc(at), asc(id)];
