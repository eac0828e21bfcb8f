import type { ExecutionResult } from "graphql";
import { GraphQLError } from "graphql";
import { withDeadline } from "../execution/deadline.ts";
import { executePlan, type ExecutionTools } from "../execution/execute.ts";
import type { PlannableOperation } from "../execution/operation.ts";
import type { PlannedOperation } from "../execution/compiled/compile-operation.ts";
import type { SubgraphAnswer } from "../execution/subgraph-error.ts";
import type { GatewayRequest } from "../request.ts";
import { createRenewal, type RenewalOptions } from "./renewal.ts";

/** What is subscribed to: the operation, its plan, and who runs it. */
export type Subscribed = {
  readonly operation: PlannableOperation;
  readonly planned: PlannedOperation;
  readonly tools: ExecutionTools;
};

/** Events of a subscription with what other subgraphs add to each; not shaped for anybody in particular. */
export type Events = {
  /** The next one; null at the end. Rejects with what ended it. Not to be called again before it resolved. */
  readonly next: () => Promise<ExecutionResult | null>;
  /** What the events from now on are answered with. The subgraph is not subscribed to again. */
  readonly change: (subscribed: Subscribed) => void;
  readonly subscribed: () => Subscribed;
  /** Ends it, also while an event is awaited. The subgraph is told. */
  readonly close: () => void;
};

export type EventsOptions = Subscribed & {
  readonly request: GatewayRequest;
  /** Longest time for what other subgraphs add to one event. */
  readonly deadlineMs: number;
  /** How a subgraph that went away is subscribed to again; null: then it ends. */
  readonly renewal: RenewalOptions | null;
  readonly onRenewed: (subgraph: string) => void;
};

/**
 * Subscribes to the owner of a subscription. For each of its events the rest of the plan runs with the event as the first answer; the next one is
 * asked for when `next` is called again. Rejects with a GraphQLError when the owner refuses.
 */
export async function openEvents(options: EventsOptions): Promise<Events> {
  const { request } = options;
  let subscribed: Subscribed = options;
  const primary = primaryOf(subscribed.planned);
  const controller = new AbortController();
  const { signal } = controller;
  const scopeUntil = (until: AbortSignal) => ({
    request,
    signal: until,
    contexts: new Map<string, object>(),
    limitCaching: null,
  });
  const fetch = {
    query: primary.operation,
    kind: "subscription",
    operationName: primary.operationName,
    variables: pick(options.operation.variables, primary.variableUsages ?? []),
  } as const;
  const subscribe = async (): Promise<AsyncIterator<SubgraphAnswer>> => {
    const events = await options.tools.sourceOf(primary.serviceName).subscribe(fetch, scopeUntil(signal));
    return events[Symbol.asyncIterator]();
  };
  let source = await subscribe();
  const renewal = options.renewal && createRenewal(options.renewal);

  const answer = (event: SubgraphAnswer): Promise<ExecutionResult> =>
    withDeadline(options.deadlineMs, signal, (until) =>
      executePlan(subscribed.planned, subscribed.operation, scopeUntil(until), subscribed.tools, event),
    );

  /** The next event, by another subscription where this one broke. An error that is told meanwhile is a result like any other. */
  const nextEvent = async (): Promise<IteratorResult<SubgraphAnswer, unknown> | { readonly told: GraphQLError }> => {
    for (;;) {
      try {
        if (renewal?.isBroken() === true) {
          await renewal.wait(signal);
          if (signal.aborted) return { done: true, value: undefined };
          source = await subscribe();
        }
        const event = await source.next();
        if (renewal?.mended() === true) options.onRenewed(primary.serviceName);
        return event;
      } catch (error) {
        if (!renewal || !isGone(error)) throw error;
        const verdict = renewal.broke();
        if (verdict === "give up") throw error;
        if (verdict === "tell") return { told: error };
      }
    }
  };

  return {
    next: async () => {
      if (signal.aborted) return null;
      const event = await nextEvent();
      if (signal.aborted) return null;
      if ("told" in event) return { errors: [event.told] };
      return event.done === true ? null : answer(event.value);
    },
    change: (to) => {
      subscribed = to;
    },
    subscribed: () => subscribed,
    close: () => controller.abort(nobodyReads),
  };
}

/** The part of a subscription's plan that gives its events. */
export function primaryOf({ plan }: PlannedOperation) {
  if (plan.node?.kind !== "Subscription") throw new Error("the planner made no subscription of a subscription");
  return plan.node.primary;
}

/** Made once: the stack of each would cost more than the rest of an end. */
const nobodyReads = new DOMException("nobody reads the stream any more", "AbortError");

/** Whether a subgraph went away, as opposed to refusing. */
const isGone = (error: unknown): error is GraphQLError =>
  error instanceof GraphQLError &&
  (error.extensions["code"] === "SUBGRAPH_UNAVAILABLE" || error.extensions["code"] === "SUBGRAPH_TIMEOUT");

const pick = (from: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.filter((name) => Object.hasOwn(from, name)).map((name) => [name, from[name]]));
