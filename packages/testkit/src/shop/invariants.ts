import { type Comparison, comparisons } from "./comparisons.ts";
import { leftOfErased } from "./erased.ts";
import { type RoomDatabases, type ShopRoom, shopRooms } from "./room-databases.ts";
import { faultsOfTimeline } from "./timeline-order.ts";

type Row = Readonly<Record<string, unknown>>;

/** What must be true in a room's database at every moment, as SQL that finds what breaks it: the promise, then the query. */
const alwaysTrue: readonly (readonly [ShopRoom, string, string])[] = [
  [
    "inventory",
    "1: no more is promised than lies there",
    `select id, on_hand, reserved, committed from stock_items
     where least(on_hand, reserved, committed) < 0 or reserved + committed > on_hand + backorder_limit`,
  ],
  [
    "inventory",
    "1: what lies there is the sum of the ledger",
    `select item.id, item.on_hand, sum(line.quantity) as ledger from stock_items item
     left join stock_ledger line on line.stock_item_id = item.id
     group by item.id having item.on_hand <> coalesce(sum(line.quantity), 0)`,
  ],
  [
    "inventory",
    "1: what is held and sold is the sum of the reservations",
    `select item.id, item.reserved, item.committed from stock_items item
     left join reservations held on held.stock_item_id = item.id group by item.id
     having item.reserved <> coalesce(sum(held.quantity) filter (where held.state = 'ACTIVE'), 0)
         or item.committed <> coalesce(sum(held.quantity) filter (where held.state = 'COMMITTED'), 0)`,
  ],
  [
    "inventory",
    "1: what came back is what the ledger says came back",
    `select item.id, line.returned as ledger, held.returned as reservations from stock_items item
     left join (select stock_item_id, sum(quantity) as returned from stock_ledger where kind = 'RETURNED' group by 1) line
       on line.stock_item_id = item.id
     left join (select stock_item_id, sum(returned_quantity) as returned from reservations group by 1) held
       on held.stock_item_id = item.id
     where coalesce(line.returned, 0) <> coalesce(held.returned, 0)`,
  ],
  [
    "inventory",
    "8: no reservation outlives its time by a minute",
    `select id, attempt_id, expires_at from reservations where state = 'ACTIVE' and expires_at < now() - interval '1 minute'`,
  ],
  [
    "payments",
    "3: held ≥ taken and let go, taken ≥ given back ≥ 0",
    `select id, authorized_minor, captured_minor, released_minor, refunded_minor from payments
     where authorized_minor < captured_minor + released_minor or captured_minor < refunded_minor
        or least(captured_minor, released_minor, refunded_minor) < 0`,
  ],
  [
    "payments",
    "3: what was taken and given back is the sum of the captures and refunds that succeeded",
    `select payment.id, payment.captured_minor, payment.refunded_minor from payments payment
     left join payment_actions action on action.payment_id = payment.id and action.status = 'SUCCEEDED'
     group by payment.id
     having payment.captured_minor <> coalesce(sum(action.amount_minor) filter (where action.kind = 'CAPTURE'), 0)
         or payment.refunded_minor <> coalesce(sum(action.amount_minor) filter (where action.kind = 'REFUND'), 0)`,
  ],
  [
    "payments",
    "3: every transaction of the settlement ledger sums to nothing",
    `select transaction_id, sum(amount_minor) from settlement_entries group by 1 having sum(amount_minor) <> 0`,
  ],
  [
    "payments",
    "7: the numbers of a seller's invoices count from 1 without a gap, and so do those of the credit notes",
    `select merchant_id, year, kind, count(*), max(sequence) from invoices group by 1, 2, 3 having count(*) <> max(sequence)`,
  ],
  [
    "payments",
    "4: one authorisation at the provider for an attempt that is not let go of",
    `select split_part(key, ':', 1) as attempt, count(*) from sandbox.authorizations
     where is_approved and not is_voided and captured_minor + released_minor < amount_minor group by 1 having count(*) > 1`,
  ],
  [
    "payments",
    "4: one capture at the provider for a parcel, and never more than is held",
    `select key, captured_minor from sandbox.authorizations held
     where captured_minor > amount_minor or captured_minor <>
       (select coalesce(sum(amount_minor), 0) from sandbox.operations
        where authorization_key = held.key and kind = 'CAPTURE' and reason is null)`,
  ],
  [
    "orders",
    "5: PLACED if and only if there is exactly one order",
    `select attempt.id, attempt.status, count(placed.id) as orders from checkout_attempts attempt
     left join orders placed on placed.attempt_id = attempt.id and placed.id = attempt.order_id
     group by attempt.id having (attempt.status = 'PLACED') <> (count(placed.id) = 1)`,
  ],
  [
    "orders",
    "5: no attempt is undecided a minute after its deadline",
    `select id, status, deadline_at from checkout_attempts
     where status not in ('PLACED', 'FAILED', 'COMPENSATING') and deadline_at < now() - interval '1 minute'`,
  ],
  [
    "orders",
    "6: the event versions of an order count from 1 without a gap",
    `select placed.id, placed.version, count(*), min(event.version), max(event.version) from orders placed
     left join order_events event on event.order_id = placed.id group by placed.id
     having count(event.version) <> placed.version or min(event.version) is distinct from 1 or max(event.version) <> placed.version`,
  ],
  [
    "orders",
    "6: the timeline sequences of an order count from 1 without a gap",
    `select placed.id, placed.sequence, count(*), min(entry.sequence), max(entry.sequence) from orders placed
     left join timeline_entries entry on entry.order_id = placed.id group by placed.id
     having count(entry.sequence) <> placed.sequence or min(entry.sequence) is distinct from 1 or max(entry.sequence) <> placed.sequence`,
  ],
  [
    "orders",
    "7: lines and shipping make the total, to the minor unit",
    `select placed.id, placed.total_gross from orders placed
     where total_gross is distinct from shipping_gross + (select sum(gross) from order_lines where order_id = placed.id)
        or total_net is distinct from shipping_net + (select sum(net) from order_lines where order_id = placed.id)
        or (total_gross, subtotal_gross, shipping_gross) <>
           (total_net + total_tax, subtotal_net + subtotal_tax, shipping_net + shipping_tax)`,
  ],
  [
    "orders",
    "7: the tax lines make the tax",
    `select id, total_tax, tax_lines from orders
     where total_tax is distinct from (select sum((line ->> 'tax')::bigint) from jsonb_array_elements(tax_lines) line)`,
  ],
  [
    "orders",
    "7: the merchants' parts make the order",
    `select placed.id, placed.subtotal_gross, placed.shipping_gross from orders placed
     join merchant_orders part on part.order_id = placed.id group by placed.id
     having sum(part.subtotal_gross) <> placed.subtotal_gross or sum(part.shipping_gross) <> placed.shipping_gross
         or sum(part.subtotal_tax) <> placed.subtotal_tax or sum(part.shipping_tax) <> placed.shipping_tax`,
  ],
  [
    "orders",
    "7: gross is net and tax on every line and part",
    `select id from order_lines where gross <> net + tax union all
     select id from merchant_orders where subtotal_gross <> subtotal_net + subtotal_tax or shipping_gross <> shipping_net + shipping_tax`,
  ],
  [
    "orders",
    "7: what was credited is at most the total, and what an order's events credit is what it says",
    `select placed.id, placed.total_gross, placed.credited_gross, told.credited from orders placed
     left join (select order_id, sum((data -> 'amount' ->> 'gross')::bigint) as credited from order_events
                where type = 'CREDITED' group by 1) told on told.order_id = placed.id
     where credited_gross > total_gross or credited_gross <> credited_net + credited_tax
        or coalesce(told.credited, 0) <> placed.credited_gross`,
  ],
  [
    "cart",
    "7: no promotion is used more often than it may be, and its counts are those of its uses",
    `select promotion.id, uses_held, uses_used, usage_limit from promotions promotion
     left join promotion_uses used on used.promotion_id = promotion.id
     left join promotion_attempts attempt on attempt.attempt_id = used.attempt_id
     group by promotion.id
     having uses_held + uses_used > coalesce(usage_limit, 2147483647)
         or uses_held <> count(*) filter (where attempt.state = 'HELD')
         or uses_used <> count(*) filter (where attempt.state = 'USED')`,
  ],
  ...shopRooms.map((room): readonly [ShopRoom, string, string] => [
    room,
    "9: no event tells whom an order is for",
    `select id, type, aggregate_id from outbox
     where payload::text ~* '@novatech[.]example|beispielweg|ada demo' limit 5`,
  ]),
  [
    "fulfillment",
    "6: what was seen of a parcel counts from 1 without a gap",
    `select parcel.id, parcel.last_sequence, count(seen.sequence), max(seen.sequence) from shipments parcel
     left join tracking_events seen on seen.shipment_id = parcel.id group by parcel.id
     having count(seen.sequence) <> parcel.last_sequence or coalesce(max(seen.sequence), 0) <> parcel.last_sequence`,
  ],
  ...shopRooms.flatMap((room): (readonly [ShopRoom, string, string])[] => [
    [
      room,
      "events of an aggregate count from 1 without a gap",
      `select head.topic, head.aggregate_id, head.version, count(*) from outbox_heads head
       left join outbox sent using (topic, aggregate_id) group by head.topic, head.aggregate_id, head.version
       having count(sent.id) <> head.version or max(sent.aggregate_version) <> head.version`,
    ],
    [
      room,
      "no event is a dead letter",
      `select topic, aggregate_id, aggregate_version, last_error from inbox_parked where reason = 'DEAD'`,
    ],
  ]),
];

/** What must be true besides once everything that was begun has ended. */
const trueAtRest: readonly (readonly [ShopRoom, string, string])[] = [
  [
    "orders",
    "5: every attempt is decided",
    `select id, status, submitted_at from checkout_attempts where status not in ('PLACED', 'FAILED')`,
  ],
  ["inventory", "5: nothing is held for an attempt", `select id, attempt_id from reservations where state = 'ACTIVE'`],
  [
    "payments",
    "no answer of the provider is open",
    `select id, kind, status from payment_actions where status in ('REQUESTED', 'PENDING', 'UNKNOWN')`,
  ],
  [
    "payments",
    "5: no money is held for what is no order",
    `select id, attempt_id, status from payments
     where order_id not in (select order_id from capture_plans where plan is not null)
       and (authorized_minor <> released_minor or captured_minor <> 0)`,
  ],
  [
    "payments",
    "3: when all has left or was credited, nothing is held any more",
    `select id, order_id, authorized_minor, captured_minor, released_minor from payments
     where authorized_minor <> captured_minor + released_minor`,
  ],
  [
    "payments",
    "3: what the settlement ledger says the provider has is what was taken and not given back",
    `select payment.order_id, payment.captured_minor, payment.refunded_minor, booked.minor from payments payment
     left join (select order_id, -sum(amount_minor) as minor from settlement_entries where account = 'PROVIDER' group by 1) booked
       on booked.order_id = payment.order_id
     where coalesce(booked.minor, 0) <> captured_minor - refunded_minor - charged_back_minor`,
  ],
  [
    "payments",
    "7: invoices less credit notes are what was taken and not given back",
    `select payment.order_id, payment.captured_minor, payment.refunded_minor, issued.minor from payments payment
     left join (select order_id, sum(case kind when 'INVOICE' then gross_minor else -gross_minor end) as minor
                from invoices group by 1) issued on issued.order_id = payment.order_id
     where charged_back_minor = 0 and coalesce(issued.minor, 0) <> captured_minor - refunded_minor
       and not exists (select from payment_actions action
                       where action.payment_id = payment.id and action.kind = 'REFUND' and action.credit_id is null)`,
  ],
  [
    "cart",
    "5: no use of a promotion is held for a check-out",
    `select attempt_id from promotion_attempts where state = 'HELD'`,
  ],
  ...leftOfErased,
  ...shopRooms.flatMap((room): (readonly [ShopRoom, string, string])[] => [
    [room, "every event is sent", `select topic, type, aggregate_id from outbox where published_at is null`],
    [room, "no event is parked", `select topic, aggregate_id, aggregate_version, reason, last_error from inbox_parked`],
  ]),
];

const show = (rows: readonly Row[]): string =>
  rows
    .slice(0, 5)
    .map((row) => JSON.stringify(row, (_key, value: unknown) => (typeof value === "bigint" ? value.toString() : value)))
    .join(", ") + (rows.length > 5 ? ` and ${rows.length - 5} more` : "");

/**
 * What breaks the promises of a check-out, as sentences that begin with the invariant's number in the design; empty when
 * nothing does. With `atRest` also what holds only once everything that was begun has ended. Asks the databases only.
 */
export async function brokenInvariants(
  databases: RoomDatabases,
  { atRest }: { readonly atRest: boolean },
): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const [room, promise, query] of atRest ? [...alwaysTrue, ...trueAtRest] : alwaysTrue) {
    const rows = await databases[room].unsafe<Row[]>(query);
    if (rows.length > 0) broken.push(`${promise} (${room}): ${show(rows)}`);
  }
  broken.push(...(await brokenTimelines(databases)));
  if (atRest) for (const comparison of comparisons) broken.push(...(await disagreements(databases, comparison)));
  return broken;
}

async function brokenTimelines(databases: RoomDatabases): Promise<string[]> {
  const rows = await databases.orders<
    { order_id: string; sequence: number; kind: string; shipment_id: string | null }[]
  >`
    select order_id, sequence, kind, shipment_id from timeline_entries order by order_id, sequence`;
  return [...Map.groupBy(rows, (row) => row.order_id)].flatMap(([orderId, entries]) =>
    faultsOfTimeline(entries.map((entry) => ({ ...entry, shipmentId: entry.shipment_id }))).map(
      (fault) => `6: every move of an order is legal (orders): ${orderId}: ${fault}`,
    ),
  );
}

async function disagreements(databases: RoomDatabases, { promise, left, right }: Comparison): Promise<string[]> {
  const read = async ([room, query]: readonly [ShopRoom, string]): Promise<Map<string, string>> => {
    const rows = await databases[room].unsafe<{ key: string; value: string }[]>(query);
    return new Map(rows.map(({ key, value }) => [key, value]));
  };
  const [here, there] = [await read(left), await read(right)];
  const keys = [...new Set([...here.keys(), ...there.keys()])].filter((key) => here.get(key) !== there.get(key));
  if (keys.length === 0) return [];
  const rows = keys.map((key) => ({ key, [left[0]]: here.get(key) ?? null, [`${right[0]} `]: there.get(key) ?? null }));
  return [`${promise} (${left[0]} and ${right[0]}): ${show(rows)}`];
}
