import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type ExecutionResult, GraphQLError } from "graphql";
import { type Context, handleProtocols, makeServer } from "graphql-ws";
import type { Logger } from "pino";
import { type WebSocket, WebSocketServer } from "ws";
import type { Pipeline } from "../pipeline.ts";
import { createGatewayRequest, type GatewayRequest } from "../request.ts";
import { errorJson, resultJson } from "./answer-json.ts";
import { connectionHeaders } from "./connection-headers.ts";
import { attachSocket } from "./socket.ts";
import type { Opened, Subscriber } from "./subscriber.ts";

export type WebSocketOptions = {
  /** Where a client connects from; null where nobody knows. */
  readonly addressOf: (request: IncomingMessage) => string | null;
  readonly pipeline: Pipeline;
  readonly subscriber: Subscriber;
  readonly logger: Logger;
  /** Longest message that is read, in bytes. */
  readonly maxMessageBytes: number;
  /** Operations open at once on one connection. */
  readonly maxSubscriptions: number;
  /** Bytes that may wait in a socket before its sources are no longer asked for events. */
  readonly maxBufferedBytes: number;
  /** Time between two pings; a connection that did not answer the last one is ended. */
  readonly heartbeatMs: number;
  /** Longest wait for connection_init. */
  readonly initTimeoutMs: number;
};

/** The WebSocket side of the graph. */
export type WebSocketTransport = {
  /** Takes over a connection whose client asked for an upgrade. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Closes every connection with 1001 and waits until they are gone, at most `timeoutMs`; then drops them. */
  readonly stop: (timeoutMs: number) => Promise<void>;
};

type Running = { readonly request: GatewayRequest; readonly opened: Opened; events: number };
type Extra = {
  readonly socket: WebSocket;
  readonly upgradeRequest: IncomingMessage;
  readonly running: Map<string, Running>;
  /** Set by connection_init. */
  headers: Readonly<Record<string, string | undefined>>;
  expiry?: NodeJS.Timeout;
};
type Connection = Context<Record<string, unknown>, Extra>;

/** Close codes. 4403: the token is not accepted; 1013: try again later; 1001: the server stops. Source: GraphQL over WebSocket, RFC 6455 §7.4.1. */
const closeCode = { forbidden: 4403, tryAgainLater: 1013, goingAway: 1001 } as const;
/** A connection whose token ended is closed this much later, after its streams said why they end. */
const expiryGraceMs = 1_000;
const maxTimerMs = 2 ** 31 - 1;

/** Speaks graphql-transport-ws: queries, mutations and subscriptions, by the same pipeline as over HTTP. */
export function createWebSocketTransport(options: WebSocketOptions): WebSocketTransport {
  const { pipeline, subscriber, logger } = options;

  const requestOf = (extra: Extra, params: GatewayRequest["params"]): GatewayRequest =>
    createGatewayRequest({
      id: randomUUID(),
      transport: "websocket",
      headers: extra.headers,
      params,
      clientAddress: options.addressOf(extra.upgradeRequest),
    });

  const end = ({ request, events }: Omit<Running, "opened">): void =>
    pipeline.end(request, { status: 200, durationMs: performance.now() - request.startedAtMs, events });

  const onConnect = async ({ extra, connectionParams }: Connection): Promise<boolean> => {
    extra.headers = connectionHeaders(extra.upgradeRequest.headers, connectionParams);
    // Admitted like the smallest operation, so that a bad token is told at once and not with every subscription.
    const request = requestOf(extra, { query: "{ __typename }" });
    try {
      await pipeline.admit(request);
    } catch (error) {
      const { code, message, status } = explain(error);
      pipeline.end(request, { status, durationMs: performance.now() - request.startedAtMs, events: 0 });
      extra.socket.close(code, message);
      return false;
    }
    if (request.viewerUntil) {
      const leftMs = request.viewerUntil.getTime() - Date.now() + expiryGraceMs;
      const expire = () => extra.socket.close(closeCode.forbidden, "The access token has expired");
      extra.expiry = setTimeout(expire, Math.min(Math.max(leftMs, 0), maxTimerMs));
    }
    return true;
  };

  const onSubscribe = async (
    connection: Connection,
    id: string,
    payload: { readonly query: string } & Pick<GatewayRequest["params"], "documentId" | "variables" | "extensions"> & {
        readonly operationName?: string | null | undefined;
      },
  ) => {
    const { extra } = connection;
    const request = requestOf(extra, {
      // The protocol wants a text; an empty one goes with an id.
      query: payload.query === "" ? undefined : payload.query,
      documentId: typeof payload.documentId === "string" ? payload.documentId : undefined,
      operationName: payload.operationName ?? undefined,
      variables: payload.variables ?? undefined,
      extensions: payload.extensions ?? undefined,
    });
    const refuse = (errors: readonly GraphQLError[]): readonly GraphQLError[] => {
      end({ request, events: 0 });
      return errors;
    };
    // The one that just came is among them.
    if (Object.keys(connection.subscriptions).length > options.maxSubscriptions)
      return refuse(pipeline.mask(request, [tooMany(options.maxSubscriptions)]));
    try {
      await pipeline.admit(request);
    } catch (error) {
      return refuse([error as GraphQLError]);
    }
    const valid = subscriber.validate(request);
    if ("errors" in valid) return refuse(valid.errors);
    const opened = await subscriber.open(request, valid);
    if (opened.kind === "refused") return refuse(opened.errors);
    extra.running.set(id, { request, opened, events: 0 });
    return {
      schema: valid.generation.apiSchema,
      document: valid.document,
      operationName: valid.operation.name?.value ?? null,
      contextValue: opened,
    };
  };

  const server = makeServer<Record<string, unknown>, Extra>({
    connectionInitWaitTimeout: options.initTimeoutMs,
    onConnect,
    onSubscribe: onSubscribe as never,
    subscribe: (({ contextValue }: { contextValue: Extract<Opened, { kind: "stream" }> }) =>
      contextValue.events) as never,
    execute: (({ contextValue }: { contextValue: Extract<Opened, { kind: "result" }> }) =>
      contextValue.result) as never,
    onNext: ({ extra }, id, _payload, _args, result) => {
      const running = extra.running.get(id);
      if (running) running.events++;
      return resultJson(result as ExecutionResult) as never;
    },
    onError: (_connection, _id, _payload, errors) => errors.map((error) => errorJson(error as GraphQLError)),
    onComplete: ({ extra }, id) => {
      const running = extra.running.get(id);
      extra.running.delete(id);
      if (running) end({ request: running.request, events: running.events });
    },
    onClose: ({ extra }) => clearTimeout(extra.expiry),
  });

  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: options.maxMessageBytes,
    // Compression costs 300 KB of memory a connection, and events are small.
    perMessageDeflate: false,
    handleProtocols,
  });
  sockets.on("connection", (socket: WebSocket, upgradeRequest: IncomingMessage) =>
    attachSocket(server, socket, { socket, upgradeRequest, running: new Map(), headers: {} }, { ...options, logger }),
  );

  return {
    upgrade: (request, socket, head) =>
      sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit("connection", opened, request)),
    stop: async (timeoutMs) => {
      const gone = [...sockets.clients].map((socket) => new Promise<void>((resolve) => socket.once("close", resolve)));
      for (const socket of sockets.clients) socket.close(closeCode.goingAway, "The server stops: connect again");
      const timer = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
      }, timeoutMs);
      await Promise.all(gone);
      clearTimeout(timer);
      sockets.close();
    },
  };
}

function explain(error: unknown): { readonly code: number; readonly message: string; readonly status: number } {
  const isRefusal = error instanceof GraphQLError && error.extensions["code"] === "UNAUTHENTICATED";
  const message = error instanceof Error ? error.message : "";
  return {
    code: isRefusal ? closeCode.forbidden : closeCode.tryAgainLater,
    status: isRefusal ? 401 : 503,
    message: closeReason(message),
  };
}

/** A close reason holds at most 123 bytes, and must not end within a character: RFC 6455 §5.5. */
const closeReason = (text: string): string => text.replace(/[^\x20-\x7e]/g, "?").slice(0, 123);

const tooMany = (limit: number): GraphQLError =>
  new GraphQLError(`At most ${limit} operations run on one connection: complete one, or open another connection.`, {
    extensions: { code: "TOO_MANY_SUBSCRIPTIONS" },
  });
