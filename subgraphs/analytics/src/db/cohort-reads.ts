import type { Queryable } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import type { CohortCell } from "../domain/figures.ts";
import { slotOf } from "../domain/slot.ts";
import type { ByMerchant, Subjects } from "../use-cases/report-ports.ts";
import { groupedByMerchant } from "./report-rows.ts";
import { instantArray, integerArray, textArray } from "./rows.ts";
import { subjectsOf } from "./subjects.ts";

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Customers by the month of their first order and the months in which they ordered. One statement. Sums are of months of UTC: only customers who ordered between a
 * boundary and that of UTC (some hours a month, and from the last day to the end of its month) are looked at singly, by what they are counted as and what they would be.
 */
export async function readCohorts(
  db: Queryable,
  of: Subjects,
  boundaries: readonly Date[],
): Promise<ByMerchant<readonly CohortCell[]>> {
  const { isOne, whose } = subjectsOf(of);
  const count = boundaries.length - 1;
  // A month begins at most 14 hours before that of UTC, and at most 12 after.
  const first = monthOf(new Date((boundaries[0]?.getTime() ?? 0) + dayMs));
  const ofUtc = boundaries.map((_, index) => startOfMonth(first + index));
  const between = boundaries.flatMap((asked, index) => {
    const utc = ofUtc[index] ?? asked;
    return asked < utc ? [{ from: asked, to: utc }] : asked > utc ? [{ from: utc, to: asked }] : [];
  });
  const slots = (moments: readonly Date[]) => integerArray(moments.map(slotOf));
  // `offset 0`: the planner guesses badly how many rows a policy leaves, and would read all orders and all customers. So it looks up a time, and a customer, at once.
  const rows = await db.execute<Record<"merchant_id" | keyof CohortCell, string>>(sql`
    with touched as (
      select distinct merchant_id, customer
      from unnest(${instantArray(between.map(({ from }) => from))}, ${instantArray(between.map(({ to }) => to))}) as time(from_at, to_at)
      cross join lateral (
        select ${whose("merchant_id")} as merchant_id, customer from sold_orders
        where ${isOne("merchant_id")} and placed_at >= from_at and placed_at < to_at and customer is not null and cancelled_at is null offset 0
      ) as ordered
    ), theirs as (
      select touched.merchant_id, touched.customer, order_slots from touched cross join lateral (
        select order_slots from customers where customers.customer = touched.customer and customers.merchant_id = touched.merchant_id offset 0
      ) as own
    ), ordered as (
      select way.sign, merchant_id, customer, way.month,
        row_number() over (partition by way.sign, merchant_id, customer order by slot) = 2 as is_second
      from theirs cross join lateral unnest(order_slots) as slot
      cross join lateral (values (1, width_bucket(slot, ${slots(boundaries)})), (-1, width_bucket(slot, ${slots(ofUtc)}))) as way(sign, month)
    ), moved as (
      select sign, merchant_id, customer, month, min(month) over (partition by sign, merchant_id, customer) as cohort, bool_or(is_second) as repeats
      from ordered where month <= ${count} group by 1, 2, 3, 4
    )
    select merchant_id, cohort, month, sum(customers) as customers, sum(repeaters) as repeaters from (
      select merchant_id, cohort - ${first - 1} as cohort, month - ${first - 1} as month, customers, repeaters from cohort_months
      where merchant_id = any(${textArray(of)}) and cohort >= ${first} and month < ${first + count}
      union all
      select merchant_id, cohort, month, sign, sign * repeats::integer from moved where cohort > 0
    ) as both_kinds
    group by 1, 2, 3 having sum(customers) <> 0 order by 1, 2, 3`);
  return groupedByMerchant(rows, (row) => ({
    cohort: Number(row.cohort) - 1,
    month: Number(row.month) - 1,
    customers: Number(row.customers),
    repeaters: Number(row.repeaters),
  }));
}

/** Months of UTC since 1970. */
const monthOf = (at: Date): number => (at.getUTCFullYear() - 1970) * 12 + at.getUTCMonth();
const startOfMonth = (month: number): Date => new Date(Date.UTC(1970, month, 1));
