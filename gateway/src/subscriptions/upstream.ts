import { GraphQLError } from "graphql";
import { type Client, createClient } from "graphql-ws/client";
import { WebSocket } from "ws";
import type { SubgraphEvents, SubgraphFetch } from "../execution/data-source.ts";
import { type SubgraphAnswer, subgraphError } from "../execution/subgraph-error.ts";
import { createEventQueue } from "./event-queue.ts";
import { createSilence } from "./silence.ts";
import { createTurns, type Turns } from "./turns.ts";

/** Connections to one subgraph for subscriptions. */
export type Upstream = {
  /** The stream of one subscription. Rejects from `next` when the subgraph refuses, closes, never acknowledges, or drops. */
  readonly subscribe: (
    fetch: SubgraphFetch,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ) => SubgraphEvents;
  readonly stop: () => Promise<void>;
};

/** Events of one subscription that wait for a slow client, before the stream is ended. */
const maxWaitingEvents = 1_000;
/** A connection is asked this often for a sign of life, and has as long to give one: a room that is busy answers late, and is not gone. */
const heartbeatMs = 12_000;
/** Handshake and acknowledgement may each take so many times as long as an answer: a room at which thousands subscribe at once is late, and to be refused only brings them back. */
const connectPatience = 3;
/** So many connections to a room are being opened at a time: the room's own pace decides how fast thousands come back to it. */
const maxOpening = 4;
/** What ws says of a handshake that took too long; it has no code. */
const lateHandshake = "Opening handshake has timed out";

type Connection = { readonly client: Client; users: number };

/**
 * Speaks graphql-ws to one subgraph: one connection for each set of forwarded headers, opened when wanted and closed with its last stream,
 * because the subgraph knows the viewer by connection. It is not opened again by itself: what was sent meanwhile would be missing without a sign.
 * Three times `timeoutMs` bounds the handshake, and again the acknowledgement; a few are opened at a time. Whatever comes is a sign of life.
 * Source: https://github.com/graphql/graphql-over-http/blob/main/rfcs/GraphQLOverWebSocket.md
 */
export function createUpstream(options: {
  readonly name: string;
  readonly url: string;
  readonly timeoutMs: number;
  /** Longest message that is read, in bytes. */
  readonly maxMessageBytes: number;
  /** Told of each stream that broke: the close code, the system's name of the fault, "handshake" when there was none in time, or "network". */
  readonly onBreak: (code: string) => void;
}): Upstream {
  const connections = new Map<string, Connection>();
  const turns = createTurns(maxOpening);

  const connectionFor = (headers: Readonly<Record<string, string>>): Connection & { readonly release: () => void } => {
    // The request id differs each time; a connection keeps that of the request which opened it.
    const { "x-request-id": _id, ...identity } = headers;
    const key = JSON.stringify(identity);
    const known = connections.get(key);
    const connection: Connection = known ?? { client: connect(options, headers, turns), users: 0 };
    connection.users++;
    connections.set(key, connection);
    let isReleased = false;
    const release = (): void => {
      if (isReleased) return;
      isReleased = true;
      if (--connection.users > 0) return;
      if (connections.get(key) === connection) connections.delete(key);
      void dispose(connection.client);
    };
    return { ...connection, release };
  };

  return {
    subscribe: (fetch, headers, signal) => {
      const { client, release } = connectionFor(headers);
      let unsubscribe: () => void = () => {};
      const leave = (): void => {
        signal.removeEventListener("abort", leave);
        unsubscribe();
        queue.end();
        release();
      };
      const queue = createEventQueue<SubgraphAnswer>({
        maxEvents: maxWaitingEvents,
        onOverflow: () => {
          leave();
          return new GraphQLError(`More than ${maxWaitingEvents} events waited for you: subscribe again.`, {
            extensions: { code: "SUBSCRIPTION_TOO_SLOW" },
          });
        },
        onReturn: leave,
      });
      unsubscribe = client.subscribe(
        {
          query: fetch.query,
          variables: fetch.variables,
          ...(fetch.operationName === undefined ? {} : { operationName: fetch.operationName }),
          // The connection's headers are of whoever opened it: each stream says itself which trace it belongs to.
          ...(fetch.part ? { extensions: { traceparent: fetch.part.traceparent } } : {}),
        },
        {
          next: (result) => queue.push(result as SubgraphAnswer),
          error: (told) => {
            const error = faultOf(told);
            if (!Array.isArray(error)) options.onBreak(closeCodeOf(error));
            queue.end(toError(options.name, error));
            leave();
          },
          complete: leave,
        },
      );
      signal.addEventListener("abort", leave, { once: true });
      if (signal.aborted) leave();
      return queue;
    },
    stop: async () => {
      await Promise.all([...connections.values()].map(({ client }) => dispose(client)));
      connections.clear();
    },
  };
}

function connect(
  options: Parameters<typeof createUpstream>[0],
  headers: Readonly<Record<string, string>>,
  turns: Turns,
): Client {
  const { url, maxMessageBytes } = options;
  const timeoutMs = connectPatience * options.timeoutMs;
  /** graphql-ws makes the socket itself and passes no options: a class is its way to set them. */
  class BoundedSocket extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { handshakeTimeout: timeoutMs, maxPayload: maxMessageBytes, perMessageDeflate: false });
    }
  }
  const silence = createSilence(heartbeatMs, () => client.terminate());
  let opened: Awaited<ReturnType<Turns["enter"]>> = () => {};
  const client = createClient({
    url: async () => {
      opened = await turns.enter();
      return url;
    },
    webSocketImpl: BoundedSocket,
    connectionParams: { ...headers },
    connectionAckWaitTimeout: timeoutMs,
    keepAlive: heartbeatMs,
    retryAttempts: 0,
    shouldRetry: () => false,
    // Every fault reaches the subscriptions' own sinks.
    onNonLazyError: () => {},
    on: {
      ping: (received) => {
        if (!received) silence.asked();
      },
      message: silence.heard,
      connected: () => opened("done"),
      error: () => opened("failed"),
      closed: () => {
        opened("failed");
        silence.stop();
      },
    },
  });
  return client;
}

/** Never rejects: it waits for a connection that is just being opened, and that may fail. */
async function dispose(client: Client): Promise<void> {
  try {
    await client.dispose();
  } catch {
    // It is gone, as wanted.
  }
}

/** A socket that fails says it by an event, as browsers do; what happened stands in it. */
const faultOf = (told: unknown): unknown => (told as { readonly error?: unknown } | null)?.error ?? told;

const closeCodeOf = (error: unknown): string => {
  if (error instanceof Error && error.message === lateHandshake) return "handshake";
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === "number" || typeof code === "string" ? String(code) : "network";
};

/** `error` is a list of GraphQL errors when the subgraph refused the operation; else a close event or a network fault. */
function toError(name: string, error: unknown): GraphQLError {
  const [first] = Array.isArray(error) ? (error as readonly { message?: unknown; extensions?: unknown }[]) : [];
  if (first && typeof first.message === "string")
    return new GraphQLError(first.message, { extensions: (first.extensions ?? {}) as Record<string, unknown> });
  const close = error as { code?: unknown; reason?: unknown } | null;
  const cause =
    error instanceof Error ? error : new Error(`the stream closed: ${String(close?.code)} ${String(close?.reason)}`);
  // 4504: the connection was not acknowledged in time.
  const isLate = close?.code === 4504 || cause.message === lateHandshake;
  return subgraphError(name, isLate ? "timeout" : "unavailable", { cause });
}
