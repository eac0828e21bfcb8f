import { getOperationAST, parse } from "graphql";
import { Registry } from "prom-client";
import { expect, test } from "vitest";
import { executePlan } from "../../src/execution/execute.ts";
import { createMetricsObserver } from "../../src/execution/observe.ts";
import { isPlannable, prepareOperation } from "../../src/execution/operation.ts";
import { planOperation } from "../../src/execution/plan.ts";
import { createSources } from "../../src/execution/sources.ts";
import { createGatewayRequest } from "../../src/request.ts";
import { loadGeneration } from "../../src/supergraph.ts";
import { compose, createSubgraph } from "../support/graph.ts";
import { orders, users } from "../support/shop.ts";

test("a plan that is not compiled is run by Apollo's executor, and counted by its reason", async () => {
  const rooms = [orders(), users()].map(createSubgraph);
  const generation = loadGeneration(compose(rooms), 10);
  const registry = new Registry();
  const observer = createMetricsObserver(registry);
  const sources = createSources({ rooms, httpUrls: () => undefined, http: {} as never, observer });
  const document = parse("{ orders(first: 1) { buyer { name } } }");
  const operation = getOperationAST(document);
  if (!operation) throw new Error("no operation");
  const prepared = prepareOperation({ generation, textHash: "1", document, operation, variables: {} });
  if (!isPlannable(prepared)) throw new Error("nothing to plan");
  const { plan } = planOperation(prepared, observer);
  const scope = {
    request: createGatewayRequest({ id: "r", transport: "http", headers: {}, params: {} }),
    signal: new AbortController().signal,
    contexts: new Map<string, object>(),
    limitCaching: null,
  };
  const tools = { sourceOf: sources.sourceOf(generation), observer };
  const result = await executePlan({ plan, compiled: { unknown: "defer" } }, prepared, scope, tools);
  expect(JSON.parse(JSON.stringify(result))).toEqual({ data: { orders: [{ buyer: { name: "Ada" } }] } });
  expect(await registry.metrics()).toContain('gateway_execution_fallback_total{reason="defer"} 1');
});
