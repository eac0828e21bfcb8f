import { buildSubgraphSchema } from "@apollo/subgraph";
import { type GraphQLSchema, isObjectType, parse } from "graphql";
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
    if (!isObjectType(type)) continue;
    const held = type as unknown as { resolveReference?: ResolveReference };
    const resolve = held.resolveReference;
    if (resolve) held.resolveReference = async (...parameters) => resolve.apply(type, parameters as never);
  }
  return schema;
}
