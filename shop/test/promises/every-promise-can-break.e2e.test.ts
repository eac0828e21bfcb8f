import type { RoomName } from "@novatech/service/room";
import { buyAndTrack } from "@novatech/testkit/shop/journey";
import { brokenInvariants } from "@novatech/testkit/shop/invariants";
import { afterAll, beforeAll, expect, test } from "vitest";
import { requireRest } from "../at-rest.ts";
import { type OneProcessShop, startOneProcess } from "../shop-under-test.ts";

// A check that finds nothing may as well look at nothing: each promise is broken in the databases by hand, and must be found.
let shop: OneProcessShop;

beforeAll(async () => {
  shop = await startOneProcess();
  await buyAndTrack(shop.url, { query: "notebook", say: () => {} });
  await requireRest(shop.databases);
});
afterAll(() => shop?.stop());

/** Past checks, keys and triggers, as no room could. They add up: each must add its own sentence to what was broken before. */
const damages: readonly (readonly [promise: string, room: RoomName, damage: string])[] = [
  [
    "1: what lies there is the sum of the ledger",
    "inventory",
    "update stock_ledger set quantity = quantity - 1 where kind = 'SHIPPED'",
  ],
  [
    "1: what is held and sold is the sum of the reservations",
    "inventory",
    "update stock_items set committed = 1 where id = (select id from stock_items where on_hand > 0 limit 1)",
  ],
  [
    "1: no more is promised than lies there",
    "inventory",
    "alter table stock_items drop constraint stock_items_not_oversold; update stock_items set reserved = on_hand + 1 where id = (select max(id) from stock_items)",
  ],
  [
    "what left the warehouse is in a parcel that left",
    "fulfillment",
    "update shipments set status = 'PACKED', tracking_number = null, delivered_at = null",
  ],
  [
    "2: the units of an order's lines",
    "inventory",
    "update reservations set quantity = quantity + 1 where state = 'CONSUMED'",
  ],
  [
    "5: nothing is held for an attempt",
    "inventory",
    "insert into attempts values ('chk_lost', 'RESERVED', now()); insert into reservations (id, attempt_id, line_id, stock_item_id, quantity, state, expires_at) select 'res_lost', 'chk_lost', 'line_lost', id, 1, 'ACTIVE', now() + interval '1 hour' from stock_items limit 1",
  ],
  [
    "8: no reservation outlives its time",
    "inventory",
    "update reservations set expires_at = now() - interval '1 hour' where id = 'res_lost'",
  ],
  [
    "1: what came back is what the ledger says came back",
    "inventory",
    "update reservations set returned_quantity = 1 where state = 'CONSUMED'",
  ],
  [
    "3: what was taken and given back is the sum",
    "payments",
    "update payment_actions set amount_minor = amount_minor - 1 where kind = 'CAPTURE'",
  ],
  [
    "3: every transaction of the settlement ledger",
    "payments",
    "update settlement_entries set amount_minor = amount_minor + 1 where account = 'SHOP'",
  ],
  [
    "3: what the settlement ledger says",
    "payments",
    "update settlement_entries set amount_minor = amount_minor + 1 where account = 'PROVIDER'",
  ],
  ["7: the numbers of a seller's invoices", "payments", "update invoices set sequence = sequence + 5"],
  [
    "7: invoices less credit notes",
    "payments",
    "update invoices set gross_minor = gross_minor + 1, net_minor = net_minor + 1",
  ],
  ["3: our books are the provider's", "payments", "update sandbox.authorizations set amount_minor = amount_minor + 1"],
  [
    "4: one authorisation at the provider",
    "payments",
    "insert into sandbox.authorizations (key, currency, amount_minor, is_approved, method_token, captured_minor, is_voided) select key || copy.suffix, currency, amount_minor, true, method_token, 0, false from sandbox.authorizations, (values (':again'), (':more')) copy(suffix)",
  ],
  [
    "4: one capture at the provider for a parcel",
    "payments",
    "update sandbox.operations set amount_minor = amount_minor + 1 where kind = 'CAPTURE'",
  ],
  ["3, 5: exactly what an order costs was held", "payments", "update payments set attempt_id = 'chk_nobody'"],
  ["3: what an order says was taken", "orders", "update orders set captured_minor = captured_minor - 1"],
  [
    "7: the buyer paid what was ordered less what was credited",
    "payments",
    "alter table payments drop constraint payments_refunded; update payments set refunded_minor = 1",
  ],
  [
    "3: when all has left or was credited, nothing is held",
    "payments",
    "alter table payments drop constraint payments_all_taken; update payments set authorized_minor = authorized_minor + 1, amount_minor = amount_minor + 1",
  ],
  ["5: no money is held for what is no order", "payments", "delete from capture_plans"],
  [
    "3: held ≥ taken and let go",
    "payments",
    "alter table payments drop constraint payments_books; update payments set released_minor = authorized_minor",
  ],
  [
    "no answer of the provider is open",
    "payments",
    "update payment_actions set status = 'UNKNOWN' where kind = 'AUTHORIZE'",
  ],
  [
    "6: every move of an order is legal",
    "orders",
    "update timeline_entries set kind = 'SHIPMENT_PACKED' where kind = 'SHIPMENT_HANDED_OVER'",
  ],
  ["6: the timeline sequences of an order", "orders", "delete from timeline_entries where sequence = 4"],
  ["6: the event versions of an order", "orders", "delete from order_events where version = 2"],
  ["7: the tax lines make the tax", "orders", "update orders set tax_lines = '[]'"],
  [
    "7: gross is net and tax",
    "orders",
    "alter table order_lines drop constraint order_lines_cost; update order_lines set tax = tax + 1",
  ],
  ["7: lines and shipping make the total", "orders", "update order_lines set gross = gross + 1"],
  ["7: what was credited is at most the total", "orders", "update orders set credited_gross = 1, credited_net = 1"],
  ["7: no promotion is used more often than it may be", "cart", "update promotions set uses_used = uses_used + 1"],
  [
    "5: no use of a promotion is held for a check-out",
    "cart",
    "insert into promotion_attempts (attempt_id, state, decided_at, expires_at) values ('chk_lost', 'HELD', now(), now() + interval '1 hour')",
  ],
  [
    "7: a counted promotion is used by an order that has it",
    "cart",
    "update promotion_attempts set state = 'USED', expires_at = null where attempt_id = 'chk_lost'",
  ],
  [
    "9: no event tells whom an order is for",
    "orders",
    `update outbox set payload = payload || '{"to": "Ada Demo"}' where id = (select max(id) from outbox)`,
  ],
  ...(
    [
      ["users", "select id from users"],
      ["orders", "select customer_id from orders"],
      ["payments", "select customer_id from payments where card_last4 is not null"],
      ["fulfillment", "select customer_id from fulfillment_orders"],
      ["cart", "select customer_id from quotes"],
      ["catalog", "select customer_id from purchases"],
    ] as const
  ).map(
    ([room, somebody]) =>
      [
        `9: nothing in ${room} tells of an erased customer`,
        room,
        `insert into erased_persons (person_id, request_id, erased_at) select id, 'preq_lost', now() from (${somebody} limit 1) as lost(id)`,
      ] as const,
  ),
  [
    "9: nothing in recommendations tells of an erased customer",
    "recommendations",
    "insert into preferences values ('user_lost', true, now()); insert into erased_persons values ('user_lost', 'preq_lost', now())",
  ],
  [
    "9: nothing in analytics tells of an erased customer",
    "analytics",
    "insert into consents values ('user_lost', true, now()); insert into erased_persons values ('user_lost', 'preq_lost', now())",
  ],
  [
    "7: the merchants' parts make the order",
    "orders",
    "update merchant_orders set subtotal_gross = subtotal_gross - 1",
  ],
  ["every unit of an order", "orders", "update order_lines set quantity = quantity + 1"],
  [
    "5: PLACED if and only if there is exactly one order",
    "orders",
    "update checkout_attempts set status = 'FAILED', failure_code = 'EXPIRED', stock = 'FREE', promotions = 'NONE', money = 'FREE'",
  ],
  [
    "5: every attempt is decided",
    "orders",
    "update checkout_attempts set status = 'RESERVING', failure_code = null, completed_at = null",
  ],
  [
    "5: no attempt is undecided a minute after its deadline",
    "orders",
    "update checkout_attempts set deadline_at = now() - interval '2 minutes'",
  ],
  ["6: what was seen of a parcel", "fulfillment", "delete from tracking_events where sequence = 2"],
  ["what was ordered was taken out of its cart", "cart", "delete from ordered_carts"],
  ["events of an aggregate count from 1", "orders", "delete from outbox where type = 'order.placed.v1'"],
  [
    "no event is parked",
    "cart",
    "insert into inbox_parked (topic, aggregate_id, aggregate_version, event, reason, parked_at) values ('none', 'none', 1, '{}', 'GAP', now())",
  ],
  ["no event is a dead letter", "cart", "update inbox_parked set reason = 'DEAD'"],
];

test.each(damages)("it is seen that this is broken: %s", async (promise, room, damage) => {
  const about = async () =>
    (await brokenInvariants(shop.databases, { atRest: true })).filter((sentence) => sentence.startsWith(promise));
  expect(await about()).toEqual([]);
  await shop.databases[room].begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql.unsafe(damage);
  });
  expect((await about()).length).toBeGreaterThan(0);
});
