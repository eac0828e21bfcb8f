import { mergeLines } from "../domain/merged-lines.ts";
import { type Reservation, ReservationContradictionError } from "../domain/reservation.ts";
import { returnedParts } from "../domain/returned-units.ts";
import type { StockPorts } from "./ports.ts";
import { tellChange } from "./promise.ts";

/** Goods that came back and can be sold again. */
export type GoodsBack = {
  /** The return, or the parcel that nobody took. */
  readonly source: string;
  readonly orderId: string;
  /** The parcel's warehouse; null: the one each unit came from. */
  readonly warehouseId: string | null;
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[];
};

/**
 * Puts goods that came back into the warehouses they came from; the ledger says by what. Does nothing the second time.
 * Throws a ReservationContradictionError when the order never had that many.
 */
export async function returnStock(
  ports: StockPorts,
  { source, orderId, warehouseId, lines }: GoodsBack,
): Promise<void> {
  const back = mergeLines(
    lines.filter(({ quantity }) => quantity > 0),
    ({ lineId }) => lineId,
  );
  if (back.length === 0) return;
  const lineIds = back.map(({ lineId }) => lineId);
  const places = await ports.stock.lockVariantsOfOrder(orderId, lineIds);
  const reservations = await ports.reservations.lockOfOrder({ orderId, warehouseId, lineIds });
  if (await ports.reservations.wasReturned(source)) return;
  const parts = back.flatMap(({ lineId, quantity }) => {
    const found = returnedParts(inTurn(reservations, lineId, source), quantity);
    if (found === null)
      throw new ReservationContradictionError(
        `${source} brings back ${quantity} of line ${lineId}, more than order ${orderId} had${warehouseId ? ` from ${warehouseId}` : ""}`,
      );
    return found;
  });
  await ports.reservations.putBack(parts, source, ports.clock.now());
  const after = places.map((place) => ({
    ...place,
    onHand: parts
      .filter(({ reservation }) => reservation.stockItemId === place.id)
      .reduce((sum, { quantity }) => sum + quantity, place.onHand),
  }));
  await tellChange(ports, { before: places, after }, []);
}

/** A line's reservations, first those the very parcel took. */
const inTurn = (reservations: readonly Reservation[], lineId: string, source: string): readonly Reservation[] =>
  reservations
    .filter((reservation) => reservation.lineId === lineId)
    .toSorted((a, b) => Number(b.settledBy === source) - Number(a.settledBy === source));
