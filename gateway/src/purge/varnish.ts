import { request } from "undici";
import { type Cdn, PurgeRefusedError } from "./cdn.ts";

/** Longest wait for one Varnish. */
const timeoutMs = 3_000;

/**
 * Every Varnish of a fleet, by infra/cdn/varnish.vcl, which bans by the header `cache-tag`. All must take it: one that did not would go on with old answers.
 * Source: https://varnish-cache.org/docs/7.1/users-guide/purging.html
 */
export function createVarnish(options: {
  readonly urls: readonly string[];
  /** What proves that we may. Sent as `x-purge-secret`. */
  readonly secret: string;
}): Cdn {
  const tell = async (url: string, tags: readonly string[]): Promise<void> => {
    const { statusCode, body } = await request(url, {
      method: "PURGE",
      headers: { "x-purge-pattern": patternOf(tags), "x-purge-secret": options.secret },
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    });
    await body.dump();
    if (statusCode !== 200) throw new PurgeRefusedError(`Varnish at ${url} answered a purge with ${statusCode}`);
  };
  return {
    name: "varnish",
    // One regular expression, in one header.
    maxTags: 100,
    purge: async (tags) => {
      await Promise.all(options.urls.map((url) => tell(url, tags)));
    },
  };
}

/** Means these tags in a list with commas, and no others. */
const patternOf = (tags: readonly string[]): string => `(^|,)(${tags.map(escape).join("|")})(,|$)`;

const escape = (tag: string): string => tag.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
