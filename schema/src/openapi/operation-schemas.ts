import {
  type FragmentDefinitionNode,
  getOperationAST,
  type GraphQLInputType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
  valueFromASTUntyped,
} from "graphql";
import { type Components, inputSchema, type Json, selectionSchema } from "./json-schema.ts";

/** What is sent to a persisted operation and what it answers, as JSON Schema 2020-12; names stand in `components`. */
export type OperationSchemas = {
  readonly type: OperationDefinitionNode["operation"];
  readonly variables: Json;
  /** What stands in `data` when nothing failed. */
  readonly data: Json;
};

/** Describes an operation by its text. Throws when the text does not fit the schema. */
export function operationSchemas(schema: GraphQLSchema, body: string, components: Components): OperationSchemas {
  const document = parse(body, { noLocation: true });
  const operation = getOperationAST(document);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) throw new Error(`This is no operation of the graph: ${body.slice(0, 80)}`);
  const fragments = new Map(
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one]),
  );
  const variables = operation.variableDefinitions ?? [];
  return {
    type: operation.operation,
    variables: {
      type: "object",
      additionalProperties: false,
      required: variables
        .filter(({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && !defaultValue)
        .map(({ variable }) => variable.name.value),
      properties: Object.fromEntries(
        variables.map(({ variable, type, defaultValue }) => {
          const value = inputSchema(typeFromAST(schema, type as never) as GraphQLInputType, components);
          return [variable.name.value, defaultValue ? { ...value, default: valueFromASTUntyped(defaultValue) } : value];
        }),
      ),
    },
    data: selectionSchema(schema, root, [operation.selectionSet], fragments, components),
  };
}
