import { GraphQLError } from "graphql";
import type { SubgraphErrorShape } from "../subgraph-error.ts";
import type { ResponsePath } from "./target-path.ts";

/** An error of a subgraph at its place in the whole answer. What has no code is a fault, which the error mask hides. */
export function placedError(error: SubgraphErrorShape, subgraph: string, path: ResponsePath | null): GraphQLError {
  return new GraphQLError(error.message || `The subgraph "${subgraph}" gave an error without words.`, {
    path,
    originalError: error instanceof Error ? error : null,
    extensions: { code: "DOWNSTREAM_SERVICE_ERROR", ...error.extensions, serviceName: subgraph },
  });
}

/** What a thrown value is reported as. */
export const toError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));
