import type { AnswerCaching, CacheStatus } from "./caching/answer-caching.ts";
import { anonymousViewer, type RoomRequest, type Viewer } from "@novatech/graphql/viewer";
import type { TracePart } from "@novatech/kernel/trace";
import { type Client, createClientBook } from "./clients/client-book.ts";
import type { Partner } from "./clients/partners.ts";
import { openPolicies } from "./clients/policy.ts";

/** Which client program asks, by the headers Apollo's clients send. Null where it did not say, or said it in a form we do not log. */
export type ClientIdentity = { readonly name: string | null; readonly version: string | null };

/** What a client sends to have one operation run, whatever the transport. `query` is filled in when it came by its hash. */
export type OperationParams = {
  query?: string | undefined;
  /** An id of the operation, from the body, the query string or the path. */
  readonly documentId?: string | undefined;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
};

/**
 * Where the operation's text came from: the request, a manifest, or what was registered at run time. `isListed`: whether it is in a manifest of the client;
 * null where nobody looked, because the client may send anything.
 */
export type OperationOrigin =
  | { readonly kind: "text"; readonly id: null; readonly isListed: boolean | null }
  | { readonly kind: "manifest" | "registered"; readonly id: string; readonly isListed: boolean };

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
  /** What this client may do. Left by plugins/client.ts, and for partners by plugins/partner.ts. */
  rules: Client;
  /** Null for everybody who is no partner. Left by plugins/partner.ts. */
  partner:
    | (Partner & {
        readonly provedBy: "key" | "token";
        /** What tells rooms over HTTP who it is; null where they are not told. */
        readonly roomToken: string | null;
      })
    | null;
  /** Left by plugins/operation.ts. */
  origin: OperationOrigin;
  /** Left by plugins/demand-control.ts; `actual` where it was counted. */
  cost: { readonly estimated: number; readonly actual: number | null } | null;
  /** Left by plugins/viewer.ts. */
  viewer: Viewer;
  /** When the viewer's token ends; null without a token. Left by plugins/viewer.ts. */
  viewerUntil: Date | null;
  /** Tells once when the viewer may see something else than before, for what stays open; returns how to stop it. Null where only `viewerUntil` says it. Left by plugins/partner.ts. */
  watchViewer: ((changed: () => void) => () => void) | null;
  /** Left by the executor when the document is known. */
  operation: { readonly name: string | null; readonly type: "query" | "mutation" | "subscription" } | null;
  /** Null where it is not traced. Left by plugins/tracing.ts. */
  trace: TracePart | null;
  /** Whether the client asked in a way that HTTP lets caches answer: by GET. */
  readonly mayBeCached: boolean;
  /** How long the answer may be kept; null: not at all. Left by caching/response-cache.ts. */
  caching: AnswerCaching | null;
  /** Where the answer came from. Left by whoever gave it. */
  cacheStatus: CacheStatus;
  /** The codes of every error that left, in order, without repeats. */
  readonly errorCodes: Set<string>;
  /** Headers of the HTTP answer. A plugin may add. */
  readonly responseHeaders: Map<string, string>;
};

/** The rules of a client before anybody looked: none are broken, nothing is listed. */
const noRules = createClientBook(openPolicies, () => "").clientNamed(null);

/** A request about which nothing but its arrival is known. */
export function createGatewayRequest(
  arrival: Pick<GatewayRequest, "id" | "transport" | "headers" | "params"> &
    Partial<Pick<GatewayRequest, "clientAddress" | "clientGone" | "mayBeCached">>,
): GatewayRequest {
  return {
    clientAddress: null,
    clientGone: null,
    mayBeCached: false,
    ...arrival,
    startedAtMs: performance.now(),
    client: { name: null, version: null },
    rules: noRules,
    partner: null,
    cost: null,
    origin: { kind: "text", id: null, isListed: null },
    viewer: anonymousViewer,
    viewerUntil: null,
    watchViewer: null,
    operation: null,
    trace: null,
    caching: null,
    cacheStatus: "none",
    errorCodes: new Set(),
    responseHeaders: new Map(),
  };
}

/** Headers that rooms over HTTP are sent. An allow-list: above all never `x-service-authorization`, by which rooms trust each other. */
export const forwardedHeaders = ["authorization", "x-cart-token", "x-order-access-token"] as const;

/**
 * Those of them that a request has. The token of a partner's program stays here, because to a room it is no user's: rooms are told of the partner by a token of the gateway's own,
 * unless a user's is sent beside the key.
 */
export function forwardedOf(request: GatewayRequest): readonly (readonly [name: string, value: string])[] {
  const forwarded: [string, string][] = [];
  const { partner } = request;
  const speaksForItself = partner !== null && (partner.provedBy === "token" || !request.headers["authorization"]);
  if (speaksForItself && partner.roomToken !== null) forwarded.push(["authorization", `Bearer ${partner.roomToken}`]);
  for (const name of forwardedHeaders) {
    const value = request.headers[name];
    if (value === undefined || (name === "authorization" && speaksForItself)) continue;
    forwarded.push([name, value]);
  }
  return forwarded;
}

/** What the client's program says it is, where a room may want it: with what writes. Null for what could be no header of ours. */
export function userAgentOf({ headers, operation }: GatewayRequest): string | null {
  const named = operation?.type === "mutation" ? headers["user-agent"] : undefined;
  return named !== undefined && /^[\x20-\x7e]{1,400}$/.test(named) ? named : null;
}

/** What a room is told about the request. The gateway speaks for no service, so `caller` is null. */
export function toRoomRequest(request: GatewayRequest): RoomRequest {
  return {
    requestId: request.id,
    viewer: request.viewer,
    caller: null,
    cartToken: request.headers["x-cart-token"] ?? null,
    orderAccessToken: request.headers["x-order-access-token"] ?? null,
    clientAddress: request.clientAddress,
    userAgent: userAgentOf(request),
  };
}
