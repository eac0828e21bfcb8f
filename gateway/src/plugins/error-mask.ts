import { GraphQLError } from "graphql";
import type { Logger } from "pino";
import type { GatewayPlugin } from "../plugin.ts";

/** Codes that libraries give to errors they know nothing about. */
const unknownCodes = new Set(["INTERNAL_SERVER_ERROR", "DOWNSTREAM_SERVICE_ERROR"]);

/** Extensions of subgraph errors that never leave: where the code stands is nobody's business. */
const innerExtensions = new Set(["stacktrace", "exception", "debug", "serviceName"]);

/**
 * Lets errors out whose code was given on purpose, and replaces all others by INTERNAL_SERVER_ERROR with the request's id, which is all a client
 * needs to ask about it. The fault itself is logged, once, with that id. Stack traces never leave.
 */
export function createErrorMaskPlugin(options: { readonly logger: Logger }): GatewayPlugin {
  return {
    name: "error-mask",
    onErrors: (request, errors) =>
      errors.map((error) => {
        const code = error instanceof GraphQLError ? error.extensions["code"] : undefined;
        if (error instanceof GraphQLError && typeof code === "string" && !unknownCodes.has(code)) {
          request.errorCodes.add(code);
          return withoutInnerExtensions(error);
        }
        request.errorCodes.add("INTERNAL_SERVER_ERROR");
        options.logger.error(
          {
            requestId: request.id,
            operation: request.operation?.name,
            err: rootCause(error),
            subgraph: subgraphOf(error),
          },
          "an operation met a fault",
        );
        return new GraphQLError("Something went wrong on our side. Ask about it with the request id.", {
          path: error instanceof GraphQLError ? (error.path ?? null) : null,
          extensions: { code: "INTERNAL_SERVER_ERROR", requestId: request.id },
        });
      }),
  };
}

function withoutInnerExtensions(error: GraphQLError): GraphQLError {
  const isClean = !Object.keys(error.extensions).some((key) => innerExtensions.has(key));
  if (isClean) return error;
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    path: error.path ?? null,
    extensions: Object.fromEntries(Object.entries(error.extensions).filter(([key]) => !innerExtensions.has(key))),
  });
}

/** GraphQL libraries wrap what a resolver threw, sometimes twice; the innermost has the stack. */
function rootCause(error: Error): Error {
  const inner = error instanceof GraphQLError ? error.originalError : undefined;
  return inner ? rootCause(inner) : error;
}

function subgraphOf(error: Error): unknown {
  return error instanceof GraphQLError ? error.extensions["serviceName"] : undefined;
}
