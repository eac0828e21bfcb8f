import {
  createTokenVerifier,
  type KeySource,
  refuseEveryToken,
  TokenRefusedError,
  type TokenVerifier,
} from "@novatech/service/token-verifier";

/** Who may issue tokens, and where its keys are. */
export type Issuer = { readonly issuer: string; readonly keys: KeySource; readonly audience?: string };

/**
 * Verifies tokens of several issuers, each with its own keys: a token is held against the keys of the issuer it names, and of no other. What it names is
 * believed only by that. One issuer whose keys cannot be read takes nothing from the others. None: every token is refused.
 */
export function createIssuersVerifier(issuers: readonly Issuer[]): TokenVerifier {
  const verifiers = new Map(issuers.map((one) => [one.issuer, createTokenVerifier(one)]));
  if (verifiers.size < issuers.length) throw new Error("an issuer is named twice");
  const [only] = verifiers.values();
  if (!only) return refuseEveryToken;
  if (verifiers.size === 1) return only;
  const of = (token: string): TokenVerifier => {
    const verifier = verifiers.get(issuerNamed(token) ?? "");
    if (!verifier)
      throw new TokenRefusedError(
        'the access token is not meant for this server: claim "iss" names nobody who is known',
      );
    return verifier;
  };
  return {
    verify: async (token) => of(token).verify(token),
    verifyService: async (token) => of(token).verifyService(token),
  };
}

/** The claim `iss` of a token nobody has verified yet. */
function issuerNamed(token: string): string | null {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
    const issuer = typeof claims === "object" && claims !== null && "iss" in claims ? claims.iss : null;
    return typeof issuer === "string" ? issuer : null;
  } catch {
    return null;
  }
}
