import type { Notice } from "@novatech/graphql/viewer";
import { createBoundedMap } from "@novatech/kernel/bounded-map";
import { type DocumentNode, parse } from "graphql";
import { Pool } from "undici";
import { parseCacheControl } from "../caching/cache-control.ts";
import { forwardedOf, type GatewayRequest, userAgentOf } from "../request.ts";
import { createUpstream } from "../subscriptions/upstream.ts";
import { type DataSource, type ExecutionScope, maxParsedDocuments, type SubgraphFetch } from "./data-source.ts";
import type { ExchangeReply } from "./exchange.ts";
import { createGuardedExchange, type Outcome } from "./guarded-exchange.ts";
import type { ExecutionObserver, FetchOutcome } from "./observer.ts";
import type { ResilienceOptions } from "./resilience/options.ts";
import { answerInPlaceOf, type SubgraphAnswer } from "./subgraph-error.ts";

export type HttpSubgraphOptions = {
  readonly name: string;
  readonly url: string;
  /** Longest wait for one answer, all attempts together. */
  readonly timeoutMs: number;
  /** Most connections to this subgraph. */
  readonly connections: number;
  /** Longest answer that is read, in bytes. */
  readonly maxAnswerBytes: number;
  readonly resilience: ResilienceOptions;
  readonly observer: ExecutionObserver;
};

/** Calls a subgraph over HTTP by an undici Pool, which costs a fifth of `fetch`. Subscriptions go to the same address over graphql-ws. */
export function createHttpSource(options: HttpSubgraphOptions): DataSource {
  const { name, observer, timeoutMs } = options;
  const url = new URL(options.url);
  const pool = new Pool(url.origin, { connections: options.connections, connect: { timeout: timeoutMs } });
  const upstream = createUpstream({
    name,
    url: webSocketUrl(url),
    timeoutMs,
    maxMessageBytes: options.maxAnswerBytes,
    onBreak: (code) => observer.upstreamBroke(name, code),
  });
  const path = `${url.pathname}${url.search}`;
  const ask = createGuardedExchange({
    dispatcher: pool,
    path,
    timeoutMs,
    maxBytes: options.maxAnswerBytes,
    resilience: options.resilience,
    onRetry: () => observer.retried(name),
    onBreaker: (state) => observer.breakerChanged(name, state),
  });
  const documents = createBoundedMap<string, DocumentNode>(maxParsedDocuments);
  const documentOf = (query: string): DocumentNode => {
    let document = documents.get(query);
    if (!document) documents.set(query, (document = parse(query, { noLocation: true })));
    return document;
  };

  const fail = (fetch: SubgraphFetch, { failure, cause }: Exclude<Outcome, { failure: null }>): SubgraphAnswer =>
    answerInPlaceOf(name, failure, documentOf(fetch.query), cause);

  return {
    fetch: async (fetch, scope) => {
      const startedAtMs = performance.now();
      const outcome = await ask(
        {
          body: bodyOf(fetch),
          headers: requestHeaders(scope),
          kind: fetch.kind,
          requestId: scope.request.id,
          traceparent: fetch.part?.traceparent,
        },
        scope.signal,
      );
      const done = (word: FetchOutcome) => observer.fetched(name, word, performance.now() - startedAtMs);
      if (outcome.failure !== null) {
        done(outcome.failure);
        return fail(fetch, outcome);
      }
      const answer = parseAnswer(outcome.text);
      if (answer) {
        limitCaching(scope, outcome);
        for (const said of answer.notices) scope.notice?.({ room: name, ...said });
        done(answer.errors ? "errors" : "ok");
        return answer;
      }
      const failure = outcome.status >= 500 ? "unavailable" : "invalid";
      done(failure);
      return fail(fetch, { failure, cause: new Error(`HTTP ${outcome.status} without a GraphQL answer`) });
    },
    subscribe: async (fetch, scope) => upstream.subscribe(fetch, headersFor(scope.request), scope.signal),
    stop: async () => {
      await Promise.all([pool.destroy(), upstream.stop()]);
    },
  };
}

/** Of one room's answer; longer ones are cut. */
const maxNotices = 10;
const maxNoticeLength = 500;

/** A subgraph that says nothing about keeping its answer leaves it to the hints of the schema. */
function limitCaching(scope: ExecutionScope, { cacheControl, age }: ExchangeReply): void {
  if (scope.limitCaching === null) return;
  const said = parseCacheControl(cacheControl, age !== null && /^\d+$/.test(age) ? Number(age) : 0);
  if (said) scope.limitCaching(said);
}

/** As undici takes them, names and values in turn; the request's id is no part of them, because it differs where everything else is equal. */
function requestHeaders({ request }: ExecutionScope): string[] {
  const headers = ["content-type", "application/json", "accept", "application/graphql-response+json, application/json"];
  for (const [name, value] of forwardedOf(request)) headers.push(name, value);
  // Never the client's own word: rooms count wrong log-ins by it. Not on sockets, which clients of one identity share.
  if (request.clientAddress !== null) headers.push("x-client-address", request.clientAddress);
  const userAgent = userAgentOf(request);
  if (userAgent !== null) headers.push("x-client-user-agent", userAgent);
  return headers;
}

/** What a subgraph is told on a socket: the request's id and the headers of the allow-list, nothing else the client sent. */
function headersFor(request: GatewayRequest): Record<string, string> {
  const headers: Record<string, string> = { "x-request-id": request.id };
  for (const [name, value] of forwardedOf(request)) headers[name] = value;
  return headers;
}

/** The request as JSON. Query and representations are JSON texts already. */
function bodyOf({ query, queryJson, operationName, variables, representations }: SubgraphFetch): string {
  const name = operationName === undefined ? "" : `,"operationName":${JSON.stringify(operationName)}`;
  const plain = JSON.stringify(variables);
  const separator = plain === "{}" ? "" : ",";
  const all =
    representations === undefined ? plain : `${plain.slice(0, -1)}${separator}"representations":${representations}}`;
  return `{"query":${queryJson ?? JSON.stringify(query)}${name},"variables":${all}}`;
}

function webSocketUrl(url: URL): string {
  const ws = new URL(url);
  ws.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  return ws.href;
}

function parseAnswer(text: string): (SubgraphAnswer & { readonly notices: readonly Notice[] }) | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof json !== "object" || json === null || Array.isArray(json)) return null;
  const { data, errors, extensions } = json as { data?: unknown; errors?: unknown; extensions?: unknown };
  const hasData = typeof data === "object" && data !== null && !Array.isArray(data);
  const hasErrors = Array.isArray(errors) && errors.length > 0 && errors.every(isError);
  if (!hasData && !hasErrors) return null;
  return {
    data: hasData ? (data as Record<string, unknown>) : null,
    ...(hasErrors ? { errors: errors as NonNullable<SubgraphAnswer["errors"]> } : {}),
    notices: extensions === undefined ? [] : readNotices(extensions),
  };
}

/** What a room says beside its answer; whatever is not said as it should be is left out, as is all else in its extensions. */
function readNotices(extensions: unknown): readonly Notice[] {
  const notices = (extensions as { notices?: unknown } | null)?.notices;
  if (!Array.isArray(notices)) return [];
  return notices.slice(0, maxNotices).flatMap((notice: unknown): Notice[] => {
    const { code, message } = (notice ?? {}) as { code?: unknown; message?: unknown };
    if (typeof code !== "string" || typeof message !== "string") return [];
    return [{ code: code.slice(0, maxNoticeLength), message: message.slice(0, maxNoticeLength) }];
  });
}

const isError = (value: unknown): boolean =>
  typeof value === "object" && value !== null && typeof (value as { message?: unknown }).message === "string";
