import {
  buildASTSchema,
  type DefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  parse,
} from "graphql";
import { createSubgraph, type RunningSubgraph } from "../graph.ts";

/**
 * One set of data behind several subgraphs, and the same as one schema: what federation answers must be what the one schema answers.
 * Records are told as `Type:id`; a reference to one is `ref("Type:id")`. A field that is computed is a function of the fields it `@requires`.
 */
export type World = {
  readonly name: string;
  /** As one schema, without federation. */
  readonly sdl: string;
  /** By subgraph name. */
  readonly subgraphs: Readonly<Record<string, string>>;
  readonly records: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Fields that never fail: keys, and what others require (its error would have a place the client did not ask for). */
  readonly steady: readonly string[];
  /** What a computed field reads of its own subgraph. Default nothing. */
  readonly local?: readonly string[];
};

/** What a world may be made to do: answer null, or throw, in places that a seed chooses. The same seed, the same places. */
export type Faults = { readonly seed: number; readonly share: number };

export const ref = (key: string): { readonly ref: string } => ({ ref: key });

/** Reads a field of the record that is computed from, or of `of`, a value it gave: what the representation held, in a subgraph. */
export type Get = (field: string, values?: Readonly<Record<string, unknown>>, of?: unknown) => unknown;
/** `log`: what mutations of this execution have done so far. */
export type Computed = (get: Get, values: Readonly<Record<string, unknown>>, log: string[]) => unknown;

/** What mutations did, by request id. */
export type Logs = Map<string, string[]>;
type Context = { readonly request: { readonly requestId: string } };

/** A source of resolvers: a record, or a value within one. `$` says which, `given` is what came as a representation. */
type Source = Readonly<Record<string, unknown>> & {
  readonly $: string;
  readonly given?: Readonly<Record<string, unknown>>;
};

/** A world as it is asked: with its faults, and what mutations did. */
export type Setting = { readonly world: World; readonly faults: Faults | null; readonly logs: Logs };

export const monolithOf = (setting: Setting): GraphQLSchema => {
  const schema = buildASTSchema(parse(setting.world.sdl));
  attach(schema, setting);
  return schema;
};

export const subgraphsOf = (setting: Setting): readonly RunningSubgraph[] =>
  Object.entries(setting.world.subgraphs).map(([name, sdl]) => {
    const resolvers: Record<string, Record<string, unknown>> = {};
    for (const definition of parse(sdl).definitions) addResolvers(definition, resolvers, setting);
    return createSubgraph({ name, sdl, resolvers });
  });

function attach(schema: GraphQLSchema, setting: Setting): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    if (isAbstractType(type)) type.resolveType = (value) => (value as { __typename: string }).__typename;
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields()))
      field.resolve = (source, values, context: Context) =>
        resolveField(setting, context, { type: type.name, source: source as Source, field: field.name, values });
  }
}

function addResolvers(
  definition: DefinitionNode,
  resolvers: Record<string, Record<string, unknown>>,
  setting: Setting,
): void {
  const { world } = setting;
  const byName = (value: { __typename: string }) => value.__typename;
  if (definition.kind === Kind.INTERFACE_TYPE_DEFINITION || definition.kind === Kind.UNION_TYPE_DEFINITION) {
    const isEntity = definition.directives?.some(({ name }) => name.value === "key") === true;
    resolvers[definition.name.value] = {
      __resolveType: byName,
      ...(isEntity ? { __resolveReference: (given: Readonly<Record<string, unknown>>) => find(world, given) } : {}),
    };
  }
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) return;
  const type = definition.name.value;
  const own: Record<string, unknown> = {};
  resolvers[type] = own;
  if (definition.directives?.some(({ name }) => name.value === "key") === true)
    own["__resolveReference"] = async (given: Readonly<Record<string, unknown>>) => {
      const found = find(world, given);
      return found && { ...found, __typename: type, given };
    };
  for (const field of definition.fields ?? []) {
    // What is external is never resolved here, unless @provides says so: then the record has it too.
    own[field.name.value] = (source: Source | undefined, values: Readonly<Record<string, unknown>>, context: Context) =>
      resolveField(setting, context, { type, source, field: field.name.value, values });
  }
}

/** Fields that keys are made of, in every world. */
const keyFields = ["id", "upc", "sku", "no", "region", "owner", "code", "parts", "lead"];

/** The record that a representation means: all that it holds of keys must be the record's. */
function find(world: World, given: Readonly<Record<string, unknown>>): Source | null {
  const keys = keyFields.filter((name) => given[name] !== undefined && given[name] !== null);
  for (const [key, record] of Object.entries(world.records)) {
    if (!isOfType(world, key, String(given["__typename"]))) continue;
    const known = keys.filter((name) => record[name] !== undefined && typeof record[name] !== "function");
    if (known.length > 0 && known.every((name) => isSame(world, record[name], given[name]))) return sourceOf(key);
  }
  return null;
}

function isSame(world: World, held: unknown, given: unknown): boolean {
  if (typeof given !== "object" || given === null) return held === given;
  if (Array.isArray(given) && (held as readonly unknown[] | undefined)?.length !== given.length) return false;
  const { ref: key } = (held ?? {}) as { ref?: string };
  const record = key === undefined ? held : world.records[key];
  return Object.entries(given).every(
    ([name, value]) => name === "__typename" || isSame(world, (record as Record<string, unknown>)?.[name], value),
  );
}

const typeOf = (key: string): string => key.slice(0, key.indexOf(":"));

/** Interface objects are asked for by the interface's name. */
function isOfType(world: World, key: string, typename: string): boolean {
  if (typeOf(key) === typename) return true;
  return new RegExp(`type ${typeOf(key)} implements [^{]*\\b${typename}\\b`).test(world.sdl);
}

const sourceOf = (key: string): Source => ({ $: key, __typename: typeOf(key) });

/** One field of one object, to be resolved. */
type Asked = {
  readonly type: string;
  readonly source: Source | undefined;
  readonly field: string;
  readonly values: Readonly<Record<string, unknown>>;
};

function resolveField(setting: Setting, context: Context, asked: Asked): unknown {
  const { world, faults } = setting;
  const { type, source, field, values } = asked;
  // The query type is one place, wherever a field leads back to it.
  const place = type === "Query" ? type : (source?.$ ?? type);
  const record: Readonly<Record<string, unknown>> = { ...world.records[place], ...source };
  const fault = faults && !world.steady.includes(field) ? faultAt(faults, `${place}.${field}`) : null;
  if (fault === "error") throw new GraphQLError(`no ${field}`, { extensions: { code: "INJECTED" } });
  if (fault === "null") return null;
  const value = record[field];
  if (typeof value !== "function") return hydrate(value, `${place}.${field}`);
  const get: Get = (name, given = {}, of) => {
    if (of !== undefined) return readBelow(setting, context, of as Source, name, given, source?.given !== undefined);
    if (!source?.given) return resolveField(setting, context, { type, source, field: name, values: given });
    if (world.local?.includes(name))
      return resolveField(setting, context, { type, source: { ...source, given: {} }, field: name, values: {} });
    // Whoever computes from what was not sent would hide a wrong representation.
    if (!(name in source.given)) throw new Error(`${name} is not in the representation of ${place}`);
    return source.given[name];
  };
  return hydrate((value as Computed)(get, values, logOf(setting.logs, context)), `${place}.${field}`);
}

function logOf(logs: Logs, { request: { requestId } }: Context): string[] {
  let log = logs.get(requestId);
  if (!log) logs.set(requestId, (log = []));
  return log;
}

function readBelow(
  setting: Setting,
  context: Context,
  of: Source,
  name: string,
  values: Readonly<Record<string, unknown>>,
  isGiven: boolean,
): unknown {
  if (!isGiven) {
    const type = String(of["__typename"]);
    return resolveField({ ...setting, faults: null }, context, { type, source: of, field: name, values });
  }
  if (!(name in of)) throw new Error(`${name} is not in ${JSON.stringify(of)}`);
  return of[name];
}

function hydrate(value: unknown, place: string): unknown {
  if (Array.isArray(value)) return value.map((item: unknown, index) => hydrate(item, `${place}.${index}`));
  if (typeof value !== "object" || value === null) return value ?? null;
  const { ref: key } = value as { ref?: string };
  return key === undefined ? { $: place, ...value } : sourceOf(key);
}

/** FNV-1a over the place and the seed. Source: http://www.isthe.com/chongo/tech/comp/fnv/ */
function faultAt({ seed, share }: Faults, place: string): "error" | "null" | null {
  let hash = 0x811c9dc5 ^ seed;
  for (let index = 0; index < place.length; index++) hash = Math.imul(hash ^ place.charCodeAt(index), 0x01000193);
  const drawn = ((hash ^ (hash >>> 15)) >>> 0) % 1_000;
  if (drawn < share * 500) return "error";
  return drawn < share * 1_000 ? "null" : null;
}
