import { createHash } from "node:crypto";
import { merchantRoles } from "@novatech/graphql/permissions";
import type { ServiceCaller, Viewer } from "@novatech/graphql/viewer";
import { createBoundedMap } from "@novatech/kernel/bounded-map";
import { type Clock, systemClock } from "@novatech/kernel/clock";
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from "jose";
import { z } from "zod";

/** What a token proves: who asks, and until when that may be believed. */
export type VerifiedToken = { readonly viewer: Viewer; readonly expiresAt: Date };

/** What a service token proves: which room asks, and until when that may be believed. */
export type VerifiedServiceToken = { readonly caller: ServiceCaller; readonly expiresAt: Date };

/** Checks the tokens of users and of services. Neither is taken for the other. */
export type TokenVerifier = {
  /** Who the token speaks for. Rejects with a TokenRefusedError (the token's fault) or a KeysUnavailableError (ours). */
  readonly verify: (token: string) => Promise<VerifiedToken>;
  /** Which service the token speaks for. Rejects as `verify` does. */
  readonly verifyService: (token: string) => Promise<VerifiedServiceToken>;
};

/** The token is wrong, expired or meant for somebody else. `message` may be shown to the client. */
export class TokenRefusedError extends Error {
  override readonly name = "TokenRefusedError";
}

/** The issuer's keys could not be read, so that nobody knows whether the token is right. */
export class KeysUnavailableError extends Error {
  override readonly name = "KeysUnavailableError";
}

/** Where keys come from: the issuer's JWKS address, or a function of the issuer that runs in this process. */
export type KeySource = URL | (() => Promise<JSONWebKeySet>);

/** Signatures that are accepted. An allow-list, so that neither `none` nor a public key used as HMAC secret gets through: RFC 8725 §3.1. */
const algorithms = ["EdDSA", "ES256", "RS256"];

/** After keys were read for an unknown key id, further unknown ids do not make us read again for this long: a flood of made-up ids stays ours. */
const keyCooldownMs = 30_000;

// The claims of our access tokens. `sid` is the session, as in OpenID Connect; `scope` is RFC 8693 §4.2.
const claims = z.object({
  sub: z.string().min(1),
  sid: z.string().min(1),
  exp: z.number(),
  scope: z.string().default(""),
  merchants: z.array(z.string()).default([]),
  merchant_roles: z.record(z.string(), z.enum(merchantRoles)).default({}),
  auth_time: z.number().optional(),
  amr: z.array(z.string()).default([]),
  token_use: z.literal("access"),
});

// The claims of a service's token: no session, no merchants.
const serviceClaims = z.object({
  sub: z.string().min(1),
  exp: z.number(),
  scope: z.string().default(""),
  token_use: z.literal("service"),
});

/**
 * A verifier for one issuer. Verified tokens are remembered by their hash until they expire, at most `cacheSize` (10,000) of them.
 * `audience` defaults to `novatech`; `clockToleranceSeconds` to 5.
 */
export function createTokenVerifier(options: {
  readonly issuer: string;
  readonly keys: KeySource;
  readonly audience?: string;
  readonly clock?: Clock;
  readonly cacheSize?: number;
  readonly clockToleranceSeconds?: number;
}): TokenVerifier {
  const { issuer, audience = "novatech", clock = systemClock, clockToleranceSeconds = 5 } = options;
  const keySet =
    options.keys instanceof URL
      ? createRemoteJWKSet(options.keys, { cooldownDuration: keyCooldownMs, timeoutDuration: 5_000 })
      : createOwnKeySet(options.keys, clock);
  const toleranceMs = clockToleranceSeconds * 1000;

  const remembering = <Verified extends { readonly expiresAt: Date }>(
    requiredClaims: string[],
    read: (payload: JWTPayload) => Verified,
  ) => {
    const known = createBoundedMap<string, Verified>(options.cacheSize ?? 10_000);
    return async (token: string): Promise<Verified> => {
      const hash = createHash("sha256").update(token).digest("base64");
      const before = known.get(hash);
      if (before && before.expiresAt.getTime() + toleranceMs > clock.now().getTime()) return before;
      known.delete(hash);
      const payload = await verifySignature(token, keySet, {
        issuer,
        audience,
        algorithms,
        currentDate: clock.now(),
        clockTolerance: clockToleranceSeconds,
        requiredClaims,
      });
      const verified = read(payload);
      known.set(hash, verified);
      return verified;
    };
  };

  return {
    verify: remembering(["sub", "sid", "exp"], toVerifiedToken),
    verifyService: remembering(["sub", "exp"], toVerifiedServiceToken),
  };
}

/** For a process without an issuer: every token is refused, and says why. */
export const refuseEveryToken: TokenVerifier = {
  verify: () => Promise.reject(noIssuer()),
  verifyService: () => Promise.reject(noIssuer()),
};

const noIssuer = (): TokenRefusedError =>
  new TokenRefusedError(
    "this server accepts no access tokens: it was started without JWT_ISSUER and JWKS_URL. Ask without the authorization header, or set them",
  );

/** The token of an `authorization: Bearer <token>` header; null when there is none. Throws a TokenRefusedError for any other scheme. */
export function bearerToken(header: string | undefined): string | null {
  if (header === undefined || header.trim() === "") return null;
  const token = /^bearer +([\w.~+/=-]+)$/i.exec(header.trim())?.[1];
  if (token === undefined) throw new TokenRefusedError("the authorization header must read: Bearer <access token>");
  return token;
}

async function verifySignature(
  token: string,
  keySet: JWTVerifyGetKey,
  expected: Parameters<typeof jwtVerify>[2],
): Promise<JWTPayload> {
  try {
    return (await jwtVerify(token, keySet, expected)).payload;
  } catch (cause) {
    throw toRefusal(cause);
  }
}

function toRefusal(cause: unknown): Error {
  if (cause instanceof errors.JWTExpired)
    return new TokenRefusedError("the access token has expired: get a new one", { cause });
  if (cause instanceof errors.JWTClaimValidationFailed)
    return new TokenRefusedError(`the access token is not meant for this server: claim "${cause.claim}" is wrong`, {
      cause,
    });
  if (cause instanceof errors.JOSEAlgNotAllowed)
    return new TokenRefusedError("the access token is signed in a way that is not accepted", { cause });
  if (cause instanceof errors.JWKSNoMatchingKey || cause instanceof errors.JWKSMultipleMatchingKeys)
    return new TokenRefusedError("the access token names no key of its issuer", { cause });
  const isTokenFault =
    cause instanceof errors.JWTInvalid ||
    cause instanceof errors.JWSInvalid ||
    cause instanceof errors.JWSSignatureVerificationFailed ||
    cause instanceof errors.JOSENotSupported;
  if (isTokenFault) return new TokenRefusedError("the access token is malformed or its signature is wrong", { cause });
  return new KeysUnavailableError("the keys of the token issuer cannot be read at the moment", { cause });
}

function toVerifiedToken(payload: JWTPayload): VerifiedToken {
  const read = readClaims(claims, payload, "an access token of a user");
  return {
    viewer: {
      kind: "user",
      userId: read.sub,
      sessionId: read.sid,
      scopes: toScopes(read.scope),
      merchantIds: read.merchants,
      merchantRoles: read.merchant_roles,
      ...(read.auth_time === undefined ? {} : { authenticatedAt: new Date(read.auth_time * 1000) }),
      factors: read.amr,
    },
    expiresAt: new Date(read.exp * 1000),
  };
}

function toVerifiedServiceToken(payload: JWTPayload): VerifiedServiceToken {
  const { sub, scope, exp } = readClaims(serviceClaims, payload, "a token of a service");
  return { caller: { name: sub, scopes: toScopes(scope) }, expiresAt: new Date(exp * 1000) };
}

const toScopes = (scope: string): string[] => scope.split(" ").filter((one) => one !== "");

function readClaims<Schema extends z.ZodType>(schema: Schema, payload: JWTPayload, wanted: string): z.output<Schema> {
  const parsed = schema.safeParse(payload);
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.map((issue) => issue.path.join(".")).join(", ");
  throw new TokenRefusedError(`the token is not ${wanted}: claim ${names} is wrong`);
}

/** The same behaviour as jose's remote set, for keys that a function gives: read once, read again for an unknown key id, but not in a flood. */
function createOwnKeySet(read: () => Promise<JSONWebKeySet>, clock: Clock): JWTVerifyGetKey {
  let loaded: { readonly find: JWTVerifyGetKey; readonly at: number } | undefined;
  let loading: Promise<void> | undefined;
  const load = () =>
    (loading ??= read()
      .then((keys) => {
        loaded = { find: createLocalJWKSet(keys), at: clock.now().getTime() };
      })
      .finally(() => {
        loading = undefined;
      }));
  return async (header, token) => {
    if (!loaded) await load();
    try {
      return await (loaded as NonNullable<typeof loaded>).find(header, token);
    } catch (cause) {
      const isFresh = clock.now().getTime() - (loaded as NonNullable<typeof loaded>).at < keyCooldownMs;
      if (!(cause instanceof errors.JWKSNoMatchingKey) || isFresh) throw cause;
      await load();
      return (loaded as NonNullable<typeof loaded>).find(header, token);
    }
  };
}
