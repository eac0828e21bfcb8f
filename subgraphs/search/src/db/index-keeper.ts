import { setTimeout as sleep } from "node:timers/promises";
import { backoffMs } from "@novatech/postgres/backoff";
import { createOutage } from "@novatech/postgres/outage";
import type { Session } from "@novatech/postgres/session";
import { createSignal } from "@novatech/postgres/signal";
import type { Logger } from "pino";
import { EngineUnavailableError } from "../domain/engine-unavailable.ts";
import { bringChanges } from "../use-cases/bring-changes.ts";
import { compareIndex } from "../use-cases/compare-index.ts";
import type { IndexedDocuments, OutsideIndex } from "../use-cases/index-ports.ts";
import { rebuildIndex } from "../use-cases/rebuild-index.ts";
import { pendingChannel } from "./pending-note.ts";

/** Keeps an index outside in step. Life cycle: start once, stop once. */
export type IndexKeeper = {
  readonly start: () => void;
  /** Brings what waits if the index takes it, gives the locks back, and ends. */
  readonly stop: () => Promise<void>;
};

/** What the keeper works with. */
export type KeeperPorts = {
  readonly documents: IndexedDocuments;
  readonly index: OutsideIndex;
  readonly session: Session;
  readonly logger: Logger;
  readonly now: () => Date;
};

/** Its measures. */
export type KeeperOptions = {
  /** How often it looks without being woken, in milliseconds. Default 1,000. */
  readonly pollMs?: number;
  /** The most changes at once. Default 1,000. */
  readonly maxBatch?: number;
  /** How often it compares index and documents, in milliseconds. Default six hours; the first time when it begins. */
  readonly compareMs?: number;
};

/** Who holds it brings changes. */
const bringLock = "novatech-search-bring";
/** Who holds it makes an index anew. */
export const rebuildLock = "novatech-search-rebuild";
const minBatch = 20;
const defaultCompareMs = 6 * 3_600_000;

/**
 * Makes the keeper of the index outside: brings changes as they come, makes the index where there is none or an old one, goes on with one that
 * was cut off, and compares from time to time. Of all processes the one with the lock works; the others try for it at every poll. It goes
 * slower where the cluster has too much to do, and waits where it is away: changes wait in the database.
 */
export function createIndexKeeper(ports: KeeperPorts, options: KeeperOptions = {}): IndexKeeper {
  const { documents, index, session, now } = ports;
  const { pollMs = 1_000, maxBatch = 1_000, compareMs = defaultCompareMs } = options;
  const logger = ports.logger.child({ part: "index" });
  const signal = createSignal();
  const outage = createOutage(logger, "the search index's keeper");
  let batch = Math.min(500, maxBatch);
  let stopping = false;
  let running: Promise<void> | null = null;
  let rebuilding: Promise<void> | null = null;
  let comparing: Promise<void> | null = null;
  let comparedAt = Number.NEGATIVE_INFINITY;
  let unlisten: (() => void) | null = null;

  const ending = new AbortController();
  const pause = (ms: number): Promise<void> => sleep(ms, undefined, { signal: ending.signal }).catch(() => {});
  const isStopped = (): boolean => stopping || !session.holds(bringLock);

  /** Brings what waits. Returns whether the index is to be made anew. */
  async function bringAll(): Promise<boolean> {
    for (;;) {
      const { count, refused, isRebuildDue } = await bringChanges({ documents, index }, batch);
      for (const { productId, reason } of refused)
        logger.error({ productId, reason }, "the search index refuses a product: it is tried again later");
      const isAll = count < batch;
      batch = Math.min(maxBatch, Math.ceil(batch * 1.5));
      if (isAll || !session.holds(bringLock)) return isRebuildDue;
    }
  }

  /** In the background: changes go on coming meanwhile. */
  async function rebuild(): Promise<void> {
    if (!(await session.tryLock(rebuildLock))) return;
    try {
      logger.warn("the search index is made anew");
      const { count, isDone, refused } = await rebuildIndex({ documents, index, now, pause }, { isStopped });
      if (refused.length > 0) logger.error({ refused: refused.slice(0, 10) }, "the search index refused products");
      if (isDone) logger.warn({ count }, "the search index was made anew");
    } finally {
      await session.unlock(rebuildLock);
    }
  }

  async function compare(): Promise<void> {
    const { compared, differences } = await compareIndex({ documents, index, now }, { isCheck: false, isStopped });
    if (differences.length === 0) return;
    const first = differences.slice(0, 10);
    logger.error(
      { compared, differences: differences.length, first },
      "the search index differed: it is brought in step",
    );
  }

  const inBackground = (work: Promise<void>, what: string): Promise<void> =>
    work.catch((error: unknown) => {
      if (!stopping) logger.warn({ reason: String(error) }, `${what} was cut off: it is tried again`);
    });

  async function round(): Promise<void> {
    if (!(await session.tryLock(bringLock))) return;
    const isRebuildDue = await bringAll();
    const { building } = isRebuildDue ? { building: null } : await documents.state();
    if (isRebuildDue || building !== null)
      rebuilding ??= inBackground(rebuild(), "making the search index").finally(() => {
        rebuilding = null;
        signal.raise();
      });
    else if (performance.now() - comparedAt >= compareMs && rebuilding === null && comparing === null) {
      comparedAt = performance.now();
      comparing = inBackground(compare(), "comparing the search index").finally(() => {
        comparing = null;
      });
    }
  }

  async function run(): Promise<void> {
    while (!stopping) {
      try {
        await round();
        outage.over();
        await signal.wait(pollMs);
      } catch (error) {
        // A cluster that has too much to do is given less; how much it takes is found out from below.
        if (error instanceof EngineUnavailableError && error.isBusy) batch = Math.max(minBatch, Math.floor(batch / 2));
        const waitMs = backoffMs(outage.failed(error), { firstMs: 100, factor: 2, capMs: 5_000 });
        const until = performance.now() + waitMs;
        // Whatever rings: the pause is held.
        while (!stopping && performance.now() < until) await signal.wait(until - performance.now());
      }
    }
    await Promise.all([rebuilding, comparing]);
    try {
      if (session.holds(bringLock)) await bringAll();
      await session.unlock(bringLock);
    } catch (error) {
      outage.failed(error);
    }
  }

  return {
    start: () => {
      unlisten = session.listen(pendingChannel, signal.raise);
      running ??= run();
    },
    stop: async () => {
      stopping = true;
      ending.abort();
      unlisten?.();
      signal.raise();
      await running;
    },
  };
}
