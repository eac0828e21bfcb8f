import type { Logger } from "pino";
import { createForwardedRoutes, type ForwardedRoutes } from "./forwarded-routes.ts";

/** What belongs to the room of accounts beside the graph: discovery and keys (OpenID Connect Discovery §4, RFC 8414), log-in with its pages, and links of letters. */
const paths = [
  "/.well-known/openid-configuration",
  "/.well-known/oauth-authorization-server",
  "/.well-known/jwks.json",
  "/oauth/*",
  "/privacy/*",
  "/account/verify-email",
  "/account/change-email",
  "/account/reset-password",
  "/account/merchant-invitation",
  "/account/link.js",
];

/** Hands requests for log-in on to the room of accounts, where that runs in a process of its own. */
export const createIdentityRoutes = (options: { readonly url: string; readonly logger: Logger }): ForwardedRoutes =>
  createForwardedRoutes({ ...options, paths, away: "Nobody can log in at the moment: try again shortly." });
