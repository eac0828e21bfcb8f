import { createHash } from "node:crypto";
import { type BoundedMap, createBoundedMap } from "@novatech/kernel/bounded-map";
import {
  type DocumentNode,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import { operationNotFound } from "../apollo-gateway.ts";
import { type Executor, noteOperation, urgencyOf, type ValidOperation } from "../execution/executor.ts";
import type { ExecutionObserver } from "../execution/observer.ts";
import { isPlannable, prepareOperation } from "../execution/operation.ts";
import type { OperationPlanner } from "../execution/plan.ts";
import type { Sources } from "../execution/sources.ts";
import type { Pipeline } from "../pipeline.ts";
import type { GatewayRequest } from "../request.ts";
import type { Generation, SupergraphHolder } from "../supergraph.ts";
import { type EventStream, openStream } from "./stream.ts";

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
};

/** Valid documents kept for each supergraph. */
const maxDocuments = 1_000;

/** What the stream transports share. `introspection: false` refuses `__schema` here as Apollo Server does on its own way. */
export function createSubscriber(options: {
  readonly pipeline: Pipeline;
  readonly sources: Sources;
  readonly observer: ExecutionObserver;
  readonly planOf: OperationPlanner;
  readonly executor: Executor;
  readonly supergraph: SupergraphHolder;
  readonly deadlineMs: number;
  readonly introspection: boolean;
  readonly hidesSchema: boolean;
}): Subscriber {
  const { pipeline, sources, observer, executor, supergraph } = options;
  const rules = options.introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  const documents = new WeakMap<Generation, BoundedMap<string, DocumentNode>>();

  const validDocument = (generation: Generation, textHash: string, text: string): DocumentNode => {
    let known = documents.get(generation);
    if (!known) documents.set(generation, (known = createBoundedMap(maxDocuments)));
    const before = known.get(textHash);
    if (before) return before;
    const document = parse(text);
    const errors = validate(generation.apiSchema, document, rules);
    if (errors.length > 0) throw new InvalidDocument(errors);
    known.set(textHash, document);
    return document;
  };

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
    const events = await openStream({
      request,
      operation,
      planned: await options.planOf(operation, urgencyOf(request)),
      tools: { sourceOf: sources.sourceOf(valid.generation), observer },
      pipeline,
      deadlineMs: options.deadlineMs,
      onClose: observer.streamClosed,
    });
    observer.streamOpened();
    return { kind: "stream", events };
  };

  return {
    validate: (request) => {
      const text = request.params.query ?? "";
      const textHash = createHash("sha256").update(text).digest("hex");
      const generation = supergraph.current();
      try {
        const document = validDocument(generation, textHash, text);
        const operation = getOperationAST(document, request.params.operationName);
        if (!operation) throw operationNotFound(request.params.operationName);
        return { generation, textHash, document, operation };
      } catch (error) {
        return { errors: pipeline.mask(request, toErrors(error, !options.hidesSchema)) };
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
  };
}

class InvalidDocument extends Error {
  readonly errors: readonly GraphQLError[];
  constructor(errors: readonly GraphQLError[]) {
    super("the document is not valid");
    this.errors = errors;
  }
}

/** The codes Apollo Server gives to the same errors. Without introspection the schema is not to be guessed from suggestions either. */
function toErrors(error: unknown, showsSchema: boolean): readonly unknown[] {
  if (error instanceof InvalidDocument)
    return error.errors.map(
      (one) =>
        new GraphQLError(showsSchema ? one.message : one.message.replace(/ ?Did you mean .+?\?/g, ""), {
          nodes: one.nodes ?? null,
          extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
        }),
    );
  const isSyntaxError = error instanceof GraphQLError && error.extensions["code"] === undefined;
  if (!isSyntaxError) return [error];
  return [
    new GraphQLError(error.message, {
      source: error.source ?? null,
      positions: error.positions ?? null,
      extensions: { code: "GRAPHQL_PARSE_FAILED" },
    }),
  ];
}
