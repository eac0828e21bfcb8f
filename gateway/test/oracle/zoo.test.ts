import { describe, expect, test } from "vitest";
import { worlds } from "../support/zoo/worlds.ts";
import { createArena, type Difference } from "./differential.ts";

const operations = Array.from({ length: 60 }, (_, seed) => seed);

/**
 * Where Apollo's executor answers otherwise: it takes the interface's name from an interface object for the object's type, does not ask for less
 * of some types, and does not rename what is null, so that what is required is missing.
 */
const apolloDiffers: ReadonlySet<string> = new Set(["media", "quotes"]);

/** A difference in words that say what to run again. */
const told = (difference: Difference | null) => difference && JSON.stringify(difference, null, 2);

describe.each(worlds)("over the world of $name, compiled plans answer", (world) => {
  test("as one schema does, and but for known faults as Apollo's executor", { timeout: 60_000 }, async () => {
    const arena = createArena(world, null);
    for (const seed of operations) expect(told(await arena.differenceAt(seed))).toBeNull();
    expect(arena.apolloIsWrong() > 0).toBe(apolloDiffers.has(world.name));
  });

  test.each([1, 2, 3])(
    "as one schema does when places chosen by seed %i fail",
    { timeout: 60_000 },
    async (faultSeed) => {
      const arena = createArena(world, { seed: faultSeed, share: 0.1 });
      for (const seed of operations.slice(0, 40)) expect(told(await arena.differenceAt(seed))).toBeNull();
    },
  );
});
