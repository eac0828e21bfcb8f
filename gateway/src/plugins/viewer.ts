import { bearerToken, type TokenVerifier } from "@novatech/service/token-verifier";
import { identityError } from "../identity/identity-error.ts";
import type { GatewayPlugin } from "../plugin.ts";

/**
 * Who asks, by the access token in `authorization`. No token: the anonymous viewer. A token that is wrong or expired is refused with
 * UNAUTHENTICATED and HTTP 401, never taken for no token: the client would show a signed-out shop without knowing why.
 * Keys that cannot be read: IDENTITY_UNAVAILABLE and HTTP 503.
 */
export function createViewerPlugin(options: { readonly tokenVerifier: Pick<TokenVerifier, "verify"> }): GatewayPlugin {
  return {
    name: "viewer",
    onRequest: async (request) => {
      // A partner's token was verified before, and is no user's.
      if (request.partner?.provedBy === "token") return;
      try {
        const token = bearerToken(request.headers["authorization"]);
        if (token === null) return;
        const verified = await options.tokenVerifier.verify(token);
        request.viewer = verified.viewer;
        request.viewerUntil = verified.expiresAt;
      } catch (cause) {
        throw identityError(cause);
      }
    },
  };
}
