/** How units that are promised to one line of a check-out or an order stand. */
export const reservationStates = [
  "ACTIVE",
  "COMMITTED",
  "CONSUMED",
  "RELEASED",
  "EXPIRED",
  "RETURNED_TO_STOCK",
  "SHORT",
  "WRITTEN_OFF",
] as const;
export type ReservationState = (typeof reservationStates)[number];

/** What can happen to promised units. */
export const reservationMoves = [
  "extend",
  "commit",
  "consume",
  "release",
  "expire",
  "withdraw",
  "shorten",
  "revive",
  "miss",
] as const;
export type ReservationMove = (typeof reservationMoves)[number];

/**
 * Every legal move; what is not here does not happen. Units are born ACTIVE for a check-out, COMMITTED for a replacement.
 * SHORT: sold, and a count did not find them. They may have left before the count (consume) or never will (withdraw).
 * EXPIRED leads on only where an order was placed while its time ran out: it is given the units again (revive), or they are
 * gone by now and told like what a count did not find (miss).
 */
export const reservationTransitions: Readonly<
  Record<ReservationState, Readonly<Partial<Record<ReservationMove, ReservationState>>>>
> = {
  ACTIVE: { extend: "ACTIVE", commit: "COMMITTED", release: "RELEASED", expire: "EXPIRED" },
  COMMITTED: { consume: "CONSUMED", withdraw: "RETURNED_TO_STOCK", shorten: "SHORT" },
  SHORT: { consume: "CONSUMED", withdraw: "WRITTEN_OFF" },
  EXPIRED: { revive: "COMMITTED", miss: "SHORT" },
  CONSUMED: {},
  RELEASED: {},
  RETURNED_TO_STOCK: {},
  WRITTEN_OFF: {},
};

/** By how much one unit changes the numbers of its stock item when it moves. */
export type StockEffect = { readonly onHand: 0 | -1; readonly reserved: -1 | 0 | 1; readonly committed: -1 | 0 | 1 };

/** Which number of the stock item counts units in a state. Units in other states are no promise any more. */
const countedIn: Readonly<Partial<Record<ReservationState, "reserved" | "committed">>> = {
  ACTIVE: "reserved",
  COMMITTED: "committed",
};

/** The state after a move, or null when the move is not legal in this state. */
export const nextReservationState = (state: ReservationState, move: ReservationMove): ReservationState | null =>
  reservationTransitions[state][move] ?? null;

/** What a legal move does to the stock item, per unit. Only sold units that leave change what lies in the warehouse. */
export function effectOf(from: ReservationState, to: ReservationState): StockEffect {
  const change = (counted: "reserved" | "committed"): -1 | 0 | 1 => {
    if (countedIn[from] === countedIn[to]) return 0;
    return countedIn[from] === counted ? -1 : countedIn[to] === counted ? 1 : 0;
  };
  return {
    onHand: from === "COMMITTED" && to === "CONSUMED" ? -1 : 0,
    reserved: change("reserved"),
    committed: change("committed"),
  };
}

/** Units of one stock item that are promised to one line. */
export type Reservation = {
  readonly id: string;
  readonly attemptId: string;
  /** Null until the order is placed. */
  readonly orderId: string | null;
  /** The replacement the units are for; null for what was ordered first. */
  readonly replacementId: string | null;
  readonly lineId: string;
  readonly stockItemId: string;
  readonly variantId: string;
  readonly merchantId: string;
  readonly warehouseId: string;
  /** 1 for the submission, 2 and more for renewals. */
  readonly round: number;
  readonly quantity: number;
  /** How many of them came back after they had left. */
  readonly returnedQuantity: number;
  readonly state: ReservationState;
  readonly expiresAt: Date;
  /** What ended it or changed it last after it was sold: a shipment, a withdrawal, a shortfall. */
  readonly settledBy: string | null;
};

/** Events contradict each other, for example an order without its stock. A fault: the event is tried again and in the end needs a person. */
export class ReservationContradictionError extends Error {
  override readonly name = "ReservationContradictionError";
}
