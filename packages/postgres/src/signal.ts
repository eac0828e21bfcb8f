/** A bell for one sleeper: rung while nobody sleeps, it is remembered. */
export type Signal = {
  /** Ends the current wait, or the next one at once. */
  readonly raise: () => void;
  /** Resolves when raised, at the latest after `timeoutMs`. */
  readonly wait: (timeoutMs: number) => Promise<void>;
};

/** Makes a signal for one loop. It keeps no process alive. */
export function createSignal(): Signal {
  let raised = false;
  let wake: (() => void) | null = null;
  return {
    raise: () => {
      raised = true;
      wake?.();
    },
    wait: async (timeoutMs) => {
      if (!raised && timeoutMs > 0) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, timeoutMs);
          timer.unref();
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        wake = null;
      }
      raised = false;
    },
  };
}
