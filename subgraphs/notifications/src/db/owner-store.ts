import type { Transaction } from "@novatech/postgres/database";
import { type SQL, sql } from "drizzle-orm";
import type { OrderPart, OwnerStore } from "../use-cases/ports.ts";

/** Whether any endpoint is told of the merchant in a column. */
const isListening = (merchant: SQL): SQL =>
  sql`exists (select 1 from endpoints where endpoints.merchant_ids @> array[${merchant}])`;

type PartRow = { merchant_id: string; merchant_order_id: string; is_listening: boolean };

const toParts = (rows: readonly PartRow[]): readonly OrderPart[] =>
  rows.map((row) => ({
    merchantId: row.merchant_id,
    merchantOrderId: row.merchant_order_id,
    isListening: row.is_listening,
  }));

/** Whose orders and products are, in PostgreSQL, in one transaction. Each method is one statement. */
export const createPostgresOwnerStore = (tx: Transaction): OwnerStore => ({
  noteOrder: async (orderId, parts) => {
    const rows = parts.map(({ merchantId, merchantOrderId }) => ({
      merchant_id: merchantId,
      merchant_order_id: merchantOrderId,
    }));
    return toParts(
      await tx.execute<PartRow>(sql`
        with parts as (
          select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as parts(merchant_id text, merchant_order_id text)
        ), noted as (
          insert into order_parts (order_id, merchant_id, merchant_order_id)
          select ${orderId}, merchant_id, merchant_order_id from parts on conflict do nothing
        )
        select merchant_id, merchant_order_id, ${isListening(sql`merchant_id`)} as is_listening from parts`),
    );
  },
  partsOf: async (orderId) =>
    toParts(
      await tx.execute<PartRow>(sql`
        select merchant_id, merchant_order_id, ${isListening(sql`merchant_id`)} as is_listening
        from order_parts where order_id = ${orderId} order by merchant_order_id`),
    ),
  noteProduct: async (productId, merchantId) => {
    const [row] = await tx.execute<{ is_listening: boolean }>(sql`
      with noted as (
        insert into product_merchants (product_id, merchant_id) values (${productId}, ${merchantId})
        on conflict (product_id) do update set merchant_id = excluded.merchant_id
        where product_merchants.merchant_id <> excluded.merchant_id
      )
      select ${isListening(sql`${merchantId}::text`)} as is_listening`);
    return row?.is_listening === true ? merchantId : null;
  },
  merchantOfProduct: async (productId) => {
    const [row] = await tx.execute<{ merchant_id: string }>(sql`
      select merchant_id from product_merchants where product_id = ${productId} and ${isListening(sql`merchant_id`)}`);
    return row?.merchant_id ?? null;
  },
});
