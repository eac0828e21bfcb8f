import { addMilliseconds } from "@novatech/kernel/clock";
import { allocate, type WantedLine } from "../domain/allocation.ts";
import type { StockPorts } from "./ports.ts";

/**
 * Holds everything a check-out asks for until `ttlMs` have passed, or nothing when something is short; tells which.
 * Does nothing for an attempt that was decided before, also when that was its failure.
 */
export async function reserveStock(
  ports: StockPorts,
  wanted: {
    readonly attemptId: string;
    readonly countryCode: string;
    readonly lines: readonly WantedLine[];
    readonly ttlMs: number;
  },
): Promise<void> {
  const { attemptId, countryCode, lines } = wanted;
  const decidedAt = ports.clock.now();
  // Locked before the attempt is looked at: a decision made on free units stays true until the commit.
  const places = await ports.stock.lockVariants([...new Set(lines.map((line) => line.variantId))]);
  const allocated = allocate(lines, places, countryCode);

  if (!allocated.ok) {
    if (await ports.reservations.reject(attemptId, decidedAt))
      await ports.announce([{ kind: "rejected", attemptId, shortages: allocated.refusal }]);
    return;
  }
  const expiresAt = addMilliseconds(decidedAt, wanted.ttlMs);
  const allocations = allocated.value.map((part) => ({ ...part, reservationId: ports.ids.next("res") }));
  if (!(await ports.reservations.hold({ attemptId, allocations, expiresAt, decidedAt }))) return;
  await ports.expiry.set(attemptId, expiresAt);
  await ports.announce([{ kind: "reserved", attemptId, expiresAt, allocations }]);
}
