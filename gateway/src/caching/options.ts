/** How a CDN wants to be told the tags of an answer. */
export type TagHeader = "cache-tag" | "surrogate-key";

/** How answers are kept. Which, and how long, the supergraph says. */
export type CacheOptions = {
  /** Most that this process keeps ready to be sent. Default 64 MiB; 0 keeps nothing. */
  readonly maxBytes: number;
  /** Longest time this process keeps an answer, since it may miss a purge. Default 5,000 ms. */
  readonly maxMs: number;
  /** Most that all processes together put into Redis in a minute. Default 32 MiB. */
  readonly sharedBytesPerMinute: number;
  /** How long after its time an answer may be given while another is made. Default 30 s. */
  readonly staleSeconds: number;
  /** Longest time a browser keeps an answer without asking: nobody can purge a browser. Default 60 s. */
  readonly browserSeconds: number;
  /** The header with an answer's tags. Default `cache-tag`, with commas (CloudFront, Cloudflare, Akamai, our Varnish); `surrogate-key` with spaces (Fastly). */
  readonly tagHeader: TagHeader;
};

/** Fills in defaults. */
export const cacheOptionsOf = (given: Partial<CacheOptions> = {}): CacheOptions => ({
  maxBytes: 64 * 1024 * 1024,
  maxMs: 5_000,
  sharedBytesPerMinute: 32 * 1024 * 1024,
  staleSeconds: 30,
  browserSeconds: 60,
  tagHeader: "cache-tag",
  ...given,
});
