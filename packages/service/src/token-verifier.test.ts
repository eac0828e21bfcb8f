import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  bearerToken,
  createTokenVerifier,
  KeysUnavailableError,
  refuseEveryToken,
  TokenRefusedError,
} from "./token-verifier.ts";

const issuer = "https://id.example";
const now = new Date("2026-11-01T12:00:00Z");
const inSeconds = (seconds: number) => Math.floor(now.getTime() / 1000) + seconds;
const good = { sub: "user_1", sid: "sess_1", scope: "shopper merchant", merchants: ["mer_1"], token_use: "access" };

const eddsa = await generateKeyPair("EdDSA");
const other = await generateKeyPair("EdDSA");
const jwk = { ...(await exportJWK(eddsa.publicKey)), kid: "k1", alg: "EdDSA" };

function sign(
  changes: { claims?: JWTPayload; issuer?: string; audience?: string; exp?: number; kid?: string } = {},
  key: Parameters<SignJWT["sign"]>[0] = eddsa.privateKey,
) {
  return new SignJWT({ ...good, ...changes.claims })
    .setProtectedHeader({ alg: "EdDSA", kid: changes.kid ?? "k1" })
    .setIssuer(changes.issuer ?? issuer)
    .setAudience(changes.audience ?? "novatech")
    .setExpirationTime(changes.exp ?? inSeconds(300))
    .sign(key);
}

function verifierWith(time = { now: now.getTime() }) {
  const reads = { count: 0 };
  const keys = async () => {
    reads.count++;
    return { keys: [jwk] };
  };
  return { reads, verifier: createTokenVerifier({ issuer, keys, clock: { now: () => new Date(time.now) } }) };
}

test("a right token names the user, the session, the scopes and the merchants", async () => {
  const { verifier } = verifierWith();
  expect(await verifier.verify(await sign())).toEqual({
    viewer: {
      kind: "user",
      userId: "user_1",
      sessionId: "sess_1",
      scopes: ["shopper", "merchant"],
      merchantIds: ["mer_1"],
      merchantRoles: {},
      factors: [],
    },
    expiresAt: new Date(inSeconds(300) * 1000),
  });
});

test("a right token tells when its user last proved who they are, and how", async () => {
  const { verifier } = verifierWith();
  const { viewer } = await verifier.verify(await sign({ claims: { auth_time: inSeconds(-60), amr: ["pwd", "otp"] } }));
  expect(viewer).toMatchObject({ authenticatedAt: new Date(inSeconds(-60) * 1000), factors: ["pwd", "otp"] });
});

describe("a token is refused", () => {
  const cases: readonly (readonly [string, () => Promise<string>, RegExp])[] = [
    ["that has expired", () => sign({ exp: inSeconds(-60) }), /has expired/],
    ["of another issuer", () => sign({ issuer: "https://evil.example" }), /claim "iss"/],
    ["for another audience", () => sign({ audience: "billing" }), /claim "aud"/],
    ["signed by another key", () => sign({}, other.privateKey), /signature is wrong/],
    ["with a key id nobody knows", () => sign({ kid: "k9" }), /names no key/],
    ["that is no access token", () => sign({ claims: { token_use: "refresh" } }), /token_use/],
    ["without a session", () => sign({ claims: { sid: "" } }), /sid/],
    [
      "with algorithm none",
      async () => new UnsecuredJWT(good).setIssuer(issuer).setAudience("novatech").setExpirationTime("5m").encode(),
      /not accepted|malformed/,
    ],
    [
      "with the public key used as an HMAC secret",
      async () =>
        new SignJWT(good)
          .setProtectedHeader({ alg: "HS256", kid: "k1" })
          .setIssuer(issuer)
          .setAudience("novatech")
          .setExpirationTime(inSeconds(300))
          .sign(new TextEncoder().encode(JSON.stringify(jwk))),
      /not accepted/,
    ],
    ["that is no token at all", async () => "abc", /malformed/],
  ];
  test.each(cases)("%s", async (_name, make, message) => {
    const { verifier } = verifierWith();
    const refused = verifier.verify(await make());
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.toBeInstanceOf(TokenRefusedError);
  });

  test("by a server that has no issuer, which says so", async () => {
    await expect(refuseEveryToken.verify("x")).rejects.toThrow(/JWT_ISSUER/);
  });
});

test("a verified token is remembered, but not past its end", async () => {
  const time = { now: now.getTime() };
  const { verifier } = verifierWith(time);
  const token = await sign();
  const first = await verifier.verify(token);
  expect(await verifier.verify(token)).toBe(first);
  time.now += 306_000;
  await expect(verifier.verify(token)).rejects.toThrow(/has expired/);
});

test("a flood of made-up key ids reads the keys once; after the cool-down once more", async () => {
  const time = { now: now.getTime() };
  const { verifier, reads } = verifierWith(time);
  for (let index = 0; index < 20; index++)
    await expect(verifier.verify(await sign({ kid: `x${index}` }))).rejects.toThrow(/names no key/);
  expect(reads.count).toBe(1);
  time.now += 31_000;
  for (let index = 0; index < 20; index++)
    await expect(verifier.verify(await sign({ kid: `y${index}` }))).rejects.toThrow(/names no key/);
  expect(reads.count).toBe(2);
});

test("keys that cannot be read are our fault, not the token's", async () => {
  const verifier = createTokenVerifier({
    issuer,
    keys: () => Promise.reject(new Error("down")),
    clock: { now: () => now },
  });
  await expect(verifier.verify(await sign())).rejects.toBeInstanceOf(KeysUnavailableError);
});

describe("keys at an address", () => {
  let answers = 200;
  const server = createServer((_request, response) => {
    response.writeHead(answers, { "content-type": "application/json" }).end(JSON.stringify({ keys: [jwk] }));
  });
  let url: URL;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`);
  });
  afterAll(() => void server.close());

  test("are read and used", async () => {
    const verifier = createTokenVerifier({ issuer, keys: url, clock: { now: () => now } });
    expect((await verifier.verify(await sign())).viewer).toMatchObject({ userId: "user_1" });
  });

  test("that answers 500 make the token neither right nor wrong", async () => {
    answers = 500;
    const verifier = createTokenVerifier({ issuer, keys: url, clock: { now: () => now } });
    await expect(verifier.verify(await sign())).rejects.toBeInstanceOf(KeysUnavailableError);
  });
});

describe("the authorization header", () => {
  test("holds a bearer token", () => expect(bearerToken("Bearer a.b-c_d")).toBe("a.b-c_d"));
  test("in any case of letters", () => expect(bearerToken("bearer x")).toBe("x"));
  test("may be absent or empty", () => {
    expect(bearerToken(undefined)).toBeNull();
    expect(bearerToken(" ")).toBeNull();
  });
  test.each(["Basic abc", "Bearer", "Bearer a b"])("is refused as %s", (header) =>
    expect(() => bearerToken(header)).toThrow(TokenRefusedError),
  );
});

describe("the token of a service", () => {
  const service = {
    sub: "orders",
    scope: "internal:quote",
    token_use: "service",
    sid: undefined,
    merchants: undefined,
  };

  test("names the service and what it may ask", async () => {
    const { verifier } = verifierWith();
    expect(await verifier.verifyService(await sign({ claims: service }))).toEqual({
      caller: { name: "orders", scopes: ["internal:quote"] },
      expiresAt: new Date(inSeconds(300) * 1000),
    });
  });

  test("is no user's, and a user's token is no service's, even after it was verified once", async () => {
    const { verifier } = verifierWith();
    const [ofService, ofUser] = [await sign({ claims: service }), await sign()];
    await verifier.verifyService(ofService);
    await verifier.verify(ofUser);
    await expect(verifier.verify(ofService)).rejects.toThrow(TokenRefusedError);
    await expect(verifier.verifyService(ofUser)).rejects.toThrow(/not a token of a service: claim token_use/);
  });
});
