import type { Queryable } from "@novatech/postgres/database";
import { asc, inArray } from "drizzle-orm";
import type { PaymentReader } from "../use-cases/ports.ts";
import { fromPaymentRow } from "./payment-store.ts";
import { payments } from "./tables.ts";

/** Reads from PostgreSQL. */
export function createPostgresPaymentReader(db: Queryable): PaymentReader {
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
