import { customerRegisteredV1 } from "@novatech/contracts/users";
import { readData, type CloudEvent } from "@novatech/contracts/event";
import { createRedisStreams } from "@novatech/messaging/redis-streams";
import { ConfigError } from "@novatech/service/config";
import { createLogger } from "@novatech/service/logger";
import { sha256Hex } from "@novatech/service/secrets";
import { createServiceTokenSource } from "@novatech/service/service-token";
import { createTokenVerifier, TokenRefusedError } from "@novatech/service/token-verifier";
import { until } from "@novatech/testkit/wait";
import { sql } from "drizzle-orm";
import Fastify, { type FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp, type UsersApp } from "../src/app.ts";
import { startRoom, type TestRoom } from "./room.ts";

let room: TestRoom;
let second: UsersApp;
let http: FastifyInstance;
let address: string;
beforeAll(async () => {
  room = await startRoom();
  const serviceClients = [
    { name: "orders", secretHash: sha256Hex("the secret"), scopes: ["internal:quote", "internal:x"] },
  ];
  // A second process of the room on the same database: it must sign with the same key.
  second = await createApp({ ...room.config, serviceClients }, room.deps);
  http = Fastify();
  await second.routes?.(http);
  address = await http.listen({ port: 0, host: "127.0.0.1" });
});
afterAll(async () => {
  await http.close();
  await second.stop();
  await room.stop();
});

const basic = (name: string, secret: string) => `Basic ${Buffer.from(`${name}:${secret}`).toString("base64")}`;
const post = (authorization: string, body: string, type = "application/x-www-form-urlencoded") =>
  http.inject({ method: "POST", url: "/oauth/token", headers: { authorization, "content-type": type }, payload: body });

describe("the signing key", () => {
  it("is made once for all processes, also when they start at the same moment", async () => {
    const fresh = await startRoom();
    try {
      await fresh.app.database.db.execute(sql`delete from signing_keys`);
      const many = await Promise.all([1, 2, 3].map(() => createApp({ ...fresh.config, poolSize: 2 }, fresh.deps)));
      const kids = await Promise.all(many.map(async (app) => (await app.jwks()).keys.map((key) => key.kid)));
      await Promise.all(many.map((app) => app.stop()));
      expect(new Set(kids.flat()).size).toBe(1);
    } finally {
      await fresh.stop();
    }
  });

  it("is published without its private half, and stored sealed", async () => {
    const { keys } = (await http.inject("/.well-known/jwks.json")).json();
    expect(keys).toHaveLength(1);
    expect(keys[0]).toMatchObject({ kty: "OKP", crv: "Ed25519", alg: "EdDSA", use: "sig" });
    expect(keys[0].d).toBeUndefined();
    const rows = await room.app.database.db.execute(sql`select sealed_private_jwk from signing_keys`);
    expect(JSON.stringify([...rows])).toMatch(/"v1\.[\w-]+\.[\w-]+\.[\w-]+"/);
  });

  it("does not open with another secret, and the message says what to do", async () => {
    const config = { ...room.config, keyEncryptionSecret: "another secret of at least 32 characters" };
    const starting = createApp(config, room.deps);
    await expect(starting).rejects.toThrow(ConfigError);
    await expect(starting).rejects.toThrow(/USERS_KEY_ENCRYPTION_SECRET does not open the signing key/);
  });

  it("signs tokens that a verifier reads over HTTP", async () => {
    const { session } = await room.register("http@example.com");
    const keys = new URL(`${address}/.well-known/jwks.json`);
    const verifier = createTokenVerifier({ issuer: room.config.jwtIssuer, keys, clock: room.clock });
    expect((await verifier.verify(session.accessToken)).viewer.kind).toBe("user");
  });
});

describe("a service's token", () => {
  it("is had by name and secret, and is no user's", async () => {
    const token = await createServiceTokenSource({
      tokenUrl: `${address}/oauth/token`,
      clientId: "orders",
      clientSecret: "the secret",
      clock: room.clock,
    })();
    expect(await room.verifier.verifyService(token)).toMatchObject({
      caller: { name: "orders", scopes: ["internal:quote", "internal:x"] },
    });
    await expect(room.verifier.verify(token)).rejects.toThrow(TokenRefusedError);
  });

  it("can be asked for with fewer scopes, and is kept by nobody on the way", async () => {
    const answer = await post(basic("orders", "the%20secret"), "grant_type=client_credentials&scope=internal%3Aquote");
    expect(answer.headers["cache-control"]).toBe("no-store");
    expect(answer.json()).toMatchObject({ token_type: "Bearer", expires_in: 300, scope: "internal:quote" });
  });

  it.each([
    ["a wrong secret", basic("orders", "wrong"), "grant_type=client_credentials", 401, "invalid_client"],
    ["an unknown client", basic("nobody", "the secret"), "grant_type=client_credentials", 401, "invalid_client"],
    [
      "an unknown client without a secret",
      basic("nobody", ""),
      "grant_type=client_credentials",
      400,
      "invalid_request",
    ],
    ["no client", "Bearer x", "grant_type=client_credentials", 400, "invalid_request"],
    ["a broken encoding", basic("orders", "%zz"), "grant_type=client_credentials", 400, "invalid_request"],
    ["another grant", basic("orders", "the secret"), "grant_type=password", 400, "unsupported_grant_type"],
    [
      "a scope it may not have",
      basic("orders", "the secret"),
      "grant_type=client_credentials&scope=staff",
      400,
      "invalid_scope",
    ],
  ])("is refused for %s", async (_name, authorization, body, status, error) => {
    const answer = await post(authorization, body);
    expect(answer.statusCode).toBe(status);
    expect(answer.json().error).toBe(error);
    const asksFor = String(answer.headers["www-authenticate"]).split(",")[0];
    expect(asksFor).toBe(status === 401 ? 'Basic realm="https://id.example"' : "undefined");
  });

  it("is refused for what is no form", async () => {
    const answer = await post(basic("orders", "the secret"), `{"grant_type":"client_credentials"}`, "application/json");
    expect(answer.json().error).toBe("invalid_request");
  });
});

describe("what users tells", () => {
  it("somebody opened an account: an id, and nothing of the person", async () => {
    const told: CloudEvent[] = [];
    const transport = createRedisStreams({
      redisUrl: room.redis.url,
      logger: createLogger({ name: "test", level: "silent" }),
    });
    const subscription = transport.subscribe({
      group: "test",
      topics: [customerRegisteredV1.topic],
      handle: async (events) => void told.push(...events),
    });
    await room.app.start();
    const { viewer } = await room.register("told@example.com");
    const event = await until(() => told.find((one) => one.subject === viewer.userId));
    await subscription.stop();
    await transport.close();
    expect(readData(customerRegisteredV1, event as CloudEvent)).toEqual({ userId: viewer.userId });
    expect(JSON.stringify(event)).not.toMatch(/told@|Ada/);
    await room.app.health();
  });
});
