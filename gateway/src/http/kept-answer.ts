import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { GatewayRequest } from "../request.ts";

/** An answer in one encoding. */
type Encoded = {
  readonly body: Buffer;
  readonly etag: string;
  /** Names and values in turn; the first value is the request's id, which differs between two answers as the age does. */
  readonly headers: { readonly 200: readonly string[]; readonly 304: readonly string[] };
};

/** An HTTP answer that is the same for everybody, in both encodings, with its ETag. */
export type KeptAnswer = {
  readonly plain: Encoded;
  /** Null where it is too small to gain. Made when it is first wanted. */
  readonly gzip: () => Encoded | null;
  /** When it was made, in milliseconds of `performance.now()`. */
  readonly madeAtMs: number;
  readonly operation: GatewayRequest["operation"];
  readonly origin: GatewayRequest["origin"];
};

/** Below this gzip does not save a packet. */
const minGzipBytes = 1_024;
/** Fast, and most of the gain: the same bytes are sent many times, but made on the event loop. */
const gzipLevel = 4;
/** Of answers that a browser shows as pages; JSON that is not sniffed needs none of them, and a cache keeps them each time. */
const forPages =
  /^(content-security-policy|cross-origin-(opener|embedder)-policy|origin-agent-cluster|referrer-policy|x-(dns-prefetch-control|download-options|frame-options|permitted-cross-domain-policies|xss-protection))$/;
/** Whether a header is of no use on an answer that is kept. */
export const isForPages = (name: string): boolean => forPages.test(name.toLowerCase());

/** Headers of one answer only. */
const perAnswer = new Set(["age", "etag", "content-encoding", "content-length", "x-request-id", "date", "connection"]);

/** Makes an answer that can be sent again. */
export function createKeptAnswer(of: {
  readonly body: string;
  readonly headers: Readonly<Record<string, number | string | readonly string[] | undefined>>;
  readonly ageSeconds: number;
  readonly request: Pick<GatewayRequest, "operation" | "origin">;
}): KeptAnswer {
  const body = Buffer.from(of.body);
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 27);
  const fixed = Object.entries(of.headers).flatMap(([name, value]) =>
    value === undefined || perAnswer.has(name.toLowerCase())
      ? []
      : [name, typeof value === "object" ? value.join(", ") : String(value)],
  );
  const encode = (bytes: Buffer, etag: string, more: readonly string[]): Encoded => {
    const unchanged = ["x-request-id", "", ...fixed, "etag", etag];
    const whole = [...unchanged, ...more, "content-length", String(bytes.length)];
    return { body: bytes, etag, headers: { 200: whole, 304: unchanged } };
  };
  let gzip: Encoded | null | undefined = body.length < minGzipBytes ? null : undefined;
  return {
    plain: encode(body, `"${hash}"`, []),
    gzip: () =>
      gzip === undefined
        ? (gzip = encode(gzipSync(body, { level: gzipLevel }), `"${hash}.gz"`, ["content-encoding", "gzip"]))
        : gzip,
    madeAtMs: performance.now() - of.ageSeconds * 1000,
    operation: of.request.operation,
    origin: of.request.origin,
  };
}

/** What is sent of it to one client. */
export type Representation = {
  readonly status: 200 | 304;
  /** Names and values in turn. */
  readonly headers: string[];
  readonly body: Buffer | null;
};

/**
 * Chooses encoding, and 304 where the client has it already. Each encoding has an ETag of its own: a strong one names bytes.
 * Sources: RFC 9110, §8.8.3, §13.1.2, §15.4.5
 */
export function represent(
  answer: KeptAnswer,
  asked: { readonly acceptEncoding: string | undefined; readonly ifNoneMatch: string | undefined },
  requestId: string,
): Representation {
  const isZipped = asked.acceptEncoding !== undefined && acceptsGzip(asked.acceptEncoding);
  const encoded = (isZipped ? answer.gzip() : null) ?? answer.plain;
  const status = asked.ifNoneMatch !== undefined && matches(asked.ifNoneMatch, encoded.etag) ? 304 : 200;
  const headers = encoded.headers[status].slice();
  headers[1] = requestId;
  const age = Math.floor((performance.now() - answer.madeAtMs) / 1000);
  if (age > 0) headers.push("age", String(age));
  return { status, headers, body: status === 200 ? encoded.body : null };
}

const acceptsGzip = (text: string): boolean =>
  // As browsers and CDNs say it.
  (text.startsWith("gzip") && !text.includes(";") && (text.length === 4 || text[4] === ",")) ||
  text.split(",").some((part) => {
    const [coding = "", ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    return (coding === "gzip" || coding === "*") && !parameters.some((one) => /^q=0(\.0*)?$/.test(one));
  });

/** If-None-Match compares weakly: a proxy may have weakened ours. */
const matches = (text: string, etag: string): boolean =>
  text.trim() === "*" ||
  text
    .split(",")
    .map((one) => one.trim().replace(/^W\//, ""))
    .includes(etag);
