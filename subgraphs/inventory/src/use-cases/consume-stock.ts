import { mergeLines } from "../domain/merged-lines.ts";
import { type Reservation, ReservationContradictionError } from "../domain/reservation.ts";
import { moveSome } from "../domain/unit-move.ts";
import type { StockPorts } from "./ports.ts";
import { itemsMoved } from "./promise.ts";

/** What left a warehouse. */
export type LeftWarehouse = {
  readonly shipmentId: string;
  readonly orderId: string;
  readonly warehouseId: string;
  /** The replacement the parcel is for; null for an order's first parcels. */
  readonly replacementId: string | null;
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[];
};

/**
 * Takes what a shipment carries out of its warehouse: sold units become shipped units, and the ledger says by which shipment.
 * Units a count did not find left before it: their shipping changes no number. Does nothing the second time.
 * Throws a ReservationContradictionError when the order has fewer units there.
 */
export async function consumeStock(ports: StockPorts, left: LeftWarehouse): Promise<void> {
  const { orderId, warehouseId, shipmentId } = left;
  const lineIds = left.lines.map((line) => line.lineId);
  const reservations = await ports.reservations.lockOfOrder({ orderId, warehouseId, lineIds });
  if (reservations.some(({ settledBy, state }) => settledBy === shipmentId && state === "CONSUMED")) return;
  const inOrder = reservations.toSorted((a, b) => preference(a, left) - preference(b, left));
  const moves = mergeLines(left.lines, ({ lineId }) => lineId).flatMap((line) => {
    const own = inOrder.filter(({ lineId }) => lineId === line.lineId);
    const consumed = moveSome(own, "consume", line.quantity);
    if (consumed === null)
      throw new ReservationContradictionError(
        `shipment ${shipmentId} carries ${line.quantity} of line ${line.lineId}, but order ${orderId} has ${statesOf(own)} in ${warehouseId}`,
      );
    return consumed;
  });
  await ports.reservations.settle(moves, { source: shipmentId, at: ports.clock.now() });
  ports.hint(itemsMoved(moves));
}

/**
 * What lies there before what is said to be missing; then what the parcel is for. Which replacement a unit is of is a wish only:
 * a withdrawal does not say from which parcels it took units.
 */
const preference = ({ state, replacementId }: Reservation, left: LeftWarehouse): number =>
  (state === "COMMITTED" ? 0 : 2) + (replacementId === left.replacementId ? 0 : 1);

const statesOf = (reservations: readonly Reservation[]): string =>
  reservations.map(({ quantity, state }) => `${quantity} ${state}`).join(", ") || "none";
