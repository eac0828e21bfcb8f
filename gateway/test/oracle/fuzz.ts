import { worlds } from "../support/zoo/worlds.ts";
import type { Faults, World } from "../support/zoo/world.ts";
import { type Arena, createArena, type Difference } from "./differential.ts";
import { shrink } from "./shrink.ts";

/** Operations for each choice of faults: composing and loading a world costs more than some operations. */
const perArena = 50;

/** Differences that are made small and printed for each world: mostly they are one. */
const maxPrinted = 3;

/** What is run: of each world named, or of all, the operations of seeds from `firstSeed` on. */
export type FuzzRun = { readonly firstSeed: number; readonly seeds: number; readonly world: string | null };

/** Where faults are injected in operations of a seed: every other fifty have none. */
export function faultsOf(seed: number): Faults | null {
  const round = Math.floor(seed / perArena);
  return round % 2 === 0 ? null : { seed: round, share: 0.1 };
}

/**
 * Runs random operations over every world, half of them with faults, and prints how far it is, and every difference with the smallest operation that has
 * it. Resolves with how many there were. `progress` gets what is written over, `print` what stays.
 */
export async function fuzz(
  { firstSeed, seeds, world: only }: FuzzRun,
  tell: { readonly print: (line: string) => void; readonly progress: (line: string) => void },
): Promise<number> {
  const startedAtMs = performance.now();
  const chosen = worlds.filter(({ name }) => only === null || name === only);
  let differences = 0;
  let apolloIsWrong = 0;
  for (const world of chosen) {
    const worldAtMs = performance.now();
    const before = differences;
    const wrongBefore = apolloIsWrong;
    for (let from = firstSeed; from < firstSeed + seeds;) {
      const until = Math.min(from - (from % perArena) + perArena, firstSeed + seeds);
      const arena = createArena(world, faultsOf(from));
      for (let seed = from; seed < until; seed++) {
        const found = await differenceAt(arena, seed);
        if (!found) continue;
        differences++;
        if (differences - before <= maxPrinted) tell.print(await testCase(world, arena, seed, found));
      }
      apolloIsWrong += arena.apolloIsWrong();
      from = until;
      tell.progress(`${world.name}: up to seed ${until - 1}, ${differences - before} differences, ${since(worldAtMs)}`);
    }
    tell.print(
      `${world.name}: ${seeds} operations, ${differences - before} differences (Apollo's executor ${apolloIsWrong - wrongBefore}), ${since(worldAtMs)}`,
    );
  }
  tell.print(
    `${chosen.length * seeds} operations over ${chosen.length} worlds, ${differences} differences (Apollo's executor ${apolloIsWrong}), ${since(startedAtMs)}`,
  );
  return differences;
}

const since = (startedAtMs: number): string => `${((performance.now() - startedAtMs) / 1000).toFixed(1)} s`;

async function differenceAt(arena: Arena, seed: number): Promise<Difference | string | null> {
  return arena.differenceAt(seed).catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
}

/** A difference as a line for the list of `known.test.ts`, and what it is. */
async function testCase(world: World, arena: Arena, seed: number, found: Difference | string): Promise<string> {
  const where = `seed ${seed} of ${world.name}`;
  if (typeof found === "string") return `${where} failed: ${found}`;
  const isSame = async (smaller: {
    source: string;
    variables: Readonly<Record<string, unknown>>;
  }): Promise<boolean> => {
    const one = await arena.differenceOf(smaller, seed).catch(() => null);
    return one?.what === found.what;
  };
  const { source, variables } = await shrink(arena.schema, found, isSame);
  const small = (await arena.differenceOf({ source, variables }, seed)) ?? found;
  const json = (value: unknown): string => JSON.stringify(value);
  return [
    `${where} differs in ${found.what}. To keep it, add to known.test.ts:`,
    `  { world: ${json(world.name)}, seed: ${seed}, variables: ${json(variables)}, source: \``,
    source.replaceAll(/^/gm, "    "),
    "  `},",
    `  one schema: ${json(small.monolith)}`,
    `  compiled:   ${json(small.compiled)}`,
    `  apollo:     ${json(small.apollo)}`,
  ].join("\n");
}
