import type { Clock } from "@novatech/kernel/clock";

/** How often the check-outs in flight are counted at most, in milliseconds. */
const countEveryMs = 250;
/** How soon and how late whoever is refused is told to come again, in milliseconds. */
const pollAfter = { first: 1000, min: 500, max: 10_000 };
/** How much a new measurement counts beside what was measured before. */
const newWeight = 0.3;

/** A count that is being read. One of the two must be called. */
export type Count = { readonly done: (inFlight: number) => void; readonly failed: () => void };

/** A place among the check-outs in flight. */
export type Place = {
  /** What came of it: without an attempt written the place is free again at once. To be called once. */
  readonly leave: (isWritten: boolean) => void;
};

/** The doorkeeper of one process. */
export type Admission = {
  /** Whoever asks the database next counts as well, when it is time; null when it is not. */
  readonly beginCount: () => Count | null;
  /** Gives a place, or says when to come again: not before a count that is being read is there. */
  readonly enter: () => Promise<Place | { readonly pollAfterMs: number }>;
};

/**
 * Lets in as many check-outs as are undecided at once, by a count of the database that is at most 250 ms old and what this process
 * let in since: one process never exceeds the limit. Others' admissions are seen at the next count, so that each further process
 * may add what was free at the last one. Whoever is refused is told to come when the measured rate of decisions should have freed
 * a place for them.
 */
export function createAdmission({
  maxInFlight,
  clock,
}: {
  readonly maxInFlight: number;
  readonly clock: Clock;
}): Admission {
  let counted: { readonly inFlight: number; readonly at: number } | null = null;
  /** Let in and perhaps not in `counted`. Whoever has not left is always among them. */
  let since = 0;
  let running = 0;
  let writtenSince = 0;
  let refusedSince = 0;
  let decisionsPerMs: number | null = null;
  let reading: { since: number; writtenSince: number; readonly ended: Promise<void> } | null = null;

  const now = (): number => clock.now().getTime();

  // Without any count the database does not answer, and will not take what is let in either.
  const isFull = (): boolean => (counted?.inFlight ?? 0) + since >= maxInFlight;

  const measure = (inFlight: number, at: number, written: number): void => {
    if (counted === null || at <= counted.at) return;
    const rate = Math.max(0, counted.inFlight + written - inFlight) / (at - counted.at);
    decisionsPerMs = decisionsPerMs === null ? rate : decisionsPerMs + newWeight * (rate - decisionsPerMs);
  };

  const refusal = (): { readonly pollAfterMs: number } => {
    refusedSince += 1;
    const waitMs = decisionsPerMs === null ? pollAfter.first : refusedSince / decisionsPerMs;
    return { pollAfterMs: Math.round(Math.min(pollAfter.max, Math.max(pollAfter.min, waitMs))) };
  };

  const place = (): Place => {
    since += 1;
    running += 1;
    if (reading) reading.since += 1;
    return {
      leave: (isWritten) => {
        running -= 1;
        if (isWritten) {
          writtenSince += 1;
          if (reading) reading.writtenSince += 1;
        } else {
          since -= 1;
          if (reading) reading.since -= 1;
        }
      },
    };
  };

  return {
    beginCount: () => {
      const at = now();
      if (reading !== null || (counted !== null && at < counted.at + countEveryMs)) return null;
      const { promise: ended, resolve: end } = Promise.withResolvers<void>();
      // Whoever is let in and not yet written may be missing in what is counted now.
      reading = { since: running, writtenSince: 0, ended };
      return {
        done: (inFlight) => {
          measure(inFlight, at, writtenSince - (reading?.writtenSince ?? 0));
          since = reading?.since ?? running;
          writtenSince = reading?.writtenSince ?? 0;
          refusedSince = 0;
          counted = { inFlight, at };
          reading = null;
          end();
        },
        failed: () => {
          reading = null;
          end();
        },
      };
    },
    enter: async () => {
      // Nobody is refused by a count that is just being read anew.
      if (counted === null || isFull()) await reading?.ended;
      return isFull() ? refusal() : place();
    },
  };
}
