import type { Transaction } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import { jsonRows, textArray } from "./text-array.ts";

/** A regular price of a variant, in minor units. */
type RegularPrice = { readonly variantId: string; readonly currency: string; readonly amountMinor: bigint };

/**
 * Writes regular prices and, where they are others than before, since when: a price without its history cannot be written. One
 * statement. Of two at the same millisecond the later written one stays.
 */
export async function recordPrices(tx: Transaction, prices: readonly RegularPrice[], now: Date): Promise<void> {
  await tx.execute(sql`
    with changed as (
      insert into variant_prices as known (variant_id, currency, amount_minor)
      select "variantId", currency, "amountMinor"
      from jsonb_to_recordset(${jsonRows(prices)}) as row("variantId" text, currency text, "amountMinor" bigint)
      on conflict (variant_id, currency) do update set amount_minor = excluded.amount_minor
      where known.amount_minor <> excluded.amount_minor
      returning variant_id, currency, amount_minor
    )
    insert into price_changes (variant_id, currency, changed_at, amount_minor)
    select variant_id, currency, ${now.toISOString()}::timestamptz, amount_minor from changed
    on conflict (variant_id, currency, changed_at) do update set amount_minor = excluded.amount_minor`);
}

/** Takes away the regular prices of variants that are not among `kept`, and writes since when there are none. One statement. */
export async function recordOnlyPrices(
  tx: Transaction,
  variantIds: readonly string[],
  kept: readonly RegularPrice[],
  now: Date,
): Promise<void> {
  await tx.execute(sql`
    with gone as (
      delete from variant_prices as price
      where variant_id = any(${textArray(variantIds)})
        and not exists (
          select from jsonb_to_recordset(${jsonRows(kept)}) as row("variantId" text, currency text)
          where row."variantId" = price.variant_id and row.currency = price.currency)
      returning variant_id, currency
    )
    insert into price_changes (variant_id, currency, changed_at, amount_minor)
    select variant_id, currency, ${now.toISOString()}::timestamptz, null from gone
    on conflict (variant_id, currency, changed_at) do update set amount_minor = excluded.amount_minor`);
}
