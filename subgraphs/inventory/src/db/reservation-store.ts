import type { IdSource } from "@novatech/kernel/ids";
import type { Transaction } from "@novatech/postgres/database";
import { timerInsertion, timerNotice } from "@novatech/postgres/timers";
import { and, desc, eq, inArray, isNull, ne, type SQL, sql } from "drizzle-orm";
import type { AttemptsReservations, NewReservation, ReservationStore } from "../use-cases/ports.ts";
import { lockReservations } from "./reservation-rows.ts";
import { expiryTimer, settle } from "./settlement.ts";
import { reservations, stockItems } from "./tables.ts";

/** The reservations of this database, inside `tx`. */
export const createPostgresReservationStore = (tx: Transaction, ids: IdSource): ReservationStore => ({
  hold: async ({ attemptId, round, allocations, expiresAt, decidedAt }) => {
    const timer = { kind: expiryTimer, key: attemptId, dueAt: expiresAt };
    const [row] = await tx.execute<{ held: boolean }>(sql`
      with decided as (${decideRound(attemptId, round, "RESERVED", decidedAt)}), parts as (
        select parts.*, decided.attempt_id from decided, ${partsOf(allocations)}
      ), held as (
        insert into reservations (id, attempt_id, line_id, stock_item_id, quantity, state, round, expires_at, held_at)
        select id, attempt_id, line_id, stock_item_id, quantity, 'ACTIVE', ${round}::integer,
          ${expiresAt.toISOString()}::timestamptz, ${decidedAt.toISOString()}::timestamptz from parts
      ), items as (
        update stock_items as item set reserved = item.reserved + sums.quantity, changed_at = now()
        from (select stock_item_id, sum(quantity)::integer as quantity from parts group by stock_item_id) as sums
        where item.id = sums.stock_item_id
      ), timed as (${timerInsertion(timer, sql`exists (select from decided)`)})
      select exists (select from decided) as held, (select ${timerNotice(expiresAt)} from timed) as told`);
    return row?.held === true;
  },

  reject: async (attemptId, round, decidedAt) => {
    const rows = await tx.execute(decideRound(attemptId, round, "REJECTED", decidedAt));
    return rows.length > 0;
  },

  close: async (attemptId, decidedAt) => {
    // The conflict's wait matters as much as its update: a reservation that is being made is committed or gone after it.
    const rows = await tx.execute(sql`
      insert into attempts (attempt_id, outcome, decided_at)
      values (${attemptId}, 'CANCELLED', ${decidedAt.toISOString()}::timestamptz)
      on conflict (attempt_id) do update set outcome = excluded.outcome where attempts.outcome <> 'CANCELLED'
      returning attempt_id`);
    return rows.length > 0;
  },

  commitReplacement: async ({ attemptId, orderId, replacementId, allocations, decidedAt }) => {
    const at = decidedAt.toISOString();
    const [row] = await tx.execute<{ held: boolean }>(sql`
      with decided as (${decideReplacement(orderId, replacementId, "COMMITTED", decidedAt)}), parts as (
        select parts.* from decided, ${partsOf(allocations)}
      ), held as (
        insert into reservations (id, attempt_id, line_id, stock_item_id, quantity, state, order_id, replacement_id, expires_at, held_at)
        select id, ${attemptId}, line_id, stock_item_id, quantity, 'COMMITTED', ${orderId}, ${replacementId},
          ${at}::timestamptz, ${at}::timestamptz from parts
      ), items as (
        update stock_items as item set committed = item.committed + sums.quantity, changed_at = now()
        from (select stock_item_id, sum(quantity)::integer as quantity from parts group by stock_item_id) as sums
        where item.id = sums.stock_item_id
      )
      select exists (select from decided) as held`);
    return row?.held === true;
  },

  rejectReplacement: async (orderId, replacementId, decidedAt) => {
    const rows = await tx.execute(decideReplacement(orderId, replacementId, "REJECTED", decidedAt));
    return rows.length > 0;
  },

  attemptOfOrder: async (orderId) => {
    const [row] = await tx
      .select({ attemptId: reservations.attemptId })
      .from(reservations)
      .where(eq(reservations.orderId, orderId))
      .limit(1);
    return row?.attemptId ?? null;
  },

  lockOfAttempt: async (attemptId) => lockNewestRound(tx, attemptId),

  lockPromisedOfAttempt: async (attemptId) => lockNewestRound(tx, attemptId, ne(reservations.state, "EXPIRED")),

  lockOfOrder: async ({ orderId, warehouseId, lineIds }) =>
    lockReservations(
      tx,
      and(
        eq(reservations.orderId, orderId),
        ...(warehouseId === null ? [] : [eq(stockItems.warehouseId, warehouseId)]),
        inArray(reservations.lineId, [...lineIds]),
      ),
    ),

  lockPromised: async (stockItemId) =>
    lockReservations(
      tx,
      sql`(${reservations.stockItemId} = ${stockItemId} and ${reservations.state} = 'COMMITTED') or (${reservations.state} = 'ACTIVE'
        and ${reservations.attemptId} in (select attempt_id from reservations as other where other.stock_item_id = ${stockItemId} and other.state = 'ACTIVE'))`,
      [desc(reservations.heldAt), desc(reservations.id)],
    ),

  settle: (moves, details) => settle(tx, ids, moves, details),

  extend: async (attemptId, held, expiresAt) => {
    const timer = { kind: expiryTimer, key: attemptId, dueAt: expiresAt };
    await tx.execute(sql`
      with extended as (
        update reservations set expires_at = ${expiresAt.toISOString()}::timestamptz
        where id in (select jsonb_array_elements_text(${JSON.stringify(held.map(({ id }) => id))}::jsonb))
      ), timed as (${timerInsertion(timer)})
      select ${timerNotice(expiresAt)} from timed`);
  },

  wasReturned: async (source) => {
    const rows = await tx.execute(
      sql`select 1 from stock_ledger where source = ${source} and kind = 'RETURNED' limit 1`,
    );
    return rows.length > 0;
  },

  putBack: async (units, source, at) => {
    const parts = units.map(({ reservation: { id, stockItemId }, quantity }) => ({
      id,
      stock_item_id: stockItemId,
      quantity,
    }));
    await tx.execute(sql`
      with parts as (
        select * from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb) as parts(id text, stock_item_id text, quantity integer)
      ), marked as (
        update reservations set returned_quantity = returned_quantity + parts.quantity from parts where reservations.id = parts.id
      ), items as (
        update stock_items as item set on_hand = item.on_hand + sums.quantity, version = item.version + 1, changed_at = now()
        from (select stock_item_id, sum(quantity)::integer as quantity from parts group by stock_item_id) as sums
        where item.id = sums.stock_item_id
        returning item.id, item.version, sums.quantity
      )
      insert into stock_ledger (stock_item_id, version, kind, quantity, source, occurred_at)
      select id, version, 'RETURNED', quantity, ${source}::text, ${at.toISOString()}::timestamptz from items`);
  },
});

async function lockNewestRound(tx: Transaction, attemptId: string, only?: SQL): Promise<AttemptsReservations> {
  const newest = sql`${reservations.round} = (select max(round) from reservations as other
    where other.attempt_id = ${attemptId} and other.replacement_id is null)`;
  const own = and(eq(reservations.attemptId, attemptId), isNull(reservations.replacementId), newest, only);
  const rows = await lockReservations(tx, own);
  const [row] = rows;
  return {
    reservations: rows,
    isClosed: row?.attemptOutcome === "CANCELLED",
    heldAt: row?.attemptDecidedAt ?? null,
  };
}

/** Decides a round once: not when it or a later one was decided, never when the attempt failed. */
const decideRound = (attemptId: string, round: number, outcome: "RESERVED" | "REJECTED", decidedAt: Date): SQL => sql`
  insert into attempts (attempt_id, outcome, round, decided_at)
  values (${attemptId}, ${outcome}, ${round}::integer, ${decidedAt.toISOString()}::timestamptz)
  on conflict (attempt_id) do update
  set outcome = excluded.outcome, round = excluded.round, decided_at = excluded.decided_at
  where attempts.round < excluded.round and attempts.outcome <> 'CANCELLED'
  returning attempt_id`;

const decideReplacement = (
  orderId: string,
  replacementId: string,
  outcome: "COMMITTED" | "REJECTED",
  decidedAt: Date,
): SQL => sql`
  insert into replacements (replacement_id, order_id, outcome, decided_at)
  values (${replacementId}, ${orderId}, ${outcome}, ${decidedAt.toISOString()}::timestamptz)
  on conflict (replacement_id) do nothing returning replacement_id`;

const partsOf = (allocations: readonly NewReservation[]): SQL => {
  const parts = allocations.map((part) => ({
    id: part.reservationId,
    line_id: part.lineId,
    stock_item_id: part.stockItemId,
    quantity: part.quantity,
  }));
  return sql`jsonb_to_recordset(${JSON.stringify(parts)}::jsonb)
    as parts(id text, line_id text, stock_item_id text, quantity integer)`;
};
