import { publicCacheControl } from "../caching/cache-control.ts";
import type { TagHeader } from "../caching/options.ts";
import type { GatewayPlugin } from "../plugin.ts";

const separators = { "cache-tag": ",", "surrogate-key": " " } as const satisfies Record<TagHeader, string>;

/**
 * Says how long an answer may be kept and by which tags it is taken back. Nothing may be kept by anybody unless the response cache says so: set
 * before anything can fail, so that errors carry it too. Ages of answers are written where they are sent (http/kept-answer.ts).
 */
export function createCacheHeadersPlugin(options: {
  readonly tagHeader: TagHeader;
  /** Longest time for browsers, which nobody can tell to drop an answer. */
  readonly browserSeconds: number;
}): GatewayPlugin {
  const { tagHeader, browserSeconds } = options;
  return {
    name: "cache-headers",
    onRequest: (request) => void request.responseHeaders.set("cache-control", "no-store"),
    onResult: ({ caching, responseHeaders }, result) => {
      if (!caching || result.errors) return result;
      const { maxAgeSeconds, staleSeconds, tags } = caching;
      responseHeaders.set("cache-control", publicCacheControl({ maxAgeSeconds, staleSeconds, browserSeconds }));
      if (tags.length > 0) responseHeaders.set(tagHeader, tags.join(separators[tagHeader]));
      return result;
    },
    // Whatever came after found a fault.
    onErrors: (request, errors) => {
      const { responseHeaders } = request;
      request.caching = null;
      responseHeaders.set("cache-control", "no-store");
      responseHeaders.delete(tagHeader);
      return errors;
    },
  };
}
