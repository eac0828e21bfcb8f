import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";

/**
 * A request as the provider gets it: with the given body, and at the address that clients know the issuer by, whatever stands in between. `headers` replace
 * those of the client.
 */
export function requestAtTheDoor(
  request: IncomingMessage,
  issuer: URL,
  changed: { readonly body: string | null; readonly headers?: Readonly<Record<string, string>> },
): IncomingMessage {
  const body = Buffer.from(changed.body ?? "");
  const { "transfer-encoding": _chunked, "content-length": _length, ...headers } = request.headers;
  const stream = Readable.from(body.length > 0 ? [body] : []);
  return Object.assign(stream, {
    method: request.method,
    url: request.url,
    headers: {
      ...headers,
      ...changed.headers,
      host: issuer.host,
      // The provider makes addresses of these; what a client sends in them is not believed.
      "x-forwarded-host": issuer.host,
      "x-forwarded-proto": issuer.protocol.replace(":", ""),
      ...(changed.body === null ? {} : { "content-length": String(body.length) }),
    },
    httpVersion: request.httpVersion,
    httpVersionMajor: request.httpVersionMajor,
    httpVersionMinor: request.httpVersionMinor,
    socket: request.socket,
    connection: request.socket,
  }) as unknown as IncomingMessage;
}
