import { createHash } from "node:crypto";
import { checkOut, fillNewCart } from "@novatech/testkit/shop/journey";
import { until } from "@novatech/testkit/wait";
import type { Sql } from "postgres";
import type { RoomyShop } from "./tracking-shop.ts";

/** An order on its way, and the secret of the guest whose it is. */
export type OpenOrder = {
  readonly orderId: string;
  readonly shipmentId: string;
  readonly accessToken: string;
  /** What fulfillment's event of its parcel says. */
  readonly parcel: () => Readonly<Record<string, unknown>>;
};

/** Rows of one order, in the order in which they depend on each other. */
const tablesOf = {
  orders: [
    "checkout_attempts",
    "contacts",
    "orders",
    "merchant_orders",
    "order_lines",
    "order_events",
    "timeline_entries",
  ],
  fulfillment: ["fulfillment_orders", "shipments"],
} as const;

const ownId = /"((?:chk|order|line|mord|ship|quote)_[0-9a-z]{26})"/g;

/**
 * Buys one order, and writes `count` like it straight into the tables of orders and fulfillment: each with ids of its own, `perGuest` of them with the
 * secret of one guest. A check-out each would take an hour.
 */
export async function makeOpenOrders(
  shop: RoomyShop,
  { count, perGuest }: { readonly count: number; readonly perGuest: number },
): Promise<readonly OpenOrder[]> {
  const orderId = await buy(shop);
  const { orders, fulfillment } = shop.databases;
  await until(async () => (await fulfillment`select 1 from shipments where order_id = ${orderId}`).length > 0);
  await until(
    async () => (await orders`select 1 from timeline_entries where order_id = ${orderId} and sequence = 3`).length > 0,
  );
  const [told] = await fulfillment<{ parcel: string }[]>`
    select payload::text as parcel from outbox where type = 'shipment.created.v1' and payload->>'orderId' = ${orderId}`;
  const [order] = await orders<{ number: string; customerId: string }[]>`
    select number, customer_id as "customerId" from orders where id = ${orderId}`;
  if (!told || !order) throw new Error("the order was not planned");
  const model = { orderId, ...order };
  await copyRows(orders, tablesOf.orders, model, count, perGuest);
  await copyRows(fulfillment, tablesOf.fulfillment, model, count, perGuest);
  const { shipmentId } = JSON.parse(told.parcel) as { shipmentId: string };
  return Array.from({ length: count }, (_, index) => ({
    orderId: idOf(orderId, index + 1),
    shipmentId: idOf(shipmentId, index + 1),
    accessToken: secretOf(Math.floor(index / perGuest)),
    parcel: () =>
      JSON.parse(told.parcel.replace(ownId, (_found, id: string) => `"${idOf(id, index + 1)}"`)) as Record<
        string,
        unknown
      >,
  }));
}

async function buy(shop: RoomyShop): Promise<string> {
  const shopper = await fillNewCart(shop.url, { query: "notebook", say: () => {} });
  try {
    return await checkOut(shopper, () => {});
  } finally {
    await shopper.close();
  }
}

const digits = 8;
const idOf = (model: string, number: number): string =>
  `${model.slice(0, -digits)}${String(number).padStart(digits, "0")}`;
const secretOf = (guest: number): string => `the secret of guest ${guest}`;
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Rows go as JSON through one text, in which every id, the number and the owner are replaced. */
async function copyRows(
  sql: Sql,
  tables: readonly string[],
  model: { readonly orderId: string; readonly number: string; readonly customerId: string },
  count: number,
  perGuest: number,
): Promise<void> {
  const rows = new Map<string, string[]>();
  for (const table of tables) {
    const found = await sql.unsafe<{ row: string }[]>(
      `select to_jsonb(real)::text as row from ${table} real where to_jsonb(real)::text like $1`,
      [`%${model.orderId}%`],
    );
    if (found.length === 0) throw new Error(`the order has nothing in ${table}`);
    rows.set(
      table,
      found.map(({ row }) => row),
    );
  }
  const ids = new Set([...rows.values()].flat().flatMap((row) => [...row.matchAll(ownId)].map(([, id]) => id ?? "")));
  const guests = Array.from({ length: Math.ceil(count / perGuest) }, (_, guest) => sha256(secretOf(guest)));
  let replaced = "row";
  for (const id of ids)
    replaced = `replace(${replaced}, '${id}', '${id.slice(0, -digits)}' || lpad(i::text, ${digits}, '0'))`;
  replaced = `replace(${replaced}, '${model.number}', 'B-' || i)`;
  replaced = `replace(${replaced}, '"${model.customerId}"', 'null')`;
  for (const name of ["access_token_hash", "accessTokenHash"])
    replaced = `replace(${replaced}, '"${name}": null', '"${name}": "' || ($2::text[])[1 + (i - 1) / ${perGuest}] || '"')`;
  await sql.begin(async (tx) => {
    // Foreign keys hold by how it is made.
    await tx`set local session_replication_role = replica`;
    for (const [table, texts] of rows)
      await tx.unsafe(
        `insert into ${table} select made.* from generate_series(1, ${count}) i, unnest($1::text[]) row,
           jsonb_populate_record(null::${table}, ${replaced}::jsonb ${table === "checkout_attempts" ? "|| jsonb_build_object('idempotency_key', i::text)" : ""}) made
           where $2::text[] is not null`,
        [texts as string[], guests],
      );
  });
  for (const table of tables) await sql.unsafe(`analyze ${table}`);
}
