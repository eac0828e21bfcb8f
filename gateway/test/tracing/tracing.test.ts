import { createServer } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { createOtlpTracing } from "../../src/tracing/otlp.ts";
import { compose, createSubgraph, listen, serve } from "../support/graph.ts";
import { as, startGateway } from "../support/server.ts";
import { orders, users } from "../support/shop.ts";

type Span = {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly status: { readonly code?: number; readonly message?: string };
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[];
};

/** Stands in for a collector: keeps what it is sent. */
async function startCollector() {
  const texts: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      texts.push(Buffer.concat(chunks).toString());
      response.writeHead(200, { "content-type": "application/json" }).end("{}");
    });
  });
  const url = new URL(await listen(server)).origin;
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const spans = (): readonly Span[] =>
    texts.flatMap((text) =>
      (JSON.parse(text) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] }).resourceSpans.flatMap((one) =>
        one.scopeSpans.flatMap((scope) => scope.spans),
      ),
    );
  return { url, spans, text: () => texts.join("\n") };
}

const attribute = (span: Span | undefined, key: string): unknown =>
  Object.values(span?.attributes.find((one) => one.key === key)?.value ?? {})[0];

async function arrange(ratio = 1) {
  const collector = await startCollector();
  const [near, far] = [createSubgraph(users()), createSubgraph(orders())];
  const served = await serve(far);
  onTestFinished(served.stop);
  const tracing = createOtlpTracing({ endpoint: collector.url, serviceName: "gateway", ratio });
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
  expect([attribute(root, "graphql.operation.name"), attribute(root, "novatech.client")]).toEqual(["Orders", "web"]);
  const parts = spans.filter((span) => span !== root);
  for (const part of parts) expect([part.traceId, part.parentSpanId]).toEqual([root?.traceId, root?.spanId]);
  expect(parts.map((part) => [part.name, attribute(part, "novatech.subgraph")])).toEqual([
    ["plan", undefined],
    ["fetch", "orders"],
    ["fetch", "users"],
  ]);
  const fetched = parts.find((part) => attribute(part, "novatech.subgraph") === "orders");
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

test("an error is told by its code, at the request and at the fetch", async () => {
  const { collector, server } = await arrange();
  await server.ask("{ me { fault } }");
  await server.stop();
  const failed = collector.spans().filter(({ status }) => status.code === 2);
  expect(failed.map(({ name }) => name).toSorted()).toEqual(["fetch", "graphql"]);
  expect(failed.find(({ name }) => name === "graphql")?.status.message).toBe("INTERNAL_SERVER_ERROR");
});

test("a client that wants to be traced does not decide it", async () => {
  const { collector, server } = await arrange(0);
  await server.ask("{ me { name } }", { traceparent: `00-${"a".repeat(32)}-${"b".repeat(16)}-01` });
  await server.stop();
  expect(collector.spans()).toEqual([]);
});
