import { failureOf, streamWithin, type TracePart } from "@novatech/kernel/trace";
import type { DataSource, ExecutionScope, SubgraphFetch } from "./data-source.ts";

/** A subgraph whose answers and streams are parts of their request's trace, and which is told so. */
export function tracedSource(source: DataSource, subgraph: string): DataSource {
  const begin = (fetch: SubgraphFetch, scope: ExecutionScope): TracePart | undefined =>
    scope.request.trace?.begin("fetch", {
      "novatech.subgraph": subgraph,
      "graphql.operation.type": fetch.kind,
    });
  return {
    ...source,
    fetch: async (fetch, scope) => {
      const part = begin(fetch, scope);
      if (!part) return source.fetch(fetch, scope);
      let failure: string | undefined = "FAULT";
      try {
        const answer = await source.fetch({ ...fetch, part }, scope);
        const code = answer.errors?.[0]?.extensions?.["code"];
        failure = answer.errors ? (typeof code === "string" ? code : "ERRORS") : undefined;
        return answer;
      } finally {
        part.end(failure);
      }
    },
    subscribe: async (fetch, scope) => {
      const part = begin(fetch, scope);
      if (!part) return source.subscribe(fetch, scope);
      try {
        return streamWithin(part, await source.subscribe({ ...fetch, part }, scope));
      } catch (error) {
        part.end(failureOf(error));
        throw error;
      }
    },
  };
}
