import { type ExecutionResult, GraphQLError } from "graphql";
import type { PreparedOperation } from "./execution/operation.ts";
import type { GatewayPlugin, OperationEnd } from "./plugin.ts";
import type { GatewayRequest } from "./request.ts";

/** The plugins' hooks, each run over the whole list. */
export type Pipeline = {
  /** Headers, identity, text, limits. Rejects with the error that leaves, masked already. */
  readonly admit: (request: GatewayRequest) => Promise<void>;
  /** What the plugins make of an operation. Rejects with what a plugin threw. */
  readonly prepare: (request: GatewayRequest, operation: PreparedOperation) => Promise<PreparedOperation>;
  /** The result as it leaves: plugins first, then the mask over its errors. */
  readonly finish: (
    request: GatewayRequest,
    result: ExecutionResult,
    operation: PreparedOperation | null,
  ) => ExecutionResult;
  /** Masks errors that left the way before there was a result. */
  readonly mask: (request: GatewayRequest, errors: readonly unknown[]) => readonly GraphQLError[];
  readonly end: (request: GatewayRequest, end: OperationEnd) => void;
};

/** Runs the plugins in the order of the list. */
export function createPipeline(plugins: readonly GatewayPlugin[]): Pipeline {
  const atEnd = plugins.flatMap(({ onEnd }) => onEnd ?? []).toReversed();
  const mask = (request: GatewayRequest, errors: readonly unknown[]): readonly GraphQLError[] => {
    let outgoing: readonly Error[] = errors.map(toError);
    for (const plugin of plugins) outgoing = plugin.onErrors?.(request, outgoing) ?? outgoing;
    return outgoing.map((error) => (error instanceof GraphQLError ? error : new GraphQLError(error.message)));
  };

  return {
    mask,
    admit: async (request) => {
      try {
        for (const plugin of plugins) await plugin.onRequest?.(request);
        const text = request.params.query;
        if (text === undefined || text === "") throw noOperation();
        for (const plugin of plugins) await plugin.onText?.(request, text);
      } catch (error) {
        throw mask(request, [error])[0];
      }
    },
    prepare: async (request, operation) => {
      let prepared = operation;
      for (const plugin of plugins) prepared = (await plugin.onOperation?.(request, prepared)) ?? prepared;
      return prepared;
    },
    finish: (request, result, operation) => {
      let finished = result;
      if (operation)
        for (const plugin of plugins) finished = plugin.onResult?.(request, finished, operation) ?? finished;
      return finished.errors ? { ...finished, errors: mask(request, finished.errors) } : finished;
    },
    end: (request, end) => {
      for (const onEnd of atEnd) onEnd(request, end);
    },
  };
}

const toError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));

const noOperation = (): GraphQLError =>
  new GraphQLError("Send the operation as `query`, or its hash in extensions.persistedQuery.", {
    extensions: { code: "BAD_REQUEST", http: { status: 400 } },
  });
