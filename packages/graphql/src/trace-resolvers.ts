import { currentPart, failureOf, type Attributes, type TracePart, withinPart } from "@novatech/kernel/trace";
import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from "graphql";

type Resolver = GraphQLFieldResolver<unknown, unknown> & { readonly isTraced?: true };

/**
 * Makes a schema's resolvers parts of the trace that runs them, named after their field: those that wait for something, fail, or begin parts themselves. What only reads a property
 * makes none. Changes the schema in place, once however often it is asked; without it tracing costs a room nothing.
 */
export function traceResolvers(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("_")) continue;
    for (const field of Object.values(type.getFields())) {
      const resolve: Resolver | undefined = field.resolve;
      if (!resolve || resolve === defaultFieldResolver || resolve.isTraced || field.name === "_service") continue;
      field.resolve = traced(`${type.name}.${field.name}`, resolve);
    }
  }
}

function traced(name: string, resolve: Resolver): Resolver {
  const resolver: Resolver = (source, given, context, info) => {
    const outer = currentPart();
    if (!outer) return resolve(source, given, context, info);
    const part = whenItMatters(outer, name);
    try {
      const result = withinPart(part, () => resolve(source, given, context, info));
      if (!isPromise(result)) {
        part.endQuietly();
        return result;
      }
      // What waits to be asked, as a query builder does, must be asked as that part.
      return withinPart(part, () =>
        result.then(
          (value) => {
            part.end();
            return value;
          },
          (error: unknown) => {
            part.end(failureOf(error));
            throw error;
          },
        ),
      );
    } catch (error) {
      part.end(failureOf(error));
      throw error;
    }
  };
  return Object.assign(resolver, { isTraced: true as const });
}

/** A part that is told of once something is to be told. */
function whenItMatters(outer: TracePart, name: string): TracePart & { readonly endQuietly: () => void } {
  const startedAtMs = performance.now();
  let told: TracePart | undefined;
  const tell = (): TracePart => (told ??= outer.begin(name, {}, startedAtMs));
  return {
    get traceparent() {
      return tell().traceparent;
    },
    begin: (inner: string, attributes?: Attributes, atMs?: number) => tell().begin(inner, attributes, atMs),
    end: (failure, attributes) => tell().end(failure, attributes),
    endQuietly: () => told?.end(),
  };
}

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === "object" && value !== null && typeof (value as { then?: unknown }).then === "function";
