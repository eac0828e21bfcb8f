import { ReservationContradictionError, toMove } from "../domain/reservation.ts";
import type { StockPorts } from "./ports.ts";

/**
 * Gives what an attempt holds to its order, and tells in which warehouses it lies. Does nothing the second time.
 * Throws a ReservationContradictionError when the attempt holds nothing (any more): an order is only placed while its stock is
 * held, so that is a fault somewhere, and a person must see it.
 */
export async function commitStock(
  ports: StockPorts,
  { attemptId, orderId }: { readonly attemptId: string; readonly orderId: string },
): Promise<void> {
  const reservations = await ports.reservations.lockOfAttempt(attemptId);
  if (reservations.length === 0)
    throw new ReservationContradictionError(`order ${orderId} was placed, but attempt ${attemptId} holds no stock`);
  const held = toMove(
    reservations.filter((reservation) => reservation.state !== "CONSUMED"),
    "commit",
  );
  if (held.length === 0) return;
  await ports.reservations.move(held, "commit", { orderId, source: orderId, at: ports.clock.now() });
  await ports.expiry.cancel(attemptId);
  await ports.announce([{ kind: "committed", attemptId, orderId, allocations: held }]);
}
