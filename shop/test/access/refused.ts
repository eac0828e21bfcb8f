/** Codes that say that somebody may not, whatever they asked for. */
export const refusedCodes: ReadonlySet<string> = new Set([
  "UNAUTHORIZED_FIELD_OR_TYPE",
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "INCOMPLETE_SUBGRAPH_DATA",
]);
