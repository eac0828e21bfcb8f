/** When a subgraph is no longer asked. */
export type BreakerOptions = {
  /** How many of the last calls are looked at. Default 100. */
  readonly window: number;
  /** Calls before anything is judged. Default 20. */
  readonly minCalls: number;
  /** Part of them, 0 to 1, that failed when the breaker opens. Default 0.5. */
  readonly failureRate: number;
  /** How long nothing is sent before one call may try, in milliseconds. Default 5,000. */
  readonly openMs: number;
};

export const defaultBreaker: BreakerOptions = { window: 100, minCalls: 20, failureRate: 0.5, openMs: 5_000 };

/** `half-open`: one call is on its way to see whether the subgraph is back. */
export type BreakerState = "closed" | "open" | "half-open";

/** What came of a call. `unknown`: the client left or the operation's own deadline ended it, which says nothing of the subgraph. */
export type CallVerdict = "ok" | "failed" | "unknown";

/** A circuit breaker over a rolling count. */
export type Breaker = {
  /** What reports the end of a call that may go out; null when it may not. Must be called once. */
  readonly admit: () => ((verdict: CallVerdict) => void) | null;
  readonly state: () => BreakerState;
};

/**
 * Opens when too many of the last calls failed, lets one call try after a while, closes when it comes back. A try of unknown end is no answer:
 * the next call tries again. `nowMs` is a clock that never goes back. cockatiel's breaker takes a try that was cancelled for a good one and costs
 * promises for each call; these are forty lines.
 */
export function createBreaker(
  options: BreakerOptions,
  deps: { readonly nowMs: () => number; readonly onChange: (state: BreakerState) => void },
): Breaker {
  const { window, minCalls, failureRate, openMs } = options;
  const outcomes = new Uint8Array(window);
  let calls = 0;
  let failures = 0;
  let next = 0;
  let state: BreakerState = "closed";
  let openedAtMs = 0;

  const change = (to: BreakerState): void => {
    if (state === to) return;
    state = to;
    deps.onChange(to);
  };
  const open = (): void => {
    openedAtMs = deps.nowMs();
    change("open");
  };
  const close = (): void => {
    outcomes.fill(0);
    calls = failures = next = 0;
    change("closed");
  };

  const count = (verdict: CallVerdict): void => {
    // Calls that were out when the breaker opened come back later: they are of the past.
    if (verdict === "unknown" || state !== "closed") return;
    const isFailure = verdict === "failed" ? 1 : 0;
    failures += isFailure - (outcomes[next] ?? 0);
    outcomes[next] = isFailure;
    next = (next + 1) % window;
    calls = Math.min(calls + 1, window);
    if (calls >= minCalls && failures / calls >= failureRate) open();
  };

  const judgeTry = (verdict: CallVerdict): void => {
    if (verdict === "ok") close();
    else if (verdict === "failed") open();
    // Still due for a try.
    else change("open");
  };

  return {
    admit: () => {
      if (state === "closed") return count;
      if (state === "half-open" || deps.nowMs() - openedAtMs < openMs) return null;
      change("half-open");
      return judgeTry;
    },
    state: () => state,
  };
}
