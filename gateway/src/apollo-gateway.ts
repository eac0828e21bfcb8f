import type {
  GatewayExecutionResult,
  GatewayGraphQLRequestContext,
  GatewayInterface,
  GatewaySchemaLoadOrUpdateCallback,
} from "@apollo/server-gateway-interface";
import { getOperationAST, GraphQLError } from "graphql";
import type { Executor } from "./execution/executor.ts";
import type { GatewayRequest } from "./request.ts";
import type { SupergraphHolder } from "./supergraph.ts";

/** What Apollo Server carries through its pipeline for us. */
export type ApolloContext = { readonly request: GatewayRequest };

/**
 * Apollo Server's gateway, in place of the stock class, which refuses protected supergraphs. Apollo Server asks for the executor once:
 * a new supergraph reaches it as a new schema, and the executor finds a request's generation by the schema the request was validated against.
 */
export function createApolloGateway(supergraph: SupergraphHolder, execute: Executor): GatewayInterface {
  const stops: (() => void)[] = [];
  const listeners = new Set<GatewaySchemaLoadOrUpdateCallback>();
  const tell = (listener: GatewaySchemaLoadOrUpdateCallback): void => {
    const { apiSchema, sdl } = supergraph.current();
    listener({ apiSchema, coreSupergraphSdl: sdl });
  };

  const executor = async (context: GatewayGraphQLRequestContext): Promise<GatewayExecutionResult> => {
    const { request } = context.context as ApolloContext;
    const operation = getOperationAST(context.document, context.request.operationName);
    if (!operation) return { errors: [operationNotFound(context.request.operationName)] };
    const result = await execute(request, {
      generation: supergraph.of(context.schema),
      textHash: context.queryHash,
      document: context.document,
      operation,
    });
    return result as GatewayExecutionResult;
  };

  return {
    onSchemaLoadOrUpdate: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    load: async () => {
      for (const listener of listeners) tell(listener);
      stops.push(
        supergraph.onSwap(() => {
          for (const listener of listeners) tell(listener);
        }),
      );
      return { executor };
    },
    stop: async () => {
      for (const stop of stops.splice(0)) stop();
      listeners.clear();
    },
  };
}

/** For a document with several operations and no name, or a name it does not have. */
export const operationNotFound = (name: string | null | undefined): GraphQLError =>
  new GraphQLError(
    name
      ? `The document has no operation named "${name}".`
      : "The document has several operations: name one in operationName.",
    { extensions: { code: "OPERATION_RESOLUTION_FAILURE", http: { status: 400 } } },
  );
