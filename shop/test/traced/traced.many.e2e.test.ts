import { createGraphClient } from "@novatech/testkit/graph-client";
import { accepted, fillCart, quoteCart, register, submitCheckout } from "@novatech/testkit/shop/buying";
import { attributeOf, type ReceivedSpan, startTraceReceiver, treeBelow } from "@novatech/testkit/trace-receiver";
import { expect, onTestFinished, test } from "vitest";
import { northlight } from "../../demo-seed/merchants.ts";
import { plentiful } from "../goods.ts";
import { type ShopUnderTest, startManyProcesses, startOneProcess } from "../shop-under-test.ts";

const query = `query Traced { products(first: 3) { nodes { id name variants(first: 1) { nodes { availability { status } } } } } }`;

/** The spans of one query to a shop, once the shop has stopped, and the one that holds the others. */
async function trace(start: (environment: Readonly<Record<string, string>>) => Promise<ShopUnderTest>) {
  const receiver = await startTraceReceiver();
  onTestFinished(receiver.stop);
  const shop = await start({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url, OTEL_TRACES_SAMPLER_ARG: "1" });
  const reply = await fetch(shop.url, {
    method: "POST",
    headers: { "content-type": "application/json", "apollographql-client-name": "web" },
    body: JSON.stringify({ query }),
  }).finally(shop.stop);
  const body = (await reply.json()) as { readonly data: { readonly products: { readonly nodes: readonly unknown[] } } };
  expect(body.data.products.nodes).toHaveLength(3);
  const [root] = receiver.spans().filter((span) => attributeOf(span, "graphql.operation.name") === "Traced");
  if (!root) throw new Error("nothing was traced");
  return { root, spans: receiver.spans().filter(({ traceId }) => traceId === root.traceId) };
}

/** The gateway's plan, its fetches, and below them the rooms' resolvers and statements. */
const wholeTree = {
  plan: {},
  "fetch catalog": { "room catalog": { "Query.products": { "sql catalog": {} } } },
  "fetch inventory": {
    "room inventory": { "ProductVariant.availability": { "sql inventory": {} } },
  },
};

const statements = (spans: readonly ReceivedSpan[]): readonly string[] =>
  spans.filter(({ name }) => name === "sql").map((span) => String(attributeOf(span, "db.query.text")));

test("in one process a query is one trace, from the request to the statements", async () => {
  const { root, spans } = await trace((environment) => startOneProcess({ environment }));
  expect(treeBelow(spans, root)).toMatchObject(wholeTree);
  expect(new Set(spans.map(({ service }) => service))).toEqual(new Set(["novatech"]));
  for (const text of statements(spans)) expect(text).toMatch(/\$1/);
});

test("over processes it is the same trace, kept by all of them because the gateway keeps it", async () => {
  const { root, spans } = await trace((environment) => startManyProcesses({ environment }));
  expect(treeBelow(spans, root)).toMatchObject(wholeTree);
  expect(new Set(spans.map(({ service }) => service))).toEqual(new Set(["gateway", "catalog", "inventory"]));
});

test("a followed check-out is one trace, down to what the room asks for each event", async () => {
  const receiver = await startTraceReceiver();
  onTestFinished(receiver.stop);
  const environment = { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url, OTEL_TRACES_SAMPLER_ARG: "1" };
  const shop = await startManyProcesses({ environment });
  const visitor = createGraphClient(shop.url, { name: "traced" });
  try {
    const { client } = await register(visitor);
    await fillCart(client, [{ variantId: plentiful(northlight.id, 1), quantity: 1 }]);
    const { attempt } = accepted(await submitCheckout(client, await quoteCart(client)));
    const follow = `subscription FollowTraced($id: ID!) { checkoutUpdated(attemptId: $id) { status order { number } } }`;
    const statuses: string[] = [];
    type Update = { readonly checkoutUpdated: { readonly status: string } };
    for await (const { checkoutUpdated } of client.follow<Update>(follow, { id: attempt?.id }))
      statuses.push(checkoutUpdated.status);
    expect(statuses.at(-1)).toBe("PLACED");
    await client.close();
  } finally {
    await visitor.close();
    await shop.stop();
  }
  const [root] = receiver.spans().filter((span) => attributeOf(span, "graphql.operation.name") === "FollowTraced");
  if (!root) throw new Error("the stream was not traced");
  expect(treeBelow(receiver.spans(), root)).toMatchObject({
    "fetch orders": { "room orders": { "sql orders": {}, "CheckoutAttempt.order": { "sql orders": {} } } },
  });
});
