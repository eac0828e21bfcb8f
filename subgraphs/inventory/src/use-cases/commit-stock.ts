import { reviveUnits } from "../domain/late-order.ts";
import { type Reservation, ReservationContradictionError } from "../domain/reservation.ts";
import type { StockFact } from "../domain/stock-fact.ts";
import { moveAll, type UnitMove } from "../domain/unit-move.ts";
import type { StockPorts } from "./ports.ts";
import { itemsMoved, settleAndTell } from "./promise.ts";

type PlacedOrder = { readonly attemptId: string; readonly orderId: string };

/**
 * Gives what an attempt holds to its order, and tells in which warehouses it lies. Does nothing the second time. Units whose
 * time ran out (or that a count took) while the order was being placed are given again or told as a shortfall.
 * Throws a ReservationContradictionError when the attempt failed or was never given anything: that is a fault somewhere, and a
 * person must see it.
 */
export async function commitStock(ports: StockPorts, { attemptId, orderId }: PlacedOrder): Promise<void> {
  const { reservations, isClosed } = await ports.reservations.lockPromisedOfAttempt(attemptId);
  if (reservations.some((reservation) => reservation.orderId !== null)) return;
  if (reservations.length === 0) return commitLate(ports, { attemptId, orderId });
  if (isClosed) throw contradiction({ attemptId, orderId });

  const moves = moveAll(reservations, "commit");
  await ports.reservations.settle(moves, {
    orderId,
    source: orderId,
    at: ports.clock.now(),
    endsTimeOf: attemptId,
  });
  ports.hint(itemsMoved(moves));
  await ports.announce([{ kind: "committed", attemptId, orderId, allocations: reservations }]);
}

/** The whole promise stands: what cannot be kept of it is withdrawn by the way of every shortfall, and asked for elsewhere. */
async function commitLate(ports: StockPorts, { attemptId, orderId }: PlacedOrder): Promise<void> {
  const places = await ports.stock.lockVariantsOfAttempt(attemptId);
  const { reservations, isClosed } = await ports.reservations.lockOfAttempt(attemptId);
  if (reservations.length === 0 || isClosed) throw contradiction({ attemptId, orderId });
  const moves = reviveUnits(reservations, places);
  const lines = moves.filter(({ to }) => to === "SHORT").map(partOf);
  const shortfallId = ports.ids.next("short");
  const facts: StockFact[] = [
    { kind: "committed", attemptId, orderId, allocations: reservations },
    ...(lines.length > 0 ? [{ kind: "shortfall" as const, attemptId, orderId, shortfallId, lines }] : []),
  ];
  const details = { orderId, source: shortfallId, at: ports.clock.now() };
  await settleAndTell(ports, places, moves, details, facts);
}

const contradiction = ({ attemptId, orderId }: PlacedOrder): ReservationContradictionError =>
  new ReservationContradictionError(`order ${orderId} was placed, but attempt ${attemptId} holds no stock`);

const partOf = ({ reservation, quantity }: UnitMove): Reservation => ({ ...reservation, quantity });
