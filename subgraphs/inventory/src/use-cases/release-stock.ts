import { ReservationContradictionError } from "../domain/reservation.ts";
import { moveAll } from "../domain/unit-move.ts";
import type { StockPorts } from "./ports.ts";
import { settleAndTell } from "./promise.ts";

/**
 * Frees what a failed check-out holds, and answers, once, that it holds nothing: also when it never held anything or does no
 * longer. When the check-out was not seen yet, it will never hold anything. Throws a ReservationContradictionError when the
 * stock belongs to an order.
 */
export async function releaseStock(ports: StockPorts, { attemptId }: { readonly attemptId: string }): Promise<void> {
  const at = ports.clock.now();
  // First, so that a reservation that is being made is committed or gone before it is looked for.
  if (!(await ports.reservations.close(attemptId, at))) return;
  const places = await ports.stock.lockVariantsOfAttempt(attemptId);
  const { reservations } = await ports.reservations.lockOfAttempt(attemptId);
  const sold = reservations.find(({ state }) => state !== "ACTIVE" && state !== "EXPIRED" && state !== "RELEASED");
  if (sold)
    throw new ReservationContradictionError(
      `attempt ${attemptId} failed, but its reservation ${sold.id} is ${sold.state} for order ${sold.orderId}`,
    );
  const held = moveAll(
    reservations.filter(({ state }) => state === "ACTIVE"),
    "release",
  );
  await settleAndTell(ports, places, held, { source: attemptId, at, endsTimeOf: attemptId }, [
    { kind: "released", attemptId },
  ]);
}
