import { prettyFormatQueryPlan } from "@apollo/query-planner";
import { type DocumentNode, type ExecutionResult, GraphQLError, type OperationDefinitionNode } from "graphql";
import type { ResponseCache, Run } from "../caching/response-cache.ts";
import type { Pipeline } from "../pipeline.ts";
import type { GatewayRequest } from "../request.ts";
import type { Generation } from "../supergraph.ts";
import { withDeadline } from "./deadline.ts";
import type { RoomNotice } from "./data-source.ts";
import { executePlan } from "./execute.ts";
import type { ExecutionObserver } from "./observer.ts";
import { isPlannable, type PreparedOperation, prepareOperation } from "./operation.ts";
import type { OperationPlanner } from "./plan.ts";
import type { Urgency } from "../planning/queue.ts";
import { type Load, overloaded } from "./resilience/load.ts";
import type { Sources } from "./sources.ts";

/** A valid document and the operation chosen in it. */
export type ValidOperation = {
  readonly generation: Generation;
  /** The same for the same text. */
  readonly textHash: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
};

/** Answers one query or mutation. Never rejects: whatever goes wrong is in the result's errors, masked. */
export type Executor = (request: GatewayRequest, valid: ValidOperation) => Promise<ExecutionResult>;

/** As Apollo's Router calls it. Source: https://www.apollographql.com/docs/graphos/reference/federation/query-plans */
const planHeader = "apollo-expose-query-plan";

/** From a valid document to the answer: plugins, plan, subgraphs within `deadlineMs`, plugins, mask. */
export function createExecutor(options: {
  readonly pipeline: Pipeline;
  readonly sources: Sources;
  readonly observer: ExecutionObserver;
  readonly planOf: OperationPlanner;
  readonly load: Load;
  readonly cache: ResponseCache;
  /** Longest time for one operation. */
  readonly deadlineMs: number;
  /** Whether who sends `apollo-expose-query-plan: true` gets the plan in `extensions.queryPlan`. */
  readonly showsPlans: boolean;
}): Executor {
  const { pipeline, sources, observer, planOf, load, cache, deadlineMs } = options;

  const run: Run = async (request, operation, limitCaching) => {
    const part = request.trace?.begin("plan");
    const planned = await endAfter(planOf(operation, urgencyOf(request)), part);
    const sourceOf = sources.sourceOf(operation.generation);
    // A mutation goes on when its client has left: half of it may be done.
    const client = operation.written.operation.operation === "query" ? request.clientGone : null;
    const notices: RoomNotice[] = [];
    const notice = (said: RoomNotice): void => {
      if (!notices.some(({ room, code }) => room === said.room && code === said.code)) notices.push(said);
    };
    const scope = { request, contexts: new Map(), limitCaching, notice };
    const answered = await withDeadline(deadlineMs, client, (signal) =>
      executePlan(planned, operation, { ...scope, signal }, { sourceOf, observer }),
    );
    const result = notices.length === 0 ? answered : { ...answered, extensions: { ...answered.extensions, notices } };
    return options.showsPlans && request.headers[planHeader] === "true"
      ? { ...result, extensions: { ...result.extensions, queryPlan: prettyFormatQueryPlan(planned.plan) } }
      : result;
  };

  // Nothing left after authorisation: nothing is asked, and the plugin that took it away says so.
  const answer = async (request: GatewayRequest, operation: PreparedOperation): Promise<ExecutionResult> =>
    isPlannable(operation) ? cache.answer(request, operation, run) : { data: {} };

  return async (request, valid) => {
    noteOperation(request, valid.operation);
    try {
      if (valid.operation.operation === "subscription") throw needsStream();
      if (!load.enter()) throw overloaded();
      try {
        const operation = await pipeline.prepare(
          request,
          prepareOperation({ ...valid, variables: request.params.variables }),
        );
        return pipeline.finish(request, await answer(request, operation), operation);
      } finally {
        load.leave();
      }
    } catch (error) {
      return { errors: pipeline.mask(request, [error]) };
    }
  };
}

/** Ends a part of a trace with what it is about, also when that fails. */
async function endAfter<Value>(work: Value | Promise<Value>, part: { readonly end: () => void } | undefined) {
  try {
    return await work;
  } finally {
    part?.end();
  }
}

/** What manifests list is ours: it does not wait behind texts that anybody sends. */
export const urgencyOf = ({ origin }: GatewayRequest): Urgency => (origin.kind === "manifest" ? "listed" : "asked");

/** Leaves name and kind of the operation on the request, for log and metrics. */
export function noteOperation(request: GatewayRequest, operation: OperationDefinitionNode): void {
  request.operation = { name: operation.name?.value ?? null, type: operation.operation };
}

const needsStream = (): GraphQLError =>
  new GraphQLError(
    'A subscription needs a stream: connect by WebSocket (graphql-transport-ws), or POST with accept: multipart/mixed;subscriptionSpec="1.0".',
    { extensions: { code: "SUBSCRIPTION_NEEDS_STREAM", http: { status: 406 } } },
  );
