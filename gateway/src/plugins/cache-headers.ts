import type { GatewayPlugin } from "../plugin.ts";

/**
 * Says that no answer may be kept by anybody: nothing here knows yet which data depends on the viewer.
 * Set before anything can fail, so that errors carry it too.
 */
export function createCacheHeadersPlugin(): GatewayPlugin {
  return {
    name: "cache-headers",
    onRequest: (request) => void request.responseHeaders.set("cache-control", "no-store"),
  };
}
