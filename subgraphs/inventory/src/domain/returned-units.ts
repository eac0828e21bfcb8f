import type { Reservation } from "./reservation.ts";

/** Units of a reservation that are back in its warehouse. */
export type ReturnedPart = { readonly reservation: Reservation; readonly quantity: number };

/**
 * Which reservations `quantity` units of a line that came back are of: those that left first, and of each no more than have not
 * come back yet. Units that are still said to be here may have left without our knowing yet, so they come last.
 * Null when the order never had that many.
 */
export function returnedParts(reservations: readonly Reservation[], quantity: number): readonly ReturnedPart[] | null {
  const away = reservations.filter(({ state }) => state === "CONSUMED" || state === "COMMITTED" || state === "SHORT");
  const inOrder = away.toSorted((a, b) => Number(b.state === "CONSUMED") - Number(a.state === "CONSUMED"));
  let missing = quantity;
  const parts = inOrder.flatMap((reservation) => {
    const back = Math.min(missing, reservation.quantity - reservation.returnedQuantity);
    missing -= back;
    return back > 0 ? [{ reservation, quantity: back }] : [];
  });
  return missing === 0 ? parts : null;
}
