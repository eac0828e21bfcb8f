import type { Clock } from "@novatech/kernel/clock";

/** A clock that stands until a test moves it. */
export type FixedClock = Clock & {
  /** Moves it by a number of milliseconds; a negative one moves it back, as a corrected clock does. */
  readonly advance: (milliseconds: number) => void;
};

/** A clock that shows one moment, for example `fixedClock("2026-01-05T09:00:00Z")`. Throws for a text that is no moment. */
export function fixedClock(iso: string): FixedClock {
  let now = Date.parse(iso);
  if (Number.isNaN(now)) throw new RangeError(`"${iso}" is no moment; write it like 2026-01-05T09:00:00Z`);
  return {
    now: () => new Date(now),
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}
