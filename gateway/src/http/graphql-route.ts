import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ApolloContext } from "../apollo-gateway.ts";
import type { Gateway } from "../gateway.ts";
import type { HotAnswers } from "../caching/hot-answers.ts";
import { hotKeyOf } from "./hot-path.ts";
import { createKeptAnswer, isForPages, type KeptAnswer, represent } from "./kept-answer.ts";
import { createGatewayRequest, type GatewayRequest } from "../request.ts";
import { resultJson } from "../subscriptions/answer-json.ts";
import type { HttpStreamTransport } from "../subscriptions/http-stream.ts";
import { eventStreamEncoding, type StreamEncoding, wantedEncoding } from "../subscriptions/stream-encoding.ts";
import { landingPagePolicy } from "./landing-page.ts";
import { plainStatus } from "./plain-status.ts";
import { readParams, withText } from "./params.ts";

type RouteOptions = {
  /** Where answers that may be kept are put. */
  readonly hotAnswers: HotAnswers<KeptAnswer>;
  /** Whether CORS names the site that asks. */
  readonly dependsOnOrigin: boolean;
  readonly gateway: Gateway;
  readonly apollo: ApolloServer<ApolloContext>;
  readonly httpStreams: HttpStreamTransport;
};

/** GET and POST of the graph: what is asked for as a stream is streamed here, everything else goes through Apollo Server. */
export function addGraphqlRoute(http: FastifyInstance, path: string, options: RouteOptions): void {
  // An operation by its id in the path can be told from others by a CDN without reading it.
  for (const url of [path, `${path}/:operationId`])
    http.route({ method: ["GET", "POST"], url, handler: (request, reply) => handle(request, reply, options) });
  http.route({
    method: ["PUT", "PATCH", "DELETE"],
    url: path,
    handler: (_request, reply) =>
      reply
        .code(405)
        .header("allow", "GET, POST")
        .send({ errors: [{ message: "Use GET or POST.", extensions: { code: "METHOD_NOT_ALLOWED" } }] }),
  });
}

async function handle(http: FastifyRequest, reply: FastifyReply, options: RouteOptions): Promise<unknown> {
  const { pipeline } = options.gateway;
  const mark = http.url.indexOf("?");
  const search = new URLSearchParams(mark === -1 ? "" : http.url.slice(mark + 1));
  const encoding = streamEncodingOf(http);
  const request = createGatewayRequest({
    id: http.id,
    transport: encoding === null ? "http" : "http-stream",
    headers: singleHeaders(http),
    params: readParams(http.method, http.body, search, pathIdOf(http)),
    clientAddress: http.ip,
    clientGone: goneSignal(reply),
    mayBeCached: http.method === "GET" && encoding === null,
  });
  void reply.headers({ "cache-control": "no-store", "x-request-id": request.id });
  let admission: Promise<void> | undefined;
  const admit = (): Promise<void> => (admission ??= pipeline.admit(request));

  if (encoding !== null && (await stream(request, reply, encoding, admit, options))) return reply;
  return answerByApollo(http, reply, request, admit, search, options);
}

const pathIdOf = (http: FastifyRequest) => (http.params as { operationId?: string }).operationId;

/**
 * A GET by an id in the path goes past the guard against cross-site requests, because CDNs send no headers of ours, unless what it names was registered by
 * anybody at run time: what a manifest lists is ours, and queries change nothing.
 */
async function needsNoPreflight(http: FastifyRequest, request: GatewayRequest, admit: () => Promise<void>) {
  if (http.method !== "GET" || pathIdOf(http) === undefined) return false;
  try {
    await admit();
    return request.origin.kind === "manifest";
  } catch {
    // Apollo Server asks again and answers with the same error.
    return true;
  }
}

/** Aborts when the connection closes before the answer was written. */
function goneSignal(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  const { raw } = reply;
  raw.once("close", () => {
    if (!raw.writableFinished) controller.abort(new DOMException("the client has left", "AbortError"));
  });
  return controller.signal;
}

/** A JSON body only: any other type could come from a form of another site without being asked for first (CSRF). */
const streamEncodingOf = (http: FastifyRequest): StreamEncoding | null =>
  http.method === "POST" && /^application\/json\b/i.test(http.headers["content-type"] ?? "")
    ? wantedEncoding(http.headers.accept)
    : null;

/** Clients that ask for parts take JSON, too: only their subscriptions are streamed. Those that ask for events read nothing else. */
const isStreamed = (encoding: StreamEncoding, type: string): boolean =>
  type === "subscription" || encoding === eventStreamEncoding;

/** False when Apollo Server is to answer. */
async function stream(
  request: GatewayRequest,
  reply: FastifyReply,
  encoding: StreamEncoding,
  admit: () => Promise<void>,
  { gateway, httpStreams }: RouteOptions,
): Promise<boolean> {
  const { pipeline, subscriber } = gateway;
  try {
    await admit();
  } catch {
    // Apollo Server asks again and answers with the same error.
    return false;
  }
  const valid = subscriber.validate(request);
  if ("errors" in valid || !isStreamed(encoding, valid.operation.operation)) return false;
  const opened = await subscriber.open(request, valid);
  const end = (events: number): void =>
    pipeline.end(request, { status: 200, durationMs: performance.now() - request.startedAtMs, events });
  void reply.headers(Object.fromEntries(request.responseHeaders));
  if (opened.kind === "refused") {
    await reply.type("application/json; charset=utf-8").send(JSON.stringify(resultJson({ errors: opened.errors })));
    end(0);
    return true;
  }
  // Past fastify, so that nothing buffers or compresses the parts; its headers (CORS) go with it.
  const headers = reply.getHeaders() as Record<string, string | number | readonly string[]>;
  reply.hijack();
  if (opened.kind === "stream") end(await httpStreams.send(reply.raw, encoding, headers, opened.events));
  else {
    httpStreams.sendOne(reply.raw, encoding, headers, opened.result);
    end(1);
  }
  return true;
}

async function answerByApollo(
  http: FastifyRequest,
  reply: FastifyReply,
  request: GatewayRequest,
  admit: () => Promise<void>,
  search: URLSearchParams,
  options: RouteOptions,
): Promise<unknown> {
  const { gateway, apollo } = options;
  const apolloRequest: HTTPGraphQLRequest = {
    method: http.method,
    headers: new HeaderMap(
      Object.entries(request.headers).filter((one): one is [string, string] => one[1] !== undefined),
    ),
    body: http.body,
    search: `?${search.toString()}`,
  };
  if (await needsNoPreflight(http, request, admit)) apolloRequest.headers.set("apollo-require-preflight", "path");
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: apolloRequest,
    // After the guard against cross-site requests and before the body is read: what leaves here is what Apollo Server runs.
    context: async () => {
      await admit();
      Object.assign(apolloRequest, withText(http.method, http.body, search, request.params));
      return { request };
    },
  });
  if (answer.body.kind !== "complete") throw new Error("Apollo Server answered in parts, which nothing here asks for");
  const body = answer.body.string;
  const status = plainStatus(request.headers["accept"], answer.status ?? 200, body);
  void reply
    .code(status)
    .headers(Object.fromEntries(answer.headers))
    .headers(Object.fromEntries(request.responseHeaders));
  if (answer.headers.get("content-type")?.startsWith("text/html") === true) {
    reply.helmet({ contentSecurityPolicy: { useDefaults: false, directives: policy(body, http.host) } });
    return reply.send(body);
  }
  if ((answer.status ?? 200) >= 400) noteCodes(request, body);
  const end = (sent: number): void =>
    gateway.pipeline.end(request, { status: sent, durationMs: performance.now() - request.startedAtMs, events: 0 });
  const kept = status === 200 ? keep(http, reply, request, body, options) : null;
  if (!kept) {
    end(status);
    return reply.header("cache-control", "no-store").send(body);
  }
  const { headers } = http;
  const asked = { acceptEncoding: request.headers["accept-encoding"], ifNoneMatch: headers["if-none-match"] };
  const chosen = represent(kept, asked, request.id);
  end(chosen.status);
  void reply.code(chosen.status).headers(Object.fromEntries(pairs(chosen.headers)));
  return chosen.body ? reply.send(chosen.body) : reply.send();
}

/** An answer that may be kept, made ready to be sent again; null for every other. */
function keep(
  http: FastifyRequest,
  reply: FastifyReply,
  request: GatewayRequest,
  body: string,
  { gateway, hotAnswers, dependsOnOrigin }: RouteOptions,
): KeptAnswer | null {
  const { caching } = request;
  // Also while it was on its way here: a cache before us must not get what was taken back.
  if (!caching || gateway.purges.hasMovedSince(caching.mark, caching.tags)) return null;
  const vary = ["accept", "accept-encoding", ...(dependsOnOrigin ? ["origin"] : [])];
  void reply.header("vary", vary.join(", "));
  for (const name of Object.keys(reply.getHeaders())) if (isForPages(name)) void reply.removeHeader(name);
  const { ageSeconds, maxAgeSeconds, tags, mark } = caching;
  const kept = createKeptAnswer({ body, headers: reply.getHeaders(), ageSeconds, request });
  const key = hotKeyOf(http.raw, dependsOnOrigin);
  const freshMs = (maxAgeSeconds - ageSeconds) * 1000;
  if (key !== null) hotAnswers.keep(key, { answer: kept, bytes: 2 * kept.plain.body.length, tags, mark, freshMs });
  return kept;
}

function* pairs(flat: readonly string[]): Generator<readonly [string, string]> {
  for (let index = 0; index + 1 < flat.length; index += 2) yield [flat[index] ?? "", flat[index + 1] ?? ""];
}

const policy = (html: string, host: string): Record<string, string[]> =>
  Object.fromEntries(Object.entries(landingPagePolicy(html, host)).map(([name, sources]) => [name, [...sources]]));

function singleHeaders(http: FastifyRequest): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(http.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]),
  );
}

/** Codes of errors that Apollo Server made itself (syntax, validation, CSRF), for the log. */
function noteCodes(request: GatewayRequest, body: string): void {
  if (request.errorCodes.size > 0) return;
  const { errors = [] } = JSON.parse(body) as { errors?: readonly { extensions?: { code?: unknown } }[] };
  for (const { extensions } of errors)
    if (typeof extensions?.code === "string") request.errorCodes.add(extensions.code);
}
