import { addMilliseconds } from "@novatech/kernel/clock";
import type { StockPorts } from "./ports.ts";

/**
 * Has what an attempt holds held until `until`, but no longer than `maxMs` after it was first held, and never shorter than it is
 * held now. Does nothing when nothing is held: that was told.
 */
export async function extendReservation(
  ports: StockPorts,
  wanted: { readonly attemptId: string; readonly until: Date; readonly maxMs: number },
): Promise<void> {
  const { attemptId, until, maxMs } = wanted;
  const { reservations, heldAt } = await ports.reservations.lockOfAttempt(attemptId);
  const held = reservations.filter(({ state }) => state === "ACTIVE");
  const [first] = held;
  if (first === undefined || heldAt === null) return;
  const limit = addMilliseconds(heldAt, maxMs);
  const expiresAt = until < limit ? until : limit;
  if (expiresAt <= first.expiresAt) return;
  await ports.reservations.extend(attemptId, held, expiresAt);
}
