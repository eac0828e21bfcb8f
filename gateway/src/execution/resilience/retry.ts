/** How often a query that did not reach its subgraph is sent again. Mutations never are. */
export type RetryOptions = {
  /** Further attempts. Default 1; 0 turns it off. */
  readonly attempts: number;
  /** Wait before the first of them, times a random part of it; doubled for each further one. Default 25 ms. */
  readonly backoffMs: number;
};

export const defaultRetry: RetryOptions = { attempts: 1, backoffMs: 25 };

/** The wait before attempt `retry` (0 for the first repetition), in milliseconds. `random` is from 0 to 1: all gateways at once would be the next overload. */
export const backoffMs = (options: RetryOptions, retry: number, random: number): number =>
  options.backoffMs * 2 ** retry * random;

/** What a proxy or load balancer says when it did not reach anybody. Source: RFC 9110 §15.6. */
export const isRetryableStatus = (status: number): boolean => status === 502 || status === 503 || status === 504;

/** Resolves after the time, or at once when the signal aborts. */
export function pause(timeMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, timeMs);
    signal.addEventListener("abort", done, { once: true });
    if (signal.aborted) done();
  });
}
