import type { Logger } from "pino";
import type { Cdn } from "./cdn.ts";

/** Takes tags back from every cache. */
export type Purger = {
  /** Resolves when the gateways, Redis and the CDN have been told. Rejects when one of them could not be: ask again. */
  readonly purge: (tags: readonly string[]) => Promise<void>;
  /** Tells what is waiting, and no more afterwards. */
  readonly stop: () => Promise<void>;
};

/** Does work after a while; the result calls it off. */
export type After = (ms: number, work: () => void) => () => void;

type Round = { readonly tags: Set<string>; readonly told: PromiseWithResolvers<void> };

/**
 * Purges the gateways' own caches at once and the CDN at most once in `intervalMs` (1,000) with everything that was asked for meanwhile, each tag once. The
 * gateways go first: a CDN that fetches again must not be given what they kept. The CDN is told each tag a second time after `settleMs` (1,000), which nobody waits
 * for: an answer may have left the gateway just before a purge and reach the CDN just after it.
 */
export function createPurger(options: {
  /** The gateways and what they share. */
  readonly purgeOwn: (tags: readonly string[]) => Promise<void>;
  readonly cdn: Cdn | null;
  readonly logger: Logger;
  readonly intervalMs?: number;
  readonly settleMs?: number;
  readonly nowMs?: () => number;
  readonly after?: After;
}): Purger {
  const { purgeOwn, cdn, logger, intervalMs = 1_000, settleMs = 1_000 } = options;
  const nowMs = options.nowMs ?? (() => performance.now());
  const after = options.after ?? afterTimeout;
  let round: Round | null = null;
  let repeated = new Set<string>();
  let nextAtMs = Number.NEGATIVE_INFINITY;
  let isStopped = false;
  const waiting = new Set<() => void>();

  const later = (ms: number, work: () => void): void => {
    const cancel = after(ms, () => {
      waiting.delete(cancel);
      work();
    });
    waiting.add(cancel);
  };

  const tellCdn = async (tags: readonly string[]): Promise<void> => {
    if (!cdn) return;
    for (let from = 0; from < tags.length; from += cdn.maxTags) await cdn.purge(tags.slice(from, from + cdn.maxTags));
  };

  const flush = async (): Promise<void> => {
    const asked = round;
    if (!asked) return;
    const again = repeated;
    round = null;
    repeated = new Set();
    nextAtMs = nowMs() + intervalMs;
    try {
      await tellCdn([...asked.tags]);
      asked.told.resolve();
      if (!isStopped) repeatLater([...asked.tags].filter((tag) => !again.has(tag)));
    } catch (error) {
      asked.told.reject(error);
    }
  };

  const join = (tags: readonly string[]): Promise<void> => {
    if (round) {
      for (const tag of tags) round.tags.add(tag);
      return round.told.promise;
    }
    round = { tags: new Set(tags), told: Promise.withResolvers() };
    const { promise } = round.told;
    // The first goes at once; who comes within the interval waits for its end.
    later(Math.max(0, nextAtMs - nowMs()), () => void flush());
    return promise;
  };

  const repeatLater = (tags: readonly string[]): void => {
    if (tags.length === 0) return;
    later(settleMs, () => {
      const isAskedAnyway = (tag: string): boolean => round?.tags.has(tag) === true;
      const left = tags.filter((tag) => !isAskedAnyway(tag));
      if (left.length === 0) return;
      for (const tag of left) repeated.add(tag);
      join(left).catch((err: unknown) => logger.warn({ err }, "the CDN was not told a second time"));
    });
  };

  return {
    purge: async (tags) => {
      if (tags.length === 0) return;
      await purgeOwn(tags);
      if (isStopped) await tellCdn(tags);
      else if (cdn) await join(tags);
    },
    stop: async () => {
      isStopped = true;
      for (const cancel of waiting) cancel();
      waiting.clear();
      await flush();
    },
  };
}

function afterTimeout(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
}
