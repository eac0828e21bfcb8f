/** A moment in the order of purges of this process. */
export type PurgeMark = number;

/** What was purged when, for fills that were under way. */
export type PurgeLog = {
  /** Now: what is read from here on is newer than every purge so far. */
  readonly mark: () => PurgeMark;
  /** Whether one of these tags was purged since. Also true when that is no longer known. */
  readonly hasMovedSince: (mark: PurgeMark, tags: readonly string[]) => boolean;
  readonly purge: (tags: readonly string[]) => void;
  /** Told of purged tags, after the log knows them. */
  readonly onPurge: (listener: (tags: readonly string[]) => void) => void;
};

/** Remembers the last purge of `maxTags` tags (default 100,000), the oldest forgotten first. */
export function createPurgeLog(maxTags = 100_000): PurgeLog {
  const last = new Map<string, PurgeMark>();
  const listeners: ((tags: readonly string[]) => void)[] = [];
  let now = 0;
  let forgotten = 0;
  return {
    mark: () => now,
    hasMovedSince: (mark, tags) => mark < forgotten || tags.some((tag) => (last.get(tag) ?? 0) > mark),
    purge: (tags) => {
      now++;
      for (const tag of tags) {
        // Again at the end: a Map is in the order of insertion.
        last.delete(tag);
        last.set(tag, now);
      }
      for (const [tag, when] of last) {
        if (last.size <= maxTags) break;
        last.delete(tag);
        forgotten = when;
      }
      for (const listener of listeners) listener(tags);
    },
    onPurge: (listener) => void listeners.push(listener),
  };
}
