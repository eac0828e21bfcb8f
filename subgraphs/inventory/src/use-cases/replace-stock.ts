import { allocate, type AllocationStrategy, type WantedLine } from "../domain/allocation/allocate.ts";
import { ReservationContradictionError } from "../domain/reservation.ts";
import type { ReplacementCause } from "../domain/stock-fact.ts";
import type { StockPorts } from "./ports.ts";
import { afterPromise, tellChange } from "./promise.ts";

/** Units an order needs once more. */
export type WantedReplacement = {
  readonly orderId: string;
  readonly replacementId: string;
  readonly cause: ReplacementCause;
  readonly countryCode: string;
  /** Null when it is delivered. */
  readonly pickUpWarehouseId: string | null;
  readonly lines: readonly WantedLine[];
};

/**
 * Gives an order other units, all of them or none, sold at once: nobody has to pay before. Tells which. Does nothing the second
 * time. Throws a ReservationContradictionError for an order that never had stock.
 */
export async function replaceStock(
  ports: StockPorts,
  wanted: WantedReplacement,
  strategy: AllocationStrategy,
): Promise<void> {
  const { orderId, replacementId, cause, lines, countryCode, pickUpWarehouseId } = wanted;
  const places = await ports.stock.lockVariants([...new Set(lines.map(({ variantId }) => variantId))]);
  const attemptId = await ports.reservations.attemptOfOrder(orderId);
  if (attemptId === null)
    throw new ReservationContradictionError(`order ${orderId} wants a replacement, but never had any stock`);
  const about = { attemptId, orderId, replacementId };
  const decidedAt = ports.clock.now();
  const allocated = allocate(strategy, lines, places, { countryCode, pickUpWarehouseId });
  if (!allocated.ok) {
    if (await ports.reservations.rejectReplacement(orderId, replacementId, decidedAt))
      await ports.announce([{ kind: "replacementRejected", ...about, shortages: allocated.refusal }]);
    return;
  }
  const allocations = allocated.value.map((part) => ({ ...part, reservationId: ports.ids.next("res") }));
  if (!(await ports.reservations.commitReplacement({ ...about, allocations, decidedAt }))) return;
  await tellChange(ports, { before: places, after: afterPromise(places, allocations, "committed") }, [
    { kind: "replacementCommitted", ...about, cause, allocations },
  ]);
}
