import { setTimeout as pause } from "node:timers/promises";

/** How a subgraph that went away is subscribed to again. */
export type RenewalOptions = {
  /** Longest wait before the first try, in milliseconds; each further one may wait twice as long. The half of it at least: gateways must not come all at once. */
  readonly backoffMs: number;
  readonly maxBackoffMs: number;
  /** After so many milliseconds without an answer it is given up. */
  readonly giveUpAfterMs: number;
};

/** What is known of one subscription that breaks now and then. */
export type Renewal = {
  readonly isBroken: () => boolean;
  /** It broke, or a try failed. `tell`: clients do not know yet; `again`: they do. */
  readonly broke: () => "tell" | "again" | "give up";
  /** Waits before the next try; less when the signal aborts. */
  readonly wait: (signal: AbortSignal) => Promise<void>;
  /** An event or an orderly end came. Whether it had been broken. */
  readonly mended: () => boolean;
};

/** A try that lasts longer than any handshake may was none that failed, even if no event came. */
const steadyAfterMs = 10_000;

/** Keeps count of one subscription's breaks. */
export function createRenewal(options: RenewalOptions, nowMs: () => number = () => performance.now()): Renewal {
  let brokenSinceMs: number | null = null;
  let triedAtMs = nowMs();
  let isTold = false;
  let tries = 0;
  return {
    isBroken: () => brokenSinceMs !== null,
    broke: () => {
      const now = nowMs();
      const wasSteady = now - triedAtMs > steadyAfterMs;
      if (wasSteady) tries = 0;
      if (wasSteady || brokenSinceMs === null) {
        brokenSinceMs = now;
        isTold = false;
      }
      if (now - brokenSinceMs >= options.giveUpAfterMs) return "give up";
      if (isTold) return "again";
      isTold = true;
      return "tell";
    },
    wait: async (signal) => {
      const longest = Math.min(options.maxBackoffMs, options.backoffMs * 2 ** Math.min(tries++, 16));
      await pause(longest * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => {});
      triedAtMs = nowMs();
    },
    mended: () => {
      if (brokenSinceMs === null) return false;
      brokenSinceMs = null;
      return true;
    },
  };
}
