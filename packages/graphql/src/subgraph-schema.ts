import { buildSubgraphSchema } from "@apollo/subgraph";
import { type GraphQLSchema, isObjectType, parse } from "graphql";
import { callerMistake } from "./errors.ts";
import { scalarResolvers } from "./scalars.ts";
import { subgraphSdl } from "./subgraph-sdl.ts";

type Module = Extract<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>[number];

/** What a room hands in as resolvers: the generated `Resolvers` type of any room fits. */
export type ResolverMap = NonNullable<Extract<Module, { typeDefs: unknown }>["resolvers"]>;

type ResolveReference = (...parameters: readonly unknown[]) => unknown;

/**
 * The executable schema of a room: shared types, its `schema.graphql` (`file`), the shared scalars and its resolvers.
 * Every `__resolveReference` is made asynchronous: @apollo/subgraph lets a synchronous throw blank the whole `_entities`
 * list while an earlier rejection in it goes unhandled, which ends the process.
 * Throws when the SDL is not a valid subgraph.
 */
export function createSubgraphSchema(file: URL, resolvers: ResolverMap): GraphQLSchema {
  const schema = buildSubgraphSchema([
    { typeDefs: parse(subgraphSdl(file)), resolvers: { ...scalarResolvers, ...resolvers } as ResolverMap },
  ]);
  for (const type of Object.values(schema.getTypeMap())) {
    const held = (type.extensions as ReferenceExtensions).apollo?.subgraph;
    const resolve = held?.resolveReference;
    if (held && resolve) held.resolveReference = async (...parameters) => resolve(...parameters);
  }
  checkTypenamesFirst(schema);
  return schema;
}

/** An unknown `__typename` throws at once, too: looked for before any reference is resolved, so that no rejection is left alone. */
function checkTypenamesFirst(schema: GraphQLSchema): void {
  const entities = schema.getQueryType()?.getFields()["_entities"];
  const resolve = entities?.resolve;
  if (!entities || !resolve) return;
  entities.resolve = (
    parent,
    given: { readonly representations: readonly { readonly __typename: string }[] },
    ...rest
  ) => {
    const unknown = given.representations.find(({ __typename }) => !isObjectType(schema.getType(__typename)));
    if (unknown) throw callerMistake("BAD_USER_INPUT", `There is no entity type "${unknown.__typename}".`);
    return resolve(parent, given, ...rest);
  };
}

/** Where @apollo/subgraph 2.15 keeps a type's `__resolveReference`; the test that counts on it fails when it moves. */
type ReferenceExtensions = { readonly apollo?: { readonly subgraph?: { resolveReference?: ResolveReference } } };
