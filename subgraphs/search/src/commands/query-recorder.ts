import type { Clock } from "@novatech/kernel/clock";
import type { Logger } from "pino";
import { wordsOf } from "../domain/understanding/words.ts";
import type { TypedQueries } from "../use-cases/suggestion-ports.ts";

const everyMs = 10_000;
/** More different ones in that time are not counted. */
const mostQueries = 2000;
/** Longer ones are typed by one person only; a long number may be an order's, a card's or a telephone's. */
const mostCharacters = 60;
const longNumber = /\d{7,}/;

/** Counts what is typed, a batch at a time: a search never waits for it, and what a process had not written yet when it died is lost. */
export type QueryRecorder = {
  readonly record: (text: string) => void;
  /** Writes what was counted. */
  readonly flush: () => Promise<void>;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
};

/** Makes the recorder. */
export function createQueryRecorder(ports: {
  readonly queries: TypedQueries;
  readonly clock: Clock;
  readonly logger: Logger;
}): QueryRecorder {
  let counted = new Map<string, number>();
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();

  const flush = async (): Promise<void> => {
    if (counted.size === 0) return;
    const batch = counted;
    counted = new Map();
    await ports.queries.record(batch, ports.clock.now());
  };
  const flushSafely = (): Promise<void> =>
    flush().catch((error: unknown) => ports.logger.warn({ err: error }, "typed queries could not be counted"));
  return {
    record: (text) => {
      const query = wordsOf(text).join(" ");
      if (query.length < 2 || query.length > mostCharacters || longNumber.test(query)) return;
      if (counted.size < mostQueries || counted.has(query)) counted.set(query, (counted.get(query) ?? 0) + 1);
    },
    flush,
    start: () => {
      timer = setInterval(() => {
        running = running.then(flushSafely);
      }, everyMs).unref();
    },
    stop: async () => {
      if (timer !== null) clearInterval(timer);
      await running;
      await flushSafely();
    },
  };
}
