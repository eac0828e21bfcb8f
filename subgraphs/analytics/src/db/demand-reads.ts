import type { Queryable } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import type { VariantDemand } from "../use-cases/report-ports.ts";
import { textArray } from "./rows.ts";

/** A day on which a variant was out of stock for longer says nothing of what is wanted. */
const mostHoursOut = 12;

/** Units ordered of variants on each of some days. One statement, over indexes by variant. */
export async function readDemand(
  db: Queryable,
  variantIds: readonly string[],
  { from, to }: { readonly from: number; readonly to: number },
): Promise<ReadonlyMap<string, VariantDemand>> {
  const rows = await db.execute<DemandRow>(sql`
    select variant_id, merchant_id, ordered.units, out.days
    from variants
    cross join lateral (
      select jsonb_object_agg(day, units) as units from (
        select floor(extract(epoch from placed_at) / 86400)::integer as day, sum(quantity) as units from sold_lines
        where sold_lines.variant_id = variants.variant_id and placed_at >= to_timestamp(${from * 86_400}) and placed_at < to_timestamp(${to * 86_400})
        group by 1
      ) as by_day
    ) as ordered
    cross join lateral (
      select jsonb_agg(day) as days from (
        select day from stock_outs
        cross join lateral generate_series(
          greatest(${from}::integer, floor(extract(epoch from out_at) / 86400)::integer),
          least(${to - 1}::integer, floor(extract(epoch from coalesce(back_at, 'infinity'::timestamptz)) / 86400)::numeric)::integer) as day
        where stock_outs.variant_id = variants.variant_id and out_at < to_timestamp(${to * 86_400}) and coalesce(back_at, 'infinity') > to_timestamp(${from * 86_400})
        group by day
        having sum(least(extract(epoch from coalesce(back_at, 'infinity')), (day + 1) * 86400) - greatest(extract(epoch from out_at), day * 86400)) > ${mostHoursOut * 3600}
      ) as lacking
    ) as out
    where variant_id = any(${textArray(variantIds)})`);
  return new Map(
    rows.map(({ variant_id: variantId, merchant_id: merchantId, units, days }) => {
      const isOut = new Set(days ?? []);
      const ordered = units ?? {};
      const byDay = Array.from({ length: to - from }, (_, index) =>
        isOut.has(from + index) ? null : (ordered[from + index] ?? 0),
      );
      return [variantId, { merchantId, units: byDay }];
    }),
  );
}

type DemandRow = {
  variant_id: string;
  merchant_id: string;
  units: Record<number, number> | null;
  days: number[] | null;
};
