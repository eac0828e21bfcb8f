import { addMilliseconds, type Clock } from "@novatech/kernel/clock";
import { SignJWT } from "jose";
import { accessTokenLifetimeMs } from "../domain/session.ts";
import type { AccessTokens } from "../use-cases/ports.ts";
import { signatureAlgorithm, type SigningKeys } from "./signing-keys.ts";

/** For whom every token is made. */
const audience = "novatech";

/** A signed token and when it stops working. */
export type SignedToken = { readonly token: string; readonly expiresAt: Date };

/** Makes the tokens of users and of services. The claims are read by packages/service/src/token-verifier.ts. */
export type TokenSigner = AccessTokens & {
  /** A token for a service: RFC 6749 §4.4; lives as long as an access token. */
  readonly issueForService: (name: string, scopes: readonly string[]) => Promise<SignedToken>;
};

/** Signs tokens with the newest key. `issuer` is what verifiers expect as `iss`. */
export function createTokenSigner(options: {
  readonly keys: SigningKeys;
  readonly issuer: string;
  readonly clock: Clock;
}): TokenSigner {
  const { keys, issuer, clock } = options;
  const sign = async (subject: string, claims: Record<string, unknown>): Promise<SignedToken> => {
    const issuedAt = clock.now();
    // Whole seconds, as in the token: what is told of the expiry must be what is signed.
    const seconds = Math.floor(issuedAt.getTime() / 1000);
    const expiresAt = addMilliseconds(new Date(seconds * 1000), accessTokenLifetimeMs);
    const { kid, privateKey } = await keys.signer();
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: signatureAlgorithm, kid, typ: "JWT" })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(subject)
      .setIssuedAt(seconds)
      .setExpirationTime(seconds + accessTokenLifetimeMs / 1000)
      .sign(privateKey);
    return { token, expiresAt };
  };
  return {
    issue: ({ userId, sessionId, scopes, merchantRoles, authenticatedAt, factors, client }) =>
      sign(userId, {
        token_use: "access",
        sid: sessionId,
        scope: scopes.join(" "),
        merchants: Object.keys(merchantRoles),
        merchant_roles: merchantRoles,
        auth_time: Math.floor(authenticatedAt.getTime() / 1000),
        amr: factors,
        ...(client && { client_id: client.id, jti: client.tokenId }),
      }),
    issueForService: (name, scopes) => sign(name, { token_use: "service", scope: scopes.join(" ") }),
  };
}
