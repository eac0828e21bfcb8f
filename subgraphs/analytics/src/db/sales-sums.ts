import { type SQL, sql } from "drizzle-orm";
import { wholeShop } from "../domain/slot.ts";
import { slotOfColumn } from "./rows.ts";

const shop = sql.raw(`'${wholeShop}'`);

/** The columns of `sales_slots` that are counted, in the order in which the sums below select them. */
export const salesColumns = [
  "orders",
  "cancelled_orders",
  "units",
  "net",
  "tax",
  "gross",
  "credited_units",
  "credited_net",
  "credited_tax",
  "credited_gross",
] as const;

const forMerchantAndShop = (rows: SQL, at: string, columns: string): SQL => sql`
  select merchant_id, ${slotOfColumn(at)} as slot, currency, ${sql.raw(columns)} from ${rows} group by 1, 2, 3
  union all
  select ${shop}, ${slotOfColumn(at)}, currency, ${sql.raw(columns)} from ${rows} group by 2, 3`;

/** `merchant_id, slot, currency` and `salesColumns` of rows like those of `sold_orders`, by when they were placed. */
export const orderSums = (rows: SQL): SQL =>
  forMerchantAndShop(
    rows,
    "placed_at",
    `count(distinct order_id) as orders, 0::bigint as cancelled_orders, sum(units) as units, sum(net) as net, sum(tax) as tax, sum(gross) as gross,
    0::bigint as credited_units, 0::numeric as credited_net, 0::numeric as credited_tax, 0::numeric as credited_gross`,
  );

/** The same of cancelled orders, by when they were cancelled. */
export const cancelledSums = (rows: SQL): SQL =>
  forMerchantAndShop(rows, "cancelled_at", "0::bigint, count(distinct order_id), 0, 0, 0, 0, 0, 0, 0, 0");

/** The same of rows like those of `credited_parts`, by when they were credited. */
export const creditSums = (rows: SQL): SQL =>
  forMerchantAndShop(
    rows,
    "credited_at",
    "0::bigint, 0::bigint, 0, 0, 0, 0, sum(units), sum(net), sum(tax), sum(gross)",
  );

/** `merchant_id, product_id, day, currency` and the sums of `product_sales_days` of rows like those of `sold_lines`. */
export const productSalesSums = (rows: SQL): SQL => sql`
  select merchant_id, product_id, ${slotOfColumn("placed_at")} / 96 as day, currency,
    count(distinct merchant_order_id) as orders, sum(quantity) as units, sum(net) as net, sum(gross) as gross
  from ${rows} group by 1, 2, 3, 4`;

/** Adds sums (`merchant_id, slot, currency` and `salesColumns`) to `sales_slots`. */
export const addSales = (sums: SQL): SQL => sql`
  insert into sales_slots as held (merchant_id, slot, currency, ${sql.raw(salesColumns.join(", "))})
  select * from (${sums}) as sums order by merchant_id, slot, currency
  on conflict (merchant_id, slot, currency) do update set ${sql.raw(
    salesColumns.map((column) => `${column} = held.${column} + excluded.${column}`).join(", "),
  )}`;
