/** Steps to undo, newest first, so that a start that fails half-way leaves nothing behind. */
export type Undo = {
  /** Remembers how to undo a step that just succeeded. */
  readonly add: (name: string, step: () => Promise<void>) => void;
  /**
   * Waits for a step that takes its time and remembers how to undo what comes of it, also when `run` is called before it is
   * done: `run` waits for it, and who awaits it here is never answered, so that a start goes no further.
   */
  readonly during: <Value>(name: string, step: Promise<Value>, end: (value: Value) => Promise<void>) => Promise<Value>;
  /** Undoes every step, newest first; a step that fails does not keep the others from being undone. Resolves to the faults. */
  readonly run: () => Promise<readonly string[]>;
};

/** A list of steps to undo. `run` may be called more than once: each step is undone once. */
export function createUndo(): Undo {
  const steps: { readonly name: string; readonly step: () => Promise<void> }[] = [];
  let isRunning = false;
  return {
    add: (name, step) => void steps.push({ name, step }),
    during: async (name, step, end) => {
      const done = step.then(
        (value) => () => end(value),
        () => null,
      );
      steps.push({ name, step: async () => (await done)?.() });
      await done;
      return isRunning ? new Promise(() => {}) : step;
    },
    run: async () => {
      isRunning = true;
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
