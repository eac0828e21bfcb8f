import type { ServerResponse } from "node:http";
import { GraphQLError } from "graphql";
import { errorJson, resultJson } from "./answer-json.ts";
import type { EventStream } from "./stream.ts";

/** The media type of a stream, as clients ask for it and as it is answered. */
const multipartType = 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0';

/** Whether an `accept` header asks for a subscription by multipart. */
export const acceptsMultipart = (accept: string | undefined): boolean =>
  accept !== undefined && /multipart\/mixed[^,]*;\s*subscriptionspec\s*=\s*"?1\.0"?/i.test(accept);

/** Streams by multipart that are open. */
export type MultipartTransport = {
  /** Writes the events until the stream or the client ends. Resolves with how many were sent. */
  readonly send: (
    response: ServerResponse,
    headers: Readonly<Record<string, string | number | readonly string[]>>,
    events: EventStream,
  ) => Promise<number>;
  /** Ends every stream with an error that says to subscribe again. */
  readonly stop: () => Promise<void>;
};

/**
 * Apollo's protocol for subscriptions over one HTTP answer; `heartbeatMs` (5,000) between signs of life, which proxies need.
 * Source: https://www.apollographql.com/docs/graphos/routing/operations/subscriptions/multipart-protocol
 */
export function createMultipartTransport(options: { readonly heartbeatMs?: number } = {}): MultipartTransport {
  const open = new Map<EventStream, { readonly sayWhy: () => void }>();
  return {
    send: async (response, headers, events) => {
      response.writeHead(200, { ...headers, "content-type": multipartType });
      response.write("--graphql");
      const write = (part: object): Promise<void> =>
        writeWithin(response, `\r\ncontent-type: application/json\r\n\r\n${JSON.stringify(part)}\r\n--graphql`);
      const leave = (): void => void events.return(undefined);
      response.once("close", leave);
      const heartbeat = setInterval(() => void write({}), options.heartbeatMs ?? 5_000);
      let isStopping = false;
      open.set(events, {
        sayWhy: () => {
          isStopping = true;
          leave();
        },
      });
      let sent = 0;
      try {
        for await (const result of events) {
          sent++;
          await write({ payload: resultJson(result) });
        }
        if (isStopping) await write({ payload: null, errors: [errorJson(stopping())] });
      } finally {
        clearInterval(heartbeat);
        response.off("close", leave);
        open.delete(events);
        if (!response.destroyed) response.end("--\r\n");
      }
      return sent;
    },
    stop: async () => {
      for (const { sayWhy } of open.values()) sayWhy();
    },
  };
}

/** Resolves when the part is taken by the socket, or the client has gone: a slow reader stops its source. */
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
