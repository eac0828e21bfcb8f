import type { GraphQLFormattedError } from "graphql";

/** How results are written into one HTTP answer that stays open. */
export type StreamEncoding = {
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What comes before the first result. */
  readonly start: string;
  /** `json` is the result's, made once for all who are sent it. */
  readonly result: (json: string) => string;
  /** A sign of life, which proxies need. */
  readonly heartbeat: string;
  /** Why it ends before its source did. */
  readonly failure: (error: GraphQLFormattedError) => string;
  readonly end: string;
};

const part = (json: string): string => `\r\ncontent-type: application/json\r\n\r\n${json}\r\n--graphql`;

/**
 * Apollo's protocol for subscriptions over multipart.
 * Source: https://www.apollographql.com/docs/graphos/routing/operations/subscriptions/multipart-protocol
 */
export const multipartEncoding: StreamEncoding = {
  contentType: 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0',
  headers: {},
  start: "--graphql",
  result: (json) => part(`{"payload":${json}}`),
  heartbeat: part("{}"),
  failure: (error) => part(JSON.stringify({ payload: null, errors: [error] })),
  end: "--\r\n",
};

const next = (json: string): string => `event: next\ndata: ${json}\n\n`;

/**
 * GraphQL over server-sent events, distinct connections mode, as the clients of graphql-sse speak it.
 * Source: https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md
 */
export const eventStreamEncoding: StreamEncoding = {
  contentType: "text/event-stream; charset=utf-8",
  // nginx would hold events back until its buffer is full.
  headers: { "x-accel-buffering": "no" },
  start: ":\n\n",
  result: next,
  heartbeat: ":\n\n",
  failure: (error) => next(JSON.stringify({ errors: [error] })),
  end: "event: complete\ndata: \n\n",
};

/** The encoding an `accept` header asks for; null when it asks for no stream. */
export function wantedEncoding(accept: string | undefined): StreamEncoding | null {
  if (accept === undefined) return null;
  if (/multipart\/mixed[^,]*;\s*subscriptionspec\s*=\s*"?1\.0"?/i.test(accept)) return multipartEncoding;
  return /(^|,)\s*text\/event-stream\s*(;|,|$)/i.test(accept) ? eventStreamEncoding : null;
}
