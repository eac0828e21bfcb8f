import type { GraphQLFormattedError } from "graphql";

/**
 * What is said on a WebSocket that speaks graphql-transport-ws.
 * Source: https://github.com/graphql/graphql-over-http/blob/main/rfcs/GraphQLOverWebSocket.md
 */
export const subprotocol = "graphql-transport-ws";

/** Why a WebSocket is closed. 1001 and 1013: RFC 6455 §7.4.1; those from 4400 on: the protocol. */
export const closeCode = {
  goingAway: 1001,
  tryAgainLater: 1013,
  badRequest: 4400,
  unauthorized: 4401,
  forbidden: 4403,
  subprotocolNotAcceptable: 4406,
  initTimeout: 4408,
  alreadyExists: 4409,
  tooManyInits: 4429,
  internalError: 4500,
} as const;

/** What a client asks for. */
export type SubscribePayload = {
  readonly query: string;
  readonly documentId?: string | undefined;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
};

/** A client's message. */
export type ClientMessage =
  | { readonly type: "connection_init"; readonly payload: Readonly<Record<string, unknown>> | undefined }
  | { readonly type: "ping" | "pong"; readonly payload: Readonly<Record<string, unknown>> | undefined }
  | { readonly type: "subscribe"; readonly id: string; readonly payload: SubscribePayload }
  | { readonly type: "complete"; readonly id: string };

/** Reads a message. Throws an error that says what is wrong with it. */
export function readMessage(text: string): ClientMessage {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    throw new Error("A message must be JSON");
  }
  if (!isObject(message)) throw new Error("A message must be an object");
  const { type, id, payload } = message;
  switch (type) {
    case "connection_init":
    case "ping":
    case "pong":
      return { type, payload: optional(payload, "payload") };
    case "complete":
      return { type, id: readId(id) };
    case "subscribe":
      return { type, id: readId(id), payload: readSubscribe(payload) };
    default:
      throw new Error(`No message has the type ${JSON.stringify(type)?.slice(0, 40)}`);
  }
}

function readSubscribe(payload: unknown): SubscribePayload {
  if (!isObject(payload)) throw new Error("subscribe needs a payload");
  const { query, documentId, operationName } = payload;
  if (typeof query !== "string") throw new Error("payload.query must be a text");
  if (operationName !== undefined && operationName !== null && typeof operationName !== "string")
    throw new Error("payload.operationName must be a text");
  return {
    query,
    documentId: typeof documentId === "string" ? documentId : undefined,
    operationName: operationName ?? undefined,
    variables: optional(payload["variables"], "payload.variables"),
    extensions: optional(payload["extensions"], "payload.extensions"),
  };
}

function readId(id: unknown): string {
  if (typeof id !== "string" || id === "") throw new Error("id must be a text that is not empty");
  return id;
}

function optional(value: unknown, name: string): Readonly<Record<string, unknown>> | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isObject(value)) throw new Error(`${name} must be an object`);
  return value;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The gateway's messages, as they are sent. */
export const messages = {
  ack: '{"type":"connection_ack"}',
  pong: (payload: object | undefined): string => JSON.stringify({ type: "pong", payload }),
  /** `payload` is JSON already, the same for all who are sent it. */
  next: (idJson: string, payload: string): string => `{"id":${idJson},"type":"next","payload":${payload}}`,
  error: (idJson: string, errors: readonly GraphQLFormattedError[]): string =>
    `{"id":${idJson},"type":"error","payload":${JSON.stringify(errors)}}`,
  complete: (idJson: string): string => `{"id":${idJson},"type":"complete"}`,
};

/** A close reason holds at most 123 bytes, and must not end within a character: RFC 6455 §5.5. */
export const closeReason = (text: string): string => text.replace(/[^\x20-\x7e]/g, "?").slice(0, 123);
