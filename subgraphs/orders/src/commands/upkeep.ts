import type { Logger } from "pino";
import { isRebuildDue, rebuildProjections, type RebuildPorts } from "./rebuild-projections.ts";

const everyMs = 6 * 3_600_000;

/** What the upkeep works with. */
export type UpkeepPorts = {
  /** Makes the partitions of the months to come that are missing; returns their names. */
  readonly makePartitions: () => Promise<readonly string[]>;
  readonly rebuild: RebuildPorts;
  readonly logger: Logger;
};

/**
 * Keeps partitions made ahead (a look at the start and every 6 h), and rebuilds what is read once after a change of what it is made of. Never
 * rejects: what fails is logged and tried again at the next look.
 */
export function createUpkeep({ makePartitions, rebuild, logger }: UpkeepPorts): {
  readonly start: () => void;
  /** Resolves when the look that runs has ended. */
  readonly stop: () => Promise<void>;
} {
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();
  const isStopped = (): boolean => timer === null;

  const look = async (): Promise<void> => {
    try {
      const made = await makePartitions();
      if (made.length > 0) logger.info({ made }, "made partitions for the months to come");
      if (isStopped() || !isRebuildDue(await rebuild.state())) return;
      const { orders, rewritten, differences } = await rebuildProjections(rebuild, { isCheck: false, isStopped });
      const broken = differences.filter(({ part }) => part === "events");
      if (broken.length > 0) logger.error({ broken }, "orders whose history is broken: what is read of them was left");
      else logger.info({ orders, rewritten }, "what is read of the orders is what follows from their events");
    } catch (error) {
      if (!isStopped()) logger.error({ err: error }, "upkeep failed; it is tried again in six hours");
    }
  };
  return {
    start: () => {
      timer ??= setInterval(() => {
        running = running.then(look);
      }, everyMs).unref();
      running = look();
    },
    stop: async () => {
      if (timer !== null) clearInterval(timer);
      timer = null;
      await running;
    },
  };
}
