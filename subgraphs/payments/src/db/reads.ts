import type { Queryable } from "@novatech/postgres/database";
import { asc, inArray } from "drizzle-orm";
import type { Payment } from "../domain/payment.ts";
import { fromPaymentRow } from "./payment-store.ts";
import { payments } from "./tables.ts";

/** What resolvers read. Every method is one statement, however many ids it is given, and leaves out what does not exist. */
export type PaymentReads = {
  readonly payments: (ids: readonly string[]) => Promise<Payment[]>;
  /** Oldest first. */
  readonly paymentsOf: (orderIds: readonly string[]) => Promise<Payment[]>;
};

/** Reads from PostgreSQL. */
export function createPaymentReads(db: Queryable): PaymentReads {
  return {
    payments: async (ids) =>
      (
        await db
          .select()
          .from(payments)
          .where(inArray(payments.id, [...ids]))
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
