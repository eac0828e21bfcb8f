import {
  effectOf,
  nextReservationState,
  type Reservation,
  ReservationContradictionError,
  type ReservationMove,
  type ReservationState,
} from "./reservation.ts";
import type { StockItem } from "./stock-item.ts";

/** Units of a reservation on their way into another state. Fewer than all of them: the reservation is split. */
export type UnitMove = {
  readonly reservation: Reservation;
  /** 1 to all of its units. */
  readonly quantity: number;
  readonly to: ReservationState;
};

/** Moves `quantity` units of a reservation. Throws a ReservationContradictionError when its state does not allow it. */
export function moveUnits(reservation: Reservation, move: ReservationMove, quantity = reservation.quantity): UnitMove {
  const to = nextReservationState(reservation.state, move);
  if (to === null)
    throw new ReservationContradictionError(
      `cannot ${move} reservation ${reservation.id} of attempt ${reservation.attemptId}: it is ${reservation.state}`,
    );
  return { reservation, quantity, to };
}

/** Moves all units of these reservations. Throws a ReservationContradictionError when the state of one does not allow it. */
export const moveAll = (reservations: readonly Reservation[], move: ReservationMove): readonly UnitMove[] =>
  reservations.map((reservation) => moveUnits(reservation, move));

/**
 * Moves `quantity` units, whichever reservations they are of, in the order given; those whose state does not allow it are passed
 * over. Null when there are not that many.
 */
export function moveSome(
  reservations: readonly Reservation[],
  move: ReservationMove,
  quantity: number,
): readonly UnitMove[] | null {
  let missing = quantity;
  const moves: UnitMove[] = [];
  for (const reservation of reservations) {
    if (missing === 0) break;
    if (nextReservationState(reservation.state, move) === null) continue;
    const taken = Math.min(missing, reservation.quantity);
    missing -= taken;
    moves.push(moveUnits(reservation, move, taken));
  }
  return missing === 0 ? moves : null;
}

/** What a move does to the numbers of its stock item, all units together. */
export function changeBy({ reservation, quantity, to }: UnitMove) {
  const effect = effectOf(reservation.state, to);
  return {
    onHand: effect.onHand * quantity,
    reserved: effect.reserved * quantity,
    committed: effect.committed * quantity,
  };
}

/** The stock items as they are after the moves. */
export function afterMoves<Item extends StockItem>(items: readonly Item[], moves: readonly UnitMove[]): Item[] {
  const byItem = Map.groupBy(moves, ({ reservation }) => reservation.stockItemId);
  return items.map((item) => {
    const changes = (byItem.get(item.id) ?? []).map(changeBy);
    const sum = (part: "onHand" | "reserved" | "committed") =>
      changes.reduce((total, change) => total + change[part], item[part]);
    return { ...item, onHand: sum("onHand"), reserved: sum("reserved"), committed: sum("committed") };
  });
}
