import { lowStock } from "./availability.ts";
import { freeUnits, type StockPlace } from "./stock-item.ts";

/** A variant of which few or none can be promised any more, or some again. */
export type LevelCrossing = {
  readonly kind: "low" | "out" | "backIn";
  readonly variantId: string;
  readonly merchantId: string;
  /** How many can still be promised, over all warehouses. */
  readonly available: number;
};

/**
 * Which thresholds were crossed between two states of the same stock items, which must be all there are of their variants.
 * To nothing: out. To the threshold or less from above it: low. From nothing: back in. Anything else is no news.
 */
export function levelCrossings(before: readonly StockPlace[], after: readonly StockPlace[]): readonly LevelCrossing[] {
  const had = sumByVariant(before);
  return [...sumByVariant(after)].flatMap(([key, { variantId, merchantId, available }]) => {
    const kind = crossing(had.get(key)?.available ?? 0, available);
    return kind === null ? [] : [{ kind, variantId, merchantId, available }];
  });
}

function crossing(before: number, after: number): LevelCrossing["kind"] | null {
  if (after <= 0) return before > 0 ? "out" : null;
  if (before <= 0) return "backIn";
  return after <= lowStock && before > lowStock ? "low" : null;
}

function sumByVariant(places: readonly StockPlace[]) {
  const sums = new Map<string, { variantId: string; merchantId: string; available: number }>();
  for (const place of places) {
    const { variantId, merchantId } = place;
    const key = `${variantId}\n${merchantId}`;
    sums.set(key, { variantId, merchantId, available: (sums.get(key)?.available ?? 0) + freeUnits(place) });
  }
  return sums;
}
