import { setImmediate } from "node:timers/promises";
import type { Clock } from "@novatech/kernel/clock";
import type { Logger } from "pino";
import { emptyLexicon, type Lexicon, openLexicon } from "../domain/understanding/lexicon.ts";
import { isLexiconDue, learnLexicon } from "../use-cases/learn-lexicon.ts";
import type { LexiconStore } from "../use-cases/lexicon-ports.ts";

/** How often to look whether there is a newer lexicon, or reason for one. */
const everyMs = 5_000;

/** What keeps the lexicon. */
export type LexiconKeeperPorts = {
  readonly store: LexiconStore;
  readonly clock: Clock;
  readonly logger: Logger;
  /** True for one process of all at a time: only that one learns. */
  readonly tryLock: () => Promise<boolean>;
  readonly unlock: () => Promise<void>;
};

/** This process's lexicon, kept up to date in the background. */
export type LexiconKeeper = {
  /** What is known now; nothing before the first was learned or read. */
  readonly current: () => Lexicon;
  /** Reads what is kept, and learns anew where the documents changed enough. Rejects with the database's fault. */
  readonly look: () => Promise<void>;
  /** Learns now, whatever is kept. */
  readonly learn: () => Promise<void>;
  readonly start: () => void;
  /** Resolves when the look that runs has ended. */
  readonly stop: () => Promise<void>;
};

/** Makes the keeper. Of several processes one learns, the others read what it kept within seconds. */
export function createLexiconKeeper({ store, clock, logger, tryLock, unlock }: LexiconKeeperPorts): LexiconKeeper {
  let lexicon = emptyLexicon;
  let readAt: number | null = null;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  let isLooking = false;

  const read = async (): Promise<void> => {
    const { learnedAt } = await store.state();
    if (learnedAt === null || learnedAt.getTime() === readAt) return;
    const kept = await store.load();
    if (kept !== null) lexicon = openLexicon(kept);
    readAt = learnedAt.getTime();
  };
  const learn = async (): Promise<void> => {
    const began = performance.now();
    const count = await learnLexicon(store, { now: clock.now, isStopped: () => stopped, rest: setImmediate });
    if (count === null) return;
    logger.info({ products: count, ms: Math.round(performance.now() - began) }, "learned the catalogue's words");
    await read();
  };
  const look = async (): Promise<void> => {
    await read();
    if (!isLexiconDue(await store.state(), clock.now()) || !(await tryLock())) return;
    try {
      // Another process may have learned while we waited for the lock.
      if (isLexiconDue(await store.state(), clock.now())) await learn();
    } finally {
      await unlock();
    }
  };
  const lookSafely = async (): Promise<void> => {
    isLooking = true;
    try {
      await look();
    } catch (error) {
      if (!stopped)
        logger.warn({ err: error }, "the catalogue's words could not be read or learned; it is tried again");
    } finally {
      isLooking = false;
    }
  };
  return {
    current: () => lexicon,
    look,
    learn,
    start: () => {
      running = lookSafely();
      timer ??= setInterval(() => {
        if (!isLooking) running = lookSafely();
      }, everyMs).unref();
    },
    stop: async () => {
      stopped = true;
      if (timer !== null) clearInterval(timer);
      await running;
    },
  };
}
