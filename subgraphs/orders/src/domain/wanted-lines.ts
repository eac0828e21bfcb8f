import { type OrderRefusal, refusal } from "./order-refusal.ts";
import type { LineUnits } from "./order-units.ts";
import type { Units } from "./units.ts";

/**
 * What is wrong with lines somebody names, each at its place: a line that is not the order's or named twice, a quantity that is no
 * number of units (`least` and more).
 */
export function faultsOfLines(
  wanted: readonly Units[],
  units: readonly LineUnits[],
  least: 0 | 1,
): readonly OrderRefusal[] {
  if (wanted.length === 0) return [refusal("INVALID_INPUT", "Name at least one line.", "lines")];
  const known = new Set(units.map((line) => line.lineId));
  const seen = new Set<string>();
  return wanted.flatMap(({ lineId, quantity }, index): readonly OrderRefusal[] => {
    const place = ["lines", String(index)];
    if (!known.has(lineId)) return [refusal("NOT_FOUND", "The order has no such line.", ...place, "lineId")];
    if (seen.has(lineId)) return [refusal("INVALID_INPUT", "Name each line once.", ...place, "lineId")];
    seen.add(lineId);
    if (!Number.isSafeInteger(quantity) || quantity < least)
      return [refusal("INVALID_INPUT", `Give a quantity of ${least} or more.`, ...place, "quantity")];
    return [];
  });
}
