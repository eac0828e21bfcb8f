import { describe, expect, test } from "vitest";
import { worlds } from "../support/zoo/worlds.ts";
import { createArena, type Difference } from "./differential.ts";

const operations = Array.from({ length: 120 }, (_, seed) => seed);

/** Of the operations below: Apollo's executor takes the interface's name from an interface object for the object's type, and answers less. */
const apolloIsWrong: Readonly<Record<string, number>> = { media: 12 };

/** A difference in words that say what to run again. */
const told = (difference: Difference | null) => difference && JSON.stringify(difference, null, 2);

describe.each(worlds)("over the world of $name, compiled plans answer", (world) => {
  test("as one schema does, and but for one known fault as Apollo's executor", { timeout: 60_000 }, async () => {
    const arena = createArena(world, null);
    for (const seed of operations) expect(told(await arena.differenceAt(seed))).toBeNull();
    expect(arena.apolloIsWrong()).toBe(apolloIsWrong[world.name] ?? 0);
  });

  test.each([1, 2, 3])(
    "as one schema does when places chosen by seed %i fail",
    { timeout: 60_000 },
    async (faultSeed) => {
      const arena = createArena(world, { seed: faultSeed, share: 0.1 });
      for (const seed of operations.slice(0, 60)) expect(told(await arena.differenceAt(seed))).toBeNull();
    },
  );
});
