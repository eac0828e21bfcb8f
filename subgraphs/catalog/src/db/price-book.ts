import type { Transaction } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import type { PriceBook } from "../use-cases/ports.ts";
import { recordPrices } from "./price-records.ts";
import { createPostgresProductStore } from "./product-store.ts";
import { jsonRows, textArray } from "./text-array.ts";

type Row = {
  sku: string;
  id: string;
  product_id: string;
  merchant_id: string;
  is_published: boolean;
  version: number;
  prices: Record<string, string> | null;
  held: string[] | null;
};

/** Many prices in one transaction, in PostgreSQL. Each call is one statement, the saving two. */
export function createPostgresPriceBook(tx: Transaction): PriceBook {
  return {
    priceLists: createPostgresProductStore(tx).priceLists,
    lockBySku: async (skus, now) => {
      // Products are locked in the order of their ids, so that two that change the same ones wait for each other only once.
      const rows = await tx.execute<Row>(sql`
        select variant.sku, variant.id, variant.product_id, merchant_id, is_published, version, prices, held
        from product_variants as variant join products as product on product.id = product_id
        left join lateral (
          select jsonb_object_agg(currency, amount_minor::text) as prices from variant_prices where variant_id = variant.id
        ) as priced on true
        left join lateral (
          select jsonb_agg(currency) as held from price_schedules
          where variant_id = variant.id
            and starts_at <= ${now.toISOString()}::timestamptz and ${now.toISOString()}::timestamptz < ends_at
        ) as planned on true
        where variant.sku = any(${textArray(skus)})
        order by product.id, variant.id
        for update of product`);
      return new Map(
        rows.map((row) => [
          row.sku,
          {
            variantId: row.id,
            productId: row.product_id,
            merchantId: row.merchant_id,
            isPublished: row.is_published,
            version: row.version,
            prices: new Map(Object.entries(row.prices ?? {}).map(([currency, amount]) => [currency, BigInt(amount)])),
            held: new Set(row.held ?? []),
          },
        ]),
      );
    },
    save: async (changes, now) => {
      await recordPrices(tx, changes, now);
      await tx.execute(sql`
        update products set version = changed.version, updated_at = ${now.toISOString()}::timestamptz
        from (
          select "productId" as id, max(version) as version
          from jsonb_to_recordset(${jsonRows(changes)}) as row("productId" text, version integer) group by 1
        ) as changed
        where products.id = changed.id`);
    },
  };
}
