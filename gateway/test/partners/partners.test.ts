import { createPartnerTokens, withPartners } from "@novatech/service/partner-tokens";
import { createTokenVerifier, refuseEveryToken } from "@novatech/service/token-verifier";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { createClientBooks } from "../../src/clients/client-books.ts";
import { sha256 } from "../../src/clients/manifest.ts";
import { createPartnerKey, partnersOf } from "../../src/clients/partners.ts";
import { createFolder, manifestOf } from "../support/clients.ts";
import { compose, createSubgraph, type HttpSubgraph, serve } from "../support/graph.ts";
import { page } from "../support/kept.ts";
import { readLog } from "../support/log.ts";
import { codes, startGateway, type TestServer } from "../support/server.ts";
import { createShelf, shelfSubgraphs } from "../support/shelf.ts";
import { catalog, users } from "../support/shop.ts";

const product = `query Feed { product(id: "p1") { id name } }`;
const outside = "query Outside { me { name } }";
const key = createPartnerKey();
const spent = createPartnerKey();
const keys = await generateKeyPair("ES256");
const jwk = { ...(await exportJWK(keys.publicKey)), kid: "k1", alg: "ES256" };
const token = (claims: { sub: string; scope?: string; token_use?: string; sid?: string }) =>
  new SignJWT({ token_use: "service", scope: "partner", ...claims })
    .setProtectedHeader({ alg: "ES256", kid: "k1" })
    .setIssuer("https://id.example")
    .setAudience("novatech")
    .setExpirationTime("5m")
    .sign(keys.privateKey);

const folder = createFolder();
const rooms = [users(), catalog()].map(createSubgraph);
const [usersRoom, catalogRoom] = rooms as [(typeof rooms)[0], (typeof rooms)[0]];
let served: HttpSubgraph;
let server: TestServer;
beforeAll(async () => {
  folder.write("partner.json", manifestOf(product, outside));
  folder.write("contract.graphql", "type Query { product(id: ID!): Product } type Product { id: ID! name: String }");
  const path = folder.write("clients.json", {
    clients: {
      partner: { level: "ids-only", manifests: ["partner.json"], contract: "contract.graphql", isPartner: true },
    },
    default: { level: "allow-all", registers: true },
  });
  const { logger } = readLog();
  // One room over HTTP: what is forwarded is seen there.
  served = await serve(catalogRoom);
  server = await startGateway([usersRoom], {
    supergraphSdl: compose(rooms, { catalog: served.url }),
    clients: createClientBooks({ path, logger, pollMs: 0 }),
    partnerTokens: await createPartnerTokens(),
    tokenVerifier: createTokenVerifier({ issuer: "https://id.example", keys: async () => ({ keys: [jwk] }) }),
    partners: partnersOf([
      { id: "acme", client: "partner", keyHashes: [key.hash], subject: "acme-app", merchantIds: ["merch_1"] },
      { id: "spent", client: "partner", keyHashes: [spent.hash], requestsPerMinute: 1, requestsPerDay: 50 },
    ]),
  });
});
afterAll(async () => {
  await server.stop();
  await served.stop();
  folder.remove();
});

const feed = { documentId: sha256(product) };
const byKey = { "x-api-key": key.key };
const bearer = async (...claims: Parameters<typeof token>) => ({ authorization: `Bearer ${await token(...claims)}` });

describe("a room over HTTP", () => {
  /** As whom the last request reached the room. */
  const viewerThere = async () => {
    const header = String(catalogRoom.asked.at(-1)?.headers["authorization"]);
    const verifier = withPartners(refuseEveryToken, async () =>
      (await server.http.inject("/.well-known/partner-jwks.json")).json(),
    );
    return (await verifier.verify(header.replace("Bearer ", ""))).viewer;
  };
  const acme = { kind: "user", userId: "partner:acme", scopes: ["partner"], merchantIds: ["merch_1"] };

  test.each([
    ["key", async () => byKey],
    ["token", () => bearer({ sub: "acme-app" })],
  ])(
    "is told which partner asks, by a token that only it believes, where the partner proved itself by its %s",
    async (_how, headers) => {
      await server.ask(feed, await headers());
      expect(await viewerThere()).toMatchObject(acme);
      expect(JSON.stringify(catalogRoom.asked.at(-1)?.headers)).not.toContain(key.key);
      const replayed = String(catalogRoom.asked.at(-1)?.headers["authorization"]);
      expect((await server.ask(feed, { authorization: replayed })).status).toBe(401);
    },
  );

  test("is told of the user whose token is sent beside the key", async () => {
    const { authorization } = await bearer({ sub: "user_1", sid: "s1", token_use: "access", scope: "shopper" });
    await server.ask(feed, { ...byKey, authorization });
    expect(catalogRoom.asked.at(-1)?.headers["authorization"]).toBe(authorization);
  });
});

test("what may be kept is asked of a room over HTTP as nobody, also for a partner", async () => {
  const shelf = shelfSubgraphs(createShelf()).map(createSubgraph);
  const far = await Promise.all(shelf.map((one) => serve(one)));
  onTestFinished(async () => void (await Promise.all(far.map((one) => one.stop()))));
  folder.write("page.json", manifestOf(page));
  const path = folder.write("kept.json", {
    clients: { partner: { level: "ids-only", manifests: ["page.json"], isPartner: true } },
    default: { level: "allow-all" },
  });
  const { logger } = readLog();
  const kept = await startGateway([], {
    supergraphSdl: compose(shelf, Object.fromEntries(shelf.map(({ name }, index) => [name, far[index]?.url ?? ""]))),
    clients: createClientBooks({ path, logger, pollMs: 0 }),
    partners: partnersOf([{ id: "acme", client: "partner", keyHashes: [key.hash] }]),
    partnerTokens: await createPartnerTokens(),
  });
  onTestFinished(kept.stop);
  const search = new URLSearchParams({ documentId: sha256(page), variables: `{"id":"1"}` });
  const reply = await kept.http.inject({
    url: `/graphql?${search.toString()}`,
    headers: { ...byKey, "apollo-require-preflight": "1" },
  });
  expect(reply.statusCode).toBe(200);
  expect(kept.log.findLast(({ msg }) => msg === "operation")).toMatchObject({ partner: "acme", cacheStatus: "miss" });
  const asked = shelf.flatMap((one) => one.asked);
  expect(asked.length).toBeGreaterThan(0);
  for (const { headers } of asked) expect(headers).not.toHaveProperty("authorization");
});

describe("a partner", () => {
  test("is proved by its key, and speaks for its merchants", async () => {
    const { body } = await server.ask(feed, byKey);
    expect(body).toEqual({ data: { product: { id: "p1", name: "Phone" } } });
    expect(server.log.at(-1)).toMatchObject({ partner: "acme" });
    expect(JSON.stringify(server.log)).not.toContain(key.key);
  });

  test("is proved by a token of its program, which no room is sent", async () => {
    const { authorization } = await bearer({ sub: "acme-app" });
    const { body } = await server.ask(feed, { authorization });
    expect(body.data).toBeTruthy();
    expect(catalogRoom.asked.at(-1)?.headers["authorization"]).not.toBe(authorization);
  });

  test("sends ids only: no text, no text with its hash, no operation of another", async () => {
    for (const [asked, code] of [
      [{ query: product }, "PERSISTED_QUERY_ID_REQUIRED"],
      [{ query: "{ me { name } }", documentId: sha256("{ me { name } }") }, "PERSISTED_QUERY_NOT_IN_LIST"],
      [{ documentId: sha256("{ me { name } }") }, "PERSISTED_QUERY_NOT_IN_LIST"],
    ] as const)
      expect(codes((await server.ask(asked, byKey)).body)).toEqual([code]);
  });

  test("gets nothing outside its contract, also when its manifest has it", async () => {
    const { status, body } = await server.ask({ documentId: sha256(outside) }, byKey);
    expect([status, codes(body)]).toEqual([404, ["PERSISTED_QUERY_NOT_IN_LIST"]]);
  });

  test("above its rate is told 429, which limit it was, and when to come again", async () => {
    const header = { "x-api-key": spent.key };
    expect((await server.ask(feed, header)).status).toBe(200);
    const { status, headers, body } = await server.ask(feed, header);
    expect([status, codes(body)]).toEqual([429, ["RATE_LIMITED"]]);
    expect(Number(headers["retry-after"])).toBeGreaterThan(50);
    expect(body.errors?.[0]?.extensions).toMatchObject({
      limit: "requests a minute",
      retryAfterMs: expect.any(Number),
    });
    expect((await server.ask(feed, byKey)).status).toBe(200);
  });
});

describe("nobody becomes a partner", () => {
  test.each([
    ["by a key that is nobody's", async () => ({ "x-api-key": createPartnerKey().key })],
    ["by the hash of a key", async () => ({ "x-api-key": key.hash })],
    ["by the name alone", async () => ({ "apollographql-client-name": "partner" })],
    ["by the token of a program that is none", () => bearer({ sub: "other-app" })],
    ["by a token without the scope", () => bearer({ sub: "acme-app", scope: "other" })],
    [
      "by a token that says service and is not signed",
      async () => ({ authorization: "Bearer e30.eyJ0b2tlbl91c2UiOiJzZXJ2aWNlIn0.x" }),
    ],
  ])("%s: 401", async (_title, make) => {
    const { status, body } = await server.ask(feed, await make());
    expect([status, codes(body)]).toEqual([401, ["UNAUTHENTICATED"]]);
  });

  test("and a partner's operations are nobody else's", async () => {
    expect((await server.ask(feed)).status).toBe(200);
    expect(codes((await server.ask(feed)).body)).toEqual(["PERSISTED_QUERY_NOT_FOUND"]);
  });
});
