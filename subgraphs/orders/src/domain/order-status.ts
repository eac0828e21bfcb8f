/** How an order stands. The first four in the order in which they happen; the last three are ends. */
export const orderStatuses = [
  "PLACED",
  "CONFIRMED",
  "PROCESSING",
  "ON_HOLD",
  "COMPLETED",
  "CANCELLED",
  "EXPIRED",
] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** What moves an order. A release leads to where the facts, told meanwhile too, put it. */
export const orderSignals = [
  "STOCK_COMMITTED",
  "WORK_BEGUN",
  "HELD",
  "RELEASED_UNCONFIRMED",
  "RELEASED_CONFIRMED",
  "RELEASED_IN_WORK",
  "EVERYTHING_DONE",
  "EVERYTHING_CREDITED",
  "MONEY_RAN_OUT",
] as const;
export type OrderSignal = (typeof orderSignals)[number];

/**
 * The state machine of an order. What is not named changes nothing: facts of other rooms may come in any order, and none moves it
 * back. EVERYTHING_CREDITED is said only where nothing has left. PROCESSING can be held too: the money of what is still to leave may run out.
 */
export const orderMoves: Readonly<Record<OrderStatus, Partial<Readonly<Record<OrderSignal, OrderStatus>>>>> = {
  PLACED: {
    STOCK_COMMITTED: "CONFIRMED",
    WORK_BEGUN: "PROCESSING",
    HELD: "ON_HOLD",
    EVERYTHING_DONE: "COMPLETED",
    EVERYTHING_CREDITED: "CANCELLED",
  },
  CONFIRMED: {
    WORK_BEGUN: "PROCESSING",
    HELD: "ON_HOLD",
    EVERYTHING_DONE: "COMPLETED",
    EVERYTHING_CREDITED: "CANCELLED",
  },
  PROCESSING: { HELD: "ON_HOLD", EVERYTHING_DONE: "COMPLETED", EVERYTHING_CREDITED: "CANCELLED" },
  ON_HOLD: {
    RELEASED_UNCONFIRMED: "PLACED",
    RELEASED_CONFIRMED: "CONFIRMED",
    RELEASED_IN_WORK: "PROCESSING",
    EVERYTHING_DONE: "COMPLETED",
    EVERYTHING_CREDITED: "CANCELLED",
    MONEY_RAN_OUT: "EXPIRED",
  },
  COMPLETED: {},
  CANCELLED: {},
  EXPIRED: {},
};

/** Where a signal leads from a status; the same when it changes nothing. */
export const moveOrder = (status: OrderStatus, signal: OrderSignal): OrderStatus =>
  orderMoves[status][signal] ?? status;

/** Whether an order has ended. Returns may follow all the same. */
export const hasEnded = (status: OrderStatus): boolean => Object.keys(orderMoves[status]).length === 0;
