import type { Transaction } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import type { SettlementStore } from "../use-cases/ports.ts";
import { allColumnsOf } from "./columns.ts";

/** The settlement ledger in PostgreSQL, within one transaction. */
export function createPostgresSettlementStore(tx: Transaction): SettlementStore {
  return {
    sold: async (orderId) => {
      const rows = await tx.execute<{
        merchant_order_id: string;
        merchant_id: string;
        goods: string;
        gross: string;
        commission: string;
      }>(sql`
        select merchant_order_id, merchant_id, sum(goods_minor)::text as goods,
          coalesce(sum(amount_minor) filter (where kind not in ('COMMISSION', 'COMMISSION_RETURNED')), 0)::text as gross,
          coalesce(-sum(amount_minor) filter (where kind in ('COMMISSION', 'COMMISSION_RETURNED')), 0)::text as commission
        from settlement_entries where order_id = ${orderId} and account = 'MERCHANT'
        group by merchant_order_id, merchant_id order by merchant_order_id`);
      return rows.map((row) => ({
        merchantOrderId: row.merchant_order_id,
        merchantId: row.merchant_id,
        goodsMinor: BigInt(row.goods),
        grossMinor: BigInt(row.gross),
        commissionMinor: BigInt(row.commission),
      }));
    },
    book: async ({ id: transactionId, orderId, currency, at: bookedAt }, entries) => {
      const rows = entries.map((entry) => ({ ...entry, transactionId, orderId, currency, bookedAt }));
      await tx.execute(sql`
        insert into settlement_entries
          (transaction_id, account, kind, merchant_id, order_id, merchant_order_id, currency, amount_minor, goods_minor, booked_at)
        select transaction_id, account, kind, merchant_id, order_id, merchant_order_id, currency, amount_minor, goods_minor, booked_at
        from jsonb_populate_recordset(null::settlement_entries, ${allColumnsOf(rows)}::jsonb)`);
    },
  };
}
