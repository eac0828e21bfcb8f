import type { Logger } from "pino";

const everyMs = 60 * 60 * 1000;

/**
 * Does chores at the start and every hour, one after the other. Never rejects: what fails is logged and tried again at the next look. Each
 * process does them; each is safe to be done by several.
 */
export function createUpkeep({
  chores,
  logger,
}: {
  readonly chores: Readonly<Record<string, () => Promise<unknown>>>;
  readonly logger: Logger;
}): {
  readonly start: () => void;
  /** Whether it was stopped, or never started. */
  readonly isStopped: () => boolean;
  /** Resolves when the look that runs has ended. */
  readonly stop: () => Promise<void>;
} {
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    for (const [chore, run] of Object.entries(chores)) {
      if (timer === null) return;
      try {
        await run();
      } catch (error) {
        logger.error({ err: error, chore }, "a chore failed; it is tried again in an hour");
      }
    }
  };
  return {
    isStopped: () => timer === null,
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
