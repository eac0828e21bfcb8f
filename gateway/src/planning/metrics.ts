import { Counter, Gauge, Histogram, type Registry } from "prom-client";

/** Why an operation got no plan. */
export type PlanningRefusal = "time" | "memory" | "size" | "remembered" | "queue" | "wait" | "unavailable";

/** What the threads that plan tell. */
export type PlanningMetrics = {
  /** A plan was made, in so many milliseconds of a thread. */
  readonly made: (durationMs: number) => void;
  readonly refused: (why: PlanningRefusal) => void;
  /** A thread was started. */
  readonly started: () => void;
  /** A plan was made on the event loop, because no thread could. */
  readonly madeHere: () => void;
};

/** Keeps them in a registry; `queued` and `running` are asked when it is read. */
export function createPlanningMetrics(
  registry: Registry,
  now: { readonly queued: () => number; readonly running: () => number },
): PlanningMetrics {
  const registers = [registry];
  const durations = new Histogram({
    name: "gateway_planning_thread_seconds",
    help: "Time of a planning thread to make one plan.",
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  });
  const refusals = new Counter({
    name: "gateway_planning_refused_total",
    help: "Operations without a plan: time, memory or size of it exceeded, remembered from before, queue full, waited too long, no thread available.",
    labelNames: ["reason"],
    registers,
  });
  const starts = new Counter({
    name: "gateway_planning_thread_starts_total",
    help: "Planning threads started. More than there are threads: some were ended or crashed.",
    registers,
  });
  const here = new Counter({
    name: "gateway_planning_inline_total",
    help: "Plans of listed operations made on the event loop, because no thread could.",
    registers,
  });
  const gauge = (name: string, help: string, read: () => number): void => {
    const made: Gauge = new Gauge({ name, help, registers, collect: () => made.set(read()) });
  };
  gauge("gateway_planning_queue", "Operations that wait for a planning thread.", now.queued);
  gauge("gateway_planning_threads", "Planning threads that run.", now.running);
  return {
    made: (durationMs) => durations.observe(durationMs / 1000),
    refused: (reason) => refusals.inc({ reason }),
    started: () => starts.inc(),
    madeHere: () => here.inc(),
  };
}
