import type { ShopRoom } from "./room-databases.ts";

/** Two rooms' views of the same things, keyed alike, that must agree once everything has ended. A missing key is a disagreement. */
export type Comparison = {
  readonly promise: string;
  readonly left: readonly [ShopRoom, string];
  readonly right: readonly [ShopRoom, string];
};

/** Units of each line of an order that were not withdrawn before they left, and those that were sent again or in exchange. */
const unitsToCome = `
  with withdrawn as (
    select order_id, unit ->> 'lineId' as line_id, sum((unit ->> 'quantity')::int) as units
    from order_events, jsonb_array_elements(data -> 'withdrawn') unit where type = 'WITHDRAWAL_DECIDED' group by 1, 2
  ), found as (
    select data ->> 'replacementId' as id from order_events where type = 'REPLACEMENT_COMMITTED'
  ), replaced as (
    select order_id, unit ->> 'lineId' as line_id, sum((unit ->> 'quantity')::int) as units
    from order_events, jsonb_array_elements(data -> 'lines') unit
    where type = 'REPLACEMENT_REQUESTED' and data ->> 'replacementId' in (select id from found) group by 1, 2
  ), coming as (
    select placed.attempt_id, line.merchant_order_id, line.id as line_id,
      line.quantity - coalesce(withdrawn.units, 0) + coalesce(replaced.units, 0) as units
    from orders placed join order_lines line on line.order_id = placed.id
    left join withdrawn on withdrawn.line_id = line.id left join replaced on replaced.line_id = line.id
  )`;

/** Payments of check-outs that became orders. */
const isOfAnOrder = "order_id in (select order_id from capture_plans where plan is not null)";

/** Everything that two rooms must agree about at rest. */
export const comparisons: readonly Comparison[] = [
  {
    promise: "2: the units of an order's lines that were not taken back are what is sold or has left for them",
    left: [
      "orders",
      `${unitsToCome} select attempt_id || '/' || line_id as key, units::text as value from coming where units <> 0`,
    ],
    right: [
      "inventory",
      `select attempt_id || '/' || line_id as key, sum(quantity)::text as value
       from reservations where state in ('COMMITTED', 'CONSUMED') group by 1`,
    ],
  },
  {
    promise: "3, 5: exactly what an order costs was held for it",
    left: ["orders", `select attempt_id as key, currency || ' ' || total_gross as value from orders`],
    right: [
      "payments",
      `select attempt_id as key, currency || ' ' || authorized_minor as value from payments
       where ${isOfAnOrder}`,
    ],
  },
  {
    promise: "3: our books are the provider's: what is held, taken and given back",
    left: [
      "payments",
      `select attempt_id as key,
         authorized_minor - captured_minor - released_minor || ' ' || captured_minor || ' ' || refunded_minor as value
       from payments where authorized_minor > released_minor or captured_minor > 0`,
    ],
    right: [
      "payments",
      `select split_part(key, ':', 1) as key, sum(case when is_voided then 0 else amount_minor - captured_minor - released_minor end)
         || ' ' || sum(captured_minor) || ' ' || sum(refunded_minor) as value
       from sandbox.authorizations where is_approved group by 1
       having sum(case when is_voided then 0 else amount_minor - released_minor end) + sum(captured_minor) > 0
         -- What a lost server's books held is given back whole: nobody owes it, and our books need not hear of it.
         and (sum(case when is_voided then 0 else amount_minor - released_minor end) > sum(refunded_minor)
           or split_part(key, ':', 1) in (select attempt_id from payments))`,
    ],
  },
  {
    promise: "3: what an order says was taken and given back is what was",
    left: ["orders", `select id as key, captured_minor || ' ' || refunded_minor as value from orders`],
    right: [
      "payments",
      `select order_id as key, captured_minor || ' ' || refunded_minor as value from payments
       where ${isOfAnOrder}`,
    ],
  },
  {
    promise: "7: the buyer paid what was ordered less what was credited, to the minor unit",
    left: [
      "orders",
      `select id as key, (total_gross - credited_gross)::text as value from orders where not is_charged_back`,
    ],
    right: [
      "payments",
      `select order_id as key, (captured_minor - refunded_minor)::text as value from payments
       where ${isOfAnOrder} and charged_back_minor = 0`,
    ],
  },
  {
    promise: "every unit of an order that was not taken back is in a parcel of its merchant, once",
    left: [
      "orders",
      `${unitsToCome} select merchant_order_id || '/' || line_id as key, units::text as value from coming where units <> 0`,
    ],
    right: [
      "fulfillment",
      `select parcel.merchant_order_id || '/' || line.line_id as key, sum(line.quantity)::text as value
       from shipments parcel join shipment_lines line on line.shipment_id = parcel.id
       where parcel.status <> 'CANCELLED' group by 1`,
    ],
  },
  {
    promise: "what left the warehouse is in a parcel that left",
    left: [
      "fulfillment",
      `select line.line_id as key, sum(line.quantity)::text as value from shipments parcel
       join shipment_lines line on line.shipment_id = parcel.id
       where parcel.status not in ('PENDING', 'PACKED', 'LABEL_PURCHASED', 'READY_FOR_PICKUP', 'CANCELLED') group by 1`,
    ],
    right: [
      "inventory",
      `select line_id as key, sum(quantity)::text as value from reservations where state = 'CONSUMED' group by 1`,
    ],
  },
  {
    promise: "what was ordered was taken out of its cart",
    left: ["orders", `select id as key, 'taken out' as value from orders`],
    right: ["cart", `select order_id as key, 'taken out' as value from ordered_carts`],
  },
  {
    promise: "7: a counted promotion is used by an order that has it and has not ended in nothing, and by no other",
    left: [
      "orders",
      `select attempt.id as key, 'used' as value from checkout_attempts attempt join orders placed on placed.attempt_id = attempt.id
       where attempt.promotions = 'HELD' and placed.status not in ('CANCELLED', 'EXPIRED')`,
    ],
    right: ["cart", `select attempt_id as key, 'used' as value from promotion_attempts where state = 'USED'`],
  },
];
