import { GraphQLError } from "graphql";
import type { DataSource, ExecutionScope, SourceOf, SubgraphFetch } from "../execution/data-source.ts";
import type { SubgraphAnswer, SubgraphErrorShape } from "../execution/subgraph-error.ts";
import { identityOf } from "./identity.ts";

/** Merges what events of several streams ask. */
export type EntityBatches = { readonly over: (sourceOf: SourceOf) => SourceOf };

/** Longest list of entities in one request. */
const maxEntities = 500;

type Waiting = {
  readonly fetch: SubgraphFetch;
  readonly scope: ExecutionScope;
  /** Where its entities stand in the batch, in its own order. */
  readonly places: readonly number[];
  readonly resolve: (answer: SubgraphAnswer | Promise<SubgraphAnswer>) => void;
};
type Batch = { readonly places: Map<string, number>; readonly waiting: Waiting[] };

/**
 * Lets `_entities` of one turn of the event loop, asked by different streams with the same selection, the same variables and the same
 * identity, go to a subgraph as one request: each entity once, the answers given to whoever wanted them, errors at their place in each.
 * An event waits no longer for it than this turn.
 */
export function createEntityBatches(onMerged: (saved: number) => void): EntityBatches {
  const known = new WeakMap<DataSource, DataSource>();
  const batched = (source: DataSource): DataSource => {
    let wrapped = known.get(source);
    if (!wrapped) known.set(source, (wrapped = batchedSource(source, onMerged)));
    return wrapped;
  };
  return { over: (sourceOf) => (subgraph) => batched(sourceOf(subgraph)) };
}

function batchedSource(source: DataSource, onMerged: (saved: number) => void): DataSource {
  const open = new Map<string, Batch>();
  const send = (): void => {
    const batches = [...open.values()];
    open.clear();
    for (const batch of batches) {
      onMerged(batch.waiting.length - 1);
      sendBatch(source, batch);
    }
  };
  return {
    ...source,
    fetch: (fetch, scope) => {
      const texts = fetch.representationTexts;
      if (fetch.kind !== "query" || !texts || texts.length >= maxEntities) return source.fetch(fetch, scope);
      const key = `${fetch.query}\n${JSON.stringify(fetch.variables)}\n${identityOf(scope.request)}`;
      if (open.size === 0) setImmediate(send);
      let batch = open.get(key);
      if (!batch || batch.places.size + texts.length > maxEntities) {
        // A full one keeps its place in the map under a name that nothing else has.
        if (batch) open.set(`full ${open.size}`, batch);
        open.set(key, (batch = { places: new Map(), waiting: [] }));
      }
      const { places, waiting } = batch;
      const own = texts.map((text) => {
        const place = places.get(text) ?? places.size;
        if (place === places.size) places.set(text, place);
        return place;
      });
      return new Promise((resolve) => waiting.push({ fetch, scope, places: own, resolve }));
    },
  };
}

function sendBatch(source: DataSource, { places, waiting }: Batch): void {
  const [first, second] = waiting;
  if (!first) return;
  if (!second) return first.resolve(source.fetch(first.fetch, first.scope));
  const texts = [...places.keys()];
  const fetch = { ...first.fetch, representations: `[${texts.join(",")}]`, representationTexts: texts };
  const { signal, release } = whenAllAbort(waiting.map(({ scope }) => scope.signal));
  const answer = source.fetch(fetch, { ...first.scope, signal, contexts: new Map() });
  void answer.then(
    (merged) => {
      release();
      scatter(merged, texts.length, waiting);
    },
    (error: unknown) => {
      release();
      for (const { resolve } of waiting) resolve(Promise.reject(error as Error));
    },
  );
}

function scatter({ data, errors = [] }: SubgraphAnswer, expected: number, waiting: readonly Waiting[]): void {
  const entities: unknown = data?.["_entities"];
  const list: readonly unknown[] | null = Array.isArray(entities) && entities.length === expected ? entities : null;
  const taken = new Set<number>();
  for (const { places, resolve } of waiting) {
    const own = errors.flatMap((error) => placed(error, places));
    const answer: SubgraphAnswer = list
      ? {
          data: {
            _entities: places.map((place) => {
              // Whoever gets an entity builds its answer out of it: nobody else may hold the same.
              const entity = taken.has(place) ? copyOf(list[place]) : list[place];
              taken.add(place);
              return entity;
            }),
          },
        }
      : { data: null };
    resolve(own.length > 0 ? { ...answer, errors: own } : answer);
  }
}

/** An error of one entity where this reader has it, as often as it does; one of the whole call as it is. */
function placed(error: SubgraphErrorShape, places: readonly number[]): readonly SubgraphErrorShape[] {
  const [root, index, ...inner] = error.path ?? [];
  if (root !== "_entities" || typeof index !== "number") return [error];
  return places.flatMap((place, own) => (place === index ? [movedTo(error, [root, own, ...inner])] : []));
}

/** Faults of rooms in this process keep what was thrown, for the log. */
function movedTo(error: SubgraphErrorShape, path: readonly (string | number)[]): SubgraphErrorShape {
  if (!(error instanceof GraphQLError)) return { ...error, path };
  const { message, extensions, originalError } = error;
  return new GraphQLError(message, { path, extensions, originalError: originalError ?? null });
}

/** Rooms in this process answer with what resolvers gave: what is no list and no object of an answer is a value, and stays. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (typeof value !== "object" || value === null) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copyOf(inner)]));
}

/** A signal that aborts when nobody waits any more. */
function whenAllAbort(signals: readonly AbortSignal[]): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController();
  const notice = (): void => {
    if (signals.every((signal) => signal.aborted)) controller.abort(signals[0]?.reason);
  };
  for (const signal of signals) signal.addEventListener("abort", notice, { once: true });
  notice();
  return {
    signal: controller.signal,
    release: () => {
      for (const signal of signals) signal.removeEventListener("abort", notice);
    },
  };
}
