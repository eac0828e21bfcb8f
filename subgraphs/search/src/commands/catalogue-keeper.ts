import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { compareCatalogue, type CataloguePorts } from "../use-cases/compare-catalogue.ts";

/** What keeps the documents in step with the catalogue. */
export type CatalogueKeeperPorts = Omit<CataloguePorts, "settled"> & {
  readonly logger: Logger;
  /** True for one process of all at a time. */
  readonly tryLock: () => Promise<boolean>;
  readonly unlock: () => Promise<void>;
};

/** When it looks. */
export type CatalogueKeeperOptions = {
  /** The first time after the start, in milliseconds: the catalogue starts beside this room. Default one minute. */
  readonly firstMs?: number;
  /** From then on. Default six hours. */
  readonly everyMs?: number;
  /** How long something may be on its way. Default ten seconds. */
  readonly settleMs?: number;
};

/** Compares what can be found with what the catalogue shows from time to time, and takes over what differs. */
export type CatalogueKeeper = {
  readonly start: () => void;
  /** Resolves when the comparison that runs has ended. */
  readonly stop: () => Promise<void>;
};

const shown = 10;

/** Makes the keeper. A comparison that fails is logged and done again at the next time. */
export function createCatalogueKeeper(
  ports: CatalogueKeeperPorts,
  { firstMs = 60_000, everyMs = 6 * 3_600_000, settleMs = 10_000 }: CatalogueKeeperOptions = {},
): CatalogueKeeper {
  const { logger, tryLock, unlock } = ports;
  const ending = new AbortController();
  let running: Promise<void> | null = null;
  const isStopped = (): boolean => ending.signal.aborted;
  const pause = (ms: number): Promise<void> =>
    sleep(ms, undefined, { signal: ending.signal, ref: false }).catch(() => {});

  async function look(): Promise<void> {
    if (!(await tryLock())) return;
    try {
      const comparing = { ...ports, settled: () => pause(settleMs) };
      const { compared, differences } = await compareCatalogue(comparing, { isCheck: false, isStopped });
      if (differences.length === 0) return;
      const first = differences.slice(0, shown);
      logger.error({ compared, differences: differences.length, first }, "what is found differed from the catalogue");
    } finally {
      await unlock();
    }
  }

  async function run(): Promise<void> {
    for (let waitMs = firstMs; ; waitMs = everyMs) {
      await pause(waitMs);
      if (isStopped()) return;
      await look().catch((error: unknown) => {
        if (!isStopped()) logger.warn({ err: error }, "what is found could not be compared with the catalogue");
      });
    }
  }

  return {
    start: () => {
      running ??= run();
    },
    stop: async () => {
      ending.abort();
      await running;
    },
  };
}
