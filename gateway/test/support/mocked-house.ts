import { readdirSync, readFileSync } from "node:fs";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { subgraphSdl } from "@novatech/graphql/subgraph-sdl";
import type { RoomRequest } from "@novatech/graphql/viewer";
import {
  getNamedType,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  parse,
} from "graphql";
import type { InProcessRoom } from "../../src/execution/in-process.ts";

const root = new URL("../../../", import.meta.url);

/** The composed schema of the house. */
export const houseSdl = (): string => readFileSync(new URL("schema/supergraph.graphql", root), "utf8");

type Context = { readonly request: RoomRequest };

/**
 * Rooms with the schemas of the house and nothing behind them, as careless as can be: every text they answer holds the name of the viewer, the cart's secret and the address
 * of who asks.
 */
export const carelessRooms = (): readonly InProcessRoom[] =>
  readdirSync(new URL("subgraphs", root)).map((name) => {
    const file = new URL(`subgraphs/${name}/schema.graphql`, root);
    const schema = buildSubgraphSchema([{ typeDefs: parse(subgraphSdl(file)) }]);
    for (const type of Object.values(schema.getTypeMap())) {
      if (isAbstractType(type)) type.resolveType = (value) => (value as { __typename: string }).__typename;
      if (!isObjectType(type) || type.name.startsWith("_")) continue;
      for (const field of Object.values(type.getFields()))
        if (!field.name.startsWith("_"))
          field.resolve = (parent: Record<string, unknown>, _given, { request }: Context) =>
            // A key that came from another room stays what it is.
            parent?.[field.name] ?? valueFor(schema, field.type, mark(request));
    }
    return { name, schema, contextFor: (request) => ({ request }) };
  });

const mark = ({ viewer, cartToken, clientAddress }: RoomRequest): string =>
  `${viewer.kind === "user" ? viewer.userId : "nobody"}/${cartToken ?? "-"}/${clientAddress ?? "-"}`;

function valueFor(schema: GraphQLSchema, type: GraphQLOutputType, text: string): unknown {
  if (isNonNullType(type)) return valueFor(schema, type.ofType, text);
  if (isListType(type)) return [valueFor(schema, type.ofType, text)];
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0]?.value as unknown;
  if (isScalarType(named)) return scalarFor(named.name, text);
  return { __typename: isAbstractType(named) ? schema.getPossibleTypes(named)[0]?.name : named.name };
}

function scalarFor(name: string, text: string): unknown {
  if (name === "Int") return 1;
  if (name === "Float") return 1.5;
  if (name === "Boolean") return true;
  return name === "ID" ? "id1" : text;
}

/** A value that a variable of this type takes. */
export function inputFor(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return inputFor(type.ofType);
  if (isListType(type)) return [inputFor(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return scalarFor(type.name, "text");
  const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
  return Object.fromEntries(fields.map((field) => [field.name, inputFor(field.type)]));
}
