import type { Clock } from "@novatech/kernel/clock";
import type { Database } from "@novatech/postgres/database";
import type { Logger } from "pino";
import { isRebuildDue, rebuildProjections } from "./commands/rebuild-projections.ts";
import { makePartitions } from "./db/partitions.ts";
import { createRebuildPorts } from "./db/rebuild-store.ts";

const everyMs = 6 * 3_600_000;

/**
 * Keeps partitions made ahead (a look every 6 h, three months in advance), and rebuilds what is read once after a change of what it is made of. Never
 * rejects: what fails is logged and tried again at the next look.
 */
export function createUpkeep(deps: { readonly database: Database; readonly clock: Clock; readonly logger: Logger }): {
  readonly start: () => void;
  /** Resolves when the look that runs has ended. */
  readonly stop: () => Promise<void>;
} {
  const { database, clock, logger } = deps;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();
  const isStopped = (): boolean => timer === null;

  const look = async (): Promise<void> => {
    try {
      const made = await makePartitions(database, clock.now());
      if (made.length > 0) logger.info({ made }, "made partitions for the months to come");
      const ports = createRebuildPorts(database, clock.now);
      if (isStopped() || !isRebuildDue(await ports.state())) return;
      const { orders, rewritten, differences } = await rebuildProjections(ports, {
        isCheck: false,
        isStopped,
      });
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
