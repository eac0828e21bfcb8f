import { worlds } from "../support/zoo/worlds.ts";
import { createArena, type Difference } from "./differential.ts";

/** Operations for each choice of faults: composing and loading a world costs more than some operations. */
const perArena = 50;

/** Differences printed for each world: mostly they are one. */
const maxPrinted = 5;

/**
 * Runs random operations over every world until there were `seeds` of each, half of them with faults, and prints every difference with what is
 * needed to see it again. Resolves with how many there were.
 */
export async function fuzz(seeds: number, print: (line: string) => void): Promise<number> {
  let differences = 0;
  for (const world of worlds) {
    const startedAtMs = performance.now();
    const before = differences;
    let apolloIsWrong = 0;
    for (let from = 0; from < seeds; from += perArena) {
      const round = from / perArena;
      const faults = round % 2 === 0 ? null : { seed: round, share: 0.1 };
      const arena = createArena(world, faults);
      for (let seed = from; seed < Math.min(from + perArena, seeds); seed++) {
        const difference = await arena.differenceAt(seed).catch((error: unknown) => String(error));
        if (difference === null) continue;
        differences++;
        if (differences - before <= maxPrinted)
          print(`${world.name} seed ${seed} faults ${JSON.stringify(faults)}: ${tell(difference)}`);
      }
      apolloIsWrong += arena.apolloIsWrong();
    }
    const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
    print(
      `${world.name}: ${seeds} operations, ${differences - before} differences (Apollo's executor ${apolloIsWrong}), ${seconds} s`,
    );
  }
  return differences;
}

function tell(difference: Difference | string): string {
  if (typeof difference === "string") return difference;
  const { what, source, variables, monolith, compiled, apollo } = difference;
  const json = (value: unknown): string => JSON.stringify(value);
  return [
    what,
    source,
    json(variables),
    `one schema: ${json(monolith)}`,
    `compiled:   ${json(compiled)}`,
    `apollo:     ${json(apollo)}`,
  ].join("\n  ");
}
