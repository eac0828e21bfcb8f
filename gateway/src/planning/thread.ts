import { Worker } from "node:worker_threads";
import type { ThreadAnswer, ThreadQuestion } from "./messages.ts";

/** The last word of a thread to one question. */
export type LastAnswer = Exclude<ThreadAnswer, { readonly kind: "begun" }>;

/** The thread ended before it answered. */
export class ThreadEndedError extends Error {
  override readonly name = "ThreadEndedError";
  /** `time`: it was ended because the question took too long; `memory`: it had no more; `stopped`: on purpose; `crash`: anything else. */
  readonly why: "time" | "memory" | "stopped" | "crash";
  /** Whether it had begun to plan: else it could not even start, or read the supergraph. */
  readonly hadBegun: boolean;
  constructor(why: ThreadEndedError["why"], hadBegun: boolean, cause?: unknown) {
    super(`a planning thread ended: ${why}`, { cause });
    this.why = why;
    this.hadBegun = hadBegun;
  }
}

/** One thread that plans. */
export type PlanningThread = {
  /** One question at a time. Rejects with a ThreadEndedError; then the thread is gone. */
  readonly ask: (question: ThreadQuestion, deadlineMs: number) => Promise<LastAnswer>;
  readonly isGone: () => boolean;
  /** Resolves when the thread has ended. */
  readonly stop: () => Promise<void>;
};

/** Longest time to start, and to read a supergraph. */
const startDeadlineMs = 60_000;

/** Starts a thread. It keeps the process only while it is asked something. `onEnd` is told when it ended while nobody asked. */
export function startPlanningThread(options: {
  /** Megabytes of its heap. */
  readonly maxMemoryMb: number;
  /** What it runs. Default thread-program.ts. */
  readonly program?: URL | undefined;
  readonly onEnd: (error: ThreadEndedError) => void;
}): PlanningThread {
  const worker = new Worker(options.program ?? new URL("./thread-program.ts", import.meta.url), {
    name: "planning",
    // Those of the process may ask for profiles, or load programs that are none of this thread's.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: options.maxMemoryMb },
  });
  worker.unref();

  type Asked = {
    readonly resolve: (answer: LastAnswer) => void;
    readonly reject: (error: ThreadEndedError) => void;
    readonly deadlineMs: number;
    hasBegun: boolean;
    timer: NodeJS.Timeout;
  };
  let asked: Asked | null = null;
  let isGone = false;
  let why: ThreadEndedError["why"] = "crash";
  let cause: unknown;

  const within = (ms: number, mine: () => Asked | null): NodeJS.Timeout =>
    setTimeout(() => {
      // This loop may have been busy while the answer came: what is waiting is read first.
      setImmediate(() => {
        const late = mine();
        if (!late || late !== asked) return;
        why = late.hasBegun ? "time" : "crash";
        void worker.terminate();
      });
    }, ms);

  worker.on("message", (answer: ThreadAnswer) => {
    const current = asked;
    if (!current) return;
    clearTimeout(current.timer);
    if (answer.kind === "begun") {
      current.hasBegun = true;
      current.timer = within(current.deadlineMs, () => current);
      return;
    }
    asked = null;
    worker.unref();
    current.resolve(answer);
  });
  worker.on("error", (error: Error & { readonly code?: unknown }) => {
    cause = error;
    if (error.code === "ERR_WORKER_OUT_OF_MEMORY") why = "memory";
  });
  worker.on("exit", () => {
    isGone = true;
    const current = asked;
    asked = null;
    if (current) clearTimeout(current.timer);
    const error = new ThreadEndedError(why, current?.hasBegun ?? false, cause);
    if (current) current.reject(error);
    else if (why !== "stopped") options.onEnd(error);
  });

  return {
    ask: (question, deadlineMs) =>
      new Promise((resolve, reject) => {
        if (isGone || asked) {
          reject(new ThreadEndedError("crash", false, new Error(isGone ? "it is gone" : "it is busy")));
          return;
        }
        const mine: Asked = {
          resolve,
          reject,
          deadlineMs,
          hasBegun: false,
          timer: within(startDeadlineMs, () => mine),
        };
        asked = mine;
        worker.ref();
        worker.postMessage(question);
      }),
    isGone: () => isGone,
    stop: async () => {
      if (isGone) return;
      why = "stopped";
      await worker.terminate();
    },
  };
}
