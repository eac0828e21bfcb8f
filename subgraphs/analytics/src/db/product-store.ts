import type { Transaction } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import type { ProductStore } from "../use-cases/sales-ports.ts";
import { jsonRows } from "./rows.ts";

/** Keeps whose products are in a transaction of this database. */
export const createPostgresProductStore = (tx: Transaction): ProductStore => ({
  put: async ({ productId, merchantId, version, variantIds, at }) => {
    const moment = at.toISOString();
    await tx.execute(sql`
      with put as (
        insert into products as held (product_id, merchant_id, version, is_published, shown_or_hidden_at)
        values (${productId}, ${merchantId}, ${version}, true, ${moment}::timestamptz)
        on conflict (product_id) do update set merchant_id = excluded.merchant_id, version = excluded.version, is_published = true,
          shown_or_hidden_at = case when held.is_published then held.shown_or_hidden_at else excluded.shown_or_hidden_at end
        where held.version < excluded.version
        returning product_id, merchant_id
      )
      insert into variants as held (variant_id, product_id, merchant_id)
      select variant_id, product_id, merchant_id from put, jsonb_array_elements_text(${jsonRows(variantIds)}) as given(variant_id)
      order by variant_id
      on conflict (variant_id) do update set product_id = excluded.product_id, merchant_id = excluded.merchant_id
      where (held.product_id, held.merchant_id) is distinct from (excluded.product_id, excluded.merchant_id)`);
  },
  hide: async (productId, version, at) => {
    await tx.execute(sql`
      update products set version = ${version}, is_published = false, shown_or_hidden_at = ${at.toISOString()}::timestamptz
      where product_id = ${productId} and version < ${version}`);
  },
});
