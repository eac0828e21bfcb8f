import { expect, test } from "vitest";
import { parseConfig } from "./config.ts";

const least = { SUPERGRAPH_PATH: "supergraph.graphql" };

test("a path is all that must be set", () => {
  expect(parseConfig({ ...least, PORT: "" })).toMatchObject({
    supergraphPath: "supergraph.graphql",
    host: "127.0.0.1",
    port: 4000,
    isProduction: false,
    identity: null,
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
    parseConfig({ ...least, JWT_ISSUER: "https://id.example", JWKS_URL: "https://id.example/jwks" }).identity,
  ).toEqual({ issuer: "https://id.example", jwksUrl: new URL("https://id.example/jwks") });
});

test("a subgraph's address is read by its name in capitals", () => {
  const config = parseConfig({ ...least, ORDER_DESK_URL: "http://orders:4001/graphql", CART_URL: "orders:4001" });
  expect(config.subgraphUrl("order-desk")).toBe("http://orders:4001/graphql");
  expect(config.subgraphUrl("users")).toBeUndefined();
  expect(() => config.subgraphUrl("cart")).toThrow(/CART_URL/);
});
