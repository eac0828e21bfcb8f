import type { LineUnits } from "./order-units.ts";

/** How a delivery stands. */
export type OrderFulfilmentStatus =
  | "UNFULFILLED"
  | "PARTIALLY_SHIPPED"
  | "SHIPPED"
  | "PARTIALLY_DELIVERED"
  | "DELIVERED"
  | "RETURNED";

/**
 * How the delivery of some lines stands. Units that were credited and did not arrive count for nothing: what is left of a cancelled line is the
 * line. RETURNED when all that could come back did, unopened or in a return.
 */
export function fulfilmentStatusOf(lines: readonly LineUnits[]): OrderFulfilmentStatus {
  const sum = (of: (line: LineUnits) => number): number => lines.reduce((total, line) => total + of(line), 0);
  const back = sum((line) => line.unopened + line.returned);
  const out = sum((line) => line.unopened + Math.max(line.quantity - line.writtenOff, 0));
  if (back > 0 && back >= out) return "RETURNED";
  const needed = (line: LineUnits): number => Math.max(0, line.quantity - line.writtenOff);
  const isNeeded = sum(needed) > 0;
  const covers = (of: (line: LineUnits) => number): "all" | "some" | "none" => {
    if (isNeeded && lines.every((line) => of(line) >= needed(line))) return "all";
    return lines.some((line) => of(line) > 0) ? "some" : "none";
  };
  const arrived = covers((line) => line.arrived);
  if (arrived !== "none") return arrived === "all" ? "DELIVERED" : "PARTIALLY_DELIVERED";
  const away = covers((line) => line.away);
  if (away === "none") return "UNFULFILLED";
  return away === "all" ? "SHIPPED" : "PARTIALLY_SHIPPED";
}
