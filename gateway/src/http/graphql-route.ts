import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ApolloContext } from "../apollo-gateway.ts";
import type { Gateway } from "../gateway.ts";
import { createGatewayRequest, type GatewayRequest } from "../request.ts";
import { resultJson } from "../subscriptions/answer-json.ts";
import { acceptsMultipart, type MultipartTransport } from "../subscriptions/multipart.ts";
import { landingPagePolicy } from "./landing-page.ts";
import { readParams, withText } from "./params.ts";

type RouteOptions = {
  readonly gateway: Gateway;
  readonly apollo: ApolloServer<ApolloContext>;
  readonly multipart: MultipartTransport;
};

/** GET and POST of the graph: subscriptions by multipart are streamed here, everything else goes through Apollo Server. */
export function addGraphqlRoute(http: FastifyInstance, path: string, options: RouteOptions): void {
  http.route({ method: ["GET", "POST"], url: path, handler: (request, reply) => handle(request, reply, options) });
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
  const request = createGatewayRequest({
    id: http.id,
    transport: isStreamWanted(http) ? "multipart" : "http",
    headers: singleHeaders(http),
    params: readParams(http.method, http.body, search),
    clientAddress: http.ip,
    clientGone: goneSignal(reply),
  });
  void reply.headers({ "cache-control": "no-store", "x-request-id": request.id });
  let admission: Promise<void> | undefined;
  const admit = (): Promise<void> => (admission ??= pipeline.admit(request));

  if (request.transport === "multipart") {
    const isTaken = await streamIfSubscription(request, reply, admit, options);
    if (isTaken) return reply;
  }
  return answerByApollo(http, reply, request, admit, search, options);
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
const isStreamWanted = (http: FastifyRequest): boolean =>
  http.method === "POST" &&
  acceptsMultipart(http.headers.accept) &&
  /^application\/json\b/i.test(http.headers["content-type"] ?? "");

async function streamIfSubscription(
  request: GatewayRequest,
  reply: FastifyReply,
  admit: () => Promise<void>,
  { gateway, multipart }: RouteOptions,
): Promise<boolean> {
  const { pipeline, subscriber } = gateway;
  try {
    await admit();
  } catch {
    // Apollo Server asks again and answers with the same error.
    return false;
  }
  const valid = subscriber.validate(request);
  if ("errors" in valid || valid.operation.operation !== "subscription") return false;
  const opened = await subscriber.open(request, valid);
  const end = (events: number): void =>
    pipeline.end(request, { status: 200, durationMs: performance.now() - request.startedAtMs, events });
  void reply.headers(Object.fromEntries(request.responseHeaders));
  if (opened.kind !== "stream") {
    const result = opened.kind === "refused" ? { errors: opened.errors } : opened.result;
    await reply.type("application/json; charset=utf-8").send(JSON.stringify(resultJson(result)));
    end(0);
    return true;
  }
  // Past fastify, so that nothing buffers or compresses the parts; its headers (CORS) go with it.
  const headers = reply.getHeaders() as Record<string, string | number | readonly string[]>;
  reply.hijack();
  end(await multipart.send(reply.raw, headers, opened.events));
  return true;
}

async function answerByApollo(
  http: FastifyRequest,
  reply: FastifyReply,
  request: GatewayRequest,
  admit: () => Promise<void>,
  search: URLSearchParams,
  { gateway, apollo }: RouteOptions,
): Promise<unknown> {
  const apolloRequest: HTTPGraphQLRequest = {
    method: http.method,
    headers: new HeaderMap(
      Object.entries(request.headers).filter((one): one is [string, string] => one[1] !== undefined),
    ),
    body: http.body,
    search: `?${search.toString()}`,
  };
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
  const status = answer.status ?? 200;
  const body = answer.body.string;
  void reply
    .code(status)
    .headers(Object.fromEntries(answer.headers))
    .headers(Object.fromEntries(request.responseHeaders));
  if (answer.headers.get("content-type")?.startsWith("text/html") === true) {
    reply.helmet({ contentSecurityPolicy: { useDefaults: false, directives: policy(body, http.host) } });
    return reply.send(body);
  }
  if (status >= 400) noteCodes(request, body);
  gateway.pipeline.end(request, { status, durationMs: performance.now() - request.startedAtMs, events: 0 });
  return reply.send(body);
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
