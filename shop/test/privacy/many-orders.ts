import type { RoomDatabases, ShopRoom } from "@novatech/testkit/shop/room-databases";

/** Tables of an order and the columns in which its copies differ, in the order in which they refer to one another. */
const tables: readonly (readonly [room: ShopRoom, table: string, of: string, differs: readonly string[]])[] = [
  ["orders", "checkout_attempts", "order_id = any($1)", ["id", "order_id", "quote_id", "idempotency_key"]],
  ["orders", "orders", "id = any($1)", ["id", "number", "attempt_id"]],
  ["orders", "merchant_orders", "order_id = any($1)", ["id", "order_id", "order_number"]],
  ["orders", "order_lines", "order_id = any($1)", ["id", "order_id", "merchant_order_id"]],
  ["orders", "contacts", "order_id = any($1)", ["order_id"]],
  ["orders", "order_events", "order_id = any($1)", ["order_id"]],
  ["orders", "timeline_entries", "order_id = any($1)", ["order_id"]],
  ["orders", "returns", "order_id = any($1)", ["id", "order_id", "merchant_order_id", "order_number"]],
  ["orders", "return_notes", "order_id = any($1)", ["return_id", "order_id"]],
  ["payments", "payments", "order_id = any($1)", ["id", "attempt_id", "order_id", "provider_reference"]],
  ["payments", "invoice_recipients", "order_id = any($1)", ["order_id"]],
  ["fulfillment", "fulfillment_orders", "order_id = any($1)", ["order_id"]],
  ["fulfillment", "recipients", "order_id = any($1)", ["order_id"]],
  ["fulfillment", "shipments", "order_id = any($1)", ["id", "order_id", "merchant_order_id", "tracking_number"]],
  [
    "fulfillment",
    "tracking_events",
    "shipment_id in (select id from shipments where order_id = any($1))",
    ["shipment_id", "carrier_event_id"],
  ],
  ["catalog", "purchases", "order_id = any($1)", ["order_id"]],
  ["recommendations", "purchases", "order_id = any($1)", ["order_id"]],
];

/** Copies an order in every room's tables so that there are `count` of it. By SQL, because buying them would take longer than all the rest. */
export async function multiplyOrder(databases: RoomDatabases, orderId: string, count: number): Promise<void> {
  for (const [room, table, of, differs] of tables) {
    const changes = differs.map(
      (column) => `'${column}', case when t."${column}" is null then null else t."${column}" || '_' || copy end`,
    );
    await databases[room].unsafe(
      `insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(t) || jsonb_build_object(${changes.join(", ")}))).*
       from ${table} t, generate_series(2, $2::integer) as copy where ${of}`,
      [[orderId], count],
    );
  }
}
