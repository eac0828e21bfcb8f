import { anonymousViewer, type RoomRequest, type Viewer } from "@novatech/graphql/viewer";

/** Which client program asks, by the headers Apollo's clients send. Null where it did not say, or said it in a form we do not log. */
export type ClientIdentity = { readonly name: string | null; readonly version: string | null };

/** What a client sends to have one operation run, whatever the transport. `query` is filled in when it came by its hash. */
export type OperationParams = {
  query?: string | undefined;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
};

/** How the operation reached us. */
export type Transport = "http" | "websocket" | "http-stream";

/**
 * One operation on its way through the gateway. Plugins read it and leave here what others need, each in its own field.
 * Header names are in lower case; over a WebSocket they come from the payload of connection_init.
 */
export type GatewayRequest = {
  readonly id: string;
  readonly transport: Transport;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly params: OperationParams;
  /** The network address the client came from; null where it is not known. */
  readonly clientAddress: string | null;
  /** Aborts when the client has left before its answer; null where nobody notices. */
  readonly clientGone: AbortSignal | null;
  /** Milliseconds of `performance.now()`. */
  readonly startedAtMs: number;
  /** Left by plugins/client.ts. */
  client: ClientIdentity;
  /** Left by plugins/viewer.ts. */
  viewer: Viewer;
  /** When the viewer's token ends; null without a token. Left by plugins/viewer.ts. */
  viewerUntil: Date | null;
  /** Left by the executor when the document is known. */
  operation: { readonly name: string | null; readonly type: "query" | "mutation" | "subscription" } | null;
  /** The codes of every error that left, in order, without repeats. */
  readonly errorCodes: Set<string>;
  /** Headers of the HTTP answer. A plugin may add. */
  readonly responseHeaders: Map<string, string>;
};

/** A request about which nothing but its arrival is known. */
export function createGatewayRequest(
  arrival: Pick<GatewayRequest, "id" | "transport" | "headers" | "params"> &
    Partial<Pick<GatewayRequest, "clientAddress" | "clientGone">>,
): GatewayRequest {
  return {
    clientAddress: null,
    clientGone: null,
    ...arrival,
    startedAtMs: performance.now(),
    client: { name: null, version: null },
    viewer: anonymousViewer,
    viewerUntil: null,
    operation: null,
    errorCodes: new Set(),
    responseHeaders: new Map(),
  };
}

/** Headers that rooms over HTTP are sent. An allow-list: above all never `x-service-authorization`, by which rooms trust each other. */
export const forwardedHeaders = ["authorization", "x-cart-token", "x-order-access-token"] as const;

/** What a room is told about the request. The gateway speaks for no service, so `caller` is null. */
export function toRoomRequest(request: GatewayRequest): RoomRequest {
  return {
    requestId: request.id,
    viewer: request.viewer,
    caller: null,
    cartToken: request.headers["x-cart-token"] ?? null,
    orderAccessToken: request.headers["x-order-access-token"] ?? null,
    clientAddress: request.clientAddress,
  };
}
