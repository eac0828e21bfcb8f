import type { Transaction } from "@novatech/postgres/database";
import { and, asc, eq, sql } from "drizzle-orm";
import type { SubjectFinder } from "../use-cases/ports.ts";
import { knownMerchantOrders } from "./tables.ts";

type Row = {
  order_id: string | null;
  merchant_order_id: string | null;
  customer_id: string | null;
  access_token_hash: string | null;
  is_right: boolean;
};

/** What tickets are about, in PostgreSQL: what other rooms told. Each method is one statement. */
export const createPostgresSubjectFinder = (tx: Transaction): SubjectFinder => ({
  find: async ({ orderId, merchantOrderId, shipmentId, returnId, productId }) => {
    // Whatever is named leads to its part, a part to its order; all must lead to the same ones.
    const [row] = await tx.execute<Row>(sql`
      with wanted as (
        select ${orderId}::text as order_id, ${merchantOrderId}::text as part_id, ${shipmentId}::text as shipment_id,
          ${returnId}::text as return_id, ${productId}::text as product_id
      ), found as (
        select wanted.*, shipment.id as found_shipment, asked.id as found_return, product.id as found_product,
          coalesce(wanted.part_id, shipment.merchant_order_id, asked.merchant_order_id) as a_part,
          shipment.merchant_order_id as shipment_part, asked.merchant_order_id as return_part
        from wanted
        left join known_shipments as shipment on shipment.id = wanted.shipment_id
        left join known_returns as asked on asked.id = wanted.return_id
        left join known_products as product on product.id = wanted.product_id
      )
      select coalesce(part.order_id, found.order_id) as order_id, found.a_part as merchant_order_id, orders.customer_id, orders.access_token_hash,
        (found.shipment_id is null or found.found_shipment is not null)
          and (found.return_id is null or found.found_return is not null)
          and (found.product_id is null or found.found_product is not null)
          and (found.a_part is null or part.id is not null)
          and (found.shipment_part is null or found.shipment_part = found.a_part)
          and (found.return_part is null or found.return_part = found.a_part)
          and (found.order_id is null or part.order_id is null or part.order_id = found.order_id)
          and (coalesce(part.order_id, found.order_id) is null or orders.id is not null) as is_right
      from found
      left join known_merchant_orders as part on part.id = found.a_part
      left join known_orders as orders on orders.id = coalesce(part.order_id, found.order_id)`);
    if (row === undefined || !row.is_right) return null;
    return {
      orderId: row.order_id,
      merchantOrderId: row.merchant_order_id,
      shipmentId,
      returnId,
      productId,
      owner: row.order_id === null ? null : { customerId: row.customer_id, accessTokenHash: row.access_token_hash },
    };
  },
  merchantOf: async (orderId, merchantOrderId) => {
    const [row] = await tx
      .select({ merchantId: knownMerchantOrders.merchantId })
      .from(knownMerchantOrders)
      .where(and(eq(knownMerchantOrders.id, merchantOrderId), eq(knownMerchantOrders.orderId, orderId)));
    return row?.merchantId ?? null;
  },
  partsOf: (orderId) =>
    tx
      .select({ id: knownMerchantOrders.id, merchantId: knownMerchantOrders.merchantId })
      .from(knownMerchantOrders)
      .where(eq(knownMerchantOrders.orderId, orderId))
      .orderBy(asc(knownMerchantOrders.id)),
});
