import { Counter, Gauge, Histogram, type Registry } from "prom-client";
import type { ExecutionObserver } from "./observer.ts";

const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** An observer that keeps Prometheus metrics in a registry. */
export function createMetricsObserver(registry: Registry): ExecutionObserver {
  const registers = [registry];
  const planCache = new Counter({
    name: "gateway_plan_cache_total",
    help: "Query plans asked for, by whether they were known.",
    labelNames: ["result"],
    registers,
  });
  const planning = new Histogram({
    name: "gateway_planning_duration_seconds",
    help: "Time to make a plan that was not known.",
    buckets,
    registers,
  });
  const fetches = new Histogram({
    name: "gateway_subgraph_request_duration_seconds",
    help: "Time of one request to a subgraph, by outcome.",
    labelNames: ["subgraph", "outcome"],
    buckets,
    registers,
  });
  const streams = new Gauge({
    name: "gateway_subscriptions_open",
    help: "Subscriptions that are open now.",
    registers,
  });
  const fallbacks = new Counter({
    name: "gateway_execution_fallback_total",
    help: "Executions by Apollo's executor, of plans that are not compiled, by what the compiler does not know.",
    labelNames: ["reason"],
    registers,
  });
  return {
    planned: (isHit, durationMs) => {
      planCache.inc({ result: isHit ? "hit" : "miss" });
      if (!isHit) planning.observe(durationMs / 1000);
    },
    fetched: (subgraph, outcome, durationMs) => fetches.observe({ subgraph, outcome }, durationMs / 1000),
    fellBack: (reason) => fallbacks.inc({ reason }),
    streamOpened: () => streams.inc(),
    streamClosed: () => streams.dec(),
  };
}
