import { defineMetric } from "@novatech/kernel/metrics";
import { alarmCount, eventLag } from "@novatech/messaging/metrics";
import { createOutage } from "@novatech/postgres/outage";
import Fastify from "fastify";
import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { addMetricsRoute, openMetrics } from "./metrics.ts";

function opened() {
  const metrics = openMetrics();
  onTestFinished(metrics.stop);
  return metrics;
}

test("what a room counts is told at /metrics, each series with its labels", async () => {
  const { registry } = opened();
  eventLag.measure({ room: "orders", topic: "payments.payment" }, 0.2);
  alarmCount.measure({ room: "orders", kind: "DEAD" }, 1);
  const http = Fastify();
  addMetricsRoute(http, registry);
  const { body, headers } = await http.inject("/metrics");
  expect(headers["content-type"]).toContain("text/plain");
  expect(body).toContain('room_event_lag_seconds_bucket{le="0.25",room="orders",topic="payments.payment"} 1');
  expect(body).toContain('room_event_lag_seconds_bucket{le="0.1",room="orders",topic="payments.payment"} 0');
  expect(body).toContain('room_event_alarms_total{room="orders",kind="DEAD"} 1');
});

test("a loop that fails is an outage until it works, however often it fails", async () => {
  const { registry } = opened();
  const outage = createOutage(pino({ level: "silent" }), "the relay");
  outage.failed(new Error("away"));
  outage.failed(new Error("away"));
  expect(await registry.metrics()).toContain('room_outages{loop="the relay"} 1');
  outage.over();
  outage.over();
  expect(await registry.metrics()).toContain('room_outages{loop="the relay"} 0');
});

test("a room's own metric is kept from its first value on, once for a process with several registries", async () => {
  const [one, other] = [opened(), opened()];
  const own = defineMetric({ name: "own_total", help: "Own.", labelNames: ["kind"], kind: "counter" });
  expect(await one.registry.metrics()).not.toContain("own_total");
  own.measure({ kind: "a" }, 1);
  own.measure({ kind: "a" }, 2);
  for (const { registry } of [one, other]) expect(await registry.metrics()).toContain('own_total{kind="a"} 3');
});

test("a process says how it is: processor, memory, event loop", async () => {
  const { registry } = opened();
  const text = await registry.metrics();
  for (const name of [
    "process_cpu_seconds_total",
    "process_resident_memory_bytes",
    "nodejs_heap_size_used_bytes",
    "nodejs_eventloop_utilization",
    "process_start_time_seconds",
  ])
    expect(text).toMatch(new RegExp(`^${name} [0-9.e+]+$`, "m"));
});
