import type { IdSource } from "@novatech/kernel/ids";
import type { Transaction } from "@novatech/postgres/database";
import { timerDeletion } from "@novatech/postgres/timers";
import { type SQL, sql } from "drizzle-orm";
import { changeBy, type UnitMove } from "../domain/unit-move.ts";
import type { ReservationStore } from "../use-cases/ports.ts";

/** The kind of the timers that end reservations. */
export const expiryTimer = "reservation.expiry";

/** `settle` of the port in one statement: rows, splits, numbers, ledger, timer. */
export async function settle(
  tx: Transaction,
  ids: IdSource,
  moves: readonly UnitMove[],
  { orderId, source, at, endsTimeOf }: Parameters<ReservationStore["settle"]>[1],
): Promise<void> {
  if (moves.length === 0) return;
  const { rows, splits } = toRows(moves, ids);
  const order = sql`coalesce(${orderId ?? null}::text, held.order_id)`;
  const timer: SQL = endsTimeOf ? sql`, timer as (${timerDeletion(expiryTimer, endsTimeOf)})` : sql``;
  // The ledger has a line when `on_hand` changes, and then alone the version grows.
  await tx.execute(sql`
    with moved as (
      update reservations as held set state = part.state, quantity = part.quantity, returned_quantity = part.returned,
        order_id = ${order}, settled_by = case when part.moves then ${source}::text else held.settled_by end
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as part(id text, state text, quantity integer, returned integer, moves boolean)
      where held.id = part.id
    ), split as (
      insert into reservations (id, attempt_id, line_id, stock_item_id, quantity, state, expires_at, order_id, round,
        replacement_id, settled_by, returned_quantity, held_at)
      select part.id, held.attempt_id, held.line_id, held.stock_item_id, part.quantity, part.state, held.expires_at, ${order},
        held.round, held.replacement_id, ${source}::text, part.returned, held.held_at
      from jsonb_to_recordset(${JSON.stringify(splits)}::jsonb)
        as part(id text, origin text, state text, quantity integer, returned integer)
      join reservations as held on held.id = part.origin
    ), items as (
      update stock_items as item set
        on_hand = item.on_hand + change.on_hand, reserved = item.reserved + change.reserved,
        committed = item.committed + change.committed, version = item.version + abs(sign(change.on_hand))::integer,
        changed_at = now()
      from jsonb_to_recordset(${JSON.stringify(toChanges(moves))}::jsonb)
        as change(id text, on_hand integer, reserved integer, committed integer)
      where item.id = change.id
      returning item.id, item.version, change.on_hand as quantity
    )${timer}
    insert into stock_ledger (stock_item_id, version, kind, quantity, source, occurred_at)
    select id, version, 'SHIPPED', quantity, ${source}::text, ${at.toISOString()}::timestamptz from items where quantity <> 0`);
}

/** What becomes of each row, and which are new. What is left over stays in its row: a transaction that waits for it will see it. */
function toRows(moves: readonly UnitMove[], ids: IdSource) {
  const rows: { id: string; state: string; quantity: number; returned: number; moves: boolean }[] = [];
  const splits: { id: string; origin: string; state: string; quantity: number; returned: number }[] = [];
  for (const parts of Map.groupBy(moves, ({ reservation }) => reservation.id).values()) {
    const [first, ...others] = parts;
    if (first === undefined) continue;
    const { id, state, quantity, returnedQuantity } = first.reservation;
    const rest = quantity - parts.reduce((sum, part) => sum + part.quantity, 0);
    let returned = returnedQuantity;
    for (const part of rest > 0 ? parts : others) {
      // What came back had left, even where that was not told yet.
      const back = part.to === "CONSUMED" ? Math.min(returned, part.quantity) : Math.max(0, returned - rest);
      returned -= back;
      splits.push({ id: ids.next("res"), origin: id, state: part.to, quantity: part.quantity, returned: back });
    }
    rows.push(
      rest > 0
        ? { id, state, quantity: rest, returned, moves: false }
        : { id, state: first.to, quantity: first.quantity, returned, moves: true },
    );
  }
  return { rows, splits };
}

function toChanges(moves: readonly UnitMove[]) {
  const sums = new Map<string, { id: string; on_hand: number; reserved: number; committed: number }>();
  for (const move of moves) {
    const id = move.reservation.stockItemId;
    const sum = sums.get(id) ?? { id, on_hand: 0, reserved: 0, committed: 0 };
    const { onHand, reserved, committed } = changeBy(move);
    sums.set(id, {
      id,
      on_hand: sum.on_hand + onHand,
      reserved: sum.reserved + reserved,
      committed: sum.committed + committed,
    });
  }
  return [...sums.values()].filter((sum) => sum.on_hand !== 0 || sum.reserved !== 0 || sum.committed !== 0);
}
