import type { IncomingHttpHeaders } from "node:http";
import { forwardedHeaders } from "../request.ts";

/** What a WebSocket may say about who connects: what is forwarded, and the client's name. */
const names: readonly string[] = [
  ...forwardedHeaders,
  "x-api-key",
  "apollographql-client-name",
  "apollographql-client-version",
];

/**
 * The headers of a WebSocket connection, in lower case. Browsers cannot set headers on a WebSocket, so clients send them as the payload of
 * connection_init, in any case of letters, some of them below `headers` (Apollo Sandbox); that goes before the headers of the upgrade request.
 */
export function connectionHeaders(
  upgrade: IncomingHttpHeaders,
  payload: Readonly<Record<string, unknown>> | undefined,
): Readonly<Record<string, string | undefined>> {
  const said = new Map<string, string>();
  const note = (from: Readonly<Record<string, unknown>>): void => {
    for (const [name, value] of Object.entries(from))
      if (typeof value === "string" && names.includes(name.toLowerCase())) said.set(name.toLowerCase(), value);
  };
  note(upgrade);
  const nested = payload?.["headers"];
  if (typeof nested === "object" && nested !== null) note(nested as Record<string, unknown>);
  if (payload) note(payload);
  return Object.fromEntries(said);
}
