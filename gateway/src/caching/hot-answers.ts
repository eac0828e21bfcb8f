import type { PurgeLog, PurgeMark } from "./purge-log.ts";

/** What is kept of one answer to one way of asking. */
export type HotAnswer<Answer> = {
  readonly answer: Answer;
  readonly bytes: number;
  readonly tags: readonly string[];
  /** When work on it began. */
  readonly mark: PurgeMark;
  /** How long it is fresh from now, in milliseconds. */
  readonly freshMs: number;
};

/** Answers of this process, ready to be sent, by how they were asked for. */
export type HotAnswers<Answer> = {
  /** Undefined also for one who asks shortly before its time is over, and so makes it anew. */
  readonly get: (key: string) => Answer | undefined;
  /** Keeps it, unless one of its tags was purged since work on it began. */
  readonly keep: (key: string, hot: HotAnswer<Answer>) => void;
  readonly bytes: () => number;
};

type Held<Answer> = HotAnswer<Answer> & { readonly until: number; renewAtMs: number; movedAtMs: number };

/** How often at most an entry is moved behind those that were asked for before it: moving costs more than finding. */
const moveEveryMs = 100;
/** The part of an entry's time after which one who asks makes it anew, while the others still get it: at its end all of them would. */
const renewAfter = 0.9;
/** What an entry costs beside its answer. */
const overheadBytes = 512;

/**
 * Keeps at most `maxBytes`, each for `maxMs` at most; what was not asked for the longest goes first. Nothing larger than a sixteenth of it is
 * kept, so that one answer does not push out all others. Purged tags take their answers with them.
 */
export function createHotAnswers<Answer>(options: {
  readonly maxBytes: number;
  readonly maxMs: number;
  readonly purges: PurgeLog;
  readonly nowMs: () => number;
}): HotAnswers<Answer> {
  const { maxBytes, maxMs, purges, nowMs } = options;
  const held = new Map<string, Held<Answer>>();
  const byTag = new Map<string, Set<string>>();
  let bytes = 0;

  const costOf = (key: string, hot: HotAnswer<Answer>): number => hot.bytes + 2 * key.length + overheadBytes;

  const drop = (key: string): void => {
    const hot = held.get(key);
    if (!hot) return;
    held.delete(key);
    bytes -= costOf(key, hot);
    for (const tag of hot.tags) {
      const keys = byTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) byTag.delete(tag);
    }
  };

  purges.onPurge((tags) => {
    for (const tag of tags) for (const key of byTag.get(tag) ?? []) drop(key);
  });

  return {
    get: (key) => {
      const hot = held.get(key);
      if (!hot) return undefined;
      const now = nowMs();
      if (now >= hot.until) {
        drop(key);
        return undefined;
      }
      if (now >= hot.renewAtMs) {
        hot.renewAtMs = Infinity;
        return undefined;
      }
      if (now - hot.movedAtMs >= moveEveryMs) {
        // To the end: the first in a Map is who was not asked for the longest.
        hot.movedAtMs = now;
        held.delete(key);
        held.set(key, hot);
      }
      return hot.answer;
    },
    keep: (key, hot) => {
      drop(key);
      const cost = costOf(key, hot);
      if (hot.freshMs <= 0 || cost > maxBytes / 16 || purges.hasMovedSince(hot.mark, hot.tags)) return;
      const now = nowMs();
      const lifeMs = Math.min(hot.freshMs, maxMs);
      held.set(key, { ...hot, until: now + lifeMs, renewAtMs: now + renewAfter * lifeMs, movedAtMs: now });
      bytes += cost;
      for (const tag of hot.tags) {
        const keys = byTag.get(tag);
        if (keys) keys.add(key);
        else byTag.set(tag, new Set([key]));
      }
      for (const oldest of held.keys()) {
        if (bytes <= maxBytes) break;
        drop(oldest);
      }
    },
    bytes: () => bytes,
  };
}
