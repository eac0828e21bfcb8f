import type { Transaction } from "@novatech/postgres/database";
import { type SQL, sql } from "drizzle-orm";
import type { PlacedHalf, StockPart } from "../domain/shipment-plan.ts";
import type { KnownOrder, OrderStore } from "../use-cases/ports.ts";

type OrderRow = {
  order_id: string;
  placed: PlacedHalf | null;
  stock: StockPart[] | null;
  is_planned: boolean;
  is_held: boolean;
  waiting_wishes: KnownOrder["waitingWishes"];
  waiting_replacements: KnownOrder["waitingReplacements"];
};

/** What every note gives back, as the row is after it. */
const known = sql`returning order_id, placed, stock, planned_at is not null as is_planned, is_held, waiting_wishes, waiting_replacements`;

/** The orders of this database, inside `tx`. */
export function createPostgresOrderStore(tx: Transaction): OrderStore {
  async function note(statement: SQL): Promise<KnownOrder> {
    const [row] = await tx.execute<OrderRow>(sql`${statement} ${known}`);
    if (row === undefined) throw new Error("an upsert of fulfillment_orders gave no row");
    return {
      orderId: row.order_id,
      placed: row.placed,
      stock: row.stock,
      isPlanned: row.is_planned,
      isHeld: row.is_held,
      waitingWishes: row.waiting_wishes,
      waitingReplacements: row.waiting_replacements,
    };
  }

  return {
    notePlaced: async (placed, { isHeld, version }) =>
      note(sql`
        insert into fulfillment_orders as known (order_id, customer_id, access_token_hash, placed, is_held, hold_version)
        values (${placed.orderId}, ${placed.customerId}, ${placed.accessTokenHash}, ${JSON.stringify(placed)}::jsonb, ${isHeld}::boolean, ${version}::integer)
        on conflict (order_id) do update set
          customer_id = coalesce(known.customer_id, excluded.customer_id),
          access_token_hash = coalesce(known.access_token_hash, excluded.access_token_hash),
          placed = coalesce(known.placed, excluded.placed),
          is_held = case when known.placed is null and known.hold_version < excluded.hold_version then excluded.is_held else known.is_held end,
          hold_version = greatest(known.hold_version, excluded.hold_version)`),

    giveTo: async (orderId, customerId) => {
      await tx.execute(sql`
        update fulfillment_orders set access_token_hash = null,
          customer_id = case when not exists (select from erased_persons where person_id = ${customerId}) then ${customerId} end
        where order_id = ${orderId} and customer_id is null`);
    },

    noteStock: async (orderId, stock) =>
      note(sql`
        insert into fulfillment_orders as known (order_id, stock) values (${orderId}, ${JSON.stringify(stock)}::jsonb)
        on conflict (order_id) do update set stock = coalesce(known.stock, excluded.stock)`),

    noteHold: async (orderId, { isHeld, version }) =>
      note(sql`
        insert into fulfillment_orders as known (order_id, is_held, hold_version)
        values (${orderId}, ${isHeld}::boolean, ${version}::integer)
        on conflict (order_id) do update set
          is_held = case when known.hold_version < excluded.hold_version then excluded.is_held else known.is_held end,
          hold_version = greatest(known.hold_version, excluded.hold_version)`),

    // Not the key: locking that would make whoever holds a parcel and writes its recipient wait, and this one for the parcel.
    lock: async (orderId) =>
      note(sql`
        insert into fulfillment_orders as known (order_id) values (${orderId})
        on conflict (order_id) do update set hold_version = known.hold_version`),

    saveWaiting: async ({ orderId, stock, waitingWishes, waitingReplacements }) => {
      await tx.execute(sql`
        update fulfillment_orders set
          stock = ${stock && JSON.stringify(stock)}::jsonb,
          waiting_wishes = ${JSON.stringify(waitingWishes)}::jsonb,
          waiting_replacements = ${JSON.stringify(waitingReplacements)}::jsonb
        where order_id = ${orderId}`);
    },

    noteReplacement: async (orderId, { replacementId, cause }) => {
      const rows = await tx.execute(sql`
        insert into replacements (id, order_id, cause) values (${replacementId}, ${orderId}, ${cause})
        on conflict do nothing returning id`);
      return rows.length === 1;
    },

    isDecided: async (withdrawalId) => {
      const rows = await tx.execute(sql`select 1 from withdrawals where id = ${withdrawalId}`);
      return rows.length > 0;
    },

    saveDecisions: async (orderId, decisions, at) => {
      await tx.execute(sql`
        insert into withdrawals (id, order_id, cause, withdrawn, refused, decided_at)
        select "withdrawalId", ${orderId}, cause, withdrawn, refused, ${at.toISOString()}::timestamptz
        from jsonb_to_recordset(${JSON.stringify(decisions)}::jsonb)
          as decision("withdrawalId" text, cause text, withdrawn jsonb, refused jsonb)`);
    },
  };
}
