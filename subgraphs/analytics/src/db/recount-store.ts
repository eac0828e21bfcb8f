import type { Transaction } from "@novatech/postgres/database";
import { type SQL, sql } from "drizzle-orm";
import type { RecountStore } from "../commands/recount.ts";
import { daysPerBlock } from "../domain/slot.ts";
import { customerParts, recountCustomers } from "./customer-recount.ts";
import { cancelledSums, creditSums, orderSums, productSalesSums, salesColumns } from "./sales-sums.ts";
import { eventColumns, eventSums, productSums, visitChanges, visitColumns, visitSteps } from "./traffic-sums.ts";

const productColumns = ["views", "cart_additions", "checkouts"];
const productSalesColumns = ["orders", "units", "net", "gross"];

/** Counts what is kept singly anew, in a transaction of this database. */
export const createPostgresRecountStore = (tx: Transaction): RecountStore => ({
  days: async () => {
    const [row] = await tx.execute<{ first: number | null; last: number | null; first_event: number | null }>(sql`
      select min(day) as first, max(day) as last, (select min(happened_on) - date '1970-01-01' from events) as first_event from (
        select min(slot / 96) as day from traffic_slots union all select max(slot / 96) from traffic_slots
        union all select min(slot / 96) from sales_slots union all select max(slot / 96) from sales_slots
        union all select min(happened_on) - date '1970-01-01' from events union all select max(happened_on) - date '1970-01-01' from events
        union all select ${dayColumn("min(placed_at)")} from sold_orders union all select ${dayColumn("max(placed_at)")} from sold_orders
        union all select ${dayColumn("min(credited_at)")} from credited_parts union all select ${dayColumn("max(credited_at)")} from credited_parts
      ) as ends`);
    return row?.first === null || row?.last === null || row === undefined
      ? null
      : { first: row.first, last: row.last, firstEvent: row.first_event };
  },
  recount: async (day, { isCheck, hasEvents }) => {
    const tables = [...(hasEvents ? trafficTables(day) : []), ...salesTables(day), ...hourTables(day)];
    // A day of the whole shop may take longer than any request may.
    await tx.execute(sql`set local statement_timeout = '10min'`);
    const differences = [];
    for (const table of tables) {
      const rows = await tx.execute<{ what: string }>(isCheck ? differencesOf(table) : mending(table));
      differences.push(...rows.map(({ what }) => ({ table: table.name, what })));
    }
    return differences;
  },
  recountBlock: async (block, { isCheck }) => {
    const table = blockTable(block);
    await tx.execute(sql`set local statement_timeout = '10min'`);
    const rows = await tx.execute<{ what: string }>(isCheck ? differencesOf(table) : mending(table));
    return rows.map(({ what }) => ({ table: table.name, what }));
  },
  customerParts: customerParts + 1,
  recountCustomers: async (part, { isCheck }) => {
    await tx.execute(sql`set local statement_timeout = '10min'`);
    if (part < customerParts)
      return (await recountCustomers(tx, part, isCheck)).map((what) => ({ table: "customers", what }));
    const rows = await tx.execute<{ what: string }>(isCheck ? differencesOf(cohortTable) : mending(cohortTable));
    return rows.map(({ what }) => ({ table: cohortTable.name, what }));
  },
});

/** A table of sums, and how those of one day are counted anew. */
type SumTable = {
  readonly name: string;
  readonly key: readonly string[];
  readonly columns: readonly string[];
  /** The rows of the day, or of the block; of cohorts all. */
  readonly isOfDay: SQL;
  /** Key and columns, in that order; a key may come several times. */
  readonly counted: SQL;
};

const names = (columns: readonly string[]): SQL => sql.raw(columns.join(", "));
const dayColumn = (moment: string): SQL => sql.raw(`floor(extract(epoch from ${moment}) / 86400)::integer`);
const slotsOf = (day: number): SQL => sql`slot / 96 = ${day}`;
const daysRows = (table: string, column: string, day: number): SQL =>
  sql`(select * from ${sql.raw(table)} where ${sql.raw(column)} >= to_timestamp(${day * 86_400}) and ${sql.raw(column)} < to_timestamp(${day * 86_400 + 86_400})) as kept`;

function trafficTables(day: number): SumTable[] {
  const kept = sql`(select * from events where happened_on = date '1970-01-01' + ${day}::integer) as kept`;
  const visitNames = visitColumns.map(([column]) => column);
  const steps = sql`(select *, ${sql.raw(visitColumns.map(([, own]) => `null::smallint as was_${own}`).join(", "))} from (${visitSteps(kept)}) as step) as seen`;
  return [
    {
      name: "traffic_slots",
      key: ["merchant_id", "slot"],
      columns: [...eventColumns, ...visitNames],
      isOfDay: slotsOf(day),
      counted: sql`
        select merchant_id, slot, ${names(eventColumns)}, ${sql.raw(visitNames.map((name) => `0 as ${name}`).join(", "))} from (${eventSums(kept)}) as sums
        union all
        select merchant_id, slot, ${sql.raw(eventColumns.map(() => "0").join(", "))}, ${sql.raw(
          visitColumns.map(([, own]) => `coalesce(${own}, 0)`).join(", "),
        )} from (${visitChanges(steps)}) as changes`,
    },
    {
      name: "product_traffic_slots",
      key: ["merchant_id", "product_id", "slot"],
      columns: productColumns,
      isOfDay: slotsOf(day),
      counted: productSums(kept, "slot"),
    },
    {
      name: "product_traffic_days",
      key: ["merchant_id", "product_id", "day"],
      columns: productColumns,
      isOfDay: sql`day + 0 = ${day}`,
      counted: productSums(kept, "day"),
    },
  ];
}

const salesTables = (day: number): SumTable[] => [
  {
    name: "sales_slots",
    key: ["merchant_id", "slot", "currency"],
    columns: salesColumns,
    isOfDay: slotsOf(day),
    counted: sql`${orderSums(daysRows("sold_orders", "placed_at", day))}
      union all ${cancelledSums(daysRows("sold_orders", "cancelled_at", day))}
      union all ${creditSums(daysRows("credited_parts", "credited_at", day))}`,
  },
  {
    name: "product_sales_days",
    key: ["merchant_id", "product_id", "day", "currency"],
    columns: productSalesColumns,
    isOfDay: sql`day + 0 = ${day}`,
    counted: productSalesSums(daysRows("sold_lines", "placed_at", day)),
  },
];

const summed = (columns: readonly string[]): SQL =>
  sql.raw(columns.map((column) => `sum(${column}) as ${column}`).join(", "));

/** Sums by the hour are of those by quarters, which are mended before, and with them by triggers what is wrong in both. */
const hourTables = (day: number): SumTable[] =>
  (
    [
      ["traffic_hours", "traffic_slots", [], [...eventColumns, ...visitColumns.map(([column]) => column)]],
      ["sales_hours", "sales_slots", ["currency"], salesColumns],
    ] as const
  ).map(([name, of, more, columns]) => ({
    name,
    key: ["merchant_id", "hour", ...more],
    columns,
    isOfDay: sql`hour / 24 = ${day}`,
    counted: sql`select ${names(["merchant_id", "slot / 4", ...more])}, ${summed(columns)}
      from ${sql.raw(of)} where ${slotsOf(day)} group by ${sql.raw(more.length > 0 ? "1, 2, 3" : "1, 2")}`,
  }));

const blockTable = (block: number): SumTable => ({
  name: "product_traffic_blocks",
  key: ["merchant_id", "product_id", "block"],
  columns: productColumns,
  isOfDay: sql`block + 0 = ${block}`,
  counted: sql`select merchant_id, product_id, ${block}::integer, ${summed(productColumns)}
    from product_traffic_days where day + 0 >= ${block * daysPerBlock} and day + 0 < ${(block + 1) * daysPerBlock} group by 1, 2`,
});

const cohortTable: SumTable = {
  name: "cohort_months",
  key: ["merchant_id", "cohort", "month"],
  columns: ["customers", "repeaters"],
  isOfDay: sql`true`,
  counted: sql`
    select merchant_id, cohort, month, count(*), sum(repeats)
    from customers cross join lateral months_of_customer(order_slots) group by 1, 2, 3`,
};

/** By how much each row differs from what is counted: both are of one snapshot, in which an event and its sums are always together. */
const missing = ({ name, key, columns, isOfDay, counted }: SumTable): SQL => sql`
  select ${names(key)}, ${summed(columns)} from (
    select ${names(key)}, ${names(columns)} from (${counted}) as counted(${names([...key, ...columns])})
    union all
    select ${names(key)}, ${sql.raw(columns.map((column) => `-${column}`).join(", "))} from ${sql.raw(name)} where ${isOfDay}
  ) as both_sides
  group by ${names(key)} having ${sql.raw(columns.map((column) => `sum(${column}) <> 0`).join(" or "))}`;

const differencesOf = (table: SumTable): SQL => sql`
  select to_jsonb(difference)::text as what from (${missing(table)}) as difference order by 1`;

/** Adds what is missing, not what is right: what is written meanwhile is then counted on both sides, and nobody has to be kept waiting. */
const mending = (table: SumTable): SQL => sql`
  with difference as (${missing(table)}), mended as (
    insert into ${sql.raw(table.name)} as held (${names([...table.key, ...table.columns])})
    select * from difference order by ${names(table.key)}
    on conflict (${names(table.key)}) do update set ${sql.raw(
      table.columns.map((column) => `${column} = held.${column} + excluded.${column}`).join(", "),
    )}
  )
  select to_jsonb(difference)::text as what from difference order by 1`;
