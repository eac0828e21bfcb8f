import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Reservation } from "../domain/reservation.ts";
import { planShortfall, type Shortfall } from "../domain/shortfall.ts";
import type { Count } from "../domain/stock-edit.ts";
import type { StockFact } from "../domain/stock-fact.ts";
import type { StockItem } from "../domain/stock-item.ts";
import { afterMoves, type UnitMove } from "../domain/unit-move.ts";
import { type AllowedEdit, beginEdit, type EditRefusal, type Person } from "./edit-stock.ts";
import type { StockPorts } from "./ports.ts";
import { tellChange } from "./promise.ts";

/** What a count broke. */
export type BrokenPromises = {
  /** Check-outs that are no longer held for. */
  readonly freedCheckouts: number;
  /** Sold units that are not there, over all orders. */
  readonly shortUnits: number;
};

/** A stock item after its count. */
export type CountedStock = { readonly item: StockItem; readonly broken: BrokenPromises };

/**
 * Writes down what was counted: it is so, whatever was promised. When that is less, the newest check-outs and then the newest
 * sold units are given up, all in one transaction, and told. The same key with the same input says again what it broke.
 */
export async function countStock(
  ports: StockPorts,
  person: Person,
  wanted: Count,
): Promise<Result<CountedStock, EditRefusal>> {
  // Giving up a check-out frees all it holds: what that is of is locked with the rest, in the one order.
  let atStake = await ports.stock.variantsAtStake(wanted);
  for (;;) {
    const begun = await beginEdit(ports, person, wanted, atStake);
    if (!begun.ok) return begun;
    if ("repeated" in begun.value)
      return ok({ item: begun.value.repeated, broken: begun.value.outcome as BrokenPromises });
    const { item, wish } = begun.value;
    const locked = new Set([wanted.variantId, ...atStake]);
    const missing = (await ports.stock.variantsAtStake(wish)).filter((variantId) => !locked.has(variantId));
    if (missing.length === 0)
      return writeCount(ports, person, begun.value, item.reserved + item.committed > wish.counted);
    // Held since we looked. Taken out of order: should another transaction wait for us there, one of the two runs again.
    atStake = [...atStake, ...missing];
  }
}

async function writeCount(
  ports: StockPorts,
  person: Person,
  { item, wish, places, at, useKey }: AllowedEdit<Count>,
  isShort: boolean,
): Promise<Result<CountedStock, EditRefusal>> {
  const promised = isShort ? await ports.reservations.lockPromised(item.id) : [];
  const shortfall = planShortfall(item, wish.counted, promised);
  const broken = {
    freedCheckouts: attemptsOf(shortfall.freed).length,
    shortUnits: shortfall.short.reduce((sum, { quantity }) => sum + quantity, 0),
  };
  if (!(await useKey(broken))) return refuse({ kind: "keyReused" });
  const moves = [...shortfall.freed, ...shortfall.short];
  await ports.reservations.settle(moves, { source: person.userId, at });
  const [unpromised = item] = afterMoves([item], moves);
  const { reason, counted } = wish;
  const quantity = counted - item.onHand;
  const written =
    quantity === 0
      ? unpromised
      : await ports.stock.writeMovement({
          item: unpromised,
          kind: "COUNTED",
          quantity,
          reason,
          source: person.userId,
          at,
        });
  const after = afterMoves(places, moves).map((place) => (place.id === item.id ? { ...place, ...written } : place));
  await tellChange(ports, { before: places, after }, factsOf(ports, shortfall));
  return ok({ item: written, broken });
}

const attemptsOf = (moves: readonly UnitMove[]): readonly string[] => [
  ...new Set(moves.map(({ reservation }) => reservation.attemptId)),
];

/** Each check-out that is freed and each order that is short is told by itself: what stock does for one attempt is one sequence. */
function factsOf({ ids }: StockPorts, { freed, short }: Shortfall): readonly StockFact[] {
  const byOrder = Map.groupBy(short, ({ reservation }) => reservation.orderId);
  return [
    ...attemptsOf(freed).map((attemptId) => ({ kind: "expired" as const, attemptId, cause: "SHORTFALL" as const })),
    ...[...byOrder].flatMap(([orderId, moves]) => {
      const [attemptId] = attemptsOf(moves);
      if (orderId === null || attemptId === undefined) return [];
      const lines = moves.map(({ reservation, quantity }): Reservation => ({ ...reservation, quantity }));
      return [{ kind: "shortfall" as const, attemptId, orderId, shortfallId: ids.next("short"), lines }];
    }),
  ];
}
