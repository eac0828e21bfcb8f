import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { ApolloServer } from "@apollo/server";
import compress from "@fastify/compress";
import cors from "@fastify/cors";
import helmet from "@fastify/helmet";
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import { Registry } from "prom-client";
import type { ApolloContext } from "./apollo-gateway.ts";
import { createGateway, type Gateway, type GatewayOptions } from "./gateway.ts";
import { answerHttpFaults } from "./http/errors.ts";
import { createHotAnswers } from "./caching/hot-answers.ts";
import { createDocumentStore } from "./http/document-store.ts";
import { addGraphiqlRoutes } from "./http/graphiql.ts";
import { addGraphqlRoute } from "./http/graphql-route.ts";
import { addHealthRoutes, type HealthCheck } from "./http/health.ts";
import { createHotPath } from "./http/hot-path.ts";
import type { KeptAnswer } from "./http/kept-answer.ts";
import { createRequestIds } from "./http/request-id.ts";
import { addressBehind, createNetworks } from "./http/networks.ts";
import { landingPage } from "./http/landing-page.ts";
import { purgeOnEvents, type PurgingOptions } from "./purge/purge-on-events.ts";
import { validationOptionsOf } from "./validation-options.ts";
import { createHttpStreamTransport } from "./subscriptions/http-stream.ts";
import { createWebSocketTransport } from "./subscriptions/websocket.ts";

/** A gateway that listens. */
export type GatewayServerOptions = Omit<GatewayOptions, "registry"> & {
  /** Default 127.0.0.1. */
  readonly host?: string | undefined;
  /** Default 4000; 0 takes a free one. */
  readonly port?: number | undefined;
  /** Longest request body, and longest WebSocket message. Default 131,072 bytes. */
  readonly maxRequestBytes?: number | undefined;
  /** Sites whose pages may ask. Default every site: no answer depends on a cookie. */
  readonly corsOrigins?: readonly string[] | undefined;
  /** Apollo Sandbox for browsers. Default: as `introspection`. */
  readonly hasLandingPage?: boolean | undefined;
  /** GraphiQL at /graphiql, which needs no internet. Default: as `hasLandingPage`, and not where `hidesSchema`. */
  readonly hasGraphiql?: boolean | undefined;
  /** What else must work before requests may come, beside the rooms. Default nothing. */
  readonly health?: readonly HealthCheck[] | undefined;
  /** Plain routes beside the graph, for example JWKS. Default none. */
  readonly routes?: readonly ((http: FastifyInstance) => Promise<void>)[] | undefined;
  /** Metrics are kept here and shown at /metrics. Default a new registry. */
  readonly registry?: Registry | undefined;
  /** Addresses or networks of proxies whose `x-forwarded-for` is believed. Default none: the client is who connects. */
  readonly trustedProxies?: readonly string[] | undefined;
  /** Takes back what events make old. Default nothing: answers live as long as their hints say. */
  readonly purging?: PurgingOptions | undefined;
  /** How long requests in flight may take to end when stopping. Default 10,000 ms. */
  readonly drainTimeoutMs?: number | undefined;
  /** Operations open at once on one WebSocket. Default 100. */
  readonly maxSubscriptionsPerConnection?: number | undefined;
  /** Bytes waiting in a WebSocket above which its sources rest. Default 65,536. */
  readonly maxBufferedBytes?: number | undefined;
  /** Time between pings on a WebSocket. Default 12,000 ms. */
  readonly heartbeatMs?: number | undefined;
};

export type GatewayServer = {
  /** `http://host:port` once it listens. Throws before. */
  readonly url: () => string;
  /** Resolves with the URL when connections are accepted. */
  readonly listen: () => Promise<string>;
  /** Takes a new supergraph without dropping a request. Throws what is wrong with it, and keeps the old one. */
  readonly swap: (supergraphSdl: string) => void;
  /** Stops accepting, lets requests end, closes WebSockets with 1001, then everything. Resolves within the drain time and a little. */
  readonly stop: () => Promise<void>;
  readonly gateway: Gateway;
  /** For tests that ask without a network. */
  readonly http: FastifyInstance;
};

const graphqlPath = "/graphql";
const idleSweepMs = 50;
const requestTimeoutMs = 30_000;

/** Puts HTTP, WebSocket and HTTP streams around a gateway. Throws as createGateway does. Call `listen` afterwards. */
export async function createGatewayServer(options: GatewayServerOptions): Promise<GatewayServer> {
  const { logger } = options;
  const registry = options.registry ?? new Registry();
  const introspection = options.introspection ?? true;
  const maxBytes = options.maxRequestBytes ?? 128 * 1024;
  const drainTimeoutMs = options.drainTimeoutMs ?? 10_000;
  const gateway = createGateway({ ...options, registry, introspection });

  let isStopping = false;
  const hotAnswers = createHotAnswers<KeptAnswer>({
    ...gateway.caching,
    purges: gateway.purges,
    nowMs: () => performance.now(),
  });
  const dependsOnOrigin = options.corsOrigins !== undefined;
  const requestIdOf = createRequestIds();
  const hotPath = createHotPath({
    answers: hotAnswers,
    pipeline: gateway.pipeline,
    requestIdOf,
    dependsOnOrigin,
    isStopping: () => isStopping,
    onHit: () => gateway.observer.lookedUp("memory"),
  });
  const http = Fastify({
    loggerInstance: logger as FastifyBaseLogger,
    // The access log is a plugin: it knows the operation.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: maxBytes,
    trustProxy: options.trustedProxies?.length ? [...options.trustedProxies] : false,
    requestIdHeader: false,
    genReqId: ({ headers }) => requestIdOf(headers["x-request-id"]),
    serverFactory: (handle) =>
      createServer({ requestTimeout: requestTimeoutMs }, (request, response) => {
        if (!hotPath(request, response)) handle(request, response);
      }),
  });
  answerHttpFaults(http, { logger, maxBytes });
  await http.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { "default-src": ["'none'"], "frame-ancestors": ["'none'"] },
    },
    // The graph is for pages of other sites; CORS says which.
    crossOriginResourcePolicy: { policy: "cross-origin" },
  });
  await http.register(cors, {
    origin: options.corsOrigins ? [...options.corsOrigins] : "*",
    exposedHeaders: ["x-request-id"],
    maxAge: 86_400,
  });
  // Not brotli: at its default quality it costs more than the answer did. Not deflate: kept answers have an ETag for each encoding.
  await http.register(compress, { encodings: ["gzip"], threshold: 1_024 });

  const hidesSchema = options.hidesSchema ?? !introspection;
  const apollo = new ApolloServer<ApolloContext>({
    gateway: gateway.apolloGateway,
    introspection,
    hideSchemaDetailsFromClientErrors: hidesSchema,
    validationOptions: validationOptionsOf(hidesSchema),
    documentStore: createDocumentStore(),
    // Ours, because hashes also come by streams and later from manifests.
    persistedQueries: false,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    // Its own handlers would end the process under our drain.
    stopOnTerminationSignals: false,
    logger: { debug: () => {}, info: () => {}, warn: (text) => logger.warn(text), error: (text) => logger.error(text) },
    plugins: [landingPage(options.hasLandingPage ?? introspection)],
  });
  await apollo.start();

  const httpStreams = createHttpStreamTransport();
  const isProxy = createNetworks(options.trustedProxies ?? []);
  const webSockets = createWebSocketTransport({
    addressOf: ({ headers, socket }) =>
      addressBehind(socket.remoteAddress ?? null, headers["x-forwarded-for"]?.toString(), isProxy),
    pipeline: gateway.pipeline,
    subscriber: gateway.subscriber,
    logger,
    maxMessageBytes: maxBytes,
    maxSubscriptions: options.maxSubscriptionsPerConnection ?? 100,
    maxBufferedBytes: options.maxBufferedBytes ?? 64 * 1024,
    heartbeatMs: options.heartbeatMs ?? 12_000,
    initTimeoutMs: 3_000,
  });
  http.addHook("onSend", async (_request, reply) => {
    if (isStopping) void reply.header("connection", "close");
  });
  // Who opens the bare address in a browser means the graph.
  http.get("/", (_request, reply) => reply.redirect(graphqlPath));
  const showsSchema = introspection && options.hidesSchema !== true;
  if (options.hasGraphiql ?? options.hasLandingPage ?? showsSchema) addGraphiqlRoutes(http, graphqlPath);
  addGraphqlRoute(http, graphqlPath, { hotAnswers, dependsOnOrigin, gateway, apollo, httpStreams });
  const roomChecks = (options.rooms ?? []).flatMap(({ name, health }) => (health ? [{ name, check: health }] : []));
  const loadCheck: HealthCheck = {
    name: "load",
    check: async () => {
      if (gateway.load.isShedding()) throw new Error(`${gateway.load.inFlight()} operations are in flight`);
    },
  };
  addHealthRoutes(http, {
    checks: [loadCheck, ...roomChecks, ...(options.health ?? [])],
    isStopping: () => isStopping,
    registry,
    internal: gateway.internal,
  });
  const { partnerTokens } = options;
  if (partnerTokens) http.get("/.well-known/partner-jwks.json", () => partnerTokens.jwks);
  for (const routes of options.routes ?? []) await http.register(async (scope) => routes(scope));
  http.server.on("upgrade", (request, socket, head) => {
    const isGraph = new URL(request.url ?? "/", "http://gateway").pathname === graphqlPath;
    if (isGraph && !isStopping) return webSockets.upgrade(request, socket, head);
    socket.end(`HTTP/1.1 ${isGraph ? "503 Service Unavailable" : "404 Not Found"}\r\nconnection: close\r\n\r\n`);
  });

  const purging = options.purging ? purgeOnEvents({ ...options.purging, purgeOwn: gateway.purge, logger }) : null;
  const url = (): string => {
    const address = http.server.address() as AddressInfo | null;
    if (!address) throw new Error("the gateway does not listen yet");
    const host = address.family === "IPv6" ? `[${address.address}]` : address.address;
    return `http://${host}:${address.port}`;
  };
  const stop = async (): Promise<void> => {
    isStopping = true;
    const drained = http.close();
    await Promise.all([webSockets.stop(drainTimeoutMs), httpStreams.stop()]);
    const cut = setTimeout(() => http.server.closeAllConnections(), drainTimeoutMs);
    // A connection that was busy when the server closed stays open when it falls idle, and the server waits for it.
    const sweep = setInterval(() => http.server.closeIdleConnections(), idleSweepMs);
    await drained;
    clearTimeout(cut);
    clearInterval(sweep);
    await apollo.stop();
    await purging?.stop();
    await gateway.stop();
  };
  let stopped: Promise<void> | undefined;
  return {
    url,
    listen: async () => {
      await http.listen({ host: options.host ?? "127.0.0.1", port: options.port ?? 4000 });
      // Beside the first requests: whoever comes before their plan is made makes it.
      void gateway.warmUp();
      return url();
    },
    swap: gateway.supergraph.swap,
    stop: () => (stopped ??= stop()),
    gateway,
    http,
  };
}
