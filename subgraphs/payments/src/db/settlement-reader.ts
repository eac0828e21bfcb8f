import type { Queryable } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import type { SettlementReader } from "../use-cases/ports.ts";
import { allColumnsOf } from "./columns.ts";

/** Reads merchants' ledgers from PostgreSQL. */
export function createPostgresSettlementReader(db: Queryable): SettlementReader {
  return {
    balances: async (of) => {
      const rows = await db.execute<{ merchant_id: string; currency: string; balance: string }>(sql`
        select wanted.merchant_id, wanted.currency, coalesce(sum(entry.amount_minor), 0)::text as balance
        from jsonb_to_recordset(${allColumnsOf(of)}::jsonb) as wanted(merchant_id text, currency text)
        left join settlement_entries entry
          on entry.merchant_id = wanted.merchant_id and entry.account = 'MERCHANT' and entry.currency = wanted.currency
        group by wanted.merchant_id, wanted.currency`);
      return rows.map(({ merchant_id: merchantId, currency, balance }) => ({
        merchantId,
        currency,
        balanceMinor: BigInt(balance),
      }));
    },
  };
}
