/** Lets so many try something at a time. */
export type Turns = {
  /** Resolves when it is one's turn, in the order of asking, to what ends it; only the first call counts. */
  readonly enter: () => Promise<(how: "done" | "failed") => void>;
};

/**
 * `max` at a time, as long as they get there. When one fails everybody who waits goes at once: whoever is not there must not be found out by
 * one after the other, each as slowly. A turn must end by itself.
 */
export function createTurns(max: number): Turns {
  const waiting: (() => void)[] = [];
  let taken = 0;
  const next = (): void => {
    taken++;
    waiting.shift()?.();
  };
  return {
    enter: async () => {
      if (taken >= max) await new Promise<void>((resolve) => waiting.push(resolve));
      else taken++;
      let hasLeft = false;
      return (how) => {
        if (hasLeft) return;
        hasLeft = true;
        taken--;
        while (waiting.length > 0 && (how === "failed" || taken < max)) next();
      };
    },
  };
}
