import { startTestRedis, type TestRedis } from "@novatech/testkit/redis";
import { Redis } from "ioredis";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sha256 } from "../../src/clients/manifest.ts";
import { createRegisteredTexts, type RegisteredTextsOptions } from "../../src/clients/registered-texts.ts";
import { connectRedis } from "../../src/redis.ts";
import { eventually } from "../support/eventually.ts";
import { createSubgraph } from "../support/graph.ts";
import { readLog } from "../support/log.ts";
import { codes, startGateway, type TestServer } from "../support/server.ts";
import { users } from "../support/shop.ts";

const text = (name: string) => `query ${name} { me { name } }`;
const persisted = (query: string) => ({ persistedQuery: { version: 1, sha256Hash: sha256(query) } });
const { logger } = readLog();

let server: TestRedis;
let redis: Redis;
beforeAll(async () => {
  server = await startTestRedis();
});
afterAll(() => server.stop());
beforeEach(async () => {
  await server.flush();
  redis = connectRedis({ url: server.url, logger, commandTimeoutMs: 4_000 });
  await new Promise<void>((ready) => void redis.once("ready", () => ready()));
});
afterEach(() => redis.disconnect());

/** As a process of its own sees the store. */
const process = (options: RegisteredTextsOptions = {}) => createRegisteredTexts({ redis, ...options });
const register = async (name: string, options: RegisteredTextsOptions = {}) => {
  process(options).set(sha256(text(name)), text(name));
  // Commands of one connection are answered in order.
  await redis.ping();
};

describe("a text registered in one process", () => {
  test("is known in all, for a day", async () => {
    await register("A");
    expect(await process().get(sha256(text("A")))).toBe(text("A"));
    const ttl = await redis.ttl(`gateway:{apq}:${sha256(text("A"))}`);
    expect(ttl).toBeGreaterThan(86_000);
  });

  test("pushes out the oldest above the bound", async () => {
    for (const name of ["A", "B", "C"]) await register(name, { maxShared: 2 });
    expect(await process().get(sha256(text("A")))).toBeUndefined();
    expect(await process().get(sha256(text("C")))).toBe(text("C"));
    expect(await redis.keys("*")).toHaveLength(3);
  });

  test("is not kept when it is too long", async () => {
    await register("A", { maxLength: 5 });
    expect(await redis.keys("*")).toEqual([]);
  });
});

test("what does not have its hash is not believed", async () => {
  await redis.set(`gateway:{apq}:${sha256(text("A"))}`, "mutation { evil }");
  expect(await process().get(sha256(text("A")))).toBeUndefined();
});

test("a hash that was not found is not looked up again for a while", async () => {
  const own = process({ negativeMs: 60_000 });
  expect(await own.get(sha256(text("A")))).toBeUndefined();
  await register("A");
  expect(await own.get(sha256(text("A")))).toBeUndefined();
  expect(await process().get(sha256(text("A")))).toBe(text("A"));
});

test("two gateways share what was registered, and while Redis is away each goes on with its own", async () => {
  const gateways: TestServer[] = [];
  for (let each = 0; each < 2; each++)
    gateways.push(await startGateway([createSubgraph(users())], { redisCacheUrl: server.url }));
  const [one, other] = gateways as [TestServer, TestServer];
  // Before it reaches Redis the first keeps it for itself, and shares it when it is asked for again.
  await one.ask({ query: text("A"), extensions: persisted(text("A")) });
  await eventually(async () => {
    await one.ask({ extensions: persisted(text("A")) });
    return (await other.ask({ extensions: persisted(text("A")) })).body.data;
  }).toEqual({ me: { name: "Ada" } });
  await server.stop();
  expect((await one.ask({ extensions: persisted(text("A")) })).status).toBe(200);
  const registered = await other.ask({ query: text("B"), extensions: persisted(text("B")) });
  expect(codes(registered.body)).toEqual([]);
  expect((await other.ask({ extensions: persisted(text("B")) })).body.data).toBeTruthy();
  expect(codes((await one.ask({ extensions: persisted(text("B")) })).body)).toEqual(["PERSISTED_QUERY_NOT_FOUND"]);
  await server.restart();
  await Promise.all(gateways.map((gateway) => gateway.stop()));
});
