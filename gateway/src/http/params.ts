import type { OperationParams } from "../request.ts";

/** Reads what a client sends by POST (a JSON body) or GET (a query string); an id in the path goes before one elsewhere. What has the wrong type is left out: Apollo Server says what is wrong with it. */
export function readParams(method: string, body: unknown, search: URLSearchParams, pathId?: string): OperationParams {
  if (method === "GET")
    return {
      query: search.get("query") ?? undefined,
      documentId: pathId ?? search.get("documentId") ?? undefined,
      operationName: search.get("operationName") ?? undefined,
      variables: record(parseJson(search.get("variables"))),
      extensions: record(parseJson(search.get("extensions"))),
    };
  const { query, documentId, operationName, variables, extensions } = record(body) ?? {};
  return {
    query: text(query),
    documentId: pathId ?? text(documentId),
    operationName: text(operationName),
    variables: record(variables),
    extensions: record(extensions),
  };
}

/** The body or query string for Apollo Server when the text came by its hash: with the text, without the hash, which it does not resolve. */
export function withText(
  method: string,
  body: unknown,
  search: URLSearchParams,
  params: OperationParams,
): { readonly body: unknown; readonly search: string } {
  const isNamed = params.extensions?.["persistedQuery"] !== undefined || params.documentId !== undefined;
  if (!isNamed) return { body, search: `?${search.toString()}` };
  const { persistedQuery: _hash, ...extensions } = params.extensions ?? {};
  if (method !== "GET") {
    const { documentId: _id, ...rest } = record(body) ?? {};
    return { body: { ...rest, query: params.query, extensions }, search: "" };
  }
  const next = new URLSearchParams(search);
  next.delete("documentId");
  next.set("query", params.query ?? "");
  next.set("extensions", JSON.stringify(extensions));
  return { body, search: `?${next.toString()}` };
}

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

const record = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;

function parseJson(value: string | null): unknown {
  if (value === null) return undefined;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
