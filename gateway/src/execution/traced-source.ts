import type { DataSource } from "./data-source.ts";

/** A subgraph whose answers are parts of their request's trace, and which is told so. */
export const tracedSource = (source: DataSource, subgraph: string): DataSource => ({
  ...source,
  fetch: async (fetch, scope) => {
    const part = scope.request.trace?.begin("fetch", {
      "novatech.subgraph": subgraph,
      "graphql.operation.type": fetch.kind,
    });
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
});
