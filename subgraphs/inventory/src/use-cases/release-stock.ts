import { toMove } from "../domain/reservation.ts";
import type { StockPorts } from "./ports.ts";

/**
 * Frees what a failed check-out holds. When the check-out was not seen yet, it will never hold anything.
 * Does nothing when nothing is held any more. Throws a ReservationContradictionError when the stock belongs to an order.
 */
export async function releaseStock(ports: StockPorts, { attemptId }: { readonly attemptId: string }): Promise<void> {
  const at = ports.clock.now();
  await ports.reservations.close(attemptId, at);
  const reservations = await ports.reservations.lockOfAttempt(attemptId);
  const held = toMove(
    reservations.filter((reservation) => reservation.state !== "EXPIRED"),
    "release",
  );
  if (held.length === 0) return;
  await ports.reservations.move(held, "release", { orderId: null, source: attemptId, at });
  await ports.expiry.cancel(attemptId);
  await ports.announce([{ kind: "released", attemptId }]);
}
