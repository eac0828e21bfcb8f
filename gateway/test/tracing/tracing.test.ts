import { createOtlpTracing } from "@novatech/service/tracing/otlp";
import { attributeOf, startTraceReceiver, treeBelow } from "@novatech/testkit/trace-receiver";
import { expect, onTestFinished, test } from "vitest";
import { compose, createSubgraph, serve } from "../support/graph.ts";
import { eventually } from "../support/eventually.ts";
import { as, startGateway } from "../support/server.ts";
import { orders, users } from "../support/shop.ts";
import { collect, connect } from "../support/sockets.ts";
import { ticking } from "../support/ticking.ts";

async function arrange(ratio = 1, maxParts = 1_000) {
  const collector = await startTraceReceiver();
  onTestFinished(collector.stop);
  const [near, far] = [createSubgraph(users()), createSubgraph(orders())];
  const served = await serve(far);
  onTestFinished(served.stop);
  const tracing = createOtlpTracing({ endpoint: collector.url, serviceName: "gateway", ratio, maxParts });
  const server = await startGateway([near], {
    supergraphSdl: compose([near, far], { orders: served.url }),
    tracing,
  });
  return { collector, server, far };
}

const query = `query Orders($first: Int!) { orders(first: $first) { id buyer { name } } }`;

test("a request is one trace: plan and fetches below it, and who is fetched from is told", async () => {
  const { collector, server, far } = await arrange();
  const parent = `00-${"a".repeat(32)}-${"b".repeat(16)}-00`;
  await server.ask({ query, variables: { first: 1 } }, { traceparent: parent, "apollographql-client-name": "web" });
  await server.stop();
  const spans = collector.spans();
  const [root] = spans.filter(({ name }) => name === "graphql");
  expect(root).toMatchObject({ traceId: "a".repeat(32), parentSpanId: "b".repeat(16) });
  expect([attributeOf(root, "graphql.operation.name"), attributeOf(root, "novatech.client")]).toEqual([
    "Orders",
    "web",
  ]);
  expect(root && treeBelow(spans, root)).toEqual({
    plan: {},
    "fetch orders": {},
    "fetch users": { "room users": {} },
  });
  const fetched = spans.find((span) => attributeOf(span, "novatech.subgraph") === "orders");
  expect(far.asked[0]?.headers["traceparent"]).toBe(`00-${fetched?.traceId}-${fetched?.spanId}-01`);
});

test("nothing of who asks or what they sent is in a trace, or in the log", async () => {
  const { collector, server } = await arrange();
  const headers = { ...as("ada-lovelace"), "x-cart-token": "cart-secret", "x-forwarded-for": "192.0.2.7" };
  const buy = "mutation Buy($product: ID!) { buy(product: $product) { id } }";
  const bought = await server.ask({ query: buy, variables: { product: "ada@example.com" } }, headers);
  expect(bought.body.errors).toBeUndefined();
  await server.ask({ query, variables: { first: "ada@example.com" } }, headers);
  await server.ask(`{ me { fault } }`, headers);
  await server.stop();
  expect(collector.spans().filter(({ name }) => name === "graphql")).toHaveLength(3);
  const personal = /ada|example\.com|cart-secret|192\.0\.2/i;
  expect(collector.text()).not.toMatch(personal);
  expect(collector.text()).not.toContain("hunter2");
  const lines = server.log.filter(({ msg }) => msg === "operation");
  expect(lines).toMatchObject([
    { operation: "Buy", operationType: "mutation", status: 200, cacheStatus: "none" },
    { operation: "Orders", errorCodes: ["BAD_USER_INPUT"] },
    { operation: null, errorCodes: ["INTERNAL_SERVER_ERROR"] },
  ]);
  expect(JSON.stringify(lines)).not.toMatch(personal);
});

test("an error is told by its code, at the request, the fetch and the resolver", async () => {
  const { collector, server } = await arrange();
  await server.ask("{ me { fault } }");
  await server.stop();
  const failed = collector.spans().filter(({ status }) => status.code === 2);
  expect(failed.map(({ name }) => name).toSorted()).toEqual(["User.fault", "fetch", "graphql"]);
  expect(failed.find(({ name }) => name === "graphql")?.status.message).toBe("INTERNAL_SERVER_ERROR");
});

test("a client that wants to be traced does not decide it", async () => {
  const { collector, server } = await arrange(0);
  await server.ask("{ me { name } }", { traceparent: `00-${"a".repeat(32)}-${"b".repeat(16)}-01` });
  await server.stop();
  expect(collector.spans()).toEqual([]);
});

test("who is asked when a request has more parts than are told is told not to trace, and nothing is lost but their spans", async () => {
  const { collector, server, far } = await arrange(1, 2);
  const answer = await server.ask({ query, variables: { first: 2 } });
  expect(answer.body.errors).toBeUndefined();
  await server.stop();
  expect(collector.spans().map(({ name }) => name)).toEqual(["plan", "fetch", "graphql"]);
  expect(far.asked[0]?.headers["traceparent"]).toMatch(/-01$/);
  const last = await arrange(1, 1);
  await last.server.ask({ query, variables: { first: 2 } });
  await last.server.stop();
  expect(last.far.asked[0]?.headers["traceparent"]).toMatch(/-00$/);
});

test("a stream is one trace, with what its owner and others do for each event, and ends with it", async () => {
  const collector = await startTraceReceiver();
  onTestFinished(collector.stop);
  const { rooms, source, push } = ticking();
  const tracing = createOtlpTracing({ endpoint: collector.url, serviceName: "gateway", ratio: 1 });
  const server = await startGateway(rooms, { tracing });
  await server.listen();
  const client = connect(server.url());
  const { results, unsubscribe } = collect(client, "subscription Ticks { tick { n owner { name } } }");
  await eventually(() => source.state.opened).toBe(1);
  for (const n of [1, 2]) {
    push(n);
    await eventually(() => results.length).toBe(n);
  }
  unsubscribe();
  await eventually(() => source.state.closed).toBe(1);
  await client.dispose();
  await server.stop();
  const spans = collector.spans();
  const [root] = spans.filter(({ name }) => name === "graphql");
  expect([attributeOf(root, "graphql.operation.name"), attributeOf(root, "novatech.events")]).toEqual(["Ticks", 2]);
  expect(root && treeBelow(spans, root)).toMatchObject({
    "fetch ticks": { "room ticks": {} },
    "fetch owners": { "room owners": {} },
  });
});

test("an owner over HTTP is told the trace with the subscription", async () => {
  const collector = await startTraceReceiver();
  onTestFinished(collector.stop);
  const { rooms, source } = ticking();
  const [ticks, owners] = rooms;
  if (!ticks || !owners) throw new Error("two rooms");
  const served = await serve(ticks);
  onTestFinished(served.stop);
  const tracing = createOtlpTracing({ endpoint: collector.url, serviceName: "gateway", ratio: 1 });
  const server = await startGateway([owners], { supergraphSdl: compose(rooms, { ticks: served.url }), tracing });
  await server.listen();
  const client = connect(server.url());
  const { unsubscribe } = collect(client, "subscription { tick { n } }");
  await eventually(() => source.state.opened).toBe(1);
  unsubscribe();
  await eventually(() => source.state.closed).toBe(1);
  await client.dispose();
  await server.stop();
  const [fetched] = collector.spans().filter((span) => attributeOf(span, "novatech.subgraph") === "ticks");
  expect(served.subscribed).toEqual([{ traceparent: `00-${fetched?.traceId}-${fetched?.spanId}-01` }]);
});
