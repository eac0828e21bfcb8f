/** How units that are held for one line of a check-out stand. */
export const reservationStates = ["ACTIVE", "COMMITTED", "CONSUMED", "RELEASED", "EXPIRED"] as const;
export type ReservationState = (typeof reservationStates)[number];

/** What can happen to held units. */
export const reservationMoves = ["commit", "consume", "release", "expire"] as const;
export type ReservationMove = (typeof reservationMoves)[number];

/** Every legal move; what is not here does not happen. CONSUMED, RELEASED and EXPIRED are final. */
export const reservationTransitions: Readonly<
  Record<ReservationState, Readonly<Partial<Record<ReservationMove, ReservationState>>>>
> = {
  ACTIVE: { commit: "COMMITTED", release: "RELEASED", expire: "EXPIRED" },
  COMMITTED: { consume: "CONSUMED" },
  CONSUMED: {},
  RELEASED: {},
  EXPIRED: {},
};

/** By how much one held unit changes the numbers of its stock item when it moves. */
export type StockEffect = { readonly onHand: 0 | -1; readonly reserved: 0 | -1; readonly committed: -1 | 0 | 1 };

/** What each move does to the stock item, per unit. Only shipping changes what lies in the warehouse. */
export const stockEffects: Readonly<Record<ReservationMove, StockEffect>> = {
  commit: { onHand: 0, reserved: -1, committed: 1 },
  consume: { onHand: -1, reserved: 0, committed: -1 },
  release: { onHand: 0, reserved: -1, committed: 0 },
  expire: { onHand: 0, reserved: -1, committed: 0 },
};

/** The state after a move, or null when the move is not legal in this state. */
export const nextReservationState = (state: ReservationState, move: ReservationMove): ReservationState | null =>
  reservationTransitions[state][move] ?? null;

/** The state a move leads to, wherever it starts: every move has one target. */
export const targetOf: Readonly<Record<ReservationMove, ReservationState>> = {
  commit: "COMMITTED",
  consume: "CONSUMED",
  release: "RELEASED",
  expire: "EXPIRED",
};

/** Units of one stock item that are held for one line of a check-out. */
export type Reservation = {
  readonly id: string;
  readonly attemptId: string;
  /** Null until the order is placed. */
  readonly orderId: string | null;
  readonly lineId: string;
  readonly stockItemId: string;
  readonly variantId: string;
  readonly merchantId: string;
  readonly warehouseId: string;
  readonly quantity: number;
  readonly state: ReservationState;
};

/** Events contradict each other, for example an order without its stock. A fault: the event is tried again and in the end needs a person. */
export class ReservationContradictionError extends Error {
  override readonly name = "ReservationContradictionError";
}

/**
 * Which of these reservations a move still has to move; those already there are left out, so that a repeated event does nothing.
 * Throws a ReservationContradictionError when one is in a state the move cannot start from.
 */
export function toMove(reservations: readonly Reservation[], move: ReservationMove): readonly Reservation[] {
  const waiting = reservations.filter((reservation) => reservation.state !== targetOf[move]);
  const illegal = waiting.find((reservation) => nextReservationState(reservation.state, move) === null);
  if (illegal)
    throw new ReservationContradictionError(
      `cannot ${move} reservation ${illegal.id} of attempt ${illegal.attemptId}: it is ${illegal.state}`,
    );
  return waiting;
}
