import { type Reservation, ReservationContradictionError, toMove } from "../domain/reservation.ts";
import type { StockPorts } from "./ports.ts";

/** What left a warehouse. */
export type LeftWarehouse = {
  readonly shipmentId: string;
  readonly orderId: string;
  readonly warehouseId: string;
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[];
};

/**
 * Takes what a shipment carries out of its warehouse: sold units become shipped units, and the ledger says by which shipment.
 * Does nothing the second time. Throws a ReservationContradictionError when the order has not exactly these units there.
 */
export async function consumeStock(ports: StockPorts, left: LeftWarehouse): Promise<void> {
  const { orderId, warehouseId } = left;
  const lineIds = left.lines.map((line) => line.lineId);
  const reservations = await ports.reservations.lockOfOrder({ orderId, warehouseId, lineIds });
  for (const line of left.lines) requireSame(left, line, reservations);
  const sold = toMove(reservations, "consume");
  if (sold.length === 0) return;
  await ports.reservations.move(sold, "consume", {
    orderId: null,
    source: left.shipmentId,
    at: ports.clock.now(),
  });
}

function requireSame(
  { shipmentId, orderId, warehouseId }: LeftWarehouse,
  line: { readonly lineId: string; readonly quantity: number },
  reservations: readonly Reservation[],
): void {
  const held = reservations
    .filter((reservation) => reservation.lineId === line.lineId)
    .reduce((sum, reservation) => sum + reservation.quantity, 0);
  if (held !== line.quantity)
    throw new ReservationContradictionError(
      `shipment ${shipmentId} carries ${line.quantity} of line ${line.lineId}, but order ${orderId} has ${held} in ${warehouseId}`,
    );
}
