import { createTokenVerifier, refuseEveryToken } from "@novatech/service/token-verifier";
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSubgraph } from "../support/graph.ts";
import { codes, startGateway, type TestServer } from "../support/server.ts";
import { users } from "../support/shop.ts";

const issuer = "https://id.example";
const keys = await generateKeyPair("ES256");
const jwk = { ...(await exportJWK(keys.publicKey)), kid: "k1", alg: "ES256" };
let isIssuerDown = false;

const token = (changes: { iss?: string; aud?: string; kid?: string; exp?: string } = {}) =>
  new SignJWT({ sub: "u1", sid: "s1", scope: "shopper", merchants: [], token_use: "access" })
    .setProtectedHeader({ alg: "ES256", kid: changes.kid ?? "k1" })
    .setIssuer(changes.iss ?? issuer)
    .setAudience(changes.aud ?? "novatech")
    .setExpirationTime(changes.exp ?? "5m")
    .sign(keys.privateKey);

const users1 = createSubgraph(users());
let server: TestServer;
beforeAll(async () => {
  const tokenVerifier = createTokenVerifier({
    issuer,
    keys: async () => {
      if (isIssuerDown) throw new Error("down");
      return { keys: [jwk] };
    },
  });
  server = await startGateway([users1], { tokenVerifier });
});
afterAll(() => server.stop());

const ask = (authorization: string) => server.ask("{ me { name } }", { authorization });

test("a request without a token is anonymous", async () => {
  expect((await server.ask("{ me { name } }")).status).toBe(200);
  expect(users1.contexts.at(-1)?.viewer).toEqual({ kind: "anonymous", scopes: [] });
});

test("a right token is who it says", async () => {
  expect((await ask(`Bearer ${await token()}`)).status).toBe(200);
  expect(users1.contexts.at(-1)?.viewer).toMatchObject({ kind: "user", userId: "u1", sessionId: "s1" });
});

describe("a token is refused with 401, and never taken for no token,", () => {
  test.each([
    ["when it has expired", () => token({ exp: "-1m" })],
    ["of another issuer", () => token({ iss: "https://evil.example" })],
    ["for another audience", () => token({ aud: "other" })],
    ["with an unknown key", () => token({ kid: "k2" })],
    ["with algorithm none", async () => new UnsecuredJWT({ sub: "u1" }).encode()],
    [
      "in another algorithm",
      async () => new SignJWT({ sub: "u1" }).setProtectedHeader({ alg: "HS256" }).sign(new Uint8Array(32)),
    ],
    ["that is no token", async () => "hello"],
  ])("%s", async (_title, make) => {
    const before = users1.contexts.length;
    const { status, headers, body } = await ask(`Bearer ${await make()}`);
    expect([status, codes(body), body.data]).toEqual([401, ["UNAUTHENTICATED"], undefined]);
    expect(headers).toMatchObject({ "www-authenticate": 'Bearer error="invalid_token"', "cache-control": "no-store" });
    expect(users1.contexts).toHaveLength(before);
  });

  test("nor is another scheme", async () => {
    expect((await ask("Basic dXNlcjpwYXNz")).status).toBe(401);
  });
});

test("while the issuer's keys cannot be read nobody is called a liar: 503 and when to try again", async () => {
  isIssuerDown = true;
  const own = await startGateway([createSubgraph(users())], {
    tokenVerifier: createTokenVerifier({ issuer, keys: () => Promise.reject(new Error("down")) }),
  });
  const { status, headers, body } = await own.ask("{ me { name } }", { authorization: `Bearer ${await token()}` });
  expect([status, codes(body)]).toEqual([503, ["IDENTITY_UNAVAILABLE"]]);
  expect(headers).toMatchObject({ "retry-after": "5" });
  await own.stop();
  isIssuerDown = false;
});

test("a gateway without an issuer answers the anonymous and says why it refuses a token", async () => {
  const own = await startGateway([createSubgraph(users())], { tokenVerifier: refuseEveryToken });
  expect((await own.ask("{ me { name } }")).status).toBe(200);
  const { status, body } = await own.ask("{ me { name } }", { authorization: "Bearer x" });
  expect(status).toBe(401);
  expect(body.errors?.[0]?.message).toContain("JWT_ISSUER");
  await own.stop();
});
