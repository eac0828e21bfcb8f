/** How much one subgraph may hold at once, so that a slow one does not take everything. */
export type BulkheadOptions = {
  /** Calls on their way. Default 64, as many as there are connections. */
  readonly maxConcurrent: number;
  /** Calls that wait for their turn; more are refused at once. Default 512. */
  readonly maxQueued: number;
};

export const defaultBulkhead: BulkheadOptions = { maxConcurrent: 64, maxQueued: 512 };

/** Lets so many calls through. */
export type Bulkhead = {
  /** True: go. A promise: wait, and go on true. False: refused, or the signal aborted while waiting. Who was let through must call `leave` once. */
  readonly enter: (signal: AbortSignal) => boolean | Promise<boolean>;
  readonly leave: () => void;
};

/** Counts calls; those that wait go in the order they came. */
export function createBulkhead({ maxConcurrent, maxQueued }: BulkheadOptions): Bulkhead {
  const waiting = new Set<() => void>();
  let running = 0;
  return {
    enter: (signal) => {
      if (running < maxConcurrent) {
        running++;
        return true;
      }
      if (waiting.size >= maxQueued || signal.aborted) return false;
      return new Promise((resolve) => {
        const go = (): void => {
          signal.removeEventListener("abort", giveUp);
          resolve(true);
        };
        const giveUp = (): void => {
          waiting.delete(go);
          resolve(false);
        };
        waiting.add(go);
        signal.addEventListener("abort", giveUp, { once: true });
      });
    },
    leave: () => {
      for (const go of waiting) {
        // The place passes to the next.
        waiting.delete(go);
        go();
        return;
      }
      running--;
    },
  };
}
