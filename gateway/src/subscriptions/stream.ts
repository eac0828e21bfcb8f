import { type ExecutionResult, GraphQLError } from "graphql";
import { withDeadline } from "../execution/deadline.ts";
import { executePlan, type ExecutionTools } from "../execution/execute.ts";
import type { PlannableOperation } from "../execution/operation.ts";
import type { PlannedOperation } from "../execution/compiled/compile-operation.ts";
import type { SubgraphAnswer } from "../execution/subgraph-error.ts";
import type { Pipeline } from "../pipeline.ts";
import type { GatewayRequest } from "../request.ts";

/** Events of one subscription as they leave. `return` ends it at once, also while an event is awaited; the source is told. */
export type EventStream = AsyncGenerator<ExecutionResult, undefined, undefined>;

export type StreamOptions = {
  readonly request: GatewayRequest;
  readonly operation: PlannableOperation;
  readonly planned: PlannedOperation;
  readonly tools: ExecutionTools;
  readonly pipeline: Pipeline;
  /** Longest time for what other subgraphs add to one event. */
  readonly deadlineMs: number;
  readonly onClose: () => void;
};

/** Longest a timer of Node waits; a longer one fires at once. */
const maxTimerMs = 2 ** 31 - 1;

/**
 * The stream of a federated subscription. For each event of its owner the rest of the plan runs with the event as the first answer.
 * The next event is asked for only when this one was taken: a slow reader stops the source. The viewer's token ends it with UNAUTHENTICATED.
 * A source that fails ends it with an error; a source that ends, ends it. Rejects with a GraphQLError when the source cannot be subscribed to.
 */
export async function openStream(options: StreamOptions): Promise<EventStream> {
  const { request, operation, planned, tools, pipeline } = options;
  const { plan } = planned;
  if (plan.node?.kind !== "Subscription") throw new Error("the planner made no subscription of a subscription");
  const { primary } = plan.node;

  const controller = new AbortController();
  const scopeUntil = (signal: AbortSignal) => ({
    request,
    signal,
    contexts: new Map<string, object>(),
    limitCaching: null,
  });
  const fetch = {
    query: primary.operation,
    kind: "subscription",
    operationName: primary.operationName,
    variables: pick(operation.variables, primary.variableUsages ?? []),
  } as const;
  const events = await tools.sourceOf(primary.serviceName).subscribe(fetch, scopeUntil(controller.signal));
  const source = events[Symbol.asyncIterator]();

  let isClosed = false;
  let hasExpired = false;
  const expire = (): void => {
    hasExpired = true;
    controller.abort();
  };
  const timer = request.viewerUntil
    ? setTimeout(expire, Math.min(Math.max(request.viewerUntil.getTime() - Date.now(), 0), maxTimerMs))
    : undefined;
  const close = (): void => {
    if (isClosed) return;
    isClosed = true;
    clearTimeout(timer);
    controller.abort();
    options.onClose();
  };
  const last = (error: unknown): IteratorResult<ExecutionResult, undefined> => {
    close();
    return { done: false, value: { errors: pipeline.mask(request, [error]) } };
  };
  const end = { done: true, value: undefined } as const;

  const answer = async (event: SubgraphAnswer): Promise<ExecutionResult> => {
    const result = await withDeadline(options.deadlineMs, controller.signal, (signal) =>
      executePlan(planned, operation, scopeUntil(signal), tools, event),
    );
    return pipeline.finish(request, result, operation);
  };

  const stream: EventStream = {
    next: async () => {
      if (isClosed) return end;
      try {
        const event = await source.next();
        if (isClosed) return end;
        if (hasExpired) return last(expired());
        if (event.done === true) {
          close();
          return end;
        }
        return { done: false, value: await answer(event.value) };
      } catch (error) {
        return isClosed ? end : last(error);
      }
    },
    return: async () => {
      close();
      return end;
    },
    throw: async (error) => {
      close();
      throw error;
    },
    [Symbol.asyncIterator]: () => stream,
    [Symbol.asyncDispose]: async () => close(),
  };
  return stream;
}

const expired = (): GraphQLError =>
  new GraphQLError("The access token has expired: subscribe again with a new one.", {
    extensions: { code: "UNAUTHENTICATED" },
  });

const pick = (from: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.filter((name) => Object.hasOwn(from, name)).map((name) => [name, from[name]]));
