/** What a room says at run time about keeping its answer. It can only shorten what the schema's hints allow. */
export type CacheLimit = { readonly maxAgeSeconds: number; readonly isPrivate: boolean };

/**
 * Reads a Cache-Control header of a room, with the `Age` the answer already has. Null when it says nothing of interest.
 * Source: RFC 9111, §5.2.2
 */
export function parseCacheControl(text: string | null, ageSeconds = 0): CacheLimit | null {
  if (text === null) return null;
  const directives = new Map(
    text
      .toLowerCase()
      .split(",")
      .map((part) => part.trim().split("=", 2))
      .map(([name = "", value = ""]) => [name, value.replaceAll('"', "")]),
  );
  const isPrivate = directives.has("private");
  if (directives.has("no-store") || directives.has("no-cache")) return { maxAgeSeconds: 0, isPrivate };
  const said = directives.get("s-maxage") ?? directives.get("max-age");
  const maxAge = said === undefined || !/^\d+$/.test(said) ? null : Number(said);
  if (maxAge === null) return isPrivate ? { maxAgeSeconds: 0, isPrivate } : null;
  return { maxAgeSeconds: Math.max(0, maxAge - ageSeconds), isPrivate };
}

/**
 * The header of an answer for everybody. Caches of ours (CDN) keep it as long as the hints say, because they can be told to drop it; browsers cannot, so
 * they ask again after `browserSeconds` at most, which a 304 answers.
 * Sources: RFC 9111; RFC 5861 for stale-while-revalidate.
 */
export function publicCacheControl(of: {
  readonly maxAgeSeconds: number;
  readonly staleSeconds: number;
  readonly browserSeconds: number;
}): string {
  const shared = of.maxAgeSeconds > of.browserSeconds ? `, s-maxage=${of.maxAgeSeconds}` : "";
  const stale = of.staleSeconds > 0 ? `, stale-while-revalidate=${of.staleSeconds}` : "";
  return `public, max-age=${Math.min(of.maxAgeSeconds, of.browserSeconds)}${shared}${stale}`;
}
