import { exportJWK, generateKeyPair, importJWK, type JSONWebKeySet, type JWK, SignJWT } from "jose";
import { type Clock, systemClock } from "@novatech/kernel/clock";
import { createTokenVerifier, type KeySource, TokenRefusedError, type TokenVerifier } from "./token-verifier.ts";

/** Who issues them. Nobody but rooms accepts its tokens: they have an audience of their own. */
const issuer = "novatech-gateway";
const audience = "novatech-rooms";
const algorithm = "EdDSA";
const scope = "partner";
const subjectPrefix = "partner:";
/** Long enough to be signed once for many requests; short, because it cannot be taken back. */
const lifetimeSeconds = 120;
const renewBeforeSeconds = 60;

/** A company's program that the gateway has proved by its API key, or by its token. */
export type KnownPartner = { readonly id: string; readonly merchantIds: readonly string[] };

/** How a gateway tells rooms over HTTP which partner asks. A room in the gateway's process is told without. */
export type PartnerTokens = {
  /** A token that lives a minute at least. */
  readonly tokenFor: (partner: KnownPartner) => Promise<string>;
  /** The keys rooms verify by. */
  readonly jwks: JSONWebKeySet;
};

/**
 * Signs tokens of partners. `key`: a private Ed25519 key as JWK, the same for all processes of the gateway; without one this process makes its own, which is right when it is the only one.
 * Rejects when it is another key.
 */
export async function createPartnerTokens(
  options: { readonly key?: JWK | undefined; readonly clock?: Clock } = {},
): Promise<PartnerTokens> {
  const { clock = systemClock } = options;
  const jwk = options.key ?? (await exportJWK((await generateKeyPair(algorithm, { extractable: true })).privateKey));
  const { kty, crv, x, d } = jwk;
  if (kty !== "OKP" || crv !== "Ed25519" || x === undefined || d === undefined)
    throw new Error("a key that signs partners' tokens must be a private Ed25519 key as JWK");
  const key = await importJWK({ kty, crv, x, d }, algorithm);
  const kid = x.slice(0, 16);
  const held = new Map<string, { readonly token: Promise<string>; readonly renewAt: number }>();
  const sign = (partner: KnownPartner, seconds: number): Promise<string> =>
    new SignJWT({
      sid: `${subjectPrefix}${partner.id}`,
      scope,
      merchants: [...partner.merchantIds],
      token_use: "access",
    })
      .setProtectedHeader({ alg: algorithm, kid })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(`${subjectPrefix}${partner.id}`)
      .setExpirationTime(seconds + lifetimeSeconds)
      .sign(key);
  return {
    jwks: { keys: [{ kty, crv, x, kid, alg: algorithm, use: "sig" }] },
    tokenFor: (partner) => {
      const seconds = Math.floor(clock.now().getTime() / 1000);
      // Another list of merchants is another token.
      const about = JSON.stringify([partner.id, partner.merchantIds]);
      const known = held.get(about);
      if (known && seconds < known.renewAt) return known.token;
      for (const [other, { renewAt }] of held) if (seconds >= renewAt) held.delete(other);
      const token = sign(partner, seconds);
      held.set(about, { token, renewAt: seconds + lifetimeSeconds - renewBeforeSeconds });
      return token;
    },
  };
}

/**
 * Verifies users' tokens as `users` does, and those of partners by the gateway's keys. The gateway is believed about partners only: a token of its that speaks for anybody else, or has
 * another scope, is refused with a TokenRefusedError, so that who holds its key is still no user and no staff.
 */
export function withPartners(users: TokenVerifier, keys: KeySource, clock: Clock = systemClock): TokenVerifier {
  const gateway = createTokenVerifier({ issuer, audience, keys, clock });
  return {
    verifyService: users.verifyService,
    verify: async (token) => {
      if (issuerNamed(token) !== issuer) return users.verify(token);
      const verified = await gateway.verify(token);
      const { viewer } = verified;
      if (viewer.kind !== "user" || !viewer.userId.startsWith(subjectPrefix) || viewer.scopes.join(" ") !== scope)
        throw new TokenRefusedError("the gateway speaks for partners only");
      return verified;
    },
  };
}

/** The claim `iss` of a token nobody has verified yet. */
function issuerNamed(token: string): unknown {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
    return typeof claims === "object" && claims !== null && "iss" in claims ? claims.iss : null;
  } catch {
    return null;
  }
}
