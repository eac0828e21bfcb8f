import type { Queryable } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import type { ReasonFigures } from "../domain/figures.ts";
import type { ByMerchant, SlotRange, Subjects } from "../use-cases/report-ports.ts";
import { groupedByMerchant, isDuring } from "./report-rows.ts";
import { subjectsOf } from "./subjects.ts";

type Row = { readonly merchant_id: string; readonly units: string; readonly requested: string } & Pick<
  ReasonFigures,
  "reason"
>;

/** Why things were sent back, of returns that were asked for in the range; the most units first. One statement. */
export async function readReturnReasons(
  db: Queryable,
  of: Subjects,
  range: SlotRange,
): Promise<ByMerchant<readonly ReasonFigures[]>> {
  const { isOne, whose } = subjectsOf(of);
  const rows = await db.execute<Row>(sql`
    select ${whose("merchant_id")} as merchant_id, reason, sum(quantity) as units, count(distinct return_id) as requested
    from returns cross join lateral jsonb_to_recordset(lines) as line(reason text, quantity integer)
    where ${isOne("merchant_id")} and ${isDuring("requested_at", range)} and reason is not null
    group by 1, 2 order by 3 desc, 2`);
  return groupedByMerchant(rows, ({ reason, units, requested }) => ({
    reason,
    units: Number(units),
    requested: Number(requested),
  }));
}
