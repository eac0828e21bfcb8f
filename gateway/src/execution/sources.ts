import { traceResolvers } from "@novatech/graphql/trace-resolvers";
import type { Generation } from "../supergraph.ts";
import type { DataSource, SourceOf } from "./data-source.ts";
import { createHttpSource, type HttpSubgraphOptions } from "./http.ts";
import { createInProcessSource, type InProcessRoom } from "./in-process.ts";
import type { ExecutionObserver } from "./observer.ts";
import { tracedSource } from "./traced-source.ts";

/** Every subgraph's data source, made when first wanted and kept until the end. */
export type Sources = {
  readonly sourceOf: (generation: Generation) => SourceOf;
  /** Throws an error that names every subgraph without a room in this process and without an address. */
  readonly check: (generation: Generation) => void;
  readonly stop: () => Promise<void>;
};

/** A subgraph is a room of this process when one has its name; else it is where `httpUrls` says, else at the one it was composed with. */
export function createSources(options: {
  readonly rooms: readonly InProcessRoom[];
  readonly httpUrls: (subgraph: string) => string | undefined;
  readonly http: Omit<HttpSubgraphOptions, "name" | "url" | "observer">;
  readonly observer: ExecutionObserver;
  /** Whether fetches are told to traces. Default false. */
  readonly isTraced?: boolean;
}): Sources {
  const inProcess = new Map(options.rooms.map((room) => [room.name, createInProcessSource(room, options.observer)]));
  if (options.isTraced) for (const { schema } of options.rooms) traceResolvers(schema);
  const overHttp = new Map<string, DataSource>();
  const urlOf = (generation: Generation, name: string): string | undefined =>
    options.httpUrls(name) ?? (generation.subgraphUrls.get(name) || undefined);

  const httpSource = (name: string, url: string): DataSource => {
    const key = `${name} ${url}`;
    let source = overHttp.get(key);
    if (!source)
      overHttp.set(key, (source = createHttpSource({ ...options.http, name, url, observer: options.observer })));
    return source;
  };

  const find = (generation: Generation, name: string): DataSource => {
    const source = inProcess.get(name);
    if (source) return source;
    const url = urlOf(generation, name);
    if (url === undefined) throw new Error(`the subgraph ${name} has no address`);
    return httpSource(name, url);
  };
  // Addresses are looked up once for each supergraph: whoever knows them may parse them each time.
  const found = new WeakMap<Generation, SourceOf>();
  const sourceOf = (generation: Generation): SourceOf => {
    let known = found.get(generation);
    if (!known) {
      const sources = new Map<string, DataSource>();
      known = (name) => {
        let source = sources.get(name);
        if (!source) {
          const own = find(generation, name);
          sources.set(name, (source = options.isTraced ? tracedSource(own, name) : own));
        }
        return source;
      };
      found.set(generation, known);
    }
    return known;
  };

  return {
    sourceOf,
    check: (generation) => {
      const homeless = [...generation.subgraphUrls.keys()].filter((name) => {
        const url = urlOf(generation, name);
        return !inProcess.has(name) && (url === undefined || !isHttpUrl(url));
      });
      if (homeless.length === 0) return;
      throw new Error(
        `no address (http:// or https://) for the subgraph ${homeless.join(", ")}: compose it with a URL, set ${homeless.map(urlVariable).join(", ")}, or hand in the room`,
      );
    },
    stop: async () => {
      await Promise.all([...inProcess.values(), ...overHttp.values()].map((source) => source.stop()));
    },
  };
}

const isHttpUrl = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

/** The environment variable that holds a subgraph's address: `order-desk` → `ORDER_DESK_URL`. */
export const urlVariable = (subgraph: string): string => `${subgraph.toUpperCase().replace(/[^A-Z0-9]/g, "_")}_URL`;
