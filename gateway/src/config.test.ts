import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { parseConfig } from "./config.ts";
import { streamOptionsOf } from "./subscriptions/options.ts";

const least = { SUPERGRAPH_PATH: "supergraph.graphql" };

test("a path is all that must be set", () => {
  expect(parseConfig({ ...least, PORT: "" })).toMatchObject({
    supergraphPath: "supergraph.graphql",
    host: "127.0.0.1",
    port: 4000,
    isProduction: false,
    issuers: [],
    internalNetworks: [],
  });
});

test("every fault is told at once", () => {
  expect(() => parseConfig({ PORT: "70000", LOG_LEVEL: "loud" })).toThrow(
    /SUPERGRAPH_PATH: is not set[^]*PORT[^]*LOG_LEVEL/,
  );
});

test("an issuer without its keys is a fault, and keys without an issuer too", () => {
  expect(() => parseConfig({ ...least, JWT_ISSUER: "https://id.example" })).toThrow(/JWKS_URL/);
  expect(() => parseConfig({ ...least, JWKS_URL: "https://id.example/jwks" })).toThrow(/JWT_ISSUER/);
  expect(
    parseConfig({ ...least, JWT_ISSUER: "https://id.example", JWKS_URL: "https://id.example/jwks" }).issuers,
  ).toEqual([{ issuer: "https://id.example", audience: "novatech", keys: new URL("https://id.example/jwks") }]);
});

test("several issuers have their keys in the same order, one each", () => {
  const two = {
    ...least,
    JWT_ISSUER: "https://a.example, https://b.example",
    JWKS_URL: "https://a.example/k, https://b.example/k",
  };
  expect(parseConfig(two).issuers.map(({ issuer, keys }) => [issuer, String(keys)])).toEqual([
    ["https://a.example", "https://a.example/k"],
    ["https://b.example", "https://b.example/k"],
  ]);
  expect(() => parseConfig({ ...two, JWKS_URL: "https://a.example/k" })).toThrow("1 addresses for the 2 issuers");
});

test("networks are looked at when they are read", () => {
  expect(parseConfig({ ...least, INTERNAL_NETWORKS: "10.0.0.0/8, ::1" }).internalNetworks).toEqual([
    "10.0.0.0/8",
    "::1",
  ]);
  expect(() => parseConfig({ ...least, INTERNAL_NETWORKS: "10.0.0.0/99" })).toThrow("INTERNAL_NETWORKS");
});

test("a subgraph's address is read by its name in capitals", () => {
  const config = parseConfig({ ...least, ORDER_DESK_URL: "http://orders:4001/graphql", CART_URL: "orders:4001" });
  expect(config.subgraphUrl("order-desk")).toBe("http://orders:4001/graphql");
  expect(config.subgraphUrl("users")).toBeUndefined();
  expect(() => config.subgraphUrl("cart")).toThrow(/CART_URL/);
});

test("kept answers are shared by the Redis of the events, or one of their own", () => {
  expect(parseConfig(least).redisCacheUrl).toBeNull();
  const urls = { REDIS_URL: "redis://bus:6379", REDIS_CACHE_URL: "redis://cache:6379" };
  expect(parseConfig({ ...least, REDIS_URL: urls.REDIS_URL }).redisCacheUrl).toBe(urls.REDIS_URL);
  expect(parseConfig({ ...least, ...urls }).redisCacheUrl).toBe(urls.REDIS_CACHE_URL);
});

test("several addresses of Redis are nodes of one cluster, which carries no events", () => {
  const nodes = "redis://a:6379,redis://b:6379";
  expect(parseConfig({ ...least, REDIS_URL: "redis://a:6379, redis://b:6379" }).redisUrl).toBe(nodes);
  expect(() => parseConfig({ ...least, REDIS_URL: "redis://a:6379,b:6379" })).toThrow("REDIS_URL");
});

test("streams are bounded as the environment says, else as the options do", () => {
  expect(parseConfig(least).streams).toEqual(streamOptionsOf());
  const { streams } = parseConfig({ ...least, STREAMS_MAX_IN_PROCESS: "7", STREAMS_GIVE_UP_AFTER_MS: "500" });
  expect(streams).toMatchObject({
    maxPerClient: 1_000,
    maxInProcess: 7,
    renewal: { backoffMs: 100, giveUpAfterMs: 500 },
  });
  expect(() => parseConfig({ ...least, STREAMS_MAX_PER_CLIENT: "0" })).toThrow("STREAMS_MAX_PER_CLIENT");
});

test("purging needs rules, the Redis of the events, and what its CDN needs", () => {
  const folder = mkdtempSync(join(tmpdir(), "novatech-rules-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "rules.json");
  writeFileSync(path, `{"a.b":{"b.changed.v1":["b:{id}"]}}`);
  const some = { ...least, PURGE_RULES_PATH: path, REDIS_URL: "redis://bus:6379" };
  expect(parseConfig(least).purging).toBeNull();
  expect(parseConfig(some).purging).toMatchObject({ rules: { "a.b": {} }, cdn: null, redisUrl: "redis://bus:6379" });
  expect(() => parseConfig({ ...some, REDIS_URL: "" })).toThrow(/REDIS_URL/);
  expect(() => parseConfig({ ...some, REDIS_URL: "redis://a:1,redis://b:1" })).toThrow(/REDIS_URL.*REDIS_CACHE_URL/);
  expect(() => parseConfig({ ...some, CDN: "varnish" })).toThrow(/VARNISH_URLS[^]*VARNISH_PURGE_SECRET/);
  expect(() => parseConfig({ ...some, CDN: "fastly" })).toThrow(/FASTLY_SERVICE_ID[^]*FASTLY_TOKEN/);
  expect(() => parseConfig({ ...some, CDN: "cloudfront" })).toThrow(/CLOUDFRONT_DISTRIBUTION_ID/);
  const varnish = { VARNISH_URLS: "http://a:80, http://b:80", VARNISH_PURGE_SECRET: "s".repeat(16) };
  expect(parseConfig({ ...some, CDN: "varnish", ...varnish }).purging?.cdn?.name).toBe("varnish");
});
