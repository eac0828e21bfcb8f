import { expect, test } from "vitest";
import { createGatewayRequest } from "../request.ts";
import { createCacheHeadersPlugin } from "./cache-headers.ts";

test("nothing may be kept by anybody", () => {
  const request = createGatewayRequest({ id: "1", transport: "http", headers: {}, params: {} });
  void createCacheHeadersPlugin().onRequest?.(request);
  expect([...request.responseHeaders]).toEqual([["cache-control", "no-store"]]);
});
