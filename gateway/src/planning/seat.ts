import type { Logger } from "pino";
import type { ThreadQuestion } from "./messages.ts";
import { type LastAnswer, type PlanningThread, startPlanningThread, ThreadEndedError } from "./thread.ts";

/** The place of one thread: another takes it when one has ended. */
export type ThreadSeat = {
  /** Asks the thread, which is started, and told of the supergraph, where it is not yet. Rejects as the thread does. */
  readonly ask: (
    generation: { readonly id: string; readonly sdl: string },
    work: ThreadQuestion["work"],
    deadlineMs: number,
  ) => Promise<LastAnswer>;
  /** Whether it may be asked now. */
  readonly isFree: () => boolean;
  /** Whether its thread could not be started, and it is too early to try again. */
  readonly isDown: () => boolean;
  readonly isRunning: () => boolean;
  /** Whether its thread knows a supergraph already. */
  readonly has: (generation: { readonly id: string }) => boolean;
  readonly stop: () => Promise<void>;
};

/** That in force, and the one before it, of which requests may still be under way. */
const maxSupergraphs = 2;
const firstRestMs = 100;
const longestRestMs = 10_000;

/** A seat without a thread: the first question starts one. After threads that could not even start it rests, longer each time. */
export function createThreadSeat(options: {
  readonly maxMemoryMb: number;
  readonly program?: URL | undefined;
  readonly logger: Logger;
  readonly onStart: () => void;
}): ThreadSeat {
  const { logger } = options;
  let thread: PlanningThread | null = null;
  let known: readonly string[] = [];
  let isBusy = false;
  let failures = 0;
  let restsUntilMs = 0;

  const started = (): PlanningThread => {
    if (thread && !thread.isGone()) return thread;
    known = [];
    options.onStart();
    return (thread = startPlanningThread({
      maxMemoryMb: options.maxMemoryMb,
      program: options.program,
      onEnd: (err) => logger.warn({ err }, "a planning thread has ended: another takes its place"),
    }));
  };
  const isDown = (): boolean => performance.now() < restsUntilMs;

  return {
    ask: async (generation, work, deadlineMs) => {
      isBusy = true;
      try {
        const asked = started();
        const isNew = !known.includes(generation.id);
        const kept = [...known.filter((id) => id !== generation.id), generation.id];
        const forget = kept.slice(0, -maxSupergraphs);
        known = kept.slice(-maxSupergraphs);
        const question = { generation: generation.id, sdl: isNew ? generation.sdl : null, forget, work };
        const answer = await asked.ask(question, deadlineMs);
        failures = 0;
        // It could not read the supergraph: it is told again.
        if (isNew && answer.kind === "fault") known = known.filter((id) => id !== generation.id);
        return answer;
      } catch (error) {
        const isStartFault = !(error instanceof ThreadEndedError) || (!error.hadBegun && error.why !== "stopped");
        if (isStartFault) {
          restsUntilMs = performance.now() + Math.min(firstRestMs * 2 ** failures++, longestRestMs);
          logger.error(
            { err: error, failures },
            "a planning thread cannot be started: only listed operations are planned",
          );
        }
        throw error instanceof ThreadEndedError ? error : new ThreadEndedError("crash", false, error);
      } finally {
        isBusy = false;
      }
    },
    isFree: () => !isBusy && !isDown(),
    isDown: () => !isBusy && isDown(),
    isRunning: () => thread !== null && !thread.isGone(),
    has: ({ id }) => thread !== null && !thread.isGone() && known.includes(id),
    stop: async () => {
      await thread?.stop();
    },
  };
}
