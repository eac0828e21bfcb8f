import type { Queryable } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import { startOfSlot } from "../domain/report-range.ts";
import { lookBackHours, type StockOutSpan } from "../domain/stock-out-cost.ts";
import type { ByMerchant, SlotRange, Subjects } from "../use-cases/report-ports.ts";
import { groupedByMerchant, moneyOf } from "./report-rows.ts";
import { subjectsOf } from "./subjects.ts";

/** Times out of stock within a range, each with what the variant sold before. One statement. */
export async function readStockOuts(
  db: Queryable,
  of: Subjects,
  { fromSlot, toSlot }: SlotRange,
  now: Date,
): Promise<ByMerchant<readonly StockOutSpan[]>> {
  const { isOne, whose } = subjectsOf(of);
  const from = startOfSlot(fromSlot).toISOString();
  const to = new Date(Math.min(startOfSlot(toSlot).getTime(), now.getTime())).toISOString();
  const rows = await db.execute<SpanRow>(sql`
    select ${whose("span.merchant_id")} as merchant_id, span.variant_id,
      extract(epoch from least(coalesce(span.back_at, ${to}::timestamptz), ${to}::timestamptz) - greatest(span.out_at, ${from}::timestamptz)) / 3600 as hours_out,
      coalesce(earlier.hours, 0) as hours_out_before, coalesce(sold.units, 0) as units_before, sold.money as money_before
    from stock_outs span
    cross join lateral (
      select sum(units) as units, jsonb_object_agg(currency, gross::text) as money from (
        select currency, sum(quantity) as units, sum(gross) as gross from sold_lines
        where sold_lines.variant_id = span.variant_id and placed_at < span.out_at and placed_at >= span.out_at - ${lookBackHours} * interval '1 hour'
        group by currency
      ) as by_currency
    ) as sold
    cross join lateral (
      select sum(extract(epoch from least(before.back_at, span.out_at) - greatest(before.out_at, span.out_at - ${lookBackHours} * interval '1 hour'))) / 3600 as hours
      from stock_outs before
      where before.variant_id = span.variant_id and before.out_at < span.out_at and before.back_at > span.out_at - ${lookBackHours} * interval '1 hour'
    ) as earlier
    where ${isOne("span.merchant_id")} and span.out_at < ${to}::timestamptz and coalesce(span.back_at, 'infinity') > ${from}::timestamptz
    order by 1, 2, span.out_at`);
  return groupedByMerchant(rows, (row) => ({
    variantId: row.variant_id,
    hoursOut: Number(row.hours_out),
    hoursOutBefore: Number(row.hours_out_before),
    unitsBefore: Number(row.units_before),
    moneyBefore: moneyOf(row.money_before),
  }));
}

type SpanRow = {
  merchant_id: string;
  variant_id: string;
  hours_out: string;
  hours_out_before: string;
  units_before: string;
  money_before: Record<string, string> | null;
};
