import { asPart, currentPart } from "@novatech/kernel/trace";
import { anonymousViewer, type RoomRequest } from "@novatech/graphql/viewer";
import {
  handleWhen,
  circuitBreaker,
  ConsecutiveBreaker,
  retry,
  ExponentialBackoff,
  timeout,
  TimeoutStrategy,
  wrap,
  type IPolicy,
} from "cockatiel";
import { type DocumentNode, execute, parse, type GraphQLError } from "graphql";
import { randomUUID } from "node:crypto";
import { Pool } from "undici";
import type { CallRoom, RoomApp, RoomName } from "./room.ts";
import { serviceScopes } from "./service-scopes.ts";

/** How long another room may take to answer, tries included. */
const deadlineMs = 2_000;

/** Another room did not answer, or answered with errors. `room` says which. */
export class RoomUnavailableError extends Error {
  override readonly name = "RoomUnavailableError";
  readonly room: RoomName;
  constructor(room: RoomName, reason: string, options?: ErrorOptions) {
    super(`the room ${room} did not answer: ${reason}`, options);
    this.room = room;
  }
}

type Answer = { readonly data?: unknown; readonly errors?: readonly { readonly message: string }[] };
type Call = Parameters<CallRoom>[1];

const toData = <Data>(room: RoomName, answer: Answer): Data => {
  const fault = answer.errors?.[0];
  if (fault)
    throw new RoomUnavailableError(room, fault.message, { cause: (fault as GraphQLError).originalError ?? fault });
  return answer.data as Data;
};

/**
 * Calls between rooms of one process: a function call on the other room's schema, in the name of the calling room.
 * `find` is asked at each call, because rooms are made one after the other. Rejects with a RoomUnavailableError.
 */
export function createInProcessCalls(from: RoomName, find: (room: RoomName) => RoomApp | undefined): CallRoom {
  const documents = new Map<string, DocumentNode>();
  const documentOf = (query: string): DocumentNode => {
    const known = documents.get(query) ?? parse(query, { noLocation: true });
    documents.set(query, known);
    return known;
  };
  return async <Data>(room: RoomName, call: Call) => {
    const app = find(room);
    if (!app) throw new RoomUnavailableError(room, "it does not run in this process");
    const request: RoomRequest = {
      requestId: randomUUID(),
      viewer: call.viewer ?? anonymousViewer,
      caller: { name: from, scopes: serviceScopes[from] },
      cartToken: null,
      orderAccessToken: null,
    };
    return asPart("call", { "novatech.room": room }, async () => {
      const answer = await execute({
        schema: app.schema,
        document: documentOf(call.query),
        variableValues: { ...call.variables },
        contextValue: app.contextFor(request),
      });
      return toData<Data>(room, answer);
    });
  };
}

/**
 * Calls between rooms of different processes, over HTTP with a service token. Each room has its own pool, deadline (2 s,
 * tries included), one repetition with jitter (these are reads), and a breaker that opens after 5 failures in a row for 5 s.
 * Rejects with a RoomUnavailableError.
 */
export function createHttpCalls(options: {
  /** Where each room answers GraphQL. */
  readonly urls: Readonly<Partial<Record<RoomName, string>>>;
  /** This room's service token; asked before each call, so it must be cached. */
  readonly serviceToken: () => Promise<string>;
}): { readonly callRoom: CallRoom; readonly close: () => Promise<void> } {
  const lines = new Map<RoomName, { readonly pool: Pool; readonly path: string; readonly policy: IPolicy }>();
  const lineTo = (room: RoomName) => {
    const known = lines.get(room);
    if (known) return known;
    const address = options.urls[room];
    if (address === undefined)
      throw new RoomUnavailableError(room, `set ${room.toUpperCase()}_URL to where it answers`);
    const url = new URL(address);
    const isFault = handleWhen(() => true);
    const line = {
      pool: new Pool(url.origin, { connections: 8 }),
      path: url.pathname,
      policy: wrap(
        timeout(deadlineMs, TimeoutStrategy.Aggressive),
        retry(isFault, { maxAttempts: 1, backoff: new ExponentialBackoff({ initialDelay: 20 }) }),
        circuitBreaker(isFault, { halfOpenAfter: 5_000, breaker: new ConsecutiveBreaker(5) }),
      ),
    };
    lines.set(room, line);
    return line;
  };
  const ask = async (room: RoomName, call: Call, signal: AbortSignal): Promise<Answer> => {
    const { pool, path } = lineTo(room);
    const response = await pool.request({
      method: "POST",
      path,
      signal,
      headers: {
        "content-type": "application/json",
        "x-service-authorization": `Bearer ${await options.serviceToken()}`,
        "x-request-id": randomUUID(),
        ...tracedHeaders(),
      },
      body: JSON.stringify({ query: call.query, variables: call.variables }),
    });
    const text = await response.body.text();
    if (response.statusCode >= 500) throw new Error(`HTTP ${response.statusCode}`);
    return JSON.parse(text) as Answer;
  };
  return {
    callRoom: async <Data>(room: RoomName, call: Call) => {
      const { policy } = lineTo(room);
      return asPart("call", { "novatech.room": room }, async () => {
        const answer = await policy
          .execute(({ signal }) => ask(room, call, signal))
          .catch((cause: unknown) => {
            throw new RoomUnavailableError(room, cause instanceof Error ? cause.message : "unknown", { cause });
          });
        return toData<Data>(room, answer);
      });
    },
    close: async () => {
      await Promise.all([...lines.values()].map((line) => line.pool.close()));
    },
  };
}

/** The room asked goes on with our trace, where there is one. */
function tracedHeaders(): { readonly traceparent?: string } {
  const part = currentPart();
  return part ? { traceparent: part.traceparent } : {};
}
