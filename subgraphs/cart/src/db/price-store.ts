import { minorUnits } from "@novatech/contracts/event";
import type { Queryable } from "@novatech/postgres/database";
import { and, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { SoldVariant } from "../domain/cart.ts";
import type { Price, PriceStore } from "../use-cases/ports.ts";
import { variantPrices } from "./tables.ts";

/** Prices by currency, as the column keeps them. */
const pricesByCurrency = z.record(z.string(), z.object({ amountMinor: minorUnits, taxIncluded: z.boolean() }));

const encodePrices = (prices: readonly Price[]) =>
  z.encode(
    pricesByCurrency,
    Object.fromEntries(
      prices.map(({ currency, amountMinor, taxIncluded }) => [currency, { amountMinor, taxIncluded }]),
    ),
  );

/** A row as it is sold in a currency; null when it is not. */
export function readSold(row: typeof variantPrices.$inferSelect, currency: string): SoldVariant | null {
  const price = z.decode(pricesByCurrency, row.prices as never)[currency];
  if (!price || !row.isSold) return null;
  return {
    variantId: row.variantId,
    productId: row.productId,
    merchantId: row.merchantId,
    sku: row.sku,
    name: row.name,
    taxClass: row.taxClass,
    weightGrams: row.weightGrams,
    unitPriceMinor: price.amountMinor,
    taxIncluded: price.taxIncluded,
  };
}

/** Prices in PostgreSQL, bound to a pool or a transaction. Each event is one statement. */
export const createPostgresPriceStore = (db: Queryable): PriceStore => ({
  sold: async (variantIds, currency) => {
    if (variantIds.length === 0) return new Map();
    const rows = await db
      .select()
      .from(variantPrices)
      .where(and(inArray(variantPrices.variantId, [...new Set(variantIds)]), eq(variantPrices.isSold, true)));
    const sold = rows.map((row) => readSold(row, currency)).filter((variant) => variant !== null);
    return new Map(sold.map((variant) => [variant.variantId, variant]));
  },
  publish: async ({ productId, productVersion, merchantId, variants }) => {
    const rows = variants.map((variant) => ({
      variant_id: variant.variantId,
      sku: variant.sku,
      name: variant.name,
      tax_class: variant.taxClass,
      weight_grams: variant.weightGrams,
      prices: encodePrices(variant.prices),
    }));
    await db.execute(sql`
      with told as (
        select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as told(variant_id text, sku text, name text, tax_class text, weight_grams integer, prices jsonb)
      ), gone as (
        update variant_prices set is_sold = false, product_version = ${productVersion}
        where product_id = ${productId} and product_version <= ${productVersion}
          and variant_id not in (select variant_id from told)
      )
      insert into variant_prices as held
        (variant_id, product_id, product_version, merchant_id, sku, name, tax_class, weight_grams, prices, is_sold)
      select variant_id, ${productId}, ${productVersion}::integer, ${merchantId}, sku, name, tax_class, weight_grams, prices, true
      from told
      on conflict (variant_id) do update set
        product_id = excluded.product_id, product_version = excluded.product_version, merchant_id = excluded.merchant_id,
        sku = excluded.sku, name = excluded.name, tax_class = excluded.tax_class, weight_grams = excluded.weight_grams,
        prices = excluded.prices, is_sold = true
      where held.product_version <= excluded.product_version`);
  },
  unpublish: async (productId, productVersion) => {
    await db
      .update(variantPrices)
      .set({ isSold: false, productVersion })
      .where(and(eq(variantPrices.productId, productId), sql`product_version <= ${productVersion}`));
  },
  changePrice: async ({ variantId, productVersion, price }) => {
    await db.execute(sql`
      update variant_prices
      set product_version = ${productVersion}, prices = prices || ${JSON.stringify(encodePrices([price]))}::jsonb
      where variant_id = ${variantId} and product_version <= ${productVersion}`);
  },
});
