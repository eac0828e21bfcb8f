import { type DocumentNode, GraphQLError, Kind } from "graphql";
import type { FetchOutcome } from "./observer.ts";

/** An error as a subgraph tells it: JSON, or a GraphQLError of this process. */
export type SubgraphErrorShape = {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
};

/** What a subgraph answered, or what we answer in its place. */
export type SubgraphAnswer = {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly SubgraphErrorShape[];
};

/** Why there is no answer of a subgraph. */
export type SubgraphFailure = Exclude<FetchOutcome, "ok" | "errors">;

const failures = {
  timeout: { code: "SUBGRAPH_TIMEOUT", words: "did not answer in time" },
  unavailable: { code: "SUBGRAPH_UNAVAILABLE", words: "cannot be reached" },
  invalid: { code: "SUBGRAPH_INVALID_RESPONSE", words: "gave an answer that is not GraphQL" },
  rejected: {
    code: "SUBGRAPH_UNAVAILABLE",
    words: "is not asked at the moment, because it fails or has too much to do",
  },
  cancelled: { code: "OPERATION_CANCELLED", words: "was not waited for" },
} as const satisfies Record<SubgraphFailure, { readonly code: string; readonly words: string }>;

/** The error for a subgraph without an answer. Names the subgraph; the rest of the operation is answered. */
export function subgraphError(
  subgraph: string,
  failure: SubgraphFailure,
  more: { readonly cause?: unknown; readonly path?: readonly string[] } = {},
): GraphQLError {
  const { code, words } = failures[failure];
  return new GraphQLError(`The subgraph "${subgraph}" ${words}: its fields are null.`, {
    path: more.path ?? null,
    originalError: more.cause instanceof Error ? more.cause : null,
    extensions: { code, subgraph },
  });
}

/**
 * The answer in place of a subgraph: one error for each of its root fields that were asked for, so that a client sees which of its fields are missing;
 * for entities one, at the place they were wanted.
 */
export function answerInPlaceOf(
  subgraph: string,
  failure: SubgraphFailure,
  document: DocumentNode,
  cause: unknown,
): SubgraphAnswer {
  const keys = rootKeys(document);
  const paths = keys.includes("_entities") ? [[]] : keys.map((key) => [key]);
  return { errors: paths.map((path) => subgraphError(subgraph, failure, { cause, path })) };
}

function rootKeys(document: DocumentNode): readonly string[] {
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  return (operation?.selectionSet.selections ?? []).flatMap((one) =>
    one.kind === Kind.FIELD ? [one.alias?.value ?? one.name.value] : [],
  );
}
