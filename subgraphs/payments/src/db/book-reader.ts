import type { Queryable } from "@novatech/postgres/database";
import { and, asc, gt, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import type { BookedPayment, BookReader } from "../use-cases/ports.ts";
import { fromPaymentRow } from "./payment-store.ts";
import { payments } from "./tables.ts";

const pageSize = 500;

/** Our side of the books in PostgreSQL. */
export function createPostgresBookReader(db: Queryable): BookReader {
  const where = async (condition: SQL | undefined): Promise<BookedPayment[]> => {
    const rows = await db
      .select({
        payment: payments,
        // Names with their tables, by hand: drizzle leaves them out where one table is selected from, and `id` would be the action's.
        hasOpenActions: sql<boolean>`exists (
          select from payment_actions action where action.payment_id = payments.id and action.settled_at is null)`,
      })
      .from(payments)
      .where(condition)
      .orderBy(asc(payments.id))
      .limit(pageSize);
    return rows.map(({ payment, hasOpenActions }) => ({ payment: fromPaymentRow(payment), hasOpenActions }));
  };
  return {
    ofAttempts: (attemptIds) => where(inArray(payments.attemptId, [...attemptIds])),
    begun: ({ since, until, after }) =>
      where(and(gte(payments.createdAt, since), lt(payments.createdAt, until), gt(payments.id, after))),
  };
}
