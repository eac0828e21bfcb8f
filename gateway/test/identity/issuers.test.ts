import { createServer } from "node:http";
import { createHmac } from "node:crypto";
import { exportJWK, exportSPKI, generateKeyPair, type JSONWebKeySet, SignJWT, UnsecuredJWT } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createIssuersVerifier } from "../../src/identity/issuers.ts";
import { createSubgraph, listen } from "../support/graph.ts";
import { codes, startGateway, type TestServer } from "../support/server.ts";
import { users } from "../support/shop.ts";

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;
const [shop, bank] = ["https://shop.example", "https://bank.example"];
let keysOfShop: Keys;
let keysOfBank: Keys;
let readings = 0;
let served: JSONWebKeySet;
const jwks = createServer((_request, response) => {
  readings++;
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(served));
});

const token = (keys: Keys, issuer: string, changes: { alg?: string; kid?: string; aud?: string; exp?: string } = {}) =>
  new SignJWT({ sub: "u1", sid: "s1", scope: "shopper", merchants: [], token_use: "access" })
    .setProtectedHeader({ alg: changes.alg ?? "ES256", kid: changes.kid ?? "k1" })
    .setIssuer(issuer)
    .setAudience(changes.aud ?? "novatech")
    .setExpirationTime(changes.exp ?? "5m")
    .sign(keys.privateKey);

let server: TestServer;
beforeAll(async () => {
  [keysOfShop, keysOfBank] = [await generateKeyPair("ES256"), await generateKeyPair("ES256")];
  const publicKey = async (keys: Keys) => ({ ...(await exportJWK(keys.publicKey)), kid: "k1", alg: "ES256" });
  served = { keys: [await publicKey(keysOfShop)] };
  const bankKeys = { keys: [await publicKey(keysOfBank)] };
  const tokenVerifier = createIssuersVerifier([
    { issuer: shop, keys: new URL(await listen(jwks)) },
    { issuer: bank, keys: async () => bankKeys },
    { issuer: "https://down.example", keys: () => Promise.reject(new Error("down")) },
  ]);
  server = await startGateway([createSubgraph(users())], { tokenVerifier });
});
afterAll(async () => {
  await server.stop();
  await new Promise((resolve) => jwks.close(resolve));
});

const ask = async (bearer: string) => {
  const { status, body } = await server.ask("{ me { name } }", { authorization: `Bearer ${bearer}` });
  return [status, ...codes(body)];
};

test("tokens of each issuer are believed, by its own keys", async () => {
  expect(await ask(await token(keysOfShop, shop))).toEqual([200]);
  expect(await ask(await token(keysOfBank, bank))).toEqual([200]);
});

describe("a token is refused", () => {
  test.each([
    ["signed by another issuer's key", () => token(keysOfBank, shop)],
    ["of an issuer nobody knows", () => token(keysOfShop, "https://evil.example")],
    ["for another audience", () => token(keysOfShop, shop, { aud: "elsewhere" })],
    ["that has expired", () => token(keysOfShop, shop, { exp: "-1m" })],
    [
      "that is not signed",
      async () =>
        new UnsecuredJWT({ sub: "u1", sid: "s1", token_use: "access" })
          .setIssuer(shop)
          .setAudience("novatech")
          .encode(),
    ],
    [
      "signed with the public key as a shared secret",
      async () => {
        const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
        const claims = { iss: shop, aud: "novatech", sub: "u1", sid: "s1", token_use: "access", exp: Date.now() };
        const signed = `${part({ alg: "HS256", kid: "k1" })}.${part(claims)}`;
        const secret = await exportSPKI(keysOfShop.publicKey);
        return `${signed}.${createHmac("sha256", secret).update(signed).digest("base64url")}`;
      },
    ],
    ["whose middle is no JSON", async () => "e30.e3.x"],
  ])("%s", async (_title, make) => {
    expect(await ask(await make())).toEqual([401, "UNAUTHENTICATED"]);
  });
});

test("one issuer whose keys cannot be read takes nothing from the others", async () => {
  expect(await ask(await token(keysOfShop, "https://down.example"))).toEqual([503, "IDENTITY_UNAVAILABLE"]);
  expect(await ask(await token(keysOfBank, bank))).toEqual([200]);
});

test("a flood of made-up key ids has the keys read no more than once more", async () => {
  await ask(await token(keysOfShop, shop, { exp: "6m" }));
  const before = readings;
  const answers = await Promise.all(
    Array.from({ length: 50 }, async (_, index) => ask(await token(keysOfShop, shop, { kid: `made-up-${index}` }))),
  );
  expect(answers).toEqual(answers.map(() => [401, "UNAUTHENTICATED"]));
  expect(readings - before).toBeLessThanOrEqual(1);
});
