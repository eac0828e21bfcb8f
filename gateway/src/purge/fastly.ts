import { request } from "undici";
import { type Cdn, PurgeRefusedError } from "./cdn.ts";

/** Longest wait for the API. */
const timeoutMs = 10_000;

/**
 * Fastly, by surrogate keys. Soft: what is purged is stale and may be given once more while it is fetched, so that a flood of purges does not become a flood
 * of fetches. `url` is another address of the API, for tests.
 * Source: https://www.fastly.com/documentation/reference/api/purging/#bulk-purge-tag
 */
export function createFastly(options: {
  readonly serviceId: string;
  readonly token: string;
  readonly url?: string;
}): Cdn {
  const address = `${options.url ?? "https://api.fastly.com"}/service/${encodeURIComponent(options.serviceId)}/purge`;
  return {
    name: "fastly",
    maxTags: 256,
    purge: async (tags) => {
      const { statusCode, body } = await request(address, {
        method: "POST",
        headers: {
          "fastly-key": options.token,
          "fastly-soft-purge": "1",
          "content-type": "application/json",
          accept: "application/json",
        },
        body: JSON.stringify({ surrogate_keys: tags }),
        headersTimeout: timeoutMs,
        bodyTimeout: timeoutMs,
      });
      await body.dump();
      if (statusCode !== 200) throw new PurgeRefusedError(`Fastly answered a purge with ${statusCode}`);
    },
  };
}
