import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { GraphQLError } from "graphql";
import type { Logger } from "pino";
import { type WebSocket, WebSocketServer } from "ws";
import type { Pipeline } from "../pipeline.ts";
import { createGatewayRequest, type GatewayRequest } from "../request.ts";
import { type Connection, createConnection, type Running } from "./connection.ts";
import { connectionHeaders } from "./connection-headers.ts";
import { closeCode, closeReason, subprotocol } from "./messages.ts";
import { attachSocket, type Socket, type SocketOptions } from "./socket.ts";
import type { Opened, Subscriber } from "./subscriber.ts";

export type WebSocketOptions = SocketOptions & {
  /** Where a client connects from; null where nobody knows. */
  readonly addressOf: (request: IncomingMessage) => string | null;
  readonly pipeline: Pipeline;
  readonly subscriber: Subscriber;
  readonly logger: Logger;
  /** Longest message that is read, in bytes. */
  readonly maxMessageBytes: number;
  /** Operations open at once on one connection. */
  readonly maxSubscriptions: number;
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

/** A connection whose token ended is closed this much later, after its streams said why they end. */
const expiryGraceMs = 1_000;
const maxTimerMs = 2 ** 31 - 1;

/** Speaks graphql-transport-ws: queries, mutations and subscriptions, by the same pipeline as over HTTP. */
export function createWebSocketTransport(options: WebSocketOptions): WebSocketTransport {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: options.maxMessageBytes,
    // Compression costs 300 KB of memory a connection, and events are small.
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has(subprotocol) ? subprotocol : false),
  });
  sockets.on("connection", (socket: WebSocket, upgradeRequest: IncomingMessage) => {
    if (socket.protocol !== subprotocol) {
      socket.on("error", () => {});
      return socket.close(closeCode.subprotocolNotAcceptable, `Speak ${subprotocol}`);
    }
    attachSocket(socket, options, (attached) => serve(attached, upgradeRequest, options));
  });
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

/** Speaks the protocol on one socket; what is asked goes through the pipeline. */
function serve(socket: Socket, upgradeRequest: IncomingMessage, options: WebSocketOptions): Connection {
  const { pipeline, subscriber, logger } = options;
  const clientAddress = options.addressOf(upgradeRequest);
  const requests = new WeakMap<Running, GatewayRequest>();
  let headers: Readonly<Record<string, string | undefined>> = {};
  let expiry: NodeJS.Timeout | undefined;

  const requestOf = (params: GatewayRequest["params"], clientGone: AbortSignal | null): GatewayRequest =>
    createGatewayRequest({ id: randomUUID(), transport: "websocket", headers, params, clientAddress, clientGone });
  const end = (request: GatewayRequest, status: number, events: number): void =>
    pipeline.end(request, { status, durationMs: performance.now() - request.startedAtMs, events });

  const onInit = async (payload: Readonly<Record<string, unknown>> | undefined): Promise<boolean> => {
    headers = connectionHeaders(upgradeRequest.headers, payload);
    // Admitted like the smallest operation, so that a bad token is told at once and not with every subscription.
    const request = requestOf({ query: "{ __typename }" }, null);
    try {
      await pipeline.admit(request);
    } catch (error) {
      const { code, message, status } = explain(error);
      end(request, status, 0);
      socket.close(code, message);
      return false;
    }
    if (request.viewerUntil) {
      const leftMs = request.viewerUntil.getTime() - Date.now() + expiryGraceMs;
      const expire = (): void => socket.close(closeCode.forbidden, "The access token has expired");
      expiry = setTimeout(expire, Math.min(Math.max(leftMs, 0), maxTimerMs));
    }
    return true;
  };

  const connection = createConnection(
    socket,
    {
      onInit,
      open: async (payload, running, others): Promise<Opened> => {
        // The protocol wants a text; an empty one goes with an id.
        const params = { ...payload, query: payload.query === "" ? undefined : payload.query };
        const request = requestOf(params, running.gone);
        requests.set(running, request);
        if (others >= options.maxSubscriptions)
          return { kind: "refused", errors: pipeline.mask(request, [tooMany(options.maxSubscriptions)]) };
        try {
          await pipeline.admit(request);
        } catch (error) {
          return { kind: "refused", errors: [error as GraphQLError] };
        }
        const valid = subscriber.validate(request);
        return "errors" in valid ? { kind: "refused", errors: valid.errors } : subscriber.open(request, valid);
      },
      onEnd: (running, sent) => {
        const request = requests.get(running);
        if (request) end(request, 200, sent);
      },
      onFault: (err) => logger.error({ err }, "a WebSocket message met a fault"),
    },
    options,
  );
  return {
    onMessage: connection.onMessage,
    onClose: () => {
      clearTimeout(expiry);
      connection.onClose();
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

const tooMany = (limit: number): GraphQLError =>
  new GraphQLError(`At most ${limit} operations run on one connection: complete one, or open another connection.`, {
    extensions: { code: "TOO_MANY_SUBSCRIPTIONS" },
  });
