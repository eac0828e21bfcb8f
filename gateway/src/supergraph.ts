import { createHash } from "node:crypto";
import type { Schema } from "@apollo/federation-internals";
import { type BoundedMap, createBoundedMap } from "@novatech/kernel/bounded-map";
import {
  type GraphQLScalarType,
  type GraphQLSchema,
  isScalarType,
  isSpecifiedScalarType,
  valueFromASTUntyped,
} from "graphql";
import type { PlannedOperation } from "./execution/compiled/compile-operation.ts";
import { createSchemaTypes, type SchemaTypes } from "./execution/compiled/type-check.ts";
import { type AccessRules, readAccessRules } from "./authorization/rules.ts";
import { type CacheHints, readCacheHints } from "./caching/hints.ts";
import { createPlanMaker, type PlanMaker } from "./planning/plan-maker.ts";
import { readSupergraph } from "./planning/read-supergraph.ts";
import { readStreamMarkers, type StreamMarkers } from "./subscriptions/stream-markers.ts";
import type { PlannerSupergraph } from "./rewrites/planner-supergraph.ts";

/** One loaded supergraph. A request keeps the one it began with; a later load makes another. */
export type Generation = {
  readonly sdl: string;
  /** A hash of it. */
  readonly id: string;
  /** What clients see, for graphql-js. */
  readonly apiSchema: GraphQLSchema;
  /** The same, for Apollo's planner and executor. */
  readonly api: Schema;
  /** With what the planner's rewriting added. */
  readonly supergraphSchema: GraphQLSchema;
  /** What of the rewriting for the planner shows in plans and in what they gather. */
  readonly rewriting: PlannerSupergraph;
  /** Plans in this thread: for tools, and where no planning thread can be started. */
  readonly makePlan: PlanMaker;
  readonly apiTypes: SchemaTypes;
  readonly supergraphTypes: SchemaTypes;
  /** Key of a prepared operation → its plan. */
  readonly plans: BoundedMap<string, PlannedOperation>;
  readonly accessRules: AccessRules;
  readonly cacheHints: CacheHints;
  readonly streamMarkers: StreamMarkers;
  /** Name → URL as composed; may be empty. */
  readonly subgraphUrls: ReadonlyMap<string, string>;
};

/** Loads a composed schema, fail-closed: a SECURITY or EXECUTION feature that is not honoured throws. Keeps `maxPlans` plans. */
export function loadGeneration(sdl: string, maxPlans: number, scalars: Scalars = {}): Generation {
  const read = readSupergraph(sdl);
  const { supergraph, rewriting } = read;
  const api = supergraph.apiSchema();
  const apiSchema = withScalars(api.toGraphQLJSSchema(), scalars);
  const supergraphSchema = supergraph.schema.toGraphQLJSSchema();
  return {
    sdl,
    id: createHash("sha256").update(sdl).digest("base64url").slice(0, 16),
    api,
    apiSchema,
    supergraphSchema,
    rewriting,
    apiTypes: createSchemaTypes(apiSchema),
    supergraphTypes: createSchemaTypes(supergraphSchema),
    makePlan: createPlanMaker(read),
    plans: createBoundedMap(maxPlans),
    accessRules: readAccessRules(supergraph.schema),
    cacheHints: readCacheHints(supergraph.schema),
    streamMarkers: readStreamMarkers(supergraph.schema),
    subgraphUrls: new Map(supergraph.subgraphsMetadata().map(({ name, url }) => [name, url])),
  };
}

/** What is known of scalars of one's own, by name. */
export type Scalars = Readonly<Record<string, GraphQLScalarType>>;

/** Lets the schema refuse values that are none of a scalar, with the scalar's own reason; without, a room refuses them and nobody says why. Values themselves stay as they came. */
function withScalars(schema: GraphQLSchema, scalars: Scalars): GraphQLSchema {
  for (const [name, { parseValue, parseLiteral }] of Object.entries(scalars)) {
    const type = schema.getType(name);
    if (!isScalarType(type) || isSpecifiedScalarType(type)) continue;
    type.parseValue = (value) => {
      parseValue(value);
      return value;
    };
    type.parseLiteral = (node, variables) => {
      parseLiteral(node, variables);
      return valueFromASTUntyped(node, variables);
    };
  }
  return schema;
}

/** The supergraph in force, and those that requests in flight still hold. */
export type SupergraphHolder = {
  readonly current: () => Generation;
  /** The generation of a request that Apollo Server hands us: it knows only the schema it began with. */
  readonly of: (apiSchema: GraphQLSchema) => Generation;
  /**
   * Loads another supergraph and puts it in force for requests that come from now on. Throws what is wrong with it,
   * and keeps the one in force; an equal text changes nothing.
   */
  readonly swap: (sdl: string) => void;
  /** Told of every new generation. Returns how to stop it. */
  readonly onSwap: (listener: (generation: Generation) => void) => () => void;
};

/** Holds the supergraph. `check` may refuse a generation by throwing, for example when a subgraph has no address. `maxPlans` defaults to 2,000. */
export function createSupergraphHolder(options: {
  readonly sdl: string;
  readonly maxPlans?: number;
  readonly scalars?: Scalars | undefined;
  readonly check?: (generation: Generation) => void;
}): SupergraphHolder {
  const load = (sdl: string): Generation => {
    const generation = loadGeneration(sdl, options.maxPlans ?? 2_000, options.scalars);
    options.check?.(generation);
    return generation;
  };
  let current = load(options.sdl);
  // Weak: a generation goes when the last request that began with it has ended.
  const bySchema = new WeakMap<GraphQLSchema, Generation>([[current.apiSchema, current]]);
  const listeners = new Set<(generation: Generation) => void>();
  return {
    current: () => current,
    of: (apiSchema) => bySchema.get(apiSchema) ?? current,
    swap: (sdl) => {
      if (sdl === current.sdl) return;
      const next = load(sdl);
      bySchema.set(next.apiSchema, next);
      current = next;
      for (const listener of listeners) listener(next);
    },
    onSwap: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
