import { mergeLines } from "../domain/merged-lines.ts";
import { type Reservation, ReservationContradictionError } from "../domain/reservation.ts";
import { moveSome } from "../domain/unit-move.ts";
import type { StockPorts } from "./ports.ts";
import { settleAndTell } from "./promise.ts";

/** Units of an order that were taken out of their parcels and will not leave. */
export type Withdrawal = {
  readonly withdrawalId: string;
  readonly orderId: string;
  readonly withdrawn: readonly {
    readonly lineId: string;
    readonly warehouseId: string;
    readonly quantity: number;
  }[];
};

/**
 * Makes units that will not leave free again; those a count did not find are written off. Why they were withdrawn does not
 * matter: of the units that never leave, the missing ones come first, so that in the end the numbers are what lies there, in
 * whatever order a count, a cancellation and a parcel are heard of. Does nothing the second time.
 * Throws a ReservationContradictionError when the order has fewer units there.
 */
export async function withdrawStock(ports: StockPorts, withdrawal: Withdrawal): Promise<void> {
  const { withdrawalId, orderId, withdrawn } = withdrawal;
  if (withdrawn.length === 0) return;
  const lineIds = [...new Set(withdrawn.map(({ lineId }) => lineId))];
  const places = await ports.stock.lockVariantsOfOrder(orderId, lineIds);
  const reservations = await ports.reservations.lockOfOrder({ orderId, warehouseId: null, lineIds });
  if (reservations.some(({ settledBy, state }) => settledBy === withdrawalId && isEnded(state))) return;
  const inOrder = reservations.toSorted((a, b) => Number(b.state === "SHORT") - Number(a.state === "SHORT"));
  const moves = mergeLines(withdrawn, ({ lineId, warehouseId }) => `${lineId}\n${warehouseId}`).flatMap((part) => {
    const there = inOrder.filter((one) => one.lineId === part.lineId && one.warehouseId === part.warehouseId);
    const moved = moveSome(there, "withdraw", part.quantity);
    if (moved === null)
      throw new ReservationContradictionError(
        `withdrawal ${withdrawalId} takes ${part.quantity} of line ${part.lineId} from ${part.warehouseId}, where order ${orderId} has fewer`,
      );
    return moved;
  });
  await settleAndTell(ports, places, moves, { source: withdrawalId, at: ports.clock.now() }, []);
}

const isEnded = (state: Reservation["state"]): boolean => state === "RETURNED_TO_STOCK" || state === "WRITTEN_OFF";
