import type { Allocation } from "../domain/allocation/allocate.ts";
import { levelCrossings } from "../domain/stock-level.ts";
import type { StockFact } from "../domain/stock-fact.ts";
import type { StockItem, StockPlace } from "../domain/stock-item.ts";
import { afterMoves, changeBy, type UnitMove } from "../domain/unit-move.ts";
import type { ItemOfMerchant, StockPorts } from "./ports.ts";

/** Tells the facts and what thresholds were crossed on the way, and has the watchers of what changed look. One statement. */
export async function tellChange(
  ports: StockPorts,
  { before, after }: { readonly before: readonly StockPlace[]; readonly after: readonly StockPlace[] },
  facts: readonly StockFact[],
): Promise<void> {
  const changed = after.filter((place, index) => before[index] && differs(before[index], place));
  ports.hint(changed.map(itemOf));
  await ports.announce([...facts, ...levelCrossings(before, after)]);
}

/** Moves units of which all stock items of the variants are locked (`places`), and tells. Resolves to the places after it. */
export async function settleAndTell(
  ports: StockPorts,
  places: readonly StockPlace[],
  moves: readonly UnitMove[],
  details: Parameters<StockPorts["reservations"]["settle"]>[1],
  facts: readonly StockFact[],
): Promise<readonly StockPlace[]> {
  await ports.reservations.settle(moves, details);
  const after = afterMoves(places, moves);
  await tellChange(ports, { before: places, after }, facts);
  return after;
}

/** The places once the allocations are promised as `counted` says. */
export const afterPromise = (
  places: readonly StockPlace[],
  allocations: readonly Allocation[],
  counted: "reserved" | "committed",
): readonly StockPlace[] =>
  places.map((place) => {
    const promised = allocations
      .filter(({ stockItemId }) => stockItemId === place.id)
      .reduce((sum, { quantity }) => sum + quantity, 0);
    return { ...place, [counted]: place[counted] + promised };
  });

/** The stock items whose numbers these moves change. */
export const itemsMoved = (moves: readonly UnitMove[]): readonly ItemOfMerchant[] => [
  ...new Map(
    moves
      .filter((move) => Object.values(changeBy(move)).some((change) => change !== 0))
      .map(({ reservation: { stockItemId, variantId, merchantId } }) => [
        stockItemId,
        { stockItemId, variantId, merchantId },
      ]),
  ).values(),
];

const itemOf = ({ id, variantId, merchantId }: StockPlace): ItemOfMerchant => ({
  stockItemId: id,
  variantId,
  merchantId,
});

const differs = (a: StockItem, b: StockItem): boolean =>
  a.onHand !== b.onHand || a.reserved !== b.reserved || a.committed !== b.committed;
