import type { Reservation } from "./reservation.ts";
import { freeUnits, type StockPlace } from "./stock-item.ts";
import { moveUnits, type UnitMove } from "./unit-move.ts";

/**
 * What becomes of units whose time ran out just before their order was placed: an accepted order is never lost. They are given
 * again where they are still free, and are short where they are not. `places`: the stock items, as locked.
 */
export function reviveUnits(expired: readonly Reservation[], places: readonly StockPlace[]): readonly UnitMove[] {
  const left = new Map(places.map((place) => [place.id, freeUnits(place)]));
  return expired.flatMap((reservation) => {
    const free = left.get(reservation.stockItemId) ?? 0;
    const given = Math.min(free, reservation.quantity);
    left.set(reservation.stockItemId, free - given);
    const missing = reservation.quantity - given;
    return [
      ...(given > 0 ? [moveUnits(reservation, "revive", given)] : []),
      ...(missing > 0 ? [moveUnits(reservation, "miss", missing)] : []),
    ];
  });
}
