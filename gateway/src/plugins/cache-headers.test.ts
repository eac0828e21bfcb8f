import { GraphQLError } from "graphql";
import { expect, test } from "vitest";
import type { PreparedOperation } from "../execution/operation.ts";
import { createGatewayRequest } from "../request.ts";
import { createCacheHeadersPlugin } from "./cache-headers.ts";

const operation = {} as PreparedOperation;
const caching = { maxAgeSeconds: 300, staleSeconds: 30, ageSeconds: 0, tags: ["product:1", "category:9"], mark: 0 };

function answered(isKept: boolean, tagHeader: "cache-tag" | "surrogate-key" = "cache-tag") {
  const plugin = createCacheHeadersPlugin({ tagHeader, browserSeconds: 60 });
  const request = createGatewayRequest({ id: "1", transport: "http", headers: {}, params: {} });
  void plugin.onRequest?.(request);
  if (isKept) request.caching = caching;
  return { plugin, request };
}

test("nothing may be kept by anybody unless the response cache says so", () => {
  const { plugin, request } = answered(false);
  plugin.onResult?.(request, { data: {} }, operation);
  expect([...request.responseHeaders]).toEqual([["cache-control", "no-store"]]);
});

test("what may be kept says how long, for browsers shorter than for caches that can be purged, and its tags", () => {
  const { plugin, request } = answered(true);
  plugin.onResult?.(request, { data: {} }, operation);
  expect([...request.responseHeaders]).toEqual([
    ["cache-control", "public, max-age=60, s-maxage=300, stale-while-revalidate=30"],
    ["cache-tag", "product:1,category:9"],
  ]);
});

test("tags are separated as the header wants it", () => {
  const { plugin, request } = answered(true, "surrogate-key");
  plugin.onResult?.(request, { data: {} }, operation);
  expect(request.responseHeaders.get("surrogate-key")).toBe("product:1 category:9");
});

test("an error takes it all back, whoever found it", () => {
  const { plugin, request } = answered(true);
  plugin.onResult?.(request, { data: {} }, operation);
  plugin.onErrors?.(request, [new GraphQLError("late")]);
  expect([...request.responseHeaders]).toEqual([["cache-control", "no-store"]]);
  expect(request.caching).toBeNull();
});
