import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from "graphql";
import type { Data } from "./data.ts";

/** The answer to the root fields about the schema itself, by graphql-js. Throws its first error. */
export function introspect(of: {
  readonly schema: GraphQLSchema;
  readonly fields: readonly FieldNode[];
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}): Data {
  const { schema, fields, document, operation, variables } = of;
  const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  const { data, errors } = executeSync({
    schema,
    document: {
      kind: Kind.DOCUMENT,
      definitions: [
        {
          ...operation,
          operation: OperationTypeNode.QUERY,
          selectionSet: { kind: Kind.SELECTION_SET, selections: fields },
        },
        ...fragments,
      ],
    },
    variableValues: variables,
  });
  if (errors?.[0]) throw errors[0];
  return { ...data };
}
