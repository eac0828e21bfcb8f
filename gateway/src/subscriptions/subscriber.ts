import { createHash } from "node:crypto";
import { type ExecutionResult, getOperationAST, GraphQLError } from "graphql";
import { operationNotFound } from "../apollo-gateway.ts";
import { type Executor, noteOperation, urgencyOf, type ValidOperation } from "../execution/executor.ts";
import type { ExecutionObserver } from "../execution/observer.ts";
import { isPlannable, type PreparedOperation, prepareOperation } from "../execution/operation.ts";
import type { OperationPlanner } from "../execution/plan.ts";
import type { Sources } from "../execution/sources.ts";
import type { Pipeline } from "../pipeline.ts";
import type { GatewayRequest } from "../request.ts";
import type { SupergraphHolder } from "../supergraph.ts";
import { carryOver, carryOverOne, stillPlannable } from "./carry-over.ts";
import { createDocuments, documentErrors } from "./documents.ts";
import { createEntityBatches } from "./entity-batches.ts";
import { openEvents, type Subscribed } from "./events.ts";
import { withoutAddress } from "./identity.ts";
import { createEventStream, type EventStream } from "./stream.ts";
import { createStreamGroups, type StreamGroup, streamKey } from "./stream-groups.ts";
import { createStreamLimits } from "./stream-limits.ts";
import { subscribedField } from "./stream-markers.ts";
import type { StreamOptions } from "./options.ts";

/** What becomes of an operation that came by a stream transport. */
export type Opened =
  | { readonly kind: "refused"; readonly errors: readonly GraphQLError[] }
  | { readonly kind: "stream"; readonly events: EventStream }
  | { readonly kind: "result"; readonly result: ExecutionResult };

/** Opens operations for transports that are not Apollo Server's. */
export type Subscriber = {
  /** Parses and validates the text of an admitted request. Rejects with nothing: refusals are values. */
  readonly validate: (request: GatewayRequest) => ValidOperation | { readonly errors: readonly GraphQLError[] };
  /** Runs a query or mutation, or opens a subscription's stream. Never rejects. */
  readonly open: (request: GatewayRequest, valid: ValidOperation) => Promise<Opened>;
  /** Stops noticing changes of the supergraph. Streams end with their transports. */
  readonly stop: () => void;
};

/** What the stream transports share: equal streams read one source of events, and go on over changes of the supergraph. */
export function createSubscriber(options: {
  readonly pipeline: Pipeline;
  readonly sources: Sources;
  readonly observer: ExecutionObserver;
  readonly planOf: OperationPlanner;
  readonly executor: Executor;
  readonly supergraph: SupergraphHolder;
  /** Takes out what the viewer may not see, and nothing else: a stream that goes on must not pay again. */
  readonly authorize: (request: GatewayRequest, operation: PreparedOperation) => Promise<PreparedOperation>;
  readonly deadlineMs: number;
  readonly streams: StreamOptions;
  readonly introspection: boolean;
  readonly hidesSchema: boolean;
}): Subscriber {
  const { pipeline, sources, observer, planOf, executor, supergraph } = options;
  const documents = createDocuments(options);
  const limits = createStreamLimits(options.streams);
  const batches = createEntityBatches(observer.fetchesMerged);
  const groups = createStreamGroups({ onOpen: observer.upstreamOpened, onEnd: observer.upstreamClosed });

  const subscribedTo = async (request: GatewayRequest, operation: PreparedOperation): Promise<Subscribed> => {
    const plannable = stillPlannable(operation);
    return {
      operation: plannable,
      planned: await planOf(plannable, urgencyOf(request)),
      tools: { sourceOf: batches.over(sources.sourceOf(operation.generation)), observer },
    };
  };

  const validate = (request: GatewayRequest): ValidOperation => {
    const text = request.params.query ?? "";
    const textHash = createHash("sha256").update(text).digest("hex");
    const generation = supergraph.current();
    const document = documents.read(generation, textHash, text);
    const operation = getOperationAST(document, request.params.operationName);
    if (!operation) throw operationNotFound(request.params.operationName);
    return { generation, textHash, document, operation };
  };

  const subscribeAgain = async ({ request }: StreamGroup): Promise<Subscribed> => {
    try {
      const operation = prepareOperation({ ...validate(request), variables: request.params.variables });
      return await subscribedTo(request, await options.authorize(request, operation));
    } catch (error) {
      throw documentErrors(error, !options.hidesSchema)[0];
    }
  };

  const unlisten = supergraph.onSwap(() => {
    groups.closeDoors();
    void carryOver(groups.all(), subscribeAgain);
  });

  const openSubscription = async (request: GatewayRequest, valid: ValidOperation): Promise<Opened> => {
    noteOperation(request, valid.operation);
    const operation = await pipeline.prepare(
      request,
      prepareOperation({ ...valid, variables: request.params.variables }),
    );
    if (!isPlannable(operation)) {
      const { errors = [] } = pipeline.finish(request, { data: {} }, operation);
      return { kind: "refused", errors };
    }
    const field = subscribedField(valid.operation);
    const { joinable, restartable } = valid.generation.streamMarkers;
    const subscribed = await subscribedTo(request, operation);
    const leave = limits.enter(request);
    try {
      const { reader, group } = await groups.join({
        key: streamKey(operation, request),
        isJoinable: field !== null && joinable.has(field),
        request: withoutAddress(request),
        open: () =>
          openEvents({
            ...subscribed,
            request: withoutAddress(request),
            deadlineMs: options.deadlineMs,
            renewal: field !== null && restartable.has(field) ? options.streams.renewal : null,
            onRenewed: observer.upstreamRenewed,
          }),
      });
      // The supergraph changed while it was being opened.
      if (group.shared.events.subscribed().operation.generation !== supergraph.current())
        void carryOverOne(group, subscribeAgain);
      observer.streamOpened();
      const onClose = (): void => {
        leave();
        observer.streamClosed();
      };
      const { events } = group.shared;
      return { kind: "stream", events: createEventStream({ request, reader, events, pipeline, onClose }) };
    } catch (error) {
      leave();
      throw error;
    }
  };

  return {
    validate: (request) => {
      try {
        return validate(request);
      } catch (error) {
        return { errors: pipeline.mask(request, documentErrors(error, !options.hidesSchema)) };
      }
    },
    open: async (request, valid) => {
      if (valid.operation.operation !== "subscription")
        return { kind: "result", result: await executor(request, valid) };
      try {
        return await openSubscription(request, valid);
      } catch (error) {
        return { kind: "refused", errors: pipeline.mask(request, [error]) };
      }
    },
    stop: unlisten,
  };
}
