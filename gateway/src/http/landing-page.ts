import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import { ApolloServerPluginLandingPageLocalDefault } from "@apollo/server/plugin/landingPage/default";
import type { ApolloServerPlugin } from "@apollo/server";

/** Apollo Sandbox at the graph's own address; nothing when off. */
export const landingPage = (isOn: boolean): ApolloServerPlugin =>
  isOn
    ? ApolloServerPluginLandingPageLocalDefault({ embed: { runTelemetry: false }, footer: false })
    : ApolloServerPluginLandingPageDisabled();

const sandbox = "https://embeddable-sandbox.cdn.apollographql.com";
const page = "https://apollo-server-landing-page.cdn.apollographql.com";

/**
 * The Content-Security-Policy of the landing page: exactly what its markup loads, its inline parts by their nonce. The page speaks to the graph
 * for the embedded Sandbox, so `connect-src` is this server by HTTP and by WebSocket, which older browsers do not count as 'self'.
 * Throws when the page has no nonce: then @apollo/server changed its page and this policy must be looked at again.
 */
export function landingPagePolicy(html: string, host: string): Readonly<Record<string, readonly string[]>> {
  const nonce = /nonce="([\da-f]{16,})"/.exec(html)?.[1];
  if (nonce === undefined) throw new Error("the landing page has no nonce");
  return {
    "default-src": ["'none'"],
    "script-src": [`'nonce-${nonce}'`, sandbox],
    "style-src": [`'nonce-${nonce}'`, sandbox, "https://fonts.googleapis.com"],
    "font-src": ["https://fonts.gstatic.com"],
    "img-src": [page],
    "manifest-src": [page],
    "frame-src": ["https://sandbox.embed.apollographql.com"],
    "connect-src": ["'self'", `ws://${host}`, `wss://${host}`],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "frame-ancestors": ["'none'"],
  };
}
