import {
  type DocumentNode,
  getVariableValues,
  GraphQLError,
  type OperationDefinitionNode,
  valueFromASTUntyped,
} from "graphql";
import type { Generation } from "../supergraph.ts";

/** A valid operation on its way to the planner. Plugins may replace the document by a smaller one. */
export type PreparedOperation = {
  /** The supergraph it was validated against and is planned and executed with, whatever is loaded meanwhile. */
  readonly generation: Generation;
  /** Same key, same plan: text, chosen operation, and what was done to it. Whoever changes the document adds `:<word>=<value>`, a word of its own. */
  readonly key: string;
  /** What is planned and what shapes the answer; null when nothing is left to ask. */
  readonly document: DocumentNode | null;
  /** Labels of progressive overrides that hold. Default none. */
  readonly overrides?: readonly string[];
  /** The operation as the client wrote it. */
  readonly written: { readonly document: DocumentNode; readonly operation: OperationDefinitionNode };
  /** As the client sent them: subgraphs coerce them again, with the scalars they know. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The same with defaults, for @skip and @include. */
  readonly coerced: Readonly<Record<string, unknown>>;
};

/** The operation in a document, before any plugin saw it. Throws a GraphQLError with BAD_USER_INPUT when variables are missing or of the wrong type. */
export function prepareOperation(of: {
  readonly generation: Generation;
  readonly textHash: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
}): PreparedOperation {
  const { generation, document, operation } = of;
  const variables = of.variables ?? {};
  const coercion = getVariableValues(generation.apiSchema, operation.variableDefinitions ?? [], variables);
  const [wrong] = coercion.errors ?? [];
  if (wrong)
    throw new GraphQLError(wrong.message, { nodes: wrong.nodes ?? null, extensions: { code: "BAD_USER_INPUT" } });
  return {
    generation,
    key: keyOf(of.textHash, operation),
    document,
    written: { document, operation },
    variables,
    coerced: coercion.coerced ?? {},
  };
}

/** The separator occurs neither in a hash nor in a name. */
const keyOf = (textHash: string, operation: OperationDefinitionNode): string =>
  `${textHash}:${operation.name?.value ?? ""}`;

/** An operation that nobody asked for yet, to be planned beforehand: without variables but with their defaults. */
export function unaskedOperation(of: {
  readonly generation: Generation;
  readonly textHash: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}): PreparedOperation {
  const { generation, document, operation } = of;
  const coerced: Record<string, unknown> = {};
  for (const { variable, defaultValue } of operation.variableDefinitions ?? [])
    if (defaultValue) coerced[variable.name.value] = valueFromASTUntyped(defaultValue);
  const key = keyOf(of.textHash, operation);
  return { generation, key, document, written: { document, operation }, variables: {}, coerced };
}

/** An operation of which authorisation left something. */
export type PlannableOperation = PreparedOperation & { readonly document: DocumentNode };

/** Whether there is anything to plan. The same object, because plugins remember operations by identity. */
export const isPlannable = (operation: PreparedOperation): operation is PlannableOperation =>
  operation.document !== null;
