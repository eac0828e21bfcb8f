import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@novatech/postgres/database";
import { customerOrders } from "./customer-sums.ts";

const digits = "0123456789abcdef";

/** In how many parts customers are counted anew: by the first digit of their hash. */
export const customerParts = digits.length;

/**
 * Compares what a part of the customers ordered with single orders, and mends it unless it only checks. Resolves to what differs, a JSON text for each
 * customer of a merchant, which does not say who. Their sums by month follow by themselves.
 */
export async function recountCustomers(tx: Transaction, part: number, isCheck: boolean): Promise<readonly string[]> {
  const differences = await tx.execute<{ what: string }>(sql`
    select jsonb_build_object('merchant_id', merchant_id, 'missing', cardinality(missing), 'too_many', cardinality(surplus))::text as what
    from (${differing(part)}) as difference order by 1`);
  if (differences.length > 0 && !isCheck) {
    // Off and on, not anew: what is ordered meanwhile stays.
    await tx.execute(sql`
      update customers set order_slots = array(select unnest(order_slots) except all select unnest(surplus))
      from (${differing(part)}) as difference
      where customers.customer = difference.customer and customers.merchant_id = difference.merchant_id and surplus <> '{}'`);
    await tx.execute(sql`
      insert into customers as held (customer, merchant_id, order_slots)
      select customer, merchant_id, missing from (${differing(part)}) as difference where missing <> '{}' order by 1, 2
      on conflict (customer, merchant_id) do update set order_slots = held.order_slots || excluded.order_slots`);
  }
  return differences.map(({ what }) => what);
}

/** A row for each customer of a merchant, or of the shop, whose orders are not those that are kept. */
function differing(part: number): SQL {
  const first = digits[part] ?? "";
  const ofPart = sql.raw(`customer >= '${first}' and customer < '${digits[part + 1] ?? "g"}'`);
  const orders = sql`(select * from sold_orders where ${ofPart} and cancelled_at is null)`;
  return sql`
    select customer, merchant_id,
      array(select unnest(counted.slots) except all select unnest(held.order_slots)) as missing,
      array(select unnest(held.order_slots) except all select unnest(counted.slots)) as surplus
    from (
      select customer, merchant_id, array_agg(slot order by slot) as slots from (${customerOrders(orders)}) as ordered group by 1, 2
    ) as counted full join (select * from customers where ${ofPart}) as held using (customer, merchant_id)
    where coalesce(counted.slots, '{}') <> array(select slot from unnest(held.order_slots) as slot order by slot)`;
}
