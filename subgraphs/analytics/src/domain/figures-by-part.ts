import { type Figures, noTraffic, type Sales, type Traffic } from "./figures.ts";
import type { Part } from "./parts.ts";

/** What went on in each of `count` parts, those without anything, too. Sales keep their order. */
export function figuresByPart(
  count: number,
  sales: readonly (Sales & Part)[],
  traffic: readonly (Traffic & Part)[],
): readonly Figures[] {
  const salesOf = Map.groupBy(sales, ({ part }) => part);
  const trafficOf = new Map(traffic.map((one) => [one.part, one]));
  return Array.from({ length: count }, (_, part) => ({
    sales: salesOf.get(part) ?? [],
    traffic: trafficOf.get(part) ?? noTraffic,
  }));
}
