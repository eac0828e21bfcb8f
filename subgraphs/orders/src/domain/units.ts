/** Some units of a line. */
export type Units = { readonly lineId: string; readonly quantity: number };

/** How many units of each line are in some lists of units. */
export function countByLine(units: Iterable<Units>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { lineId, quantity } of units) counts.set(lineId, (counts.get(lineId) ?? 0) + quantity);
  return counts;
}

/** Units by line as a list, without lines of none. */
export const toUnits = (counts: ReadonlyMap<string, number>): readonly Units[] =>
  [...counts].flatMap(([lineId, quantity]) => (quantity > 0 ? [{ lineId, quantity }] : []));
