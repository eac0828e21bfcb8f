import { addMilliseconds } from "@novatech/kernel/clock";
import { allocate, type AllocationStrategy, type WantedLine } from "../domain/allocation/allocate.ts";
import type { StockPlace } from "../domain/stock-item.ts";
import { moveAll } from "../domain/unit-move.ts";
import type { StockPorts } from "./ports.ts";
import { afterPromise, settleAndTell, tellChange } from "./promise.ts";

/** What a check-out asks for, and where it goes. */
export type WantedStock = {
  readonly attemptId: string;
  readonly countryCode: string;
  readonly pickUpWarehouseId: string | null;
  readonly lines: readonly WantedLine[];
};

/** How stock is held: by which choice of warehouses, and how long, in milliseconds. */
export type HoldingRules = { readonly strategy: AllocationStrategy; readonly ttlMs: number };

/**
 * Holds everything a check-out asks for until its time is up, or nothing when something is short; tells which.
 * Does nothing for an attempt that was decided before, also when that was its failure.
 */
export async function reserveStock(ports: StockPorts, wanted: WantedStock, rules: HoldingRules): Promise<void> {
  // Locked before the attempt is looked at: a decision made on free units stays true until the commit.
  const places = await ports.stock.lockVariants(variantsOf(wanted));
  await decideRound(ports, { ...wanted, round: 1 }, rules, places);
}

/**
 * Holds again for the same attempt what it holds no longer, and answers with the round. Each round is decided once; an attempt
 * that failed is given nothing and told nothing more.
 */
export async function renewStock(
  ports: StockPorts,
  wanted: WantedStock & { readonly round: number },
  rules: HoldingRules,
): Promise<void> {
  const { attemptId, round } = wanted;
  let places = await ports.stock.lockVariants(variantsOf(wanted));
  const { reservations, isClosed } = await ports.reservations.lockOfAttempt(attemptId);
  if (isClosed) return;
  // Orders asks when it was told that nothing is held. Should something be, it must not be held twice.
  const held = reservations.filter((reservation) => reservation.state === "ACTIVE" && reservation.round < round);
  if (held.length > 0)
    places = await settleAndTell(
      ports,
      places,
      moveAll(held, "expire"),
      { source: attemptId, at: ports.clock.now() },
      [],
    );
  await decideRound(ports, wanted, rules, places);
}

async function decideRound(
  ports: StockPorts,
  wanted: WantedStock & { readonly round: number },
  rules: HoldingRules,
  places: readonly StockPlace[],
): Promise<void> {
  const { attemptId, round, lines } = wanted;
  const decidedAt = ports.clock.now();
  const allocated = allocate(rules.strategy, lines, places, wanted);
  if (!allocated.ok) {
    if (await ports.reservations.reject(attemptId, round, decidedAt))
      await ports.announce([{ kind: "rejected", attemptId, round, shortages: allocated.refusal }]);
    return;
  }
  const expiresAt = addMilliseconds(decidedAt, rules.ttlMs);
  const allocations = allocated.value.map((part) => ({ ...part, reservationId: ports.ids.next("res") }));
  if (!(await ports.reservations.hold({ attemptId, round, allocations, expiresAt, decidedAt }))) return;
  await tellChange(ports, { before: places, after: afterPromise(places, allocations, "reserved") }, [
    { kind: "reserved", attemptId, round, expiresAt, allocations },
  ]);
}

const variantsOf = ({ lines }: WantedStock): readonly string[] => [...new Set(lines.map(({ variantId }) => variantId))];
