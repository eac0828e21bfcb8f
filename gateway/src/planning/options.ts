/** How plans are made beside the event loop. */
export type PlanningOptions = {
  /** Threads that plan; 0: the gateway's own thread does, without a deadline, for tests and small tools. Default 1. */
  readonly threads: number;
  /** Longest time for one plan of a text that no manifest lists; those listed have ten times as long. Default 2,000 ms. */
  readonly deadlineMs: number;
  /** Operations that wait for a thread; one more is refused, unless a manifest lists it. Default 100. */
  readonly maxQueued: number;
  /** Longest wait of a text that no manifest lists for a thread; six times as long while threads read a supergraph. Those listed wait until there is one. Default 5,000 ms. */
  readonly maxWaitMs: number;
  /** How long an operation is refused that could not be planned in time. Default 60,000 ms. */
  readonly refusedMs: number;
  /** Characters of a plan as JSON: what is larger is not made ready to run, for that is done on the event loop. Default 262,144. */
  readonly maxPlanLength: number;
  /** Heap of one thread, above which it is ended. Default 1,024 MB. */
  readonly maxMemoryMb: number;
};

const defaults: PlanningOptions = {
  threads: 1,
  deadlineMs: 2_000,
  maxQueued: 100,
  maxWaitMs: 5_000,
  refusedMs: 60_000,
  maxPlanLength: 262_144,
  maxMemoryMb: 1_024,
};

/** V8 cannot start a thread with less, and would end the whole process. */
const minMemoryMb = 64;

/** The options with their defaults. Throws a RangeError for what makes no sense. */
export function planningOptionsOf(given: Partial<PlanningOptions> = {}): PlanningOptions {
  const options = { ...defaults, ...given };
  for (const [name, value] of Object.entries(options))
    if (!Number.isFinite(value) || value < (name === "threads" || name === "maxQueued" ? 0 : 1))
      throw new RangeError(`planning.${name} cannot be ${value}`);
  if (options.maxMemoryMb < minMemoryMb) throw new RangeError(`planning.maxMemoryMb must be at least ${minMemoryMb}`);
  return options;
}
