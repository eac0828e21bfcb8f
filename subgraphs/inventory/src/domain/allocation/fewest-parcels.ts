import type { AllocationStrategy, Choice } from "./allocate.ts";

/** Up to here every set of warehouses is looked at: 4,096 of them at the most. */
const mostExact = 12;

/**
 * As few warehouses as can be, of those the ones that are together nearest: fewer parcels cost less and arrive together. Exact
 * for up to 12 warehouses that have something; beyond, one after the other that has most of what is still missing. A line comes
 * from one of them where one has all of it.
 */
export const fewestParcels: AllocationStrategy = (wanted, choices) => ({
  order: choices.length <= mostExact ? smallestSet(wanted, choices) : greedySet(wanted, choices),
  keepsLinesWhole: true,
});

function smallestSet(wanted: ReadonlyMap<string, number>, choices: readonly Choice[]): readonly Choice[] {
  for (let size = 1; size < choices.length; size += 1) {
    let best: { readonly set: readonly Choice[]; readonly distanceKm: number } | null = null;
    // Sets come in the order of their members' ranks, so the first of several that are equally near is kept.
    for (const set of setsOf(choices, size)) {
      const distanceKm = set.reduce((sum, choice) => sum + choice.distanceKm, 0);
      if ((best === null || distanceKm < best.distanceKm) && isEnough(wanted, set)) best = { set, distanceKm };
    }
    if (best) return best.set;
  }
  return choices;
}

const isEnough = (wanted: ReadonlyMap<string, number>, set: readonly Choice[]): boolean =>
  [...wanted].every(
    ([variantId, quantity]) => set.reduce((sum, { free }) => sum + (free.get(variantId) ?? 0), 0) >= quantity,
  );

function* setsOf(choices: readonly Choice[], size: number, from = 0): Generator<readonly Choice[]> {
  if (size === 0) return yield [];
  for (let index = from; index <= choices.length - size; index += 1) {
    const choice = choices[index];
    if (choice) for (const rest of setsOf(choices, size - 1, index + 1)) yield [choice, ...rest];
  }
}

function greedySet(wanted: ReadonlyMap<string, number>, choices: readonly Choice[]): readonly Choice[] {
  const missing = new Map(wanted);
  const covers = ({ free }: Choice): number =>
    [...missing].reduce((sum, [variantId, quantity]) => sum + Math.min(quantity, free.get(variantId) ?? 0), 0);
  const set: Choice[] = [];
  const others = new Set(choices);
  for (;;) {
    let best: { readonly choice: Choice; readonly units: number } | null = null;
    for (const choice of others) {
      const units = covers(choice);
      if (units > (best?.units ?? 0)) best = { choice, units };
    }
    if (best === null) return set;
    const { choice } = best;
    others.delete(choice);
    set.push(choice);
    for (const [variantId, quantity] of missing)
      missing.set(variantId, Math.max(0, quantity - (choice.free.get(variantId) ?? 0)));
  }
}
