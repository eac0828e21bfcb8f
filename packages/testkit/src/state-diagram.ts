import { readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";

/** A state machine as a table: for each state, where each signal leads. The first state is where it begins. */
export type MachineTable = Readonly<Record<string, Readonly<Partial<Record<string, string>>>>>;

/** A state machine as a Mermaid state diagram; several signals between the same two states share one arrow. */
export function mermaidOf(table: MachineTable): string {
  const states = Object.keys(table);
  const arrows = states.flatMap((from) => {
    const moves = Object.entries(table[from] ?? {});
    if (moves.length === 0) return [`  ${from} --> [*]`];
    const byTarget = Map.groupBy(moves, ([, to]) => to ?? from);
    return [...byTarget].map(([to, signals]) => `  ${from} --> ${to}: ${signals.map(([name]) => name).join(", ")}`);
  });
  return ["```mermaid", "stateDiagram-v2", `  [*] --> ${states[0] ?? "[*]"}`, ...arrows, "```"].join("\n");
}

/**
 * Expects the README to show a machine as its table has it, between `<!-- states: <name> -->` and `<!-- end of states -->`.
 * `npx vitest run -u` writes it there.
 */
export function expectDiagram(readme: URL, name: string, table: MachineTable): void {
  const text = readFileSync(readme, "utf8");
  const [start, end] = [`<!-- states: ${name} -->`, "<!-- end of states -->"];
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  if (from === -1 || to === -1)
    throw new Error(`${readme.pathname} has no place for the states of ${name}: ${start} … ${end}`);
  const wanted = `${start}\n\n${mermaidOf(table)}\n\n${end}`;
  const shown = text.slice(from, to + end.length);
  if (shown !== wanted && isUpdating())
    writeFileSync(
      readme,
      text.replace(shown, () => wanted),
    );
  else expect(shown, `the README's states of ${name} are out of date: run this test with -u`).toBe(wanted);
}

const isUpdating = (): boolean => {
  const { snapshotState } = expect.getState() as unknown as { snapshotState?: { _updateSnapshot?: string } };
  return snapshotState?._updateSnapshot === "all";
};
