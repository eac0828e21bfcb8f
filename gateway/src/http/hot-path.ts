import type { IncomingMessage, ServerResponse } from "node:http";
import type { HotAnswers } from "../caching/hot-answers.ts";
import type { Pipeline } from "../pipeline.ts";
import { createGatewayRequest } from "../request.ts";
import { readClient } from "./client-identity.ts";
import { type KeptAnswer, represent } from "./kept-answer.ts";
import type { RequestIds } from "./request-id.ts";

/** Answers at once what this process has just answered. False: somebody else must. */
export type HotPath = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Whoever shows one of these goes the whole way: it may be wrong, or have a quota. */
const credentials = ["authorization", "x-api-key"];

/**
 * How an answer was asked for: the address as it stands, what the client accepts, and its site where CORS depends on it. Two ways of asking for the same
 * are two entries. Null when it may not be answered from here.
 */
export function hotKeyOf(
  request: Pick<IncomingMessage, "method" | "url" | "headers">,
  dependsOnOrigin: boolean,
): string | null {
  if (request.method !== "GET" || request.url === undefined) return null;
  for (const name of credentials) if (request.headers[name] !== undefined) return null;
  const origin = dependsOnOrigin ? (request.headers.origin ?? "") : "";
  return `${request.headers.accept ?? ""}\n${origin}\n${request.url}`;
}

/**
 * In front of fastify: a hit costs little more than writing it. It passes the log and the metrics; everything else was passed by the answer when it was made.
 * The guard against cross-site requests was too: what everybody may read needs none.
 */
export function createHotPath(options: {
  readonly answers: HotAnswers<KeptAnswer>;
  readonly pipeline: Pick<Pipeline, "end">;
  readonly requestIdOf: RequestIds;
  readonly dependsOnOrigin: boolean;
  readonly isStopping: () => boolean;
  readonly onHit: () => void;
}): HotPath {
  const { answers, pipeline, dependsOnOrigin } = options;
  return (http, response) => {
    const key = hotKeyOf(http, dependsOnOrigin);
    const answer = key === null || options.isStopping() ? undefined : answers.get(key);
    if (!answer) return false;
    const { headers } = http;
    const id = options.requestIdOf(headers["x-request-id"]);
    const request = createGatewayRequest({ id, transport: "http", headers: {}, params: {}, mayBeCached: true });
    request.client = readClient({
      "apollographql-client-name": single(headers["apollographql-client-name"]),
      "apollographql-client-version": single(headers["apollographql-client-version"]),
    });
    request.operation = answer.operation;
    request.origin = answer.origin;
    request.cacheStatus = "memory";
    const asked = {
      acceptEncoding: single(headers["accept-encoding"]),
      ifNoneMatch: headers["if-none-match"],
    };
    const chosen = represent(answer, asked, id);
    response.writeHead(chosen.status, chosen.headers);
    response.end(chosen.body ?? undefined);
    options.onHit();
    const durationMs = performance.now() - request.startedAtMs;
    pipeline.end(request, { status: chosen.status, durationMs, events: 0 });
    return true;
  };
}

const single = (value: string | string[] | undefined): string | undefined =>
  typeof value === "object" ? value.join(", ") : value;
