import type { Queryable } from "@novatech/postgres/database";
import { and, asc, desc, eq, gt, inArray, lt, sql } from "drizzle-orm";
import type { Ledger, LedgerLists } from "../use-cases/payment-lists.ts";
import { settlementEntries } from "./book-tables.ts";
import { during } from "./payment-lists.ts";

/** Reads merchants' ledgers from PostgreSQL. */
export const createPostgresLedgerLists = (db: Queryable): LedgerLists => ({
  entries: (of, { direction, size, after, before, filter }) => {
    const { id, kind, merchantOrderId, bookedAt } = settlementEntries;
    return db
      .select()
      .from(settlementEntries)
      .where(
        and(
          isOf(of),
          filter.kinds === null ? undefined : inArray(kind, [...filter.kinds]),
          filter.merchantOrderId === null ? undefined : eq(merchantOrderId, filter.merchantOrderId),
          during(bookedAt, filter.booked),
          after === null ? undefined : lt(id, after),
          before === null ? undefined : gt(id, before),
        ),
      )
      .orderBy(direction === "forward" ? desc(id) : asc(id))
      .limit(size + 1);
  },
  totals: async (of, period) => {
    const { kind, amountMinor, bookedAt } = settlementEntries;
    const rows = await db
      .select({ kind, count: sql<number>`count(*)::int`, amount: sql<string>`sum(${amountMinor})::text` })
      .from(settlementEntries)
      .where(and(isOf(of), during(bookedAt, period)))
      .groupBy(kind)
      .orderBy(asc(kind));
    return rows.map(({ amount, ...total }) => ({ ...total, amountMinor: BigInt(amount) }));
  },
  currencies: async (merchantIds) => {
    const { merchantId, account, currency } = settlementEntries;
    return db
      .selectDistinct({ merchantId, currency })
      .from(settlementEntries)
      .where(and(inArray(merchantId, [...merchantIds]), eq(account, "MERCHANT")))
      .orderBy(asc(merchantId), asc(currency));
  },
});

const isOf = ({ merchantId, currency }: Ledger) =>
  and(
    eq(settlementEntries.merchantId, merchantId),
    eq(settlementEntries.account, "MERCHANT"),
    eq(settlementEntries.currency, currency),
  );
