/** Steps to undo, newest first, so that a start that fails half-way leaves nothing behind. */
export type Undo = {
  /** Remembers how to undo a step that just succeeded. */
  readonly add: (name: string, step: () => Promise<void>) => void;
  /** Undoes every step, newest first; a step that fails does not keep the others from being undone. Resolves to the faults. */
  readonly run: () => Promise<readonly string[]>;
};

/** A list of steps to undo. `run` may be called more than once: each step is undone once. */
export function createUndo(): Undo {
  const steps: { readonly name: string; readonly step: () => Promise<void> }[] = [];
  return {
    add: (name, step) => void steps.push({ name, step }),
    run: async () => {
      const faults: string[] = [];
      for (let next = steps.pop(); next; next = steps.pop()) {
        try {
          await next.step();
        } catch (error) {
          faults.push(`${next.name}: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
      return faults;
    },
  };
}
