import type { Dispatcher } from "undici";
import type { SubgraphFetch } from "./data-source.ts";
import { exchange, ExchangeError, type ExchangeReply } from "./exchange.ts";
import { type BreakerState, type CallVerdict, createBreaker } from "./resilience/breaker.ts";
import { createBulkhead } from "./resilience/bulkhead.ts";
import { createInFlight } from "./resilience/in-flight.ts";
import type { ResilienceOptions } from "./resilience/options.ts";
import { backoffMs, isRetryableStatus, pause } from "./resilience/retry.ts";
import type { SubgraphFailure } from "./subgraph-error.ts";

/** What came of asking: an answer with whatever status, or why there is none. */
export type Outcome =
  | ({ readonly failure: null } & ExchangeReply)
  | { readonly failure: SubgraphFailure; readonly cause: unknown };

type Question = {
  readonly body: string;
  /** Names and values in turn, without the request's id. */
  readonly headers: string[];
  readonly kind: SubgraphFetch["kind"];
  readonly requestId: string;
  /** The trace it is part of; as the id, no part of what is equal. */
  readonly traceparent: string | undefined;
};

type GuardedOptions = {
  readonly dispatcher: Dispatcher;
  readonly path: string;
  /** For all attempts together, and waiting for a turn. */
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly resilience: ResilienceOptions;
  readonly onRetry: () => void;
  readonly onBreaker: (state: BreakerState) => void;
};

/**
 * Asks a subgraph over HTTP within its bulkhead and breaker, queries again when nobody was reached, and equal ones in flight once if that is wanted.
 * Never rejects. Order: whoever waits for a turn has not asked the breaker yet, and an attempt that is repeated keeps its turn.
 */
export function createGuardedExchange(
  options: GuardedOptions,
): (question: Question, signal: AbortSignal) => Promise<Outcome> {
  const { resilience, timeoutMs } = options;
  const breaker = createBreaker(resilience.breaker, { nowMs: () => performance.now(), onChange: options.onBreaker });
  const bulkhead = createBulkhead(resilience.bulkhead);
  const inFlight = resilience.sharesInFlight ? createInFlight<Outcome>() : null;

  const attempt = async (question: Question, leftMs: number, signal: AbortSignal): Promise<Attempt> => {
    const report = breaker.admit();
    if (!report) return { outcome: refused("the breaker is open"), isRetryable: false };
    const { path, maxBytes, dispatcher } = options;
    const headers = [...question.headers, "x-request-id", question.requestId];
    if (question.traceparent !== undefined) headers.push("traceparent", question.traceparent);
    const request = { path, headers, body: question.body, timeoutMs: leftMs, maxBytes };
    const result = await exchange(dispatcher, request, signal).then(
      (reply) => ({ reply }),
      (error: unknown) => ({ error: error as ExchangeError }),
    );
    if ("reply" in result) {
      const { reply } = result;
      report(reply.status >= 500 ? "failed" : "ok");
      return { outcome: { failure: null, ...reply }, isRetryable: isRetryableStatus(reply.status) };
    }
    const { error } = result;
    report(verdictOf(error));
    const isRetryable = error.kind === "network" && !error.hasBegun;
    return { outcome: { failure: failureOf(error), cause: error }, isRetryable };
  };

  const ask = async (question: Question, signal: AbortSignal): Promise<Outcome> => {
    const startedAtMs = performance.now();
    const turn = bulkhead.enter(signal);
    if (!(typeof turn === "boolean" ? turn : await turn))
      return signal.aborted ? cancelled(signal) : refused("too many requests wait for it");
    try {
      for (let retry = 0; ; retry++) {
        const leftMs = timeoutMs - (performance.now() - startedAtMs);
        if (leftMs <= 0) return { failure: "timeout", cause: new Error(`no turn within ${timeoutMs} ms`) };
        const { outcome, isRetryable } = await attempt(question, leftMs, signal);
        if (!isRetryable || question.kind !== "query" || retry >= resilience.retry.attempts) return outcome;
        const waitMs = backoffMs(resilience.retry, retry, Math.random());
        if (waitMs >= timeoutMs - (performance.now() - startedAtMs)) return outcome;
        await pause(waitMs, signal);
        if (signal.aborted) return cancelled(signal);
        options.onRetry();
      }
    } finally {
      bulkhead.leave();
    }
  };

  if (!inFlight) return ask;
  return (question, signal) => {
    if (question.kind !== "query") return ask(question, signal);
    // Everything that is forwarded is part of what is equal: nobody gets another viewer's answer.
    const key = JSON.stringify([question.body, ...question.headers]);
    return inFlight.share(
      key,
      signal,
      (shared) => ask(question, shared),
      () => cancelled(signal),
    );
  };
}

type Attempt = { readonly outcome: Outcome; readonly isRetryable: boolean };

const refused = (why: string): Outcome => ({ failure: "rejected", cause: new Error(why) });

/** The operation's deadline is a timeout for the client, and says nothing of this subgraph: another may have used up the time. */
const isDeadline = (reason: unknown): boolean => reason instanceof Error && reason.name === "TimeoutError";

const cancelled = (signal: AbortSignal): Outcome => ({
  failure: isDeadline(signal.reason) ? "timeout" : "cancelled",
  cause: signal.reason,
});

function failureOf(error: ExchangeError): SubgraphFailure {
  if (error.kind === "timeout") return "timeout";
  if (error.kind === "cancelled") return isDeadline(error.cause) ? "timeout" : "cancelled";
  return "unavailable";
}

/** An answer that is too long is an answer. */
function verdictOf({ kind }: ExchangeError): CallVerdict {
  if (kind === "cancelled") return "unknown";
  return kind === "too-large" ? "ok" : "failed";
}
