import { type SQL, sql } from "drizzle-orm";
import { wholeShop } from "../domain/slot.ts";
import { slotOfColumn } from "./rows.ts";

/** `customer, merchant_id, slot` of rows like those of `sold_orders`, for each merchant and for the whole shop, where an order of several merchants is one. */
export const customerOrders = (rows: SQL): SQL => sql`
  select distinct customer, subject.merchant_id, order_id, ${slotOfColumn("placed_at")} as slot
  from ${rows} as counted cross join lateral (values (counted.merchant_id), (${sql.raw(`'${wholeShop}'`)})) as subject(merchant_id)
  where customer is not null`;

/** Adds orders (rows like those of `sold_orders`, none of them cancelled) to what their customers ordered. */
export const addCustomers = (rows: SQL): SQL => sql`
  insert into customers as held (customer, merchant_id, order_slots)
  select customer, merchant_id, array_agg(slot) from (${customerOrders(rows)}) as ordered group by 1, 2 order by 1, 2
  on conflict (customer, merchant_id) do update set order_slots = held.order_slots || excluded.order_slots`;

/** Takes orders off what their customers ordered. Who has none left stays, in no sum. */
export const takeOffCustomers = (rows: SQL): SQL => sql`
  update customers set order_slots = array(select unnest(order_slots) except all select unnest(gone.slots))
  from (select customer, merchant_id, array_agg(slot) as slots from (${customerOrders(rows)}) as ordered group by 1, 2) as gone
  where customers.customer = gone.customer and customers.merchant_id = gone.merchant_id`;
