import { Registry } from "prom-client";
import { expect, test } from "vitest";
import { createGatewayRequest, type GatewayRequest } from "../request.ts";
import { createMetricsPlugin } from "./metrics.ts";

async function metricsOf(change: (request: GatewayRequest) => void, events = 0): Promise<string> {
  const registry = new Registry();
  const request = createGatewayRequest({ id: "1", transport: "http", headers: {}, params: {} });
  change(request);
  createMetricsPlugin({ registry }).onEnd?.(request, { status: 200, durationMs: 30, events });
  return registry.metrics();
}

test("a query is counted, and its time in seconds", async () => {
  const text = await metricsOf((request) => (request.operation = { name: "A", type: "query" }));
  expect(text).toContain('gateway_operations_total{type="query",transport="http",status="200"} 1');
  expect(text).toContain('gateway_operation_duration_seconds_bucket{le="0.05",type="query"} 1');
  expect(text).toContain('gateway_operation_duration_seconds_bucket{le="0.025",type="query"} 0');
});

test("a subscription's events are counted, its life is no duration", async () => {
  const text = await metricsOf((request) => (request.operation = { name: "A", type: "subscription" }), 3);
  expect(text).toContain('gateway_subscription_events_total{transport="http"} 3');
  expect(text).not.toContain('gateway_operation_duration_seconds_count{type="subscription"}');
});

test("a code in a form that nobody here gives makes no series of its own", async () => {
  const text = await metricsOf((request) => request.errorCodes.add('x"} evil{'));
  expect(text).toContain('gateway_operation_errors_total{code="other"} 1');
});

test("a fault of ours makes a failed operation, once; what a client did wrong does not", async () => {
  const failed = await metricsOf((request) => {
    request.operation = { name: "A", type: "mutation" };
    request.errorCodes.add("SUBGRAPH_TIMEOUT").add("INTERNAL_SERVER_ERROR");
  });
  expect(failed).toContain('gateway_operations_failed_total{type="mutation"} 1');
  const refused = await metricsOf((request) => request.errorCodes.add("BAD_USER_INPUT"));
  expect(refused).toContain('gateway_operations_failed_total{type="query"} 0');
  expect(refused).not.toMatch(/^gateway_operations_failed_total.* 1$/m);
});
