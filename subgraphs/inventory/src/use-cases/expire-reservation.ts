import { moveAll } from "../domain/unit-move.ts";
import type { StockPorts } from "./ports.ts";
import { settleAndTell } from "./promise.ts";

/** Frees what an attempt still holds when its time is up, and tells. Does nothing when it was settled before. */
export async function expireReservation(
  ports: StockPorts,
  { attemptId }: { readonly attemptId: string },
): Promise<void> {
  const places = await ports.stock.lockVariantsOfAttempt(attemptId);
  const { reservations } = await ports.reservations.lockOfAttempt(attemptId);
  const held = reservations.filter(({ state }) => state === "ACTIVE");
  if (held.length === 0) return;
  const details = { source: attemptId, at: ports.clock.now() };
  await settleAndTell(ports, places, moveAll(held, "expire"), details, [{ kind: "expired", attemptId, cause: "TTL" }]);
}
