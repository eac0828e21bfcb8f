import type { Reservation } from "./reservation.ts";
import { moveAll, moveSome, type UnitMove } from "./unit-move.ts";
import type { StockItem } from "./stock-item.ts";

/** Which promises a count breaks. */
export type Shortfall = {
  /** The check-outs that are no longer held for, each with all it held, also elsewhere. */
  readonly freed: readonly UnitMove[];
  /** Sold units that are not there. */
  readonly short: readonly UnitMove[];
};

/**
 * Which promises are broken when only `counted` units lie there: the newest check-outs first, each as a whole since half of it
 * is of no use to anybody, then the newest sold units, until what is left can be kept. Nobody loses what still can be kept.
 * `promised`: every ACTIVE and COMMITTED reservation of the stock item and all else its ACTIVE attempts hold, newest first.
 */
export function planShortfall(item: StockItem, counted: number, promised: readonly Reservation[]): Shortfall {
  let excess = item.reserved + item.committed - item.backorderLimit - counted;
  const isHere = (reservation: Reservation): boolean => reservation.stockItemId === item.id;
  const freed: UnitMove[] = [];
  const freedAttempts = new Set<string>();
  for (const newest of promised) {
    if (excess <= 0) break;
    if (newest.state !== "ACTIVE" || !isHere(newest) || freedAttempts.has(newest.attemptId)) continue;
    freedAttempts.add(newest.attemptId);
    const whole = promised.filter(({ attemptId, state }) => attemptId === newest.attemptId && state === "ACTIVE");
    freed.push(...moveAll(whole, "expire"));
    excess -= whole.filter(isHere).reduce((sum, { quantity }) => sum + quantity, 0);
  }
  const sold = promised.filter((reservation) => isHere(reservation) && reservation.state === "COMMITTED");
  const short = excess > 0 ? moveSome(sold, "shorten", excess) : [];
  if (short === null)
    throw new Error(`stock item ${item.id} counts ${item.committed} as sold, which its reservations do not`);
  return { freed, short };
}
