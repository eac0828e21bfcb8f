import type { CacheStatus } from "../caching/answer-caching.ts";
import type { BreakerState } from "./resilience/breaker.ts";

/** Told of what happens below the plugins; metrics listen. */
export type ExecutionObserver = {
  readonly planned: (isHit: boolean, durationMs: number) => void;
  readonly fetched: (subgraph: string, outcome: FetchOutcome, durationMs: number) => void;
  /** Apollo's executor ran a plan that is not compiled, for a reason of one word. */
  readonly fellBack: (reason: string) => void;
  /** A query is sent to a subgraph again. */
  readonly retried: (subgraph: string) => void;
  readonly breakerChanged: (subgraph: string, state: BreakerState) => void;
  /** A query that may be kept was looked up in the response cache. */
  readonly lookedUp: (status: CacheStatus) => void;
  readonly streamOpened: () => void;
  readonly streamClosed: () => void;
  /** Events of a subgraph are read, for one or more streams. */
  readonly upstreamOpened: () => void;
  readonly upstreamClosed: () => void;
  /** A stream of a subgraph broke: by its WebSocket's close code, or "network". */
  readonly upstreamBroke: (subgraph: string, code: string) => void;
  /** A subgraph was subscribed to again because it had gone. */
  readonly upstreamRenewed: (subgraph: string) => void;
  /** `_entities` of several streams were asked for in one request: so many were saved. */
  readonly fetchesMerged: (count: number) => void;
};

/**
 * How a request to a subgraph ended. `errors`: an answer that holds errors; `rejected`: it was not sent, by breaker or bulkhead;
 * `cancelled`: nobody waits for it any more.
 */
export type FetchOutcome = "ok" | "errors" | "timeout" | "unavailable" | "invalid" | "rejected" | "cancelled";
