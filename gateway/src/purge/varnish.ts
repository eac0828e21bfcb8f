import { request } from "undici";
import { type Cdn, PurgeRefusedError } from "./cdn.ts";

/** Longest wait for one Varnish. */
const timeoutMs = 3_000;

/**
 * Every Varnish of a fleet, by infra/cdn/varnish.vcl: `ban` (no module needed) bans by the header `cache-tag`; `xkey` purges by the module of that name
 * and the header `xkey`. All must take it: one that did not would go on with old answers.
 * Sources: https://varnish-cache.org/docs/7.1/users-guide/purging.html, varnish-modules' vmod_xkey
 */
export function createVarnish(options: {
  readonly urls: readonly string[];
  readonly method: "ban" | "xkey";
  /** What proves that we may. Sent as `x-purge-secret`. */
  readonly secret: string;
}): Cdn {
  const headersFor = (tags: readonly string[]): Record<string, string> =>
    options.method === "ban"
      ? { "x-purge-pattern": `(^|,)(${tags.map(escape).join("|")})(,|$)` }
      : { "xkey-purge": tags.join(" ") };
  const tell = async (url: string, tags: readonly string[]): Promise<void> => {
    const { statusCode, body } = await request(url, {
      method: "PURGE",
      headers: { ...headersFor(tags), "x-purge-secret": options.secret },
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

const escape = (tag: string): string => tag.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
