import {
  bearerToken,
  KeysUnavailableError,
  TokenRefusedError,
  type TokenVerifier,
} from "@novatech/service/token-verifier";
import { GraphQLError } from "graphql";
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

/** What a client is told when its token is refused or cannot be checked; other faults as they are. */
export function identityError(cause: unknown): unknown {
  if (cause instanceof TokenRefusedError)
    return new GraphQLError(`Not signed in: ${cause.message}.`, {
      extensions: {
        code: "UNAUTHENTICATED",
        http: { status: 401, headers: new Map([["www-authenticate", 'Bearer error="invalid_token"']]) },
      },
    });
  if (cause instanceof KeysUnavailableError)
    return new GraphQLError("Nobody can be signed in at the moment: try again shortly, or ask without a token.", {
      originalError: cause,
      extensions: { code: "IDENTITY_UNAVAILABLE", http: { status: 503, headers: new Map([["retry-after", "5"]]) } },
    });
  return cause;
}
