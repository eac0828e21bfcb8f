import type { Queryable } from "@novatech/postgres/database";
import { type SQL, sql } from "drizzle-orm";
import type { Parcels, Returns, Sales, Traffic } from "../domain/figures.ts";
import { slotsPerHour } from "../domain/slot.ts";
import type { ReportReader } from "../use-cases/report-ports.ts";
import { readCohorts } from "./cohort-reads.ts";
import { readDemand } from "./demand-reads.ts";
import { readProducts } from "./product-reads.ts";
import { integerArray, textArray } from "./rows.ts";
import { salesColumns } from "./sales-sums.ts";
import { groupedByMerchant, isDuring, moneyOf } from "./report-rows.ts";
import { readReturnReasons } from "./return-reads.ts";
import { readStockOuts } from "./stock-out-reads.ts";
import { subjectsOf } from "./subjects.ts";
import { eventColumns, visitColumns } from "./traffic-sums.ts";

const trafficColumns = [...eventColumns, ...visitColumns.map(([column]) => column)];
const sums = (columns: readonly string[]): SQL =>
  sql.raw(columns.map((column) => `sum(${column})::text as ${column}`).join(", "));

/** Reads reports from a pool or a transaction of this database. */
export const createPostgresReportReader = (db: Queryable): ReportReader => ({
  sales: async (of, boundaries) => {
    const rows = await db.execute<SumRow>(sql`
      select merchant_id, ${partOf(boundaries)} as part, currency, ${sums(salesColumns)}
      from ${periodsOf("sales", boundaries)} where ${isWithin(of, boundaries)}
      group by 1, 2, 3 order by 1, 2, sum(held.orders) desc, 3`);
    return groupedByMerchant(rows, (row): Sales & { part: number } => ({
      part: Number(row["part"]) - 1,
      currency: row["currency"] ?? "",
      orders: Number(row["orders"]),
      cancelledOrders: Number(row["cancelled_orders"]),
      units: Number(row["units"]),
      ordered: { net: minor(row["net"]), tax: minor(row["tax"]), gross: minor(row["gross"]) },
      credited: {
        net: minor(row["credited_net"]),
        tax: minor(row["credited_tax"]),
        gross: minor(row["credited_gross"]),
      },
    }));
  },

  traffic: async (of, boundaries) => {
    const rows = await db.execute<SumRow>(sql`
      select merchant_id, ${partOf(boundaries)} as part, ${sums(trafficColumns)}
      from ${periodsOf("traffic", boundaries)} where ${isWithin(of, boundaries)} group by 1, 2 order by 1, 2`);
    return groupedByMerchant(rows, (row): Traffic & { part: number } => ({
      part: Number(row["part"]) - 1,
      pageViews: Number(row["page_views"]),
      searches: Number(row["searches"]),
      emptySearches: Number(row["empty_searches"]),
      productViews: Number(row["product_views"]),
      cartAdditions: Number(row["cart_additions"]),
      checkouts: Number(row["checkouts"]),
      visitsCame: Number(row["visits_came"]),
      visitsViewed: Number(row["visits_viewed"]),
      visitsCarted: Number(row["visits_carted"]),
      visitsCheckedOut: Number(row["visits_checked_out"]),
      visitsOrdered: Number(row["visits_ordered"]),
    }));
  },

  products: (of, range, order, first) => readProducts(db, of, range, order, first),
  cohorts: (of, boundaries) => readCohorts(db, of, boundaries),
  stockOuts: (of, range, now) => readStockOuts(db, of, range, now),
  demand: (variantIds, days) => readDemand(db, variantIds, days),

  returns: async (of, range) => {
    const { isOne, whose } = subjectsOf(of);
    const rows = await db.execute<ReturnsRow>(sql`
      with asked as (
        select ${whose("merchant_id")} as merchant_id, count(*) as requested, sum(units) as units,
          count(*) filter (where status = 'DECLINED') as declined, count(*) filter (where status = 'REFUND') as refunded,
          count(*) filter (where status = 'EXCHANGE') as exchanged, count(*) filter (where status = 'REJECTED') as rejected,
          count(*) filter (where status in ('REQUESTED', 'RECEIVED')) as open
        from returns where ${isOne("merchant_id")} and ${isDuring("requested_at", range)} group by 1
      ), taken as (
        select merchant_id, jsonb_object_agg(currency, gross::text) as credited from (
          select ${whose("merchant_id")} as merchant_id, currency, sum(gross) as gross
          from credited_parts where ${isOne("merchant_id")} and cause = 'RETURN' and ${isDuring("credited_at", range)} group by 1, 2
        ) as credit group by 1
      )
      select merchant_id, requested, units, declined, refunded, exchanged, rejected, open, credited from asked full join taken using (merchant_id)`);
    return new Map(rows.map((row) => [row.merchant_id, returnsOf(row)]));
  },

  returnReasons: (of, range) => readReturnReasons(db, of, range),

  parcels: async (of, range) => {
    const { isOne, whose } = subjectsOf(of);
    const rows = await db.execute<Record<keyof Parcels | "merchant_id", string>>(sql`
      select ${whose("parcels.merchant_id")} as merchant_id, count(*) as "handedOver", count(delivered_at) as delivered,
        extract(epoch from avg(handed_over_at - coalesce(placed_at,
          (select placed_at from sold_orders where sold_orders.merchant_order_id = parcels.merchant_order_id)))) / 3600 as "hoursToHandOver",
        extract(epoch from avg(delivered_at - handed_over_at)) / 3600 as "hoursToDeliver"
      from parcels
      where ${isOne("parcels.merchant_id")} and ${isDuring("handed_over_at", range)} group by 1`);
    const hours = (text: string | null): number | null => (text === null ? null : Number(text));
    return new Map(
      rows.map((row) => [
        row.merchant_id,
        {
          handedOver: Number(row.handedOver),
          delivered: Number(row.delivered),
          hoursToHandOver: hours(row.hoursToHandOver),
          hoursToDeliver: hours(row.hoursToDeliver),
        },
      ]),
    );
  },
});

/** Sums come as texts: they may be beyond what a double holds. */
type SumRow = { readonly merchant_id: string } & Record<string, string>;
type ReturnsRow = { merchant_id: string; credited: Record<string, string> | null } & Record<
  Exclude<keyof Returns, "credited">,
  string | null
>;

const minor = (text: string | undefined): bigint => BigInt(text ?? "0");

const returnsOf = (row: ReturnsRow): Returns => ({
  requested: Number(row.requested ?? 0),
  units: Number(row.units ?? 0),
  declined: Number(row.declined ?? 0),
  refunded: Number(row.refunded ?? 0),
  exchanged: Number(row.exchanged ?? 0),
  rejected: Number(row.rejected ?? 0),
  open: Number(row.open ?? 0),
  credited: moneyOf(row.credited),
});

/** Whether sums by the hour say it: in all zones but those that are no whole hours away from UTC. */
const areHours = (boundaries: readonly number[]): boolean => boundaries.every((slot) => slot % slotsPerHour === 0);

const periodsOf = (sums: "sales" | "traffic", boundaries: readonly number[]): SQL =>
  sql.raw(`${sums}_${areHours(boundaries) ? "hours" : "slots"} as held`);

const inPeriods = (boundaries: readonly number[]): readonly number[] =>
  areHours(boundaries) ? boundaries.map((slot) => slot / slotsPerHour) : boundaries;

const periodColumn = (boundaries: readonly number[]): SQL => sql.raw(areHours(boundaries) ? "hour" : "slot");

const partOf = (boundaries: readonly number[]): SQL =>
  sql`width_bucket(${periodColumn(boundaries)}, ${integerArray(inPeriods(boundaries))})`;
const isWithin = (of: readonly string[], boundaries: readonly number[]): SQL => {
  const [periods, column] = [inPeriods(boundaries), periodColumn(boundaries)];
  return sql`merchant_id = any(${textArray(of)}) and ${column} >= ${periods[0] ?? 0} and ${column} < ${periods.at(-1) ?? 0}`;
};
