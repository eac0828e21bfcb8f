import type { Queryable } from "@novatech/postgres/database";
import { type SQL, sql } from "drizzle-orm";
import type { ProductFigures, ProductOrder } from "../domain/figures.ts";
import { startOfSlot } from "../domain/report-range.ts";
import { daysPerBlock, slotsPerDay } from "../domain/slot.ts";
import type { ByMerchant, SlotRange, Subjects } from "../use-cases/report-ports.ts";
import { groupedByMerchant, isDuring, moneyOf } from "./report-rows.ts";
import { type SubjectSql, subjectsOf } from "./subjects.ts";

/** The first so many products of each merchant. One statement. */
export async function readProducts(
  db: Queryable,
  of: Subjects,
  range: SlotRange,
  order: ProductOrder,
  first: number,
): Promise<ByMerchant<readonly ProductFigures[]>> {
  const subjects = subjectsOf(of);
  const statement = order === "SLOWEST" ? slowest : order === "VIEWS" ? byViews : bySales;
  const rows = await db.execute<ProductRow>(statement(subjects, range, first, order));
  return groupedByMerchant(rows, (row) => ({
    productId: row.product_id,
    views: Number(row.views),
    cartAdditions: Number(row.cart_additions),
    orders: Number(row.orders),
    units: Number(row.units),
    ordered: moneyOf(row.ordered),
  }));
}

/** What sold best is found among what was sold at all; how often it was looked at is then looked up, a row a day: many more products are looked at than sold. */
const bySales = (subjects: SubjectSql, range: SlotRange, first: number, order: ProductOrder): SQL => sql`
  with ${earned(subjects, range)}, ranked as (
    select *, row_number() over (partition by merchant_id order by ${order === "UNITS" ? sql`units desc, revenue desc` : sql`revenue desc, units desc`}, product_id) as rank
    from earned where ${sql.raw(order === "UNITS" ? "units" : "revenue")} > 0
  ), best as (
    select ranked.*, products.merchant_id as owner from ranked join products using (product_id) where rank <= ${first}
  )
  select merchant_id, product_id, coalesce(views, 0) as views, coalesce(cart_additions, 0) as cart_additions, orders, units, ${ordered}
  from best cross join lateral (
    select sum(views) as views, sum(cart_additions) as cart_additions from (${lookedAtOne(range)}) as part
  ) as looked order by merchant_id, rank`;

/** All that was looked at, put in order. */
const byViews = (subjects: SubjectSql, range: SlotRange, first: number): SQL => sql`
  with ${earned(subjects, range)}, figures as (
    select merchant_id, product_id, coalesce(views, 0) as views, coalesce(cart_additions, 0) as cart_additions,
      coalesce(orders, 0) as orders, coalesce(units, 0) as units
    from (
      select ${subjects.whose("merchant_id")} as merchant_id, product_id, sum(views) as views, sum(cart_additions) as cart_additions
      from (${looked(subjects, range)}) as part group by 1, 2
    ) as looked full join earned using (merchant_id, product_id)
  ), best as (
    select * from (
      select *, row_number() over (partition by merchant_id order by views desc, units desc, product_id) as rank from figures where views > 0
    ) as ranked where rank <= ${first}
  )
  select merchant_id, product_id, views, cart_additions, orders, units, ${ordered} from best order by merchant_id, rank`;

/**
 * Of products that were shown before the range began and are still, those that sold least; of as many units, those that were looked at most. Only of those that can be among the first by
 * their units the looks are added up. Nothing is joined, all is put side by side and added up: the planner guesses badly how many rows a policy leaves, and would compare each with each.
 */
const slowest = (subjects: SubjectSql, range: SlotRange, first: number): SQL => sql`
  with sold as (${sold(subjects, range)}), least as (
    select * from (
      select merchant_id, product_id, sum(orders) as orders, sum(units) as units, rank() over (partition by merchant_id order by sum(units)) as place
      from (
        select ${subjects.whose("merchant_id")} as merchant_id, product_id, 0 as orders, 0 as units, true as is_shown from products
        where ${subjects.isOne("merchant_id")} and is_published and shown_or_hidden_at <= ${startOfSlot(range.fromSlot).toISOString()}::timestamptz
        union all
        select merchant_id, product_id, orders, units, false from sold
      ) as row group by 1, 2 having bool_or(is_shown)
    ) as placed where place <= ${first}
  ), figures as (
    select merchant_id, product_id, sum(views) as views, sum(cart_additions) as cart_additions, sum(orders) as orders, sum(units) as units
    from (
      select merchant_id, product_id, 0 as views, 0 as cart_additions, orders, units, true as is_least from least
      union all
      select ${subjects.whose("merchant_id")}, product_id, views, cart_additions, 0, 0, false from (${looked(subjects, range)}) as part
      where (product_id in (select product_id from least)) is true
    ) as row group by 1, 2 having bool_or(is_least)
  ), best as (
    select * from (
      select *, row_number() over (partition by merchant_id order by units, views desc, product_id) as rank from figures
    ) as ranked where rank <= ${first}
  )
  select merchant_id, product_id, views, cart_additions, orders, units, ${ordered} from best order by merchant_id, rank`;

/** `sold`, and `earned`: what was sold of each product, its revenue by the currency with most orders. */
const earned = (subjects: SubjectSql, range: SlotRange): SQL => sql`
  sold as (${sold(subjects, range)}),
  main as (
    select distinct on (merchant_id) merchant_id, currency from sold
    group by merchant_id, currency order by merchant_id, sum(orders) desc, currency
  ), earned as (
    select sold.merchant_id, product_id, sum(orders) as orders, sum(units) as units,
      coalesce(sum(gross) filter (where sold.currency = main.currency), 0) as revenue
    from sold join main using (merchant_id) group by 1, 2
  )`;

/** Of the few that are shown. */
const ordered = sql.raw(`(
    select jsonb_object_agg(currency, gross::text) from sold where sold.merchant_id = best.merchant_id and sold.product_id = best.product_id
  ) as ordered`);

type ProductRow = {
  merchant_id: string;
  product_id: string;
  views: string;
  cart_additions: string;
  orders: string;
  units: string;
  ordered: Record<string, string> | null;
};

/** A part of a range and the table whose sums it is read from: a row a product for each of `from` to `to`, which is not in it. */
type Stretch = { readonly table: string; readonly column: string; readonly from: number; readonly to: number };

/** A range as whole days of UTC and what is left of it at both ends: a day that begins at another hour is put together of these. Always two ends, empty ones, too: see `stretchesOf`. */
function cut({ fromSlot, toSlot }: SlotRange): { days: readonly [number, number]; ends: readonly SlotRange[] } {
  const days = [Math.ceil(fromSlot / slotsPerDay), Math.floor(toSlot / slotsPerDay)] as const;
  const nothing = { fromSlot: 0, toSlot: 0 };
  if (days[0] > days[1]) return { days: [0, 0], ends: [{ fromSlot, toSlot }, nothing] };
  return {
    days,
    ends: [
      { fromSlot, toSlot: days[0] * slotsPerDay },
      { fromSlot: days[1] * slotsPerDay, toSlot },
    ],
  };
}

/**
 * A range as blocks of eight days, what is left of whole days at both ends, and what is left of these. Empty stretches stay, so that the text of a statement is the same whatever is asked: planning
 * it takes a third as long as running it, and is left out for a text that was prepared.
 */
function stretchesOf(range: SlotRange): readonly Stretch[] {
  const {
    days: [from, to],
    ends,
  } = cut(range);
  const ceil = Math.ceil(from / daysPerBlock);
  const blocks = [ceil, Math.max(ceil, Math.floor(to / daysPerBlock))] as const;
  const firstDays = Math.min(to, blocks[0] * daysPerBlock);
  const days = { table: "product_traffic_days", column: "day" };
  return [
    { ...days, from, to: firstDays },
    { table: "product_traffic_blocks", column: "block", from: blocks[0], to: blocks[1] },
    { ...days, from: Math.max(firstDays, blocks[1] * daysPerBlock), to },
    ...ends.map((end) => ({ table: "product_traffic_slots", column: "slot", from: end.fromSlot, to: end.toSlot })),
  ];
}

const looked = ({ isOne }: SubjectSql, range: SlotRange): SQL =>
  sql.join(
    stretchesOf(range).map(({ table, column, from, to }) => {
      const [rows, period] = [sql.raw(table), sql.raw(column)];
      return sql`select merchant_id, product_id, views, cart_additions from ${rows}
        where ${isOne("merchant_id")} and ${period} >= ${from} and ${period} < ${to}`;
    }),
    sql` union all `,
  );

/** How often `best`'s product was looked at: a look into the key for each block, day and quarter. The limits keep the planner from reading everybody's. */
function lookedAtOne(range: SlotRange): SQL {
  const parts = stretchesOf(range).map(({ table, column, from, to }) => {
    const [rows, period] = [sql.raw(table), sql.raw(column)];
    return sql`
      select views, cart_additions from generate_series(${from}::integer, ${to - 1}::integer) as time(at) cross join lateral (
        select views, cart_additions from ${rows} as told
        where told.merchant_id = best.owner and told.${period} = time.at and told.product_id = best.product_id limit 1
      ) as found`;
  });
  return sql.join(parts, sql` union all `);
}

function sold({ isOne, whose }: SubjectSql, range: SlotRange): SQL {
  const { days, ends } = cut(range);
  const parts = [
    sql`select merchant_id, product_id, currency, orders, units, gross from product_sales_days
      where ${isOne("merchant_id")} and day >= ${days[0]} and day < ${days[1]}`,
    ...ends.map(
      (
        end,
      ) => sql`select merchant_id, product_id, currency, count(distinct merchant_order_id), sum(quantity), sum(gross) from sold_lines
        where ${isOne("merchant_id")} and ${isDuring("placed_at", end)} group by 1, 2, 3`,
    ),
  ];
  return sql`select ${whose("merchant_id")} as merchant_id, product_id, currency, sum(orders)::bigint as orders, sum(units)::bigint as units, sum(gross)::bigint as gross
    from (${sql.join(parts, sql` union all `)}) as part group by 1, 2, 3`;
}
