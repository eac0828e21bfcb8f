import { hash } from "node:crypto";
import type { Transaction } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import type { SalesStore } from "../use-cases/sales-ports.ts";
import { addCustomers, takeOffCustomers } from "./customer-sums.ts";
import { jsonRows } from "./rows.ts";
import { addSales, cancelledSums, creditSums, orderSums, productSalesSums } from "./sales-sums.ts";

/** A customer as it is kept: the first half of the SHA-256 of their id. The same as in personal-data.ts. */
const customerOf = (customerId: string): string => hash("sha256", customerId).slice(0, 32);

/** Keeps and counts the shop's facts in a transaction of this database. */
export const createPostgresSalesStore = (tx: Transaction): SalesStore => ({
  noteOrder: async ({ orderId, placedAt, customerId, currency, parts, lines }) => {
    const customer = customerId === null ? null : customerOf(customerId);
    const at = placedAt.toISOString();
    await tx.execute(sql`
      with fresh as (
        insert into sold_orders (merchant_order_id, order_id, merchant_id, placed_at, customer, currency, units, net, tax, gross)
        select "merchantOrderId", ${orderId}, "merchantId", ${at}::timestamptz, ${customer}, ${currency}, units, net, tax, gross
        from jsonb_to_recordset(${jsonRows(parts)})
          as part("merchantOrderId" text, "merchantId" text, units integer, net bigint, tax bigint, gross bigint)
        on conflict do nothing
        returning *
      ), placed as (
        insert into sold_lines (line_id, merchant_order_id, merchant_id, product_id, variant_id, placed_at, currency, quantity, net, tax, gross)
        select "lineId", merchant_order_id, merchant_id, "productId", "variantId", placed_at, currency, quantity, line.net, line.tax, line.gross
        from jsonb_to_recordset(${jsonRows(lines)}) as line("lineId" text, "merchantOrderId" text, "productId" text, "variantId" text,
          quantity integer, net bigint, tax bigint, gross bigint)
        join fresh on merchant_order_id = "merchantOrderId"
        on conflict do nothing
        returning *
      ), by_product as (
        insert into product_sales_days as held (merchant_id, product_id, day, currency, orders, units, net, gross)
        select * from (${productSalesSums(sql`placed`)}) as sums order by merchant_id, day, product_id, currency
        on conflict (merchant_id, day, product_id, currency) do update set orders = held.orders + excluded.orders,
          units = held.units + excluded.units, net = held.net + excluded.net, gross = held.gross + excluded.gross
      ), came as (${addCustomers(sql`fresh`)})
      ${addSales(orderSums(sql`fresh`))}`);
  },

  noteCredit: async ({ creditId, creditedAt, cause, currency, parts }) => {
    await tx.execute(sql`
      with fresh as (
        insert into credited_parts (credit_id, merchant_order_id, merchant_id, credited_at, cause, currency, units, net, tax, gross)
        select ${creditId}, "merchantOrderId", "merchantId", ${creditedAt.toISOString()}::timestamptz, ${cause}, ${currency}, units, net, tax, gross
        from jsonb_to_recordset(${jsonRows(parts)})
          as part("merchantOrderId" text, "merchantId" text, units integer, net bigint, tax bigint, gross bigint)
        on conflict do nothing
        returning *
      )
      ${addSales(creditSums(sql`fresh`))}`);
  },

  noteCancelled: async (orderId, at) => {
    await tx.execute(sql`
      with ended as (
        update sold_orders set cancelled_at = ${at.toISOString()}::timestamptz where order_id = ${orderId} and cancelled_at is null returning *
      ), gone as (${takeOffCustomers(sql`ended`)})
      ${addSales(cancelledSums(sql`ended`))}`);
  },

  noteClaimed: async (orderId, customerId) => {
    await tx.execute(sql`
      with claimed as (
        update sold_orders set customer = ${customerOf(customerId)} where order_id = ${orderId} and customer is null returning *
      )
      ${addCustomers(sql`(select * from claimed where cancelled_at is null)`)}`);
  },

  noteCompleted: async (orderId, at) => {
    await tx.execute(sql`
      update sold_orders set completed_at = ${at.toISOString()}::timestamptz where order_id = ${orderId} and completed_at is null`);
  },

  noteReturn: async ({ returnId, merchantId, at, lines, status }) => {
    const units = lines.reduce((sum, { quantity }) => sum + quantity, 0);
    await tx.execute(sql`
      insert into returns (return_id, merchant_id, requested_at, units, lines, status)
      values (${returnId}, ${merchantId}, ${at.toISOString()}::timestamptz, ${units}, ${jsonRows(lines)}, ${status})
      on conflict (return_id) do update set status = excluded.status where excluded.status <> 'REQUESTED'`);
  },

  noteParcel: async ({ shipmentId, merchantId, merchantOrderId, handedOverAt, deliveredAt }) => {
    await tx.execute(sql`
      insert into parcels as held (shipment_id, merchant_id, merchant_order_id, placed_at, handed_over_at, delivered_at)
      values (${shipmentId}, ${merchantId}, ${merchantOrderId},
        (select placed_at from sold_orders where merchant_order_id = ${merchantOrderId}), ${handedOverAt?.toISOString() ?? null}::timestamptz, ${deliveredAt?.toISOString() ?? null}::timestamptz)
      on conflict (shipment_id) do update set placed_at = coalesce(held.placed_at, excluded.placed_at),
        handed_over_at = coalesce(held.handed_over_at, excluded.handed_over_at),
        delivered_at = coalesce(held.delivered_at, excluded.delivered_at)`);
  },

  noteStockOut: async (variantId, merchantId, at) => {
    await tx.execute(sql`
      insert into stock_outs (variant_id, merchant_id, out_at)
      select ${variantId}, ${merchantId}, ${at.toISOString()}::timestamptz
      where not exists (select from stock_outs where variant_id = ${variantId} and back_at is null)
      on conflict do nothing`);
  },

  noteStockBack: async (variantId, at) => {
    await tx.execute(sql`
      update stock_outs set back_at = ${at.toISOString()}::timestamptz
      where variant_id = ${variantId} and back_at is null and out_at <= ${at.toISOString()}::timestamptz`);
  },
});
