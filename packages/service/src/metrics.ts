import type { FastifyInstance } from "fastify";
import { type Measured, type MetricDefinition, measurements } from "@novatech/kernel/metrics";
import { alarmCount, eventLag } from "@novatech/messaging/metrics";
import { openOutages } from "@novatech/postgres/outage";
import { Counter, Gauge, Histogram, Registry } from "prom-client";
import { addProcessMetrics } from "./process-metrics.ts";

type Kept = (measured: Measured) => void;

/** Metrics of every room, there from the first reading on: an alert about what never happened yet must find its metric. */
const everywhere = [eventLag, alarmCount, openOutages].map(({ definition }) => definition);

/**
 * Keeps what the rooms of this process count (`@novatech/kernel/metrics`), and how the process itself is, in a new registry. Begin
 * before the rooms start. `stop` is for tests: a process keeps counting until it ends.
 */
export function openMetrics(): { readonly registry: Registry; readonly stop: () => void } {
  const registry = new Registry();
  const kept = new Map<MetricDefinition, Kept>();
  const keep = (definition: MetricDefinition): Kept => {
    let found = kept.get(definition);
    if (!found) kept.set(definition, (found = metricOf(definition, registry)));
    return found;
  };
  for (const definition of everywhere) keep(definition);
  addProcessMetrics(registry);
  const listen = (told: unknown): void => {
    const measured = told as Measured;
    keep(measured.definition)(measured);
  };
  measurements.subscribe(listen);
  return { registry, stop: () => measurements.unsubscribe(listen) };
}

function metricOf({ name, help, labelNames, kind }: MetricDefinition, registry: Registry): Kept {
  const shape = { name, help, labelNames, registers: [registry] };
  if (kind === "counter") {
    const counter = new Counter(shape);
    return ({ labels, value }) => counter.inc(labels, value);
  }
  if (kind === "gauge") {
    const gauge = new Gauge(shape);
    return ({ labels, value }) => gauge.inc(labels, value);
  }
  const histogram = new Histogram({ ...shape, buckets: [...kind.buckets] });
  return ({ labels, value }) => histogram.observe(labels, value);
}

/** `/metrics` of a room, for Prometheus: only what is inside reaches a room. */
export function addMetricsRoute(http: FastifyInstance, registry: Registry): void {
  http.get("/metrics", async (_request, reply) => {
    void reply.header("content-type", registry.contentType);
    return registry.metrics();
  });
}
