import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { unwrapResolverError } from "@apollo/server/errors";
import fastifyApollo, { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import type { RoomRequest } from "@novatech/graphql/viewer";
import Fastify, { type FastifyInstance, type FastifyReply } from "fastify";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { useServer } from "graphql-ws/use/ws";
import type { Logger } from "pino";
import type { Registry } from "prom-client";
import { WebSocketServer } from "ws";
import { addMetricsRoute } from "./metrics.ts";
import { createDrain, idleConnectionMs } from "./drain.ts";
import { readRoomRequest } from "./room-request.ts";
import type { RoomApp } from "./room.ts";
import type { TokenVerifier } from "./token-verifier.ts";
import { contextWithNotices, tellsNotices } from "./notices.ts";
import { createStreamDocuments } from "./stream-documents.ts";
import { endsPart, traceRequests } from "./tracing/traced-requests.ts";
import { traceStreams } from "./tracing/traced-streams.ts";
import type { Tracing } from "./tracing/tracing.ts";

/** Whatever a room's resolvers reach; a name that ApolloServer's own empty context is not mistaken for. */
type RoomContext = object & { readonly __room?: never };

/** Time between two pings, and to answer one. The gateway asks more often: this only finds what is dead, not what is busy. */
const heartbeatMs = 60_000;
/** Longest wait for connection_init. It may be here and not yet read while thousands subscribe. */
const initTimeoutMs = 30_000;

/** A room that answers over HTTP. */
export type RoomServer = {
  /** Begins to answer; resolves to the room's GraphQL address. */
  readonly listen: (address: { readonly host: string; readonly port: number }) => Promise<string>;
  /** Closes sockets with 1001, lets running requests and connections end (15 s at most), then stops accepting. */
  readonly stop: () => Promise<void>;
};

/**
 * A room over HTTP, for the gateway and other rooms only: GraphQL and graphql-ws on `/graphql`, `/health/live`,
 * `/health/ready`, `/metrics`, and the room's own routes. Faults are logged here with their stack and leave as INTERNAL_SERVER_ERROR.
 */
export async function createRoomServer(options: {
  readonly app: RoomApp;
  readonly verifier: TokenVerifier;
  readonly logger: Logger;
  /** Where traces that the gateway keeps go on. Default nowhere. Its owner stops it. */
  readonly tracing?: Tracing | null;
  /** What `/metrics` tells. Default: there is no such route. */
  readonly registry?: Registry;
}): Promise<RoomServer> {
  const { app, verifier, logger, tracing = null } = options;
  // Only the gateway and other rooms reach this: where a client is, they say in x-forwarded-for.
  const http = Fastify({
    logger: false,
    forceCloseConnections: true,
    trustProxy: true,
    keepAliveTimeout: idleConnectionMs,
  });
  const { drain, isDraining } = createDrain(http);
  const apollo = new ApolloServer<RoomContext>({
    schema: app.schema,
    introspection: true,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) => maskFault(formatted, error, logger),
    plugins: [
      fastifyApolloDrainPlugin(http),
      ApolloServerPluginLandingPageDisabled(),
      // Subgraph schemas switch it on by themselves, and say so at every start; nobody reads those traces.
      ApolloServerPluginInlineTraceDisabled(),
      // The gateway reads the hints of the whole graph; what one room knows of them would say no-store to every key.
      ApolloServerPluginCacheControlDisabled(),
      tellsNotices(),
      ...(tracing ? [endsPart(app.name)] : []),
    ],
  });
  await apollo.start();
  health(http, app, isDraining);
  if (options.registry) addMetricsRoute(http, options.registry);
  await app.routes?.(http);
  if (tracing) traceRequests(http, app, tracing);
  await http.register(fastifyApollo(apollo), {
    path: "/graphql",
    context: async (request, reply) =>
      contextWithNotices(app.contextFor, {
        ...(await readRoomRequest(request.headers, verifier)),
        limitCaching: cachingLimit(reply),
      }),
  });
  const sockets = new WebSocketServer({ server: http.server, path: "/graphql" });
  const streams = tracing && traceStreams(app.name, tracing);
  const live = useServer(
    {
      schema: app.schema,
      ...createStreamDocuments(),
      connectionInitWaitTimeout: initTimeoutMs,
      ...(streams ? { subscribe: streams.subscribe } : {}),
      context: async (connection, _id, { extensions }) => {
        const context = app.contextFor(await readRoomRequest(connection.connectionParams ?? {}, verifier));
        return streams ? streams.begin(context, extensions) : context;
      },
      onError: (_connection, _id, _payload, errors) => errors.map((error) => maskFault(error.toJSON(), error, logger)),
    },
    sockets,
    heartbeatMs,
  );
  return {
    listen: async ({ host, port }) => `${await http.listen({ host, port })}/graphql`,
    stop: async () => {
      await live.dispose();
      await drain();
      await apollo.stop();
      await http.close();
    },
  };
}

/** Tells the gateway the strictest of what resolvers say, as HTTP does. */
function cachingLimit(reply: FastifyReply): NonNullable<RoomRequest["limitCaching"]> {
  let maxAge = Number.POSITIVE_INFINITY;
  let isPrivate = false;
  return (limit) => {
    maxAge = Math.min(maxAge, Math.max(0, Math.floor(limit.maxAgeSeconds)));
    isPrivate ||= limit.isPrivate;
    void reply.header("cache-control", maxAge === 0 ? "no-store" : `max-age=${maxAge}${isPrivate ? ", private" : ""}`);
  };
}

function health(http: FastifyInstance, app: RoomApp, isDraining: () => boolean): void {
  http.get("/health/live", () => ({ status: "live" }));
  http.get("/health/ready", async (_request, reply) => {
    if (isDraining()) return reply.code(503).send({ status: "not ready", reason: "it is stopping" });
    try {
      await app.health();
      return { status: "ready" };
    } catch (error) {
      return reply.code(503).send({ status: "not ready", reason: error instanceof Error ? error.message : "unknown" });
    }
  });
}

/** An error a room means to show carries a code; whatever else is thrown is a fault and must not leave as it is. */
function maskFault(formatted: GraphQLFormattedError, error: unknown, logger: Logger): GraphQLFormattedError {
  const code = formatted.extensions?.["code"];
  if (typeof code === "string" && code !== "INTERNAL_SERVER_ERROR") return formatted;
  const cause = unwrapResolverError(error);
  if (cause instanceof GraphQLError && cause.originalError === undefined && code === undefined) return formatted;
  logger.error({ err: cause, path: formatted.path }, "a request failed");
  return { ...formatted, message: "The room failed to answer.", extensions: { code: "INTERNAL_SERVER_ERROR" } };
}
