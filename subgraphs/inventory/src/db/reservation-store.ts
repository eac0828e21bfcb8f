import type { Transaction } from "@novatech/postgres/database";
import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { nextReservationState, type Reservation, stockEffects } from "../domain/reservation.ts";
import type { ReservationStore } from "../use-cases/ports.ts";
import { reservations, stockItems, warehouses } from "./tables.ts";

/** The reservations of this database, inside `tx`. */
export const createPostgresReservationStore = (tx: Transaction): ReservationStore => ({
  hold: async ({ attemptId, allocations, expiresAt, decidedAt }) => {
    const parts = allocations.map((part) => ({
      id: part.reservationId,
      line_id: part.lineId,
      stock_item_id: part.stockItemId,
      quantity: part.quantity,
    }));
    const [row] = await tx.execute<{ held: boolean }>(sql`
      with decided as (
        insert into attempts (attempt_id, outcome, decided_at)
        values (${attemptId}, 'RESERVED', ${decidedAt.toISOString()}::timestamptz)
        on conflict (attempt_id) do nothing returning attempt_id
      ), parts as (
        select parts.*, decided.attempt_id from decided, jsonb_to_recordset(${JSON.stringify(parts)}::jsonb)
          as parts(id text, line_id text, stock_item_id text, quantity integer)
      ), held as (
        insert into reservations (id, attempt_id, line_id, stock_item_id, quantity, state, expires_at)
        select id, attempt_id, line_id, stock_item_id, quantity, 'ACTIVE', ${expiresAt.toISOString()}::timestamptz from parts
      ), items as (
        update stock_items as item set reserved = item.reserved + sums.quantity
        from (select stock_item_id, sum(quantity)::integer as quantity from parts group by stock_item_id) as sums
        where item.id = sums.stock_item_id
      )
      select exists (select from decided) as held`);
    return row?.held === true;
  },

  reject: async (attemptId, decidedAt) => {
    const rows = await tx.execute(sql`
      insert into attempts (attempt_id, outcome, decided_at)
      values (${attemptId}, 'REJECTED', ${decidedAt.toISOString()}::timestamptz)
      on conflict (attempt_id) do nothing returning attempt_id`);
    return rows.length > 0;
  },

  close: async (attemptId, decidedAt) => {
    // The conflict's wait, not its update, matters: a reservation that is being made is committed or gone after it.
    await tx.execute(sql`
      insert into attempts (attempt_id, outcome, decided_at)
      values (${attemptId}, 'CANCELLED', ${decidedAt.toISOString()}::timestamptz)
      on conflict (attempt_id) do nothing`);
  },

  lockOfAttempt: async (attemptId) => lock(tx, eq(reservations.attemptId, attemptId)),

  lockOfOrder: async ({ orderId, warehouseId, lineIds }) =>
    lock(
      tx,
      and(
        eq(reservations.orderId, orderId),
        eq(stockItems.warehouseId, warehouseId),
        inArray(reservations.lineId, [...lineIds]),
      ),
    ),

  move: async (held, move, { orderId, source, at }) => {
    const [first] = held;
    if (first === undefined) return;
    const state = nextReservationState(first.state, move);
    const effect = stockEffects[move];
    const ids = JSON.stringify(held.map((reservation) => reservation.id));
    // The ledger has a line when `on_hand` changes, and then alone the version grows.
    await tx.execute(sql`
      with moved as (
        update reservations set state = ${state}::text, order_id = coalesce(${orderId}::text, order_id)
        where id in (select jsonb_array_elements_text(${ids}::jsonb))
        returning stock_item_id, quantity
      ), sums as (
        select stock_item_id, sum(quantity)::integer as quantity from moved group by stock_item_id
      ), items as (
        update stock_items as item set
          on_hand = on_hand + ${effect.onHand}::integer * sums.quantity,
          reserved = reserved + ${effect.reserved}::integer * sums.quantity,
          committed = committed + ${effect.committed}::integer * sums.quantity,
          version = version + abs(${effect.onHand}::integer)
        from sums where item.id = sums.stock_item_id
        returning item.id, item.version, ${effect.onHand}::integer * sums.quantity as quantity
      )
      insert into stock_ledger (stock_item_id, version, kind, quantity, source, occurred_at)
      select id, version, 'SHIPPED', quantity, ${source}::text, ${at.toISOString()}::timestamptz from items where quantity <> 0`);
  },
});

/** The one order of locks: by variant, then warehouse. Every transaction that holds several stock items takes them so. */
async function lock(tx: Transaction, where: SQL | undefined): Promise<readonly Reservation[]> {
  return tx
    .select({
      id: reservations.id,
      attemptId: reservations.attemptId,
      orderId: reservations.orderId,
      lineId: reservations.lineId,
      stockItemId: reservations.stockItemId,
      variantId: stockItems.variantId,
      merchantId: warehouses.merchantId,
      warehouseId: stockItems.warehouseId,
      quantity: reservations.quantity,
      state: reservations.state,
    })
    .from(reservations)
    .innerJoin(stockItems, eq(stockItems.id, reservations.stockItemId))
    .innerJoin(warehouses, eq(warehouses.id, stockItems.warehouseId))
    .where(where)
    .orderBy(asc(stockItems.variantId), asc(stockItems.warehouseId), asc(reservations.id))
    .for("update", { of: [reservations, stockItems] });
}
