/** Told of what happens below the plugins; metrics listen. */
export type ExecutionObserver = {
  readonly planned: (isHit: boolean, durationMs: number) => void;
  readonly fetched: (subgraph: string, outcome: FetchOutcome, durationMs: number) => void;
  /** Apollo's executor ran a plan that is not compiled, for a reason of one word. */
  readonly fellBack: (reason: string) => void;
  readonly streamOpened: () => void;
  readonly streamClosed: () => void;
};

/** How a request to a subgraph ended: `errors` is an answer that holds errors. */
export type FetchOutcome = "ok" | "errors" | "timeout" | "unavailable" | "invalid";
