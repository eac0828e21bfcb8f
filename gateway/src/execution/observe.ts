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
  const fetchSeries = new Map<string, ReturnType<typeof fetches.labels>>();
  const streams = new Gauge({
    name: "gateway_subscriptions_open",
    help: "Subscriptions that are open now.",
    registers,
  });
  const upstreams = new Gauge({
    name: "gateway_subscription_upstreams_open",
    help: "Subscriptions to subgraphs that are open now: fewer than gateway_subscriptions_open where streams share one.",
    registers,
  });
  const breaks = new Counter({
    name: "gateway_subscription_upstream_breaks_total",
    help: "Streams of subgraphs that broke, by the close code of their WebSocket (4499: it was silent too long, 4504: not acknowledged), or network.",
    labelNames: ["subgraph", "code"],
    registers,
  });
  const renewals = new Counter({
    name: "gateway_subscription_upstream_renewals_total",
    help: "Subgraphs that went away under a stream and were subscribed to again.",
    labelNames: ["subgraph"],
    registers,
  });
  const merged = new Counter({
    name: "gateway_subscription_fetches_merged_total",
    help: "Requests to subgraphs that were not sent, because another stream's request of the same tick asked for them.",
    registers,
  });
  const fallbacks = new Counter({
    name: "gateway_execution_fallback_total",
    help: "Executions by Apollo's executor, of plans that are not compiled, by what the compiler does not know.",
    labelNames: ["reason"],
    registers,
  });
  const retries = new Counter({
    name: "gateway_subgraph_retries_total",
    help: "Queries sent to a subgraph again because nobody was reached.",
    labelNames: ["subgraph"],
    registers,
  });
  const breakers = new Gauge({
    name: "gateway_subgraph_breaker_open",
    help: "1 while a subgraph is not asked, 0.5 while one request tries whether it is back.",
    labelNames: ["subgraph"],
    registers,
  });
  const lookups = new Counter({
    name: "gateway_response_cache_total",
    help: "Queries by GET that may be kept, by where their answer came from: memory (this process), hit or stale (Redis), shared (another's miss), miss.",
    labelNames: ["result"],
    registers,
    collect: () => {
      for (const [result, count] of lookedUp) lookups.inc({ result }, count);
      lookedUp.clear();
    },
  });
  // Counted here, and told to the series when somebody reads them.
  const lookedUp = new Map<string, number>();
  return {
    lookedUp: (status) => {
      lookedUp.set(status, (lookedUp.get(status) ?? 0) + 1);
    },
    planned: (isHit, durationMs) => {
      planCache.inc({ result: isHit ? "hit" : "miss" });
      if (!isHit) planning.observe(durationMs / 1000);
    },
    fetched: (subgraph, outcome, durationMs) => {
      // Finding the series by its labels costs more than the observation.
      const key = `${subgraph} ${outcome}`;
      let series = fetchSeries.get(key);
      if (!series) fetchSeries.set(key, (series = fetches.labels({ subgraph, outcome })));
      series.observe(durationMs / 1000);
    },
    retried: (subgraph) => retries.inc({ subgraph }),
    breakerChanged: (subgraph, state) => breakers.set({ subgraph }, { closed: 0, "half-open": 0.5, open: 1 }[state]),
    fellBack: (reason) => fallbacks.inc({ reason }),
    streamOpened: () => streams.inc(),
    streamClosed: () => streams.dec(),
    upstreamOpened: () => upstreams.inc(),
    upstreamClosed: () => upstreams.dec(),
    upstreamBroke: (subgraph, code) => breaks.inc({ subgraph, code }),
    upstreamRenewed: (subgraph) => renewals.inc({ subgraph }),
    fetchesMerged: (count) => merged.inc(count),
  };
}
