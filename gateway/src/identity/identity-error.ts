import { KeysUnavailableError, TokenRefusedError } from "@novatech/service/token-verifier";
import { GraphQLError } from "graphql";

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
