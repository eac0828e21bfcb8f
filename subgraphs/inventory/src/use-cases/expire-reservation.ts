import type { StockPorts } from "./ports.ts";

/** Frees what an attempt still holds when its time is up, and tells. Does nothing when it was settled before. */
export async function expireReservation(
  ports: StockPorts,
  { attemptId }: { readonly attemptId: string },
): Promise<void> {
  const reservations = await ports.reservations.lockOfAttempt(attemptId);
  const held = reservations.filter((reservation) => reservation.state === "ACTIVE");
  if (held.length === 0) return;
  await ports.reservations.move(held, "expire", { orderId: null, source: attemptId, at: ports.clock.now() });
  await ports.announce([{ kind: "expired", attemptId }]);
}
