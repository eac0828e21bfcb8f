import type { Transaction } from "@novatech/postgres/database";
import { type SQL, sql } from "drizzle-orm";
import type { PlacedHalf, StockPart } from "../domain/shipment-plan.ts";
import type { KnownOrder, OrderStore } from "../use-cases/ports.ts";

/** The orders of this database, inside `tx`. */
export function createPostgresOrderStore(tx: Transaction): OrderStore {
  async function note(statement: SQL): Promise<KnownOrder> {
    const [row] = await tx.execute<{ placed: PlacedHalf | null; stock: StockPart[] | null; is_planned: boolean }>(
      statement,
    );
    if (row === undefined) throw new Error("an upsert of fulfillment_orders gave no row");
    return { placed: row.placed, stock: row.stock, isPlanned: row.is_planned };
  }

  return {
    notePlaced: async (placed) =>
      note(sql`
        insert into fulfillment_orders as known (order_id, customer_id, access_token_hash, placed)
        values (${placed.orderId}, ${placed.customerId}, ${placed.accessTokenHash}, ${JSON.stringify(placed)}::jsonb)
        on conflict (order_id) do update set
          customer_id = coalesce(known.customer_id, excluded.customer_id),
          access_token_hash = coalesce(known.access_token_hash, excluded.access_token_hash),
          placed = coalesce(known.placed, excluded.placed)
        returning placed, stock, planned_at is not null as is_planned`),

    noteStock: async (orderId, stock) =>
      note(sql`
        insert into fulfillment_orders as known (order_id, stock) values (${orderId}, ${JSON.stringify(stock)}::jsonb)
        on conflict (order_id) do update set stock = coalesce(known.stock, excluded.stock)
        returning placed, stock, planned_at is not null as is_planned`),
  };
}
