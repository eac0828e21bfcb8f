import type { ServerResponse } from "node:http";
import { type ExecutionResult, GraphQLError } from "graphql";
import { errorJson } from "./answer-json.ts";
import { createPayload } from "./payload.ts";
import type { EventStream } from "./stream.ts";
import type { StreamEncoding } from "./stream-encoding.ts";

/** Streams in HTTP answers that are open. */
export type HttpStreamTransport = {
  /** Writes the events until the stream or the client ends. Resolves with how many were sent. */
  readonly send: (
    response: ServerResponse,
    encoding: StreamEncoding,
    headers: Readonly<Record<string, string | number | readonly string[]>>,
    events: EventStream,
  ) => Promise<number>;
  /** Writes one result and ends: for what is no subscription, asked for by who only reads streams. */
  readonly sendOne: (
    response: ServerResponse,
    encoding: StreamEncoding,
    headers: Readonly<Record<string, string | number | readonly string[]>>,
    result: ExecutionResult,
  ) => void;
  /** Ends every stream with an error that says to subscribe again. */
  readonly stop: () => Promise<void>;
};

/** Subscriptions over one HTTP answer each, by multipart or server-sent events; `heartbeatMs` (5,000) between signs of life. */
export function createHttpStreamTransport(options: { readonly heartbeatMs?: number } = {}): HttpStreamTransport {
  const open = new Map<EventStream, { readonly sayWhy: () => void }>();
  return {
    sendOne: (response, encoding, headers, result) => {
      response.writeHead(200, { ...headers, ...encoding.headers, "content-type": encoding.contentType });
      response.end(encoding.start + encoding.result(createPayload(result).json()) + encoding.end);
    },
    send: async (response, encoding, headers, events) => {
      response.writeHead(200, { ...headers, ...encoding.headers, "content-type": encoding.contentType });
      response.write(encoding.start);
      const leave = events.close;
      response.once("close", leave);
      // It may have gone while the stream was being opened.
      if (response.destroyed) leave();
      const heartbeat = setInterval(() => void writeWithin(response, encoding.heartbeat), options.heartbeatMs ?? 5_000);
      let isStopping = false;
      open.set(events, {
        sayWhy: () => {
          isStopping = true;
          leave();
        },
      });
      let sent = 0;
      try {
        for (let payload = await events.next(); payload; payload = await events.next()) {
          sent++;
          await writeWithin(response, encoding.result(payload.json()));
        }
        if (isStopping) await writeWithin(response, encoding.failure(errorJson(stopping())));
      } finally {
        clearInterval(heartbeat);
        response.off("close", leave);
        open.delete(events);
        if (!response.destroyed) response.end(encoding.end);
      }
      return sent;
    },
    stop: async () => {
      for (const { sayWhy } of open.values()) sayWhy();
    },
  };
}

/** Resolves when the text is taken by the socket, or the client has gone: a slow reader stops its source. */
function writeWithin(response: ServerResponse, text: string): Promise<void> {
  return new Promise((resolve) => {
    if (response.destroyed || response.write(text)) return resolve();
    const done = (): void => {
      response.off("drain", done);
      response.off("close", done);
      resolve();
    };
    response.once("drain", done);
    response.once("close", done);
  });
}

const stopping = (): GraphQLError =>
  new GraphQLError("The server stops: subscribe again.", { extensions: { code: "SERVER_STOPPING" } });
