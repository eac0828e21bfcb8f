import { type BreakerOptions, defaultBreaker } from "./breaker.ts";
import { type BulkheadOptions, defaultBulkhead } from "./bulkhead.ts";
import { defaultRetry, type RetryOptions } from "./retry.ts";

/** How a gateway treats a subgraph over HTTP that is slow, gone or overwhelmed. Each subgraph has its own breaker and bulkhead. */
export type ResilienceOptions = {
  readonly retry: RetryOptions;
  readonly breaker: BreakerOptions;
  readonly bulkhead: BulkheadOptions;
  /** Whether equal queries on their way at the same time are sent once, when everything forwarded with them is equal, too. Default false. */
  readonly sharesInFlight: boolean;
};

/** The same, each part as far as it is said. */
export type PartialResilience = {
  readonly [Part in keyof ResilienceOptions]?: Partial<ResilienceOptions[Part]> | undefined;
};

/** Fills in the defaults. A bulkhead wider than the connections would only move the queue into the pool. */
export const resilienceOf = (given: PartialResilience | undefined, connections: number): ResilienceOptions => ({
  retry: { ...defaultRetry, ...given?.retry },
  breaker: { ...defaultBreaker, ...given?.breaker },
  bulkhead: { ...defaultBulkhead, maxConcurrent: connections, ...given?.bulkhead },
  sharesInFlight: given?.sharesInFlight ?? false,
});
