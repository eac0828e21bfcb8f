import { createClient as createEventStreamClient } from "graphql-sse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compose, createSubgraph, type HttpSubgraph, serve } from "../support/graph.ts";
import { startGateway, type TestServer } from "../support/server.ts";
import { catalog, orders, users } from "../support/shop.ts";
import { collect, connect, postStream } from "../support/sockets.ts";

const text = `subscription Moves($n: Int) { orderMoved(order: "o1", steps: $n) { step buyer { name } items { name } } }`;
const event = (step: number) => ({
  data: { orderMoved: { step, buyer: { name: "Ada" }, items: [{ name: "Phone" }, { name: "Cable" }] } },
});

async function inProcess() {
  const server = await startGateway([orders(), users(), catalog()].map(createSubgraph));
  return { server, stop: () => server.stop() };
}

async function overHttp() {
  const rooms = [orders(), users(), catalog()].map(createSubgraph);
  const servers: HttpSubgraph[] = await Promise.all(rooms.map((subgraph) => serve(subgraph)));
  const urls = Object.fromEntries(rooms.map(({ name }, index) => [name, servers[index]?.url ?? ""]));
  const server = await startGateway([], { supergraphSdl: compose(rooms, urls) });
  return {
    server,
    stop: async () => {
      await server.stop();
      await Promise.all(servers.map(({ stop }) => stop()));
    },
  };
}

describe.each([
  ["rooms in this process", inProcess],
  ["subgraphs over HTTP", overHttp],
])("a subscription with fields of three: %s", (_name, start) => {
  let running: { readonly server: TestServer; readonly stop: () => Promise<void> };
  beforeAll(async () => {
    running = await start();
    await running.server.listen();
  });
  afterAll(() => running.stop());

  test("over graphql-ws, and completes when its source ends", async () => {
    const client = connect(running.server.url());
    const { results, ended } = collect(client, text, { n: 3 });
    expect(await ended).toBeNull();
    expect(results).toEqual([event(1), event(2), event(3)]);
    await client.dispose();
  });

  test("over multipart, and ends when its source ends", async () => {
    const { response, parts } = await postStream(running.server.url(), text);
    expect(response.headers.get("content-type")).toBe('multipart/mixed;boundary="graphql";subscriptionSpec=1.0');
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(await Array.fromAsync(parts)).toEqual([{ payload: event(1) }, { payload: event(2) }]);
  });

  test("over server-sent events, as the clients of graphql-sse read them, queries too", async () => {
    const client = createEventStreamClient({ url: `${running.server.url()}/graphql`, retryAttempts: 0 });
    expect(await Array.fromAsync(client.iterate({ query: text, variables: { n: 3 } }))).toEqual([1, 2, 3].map(event));
    expect(await Array.fromAsync(client.iterate({ query: "{ __typename }" }))).toEqual([
      { data: { __typename: "Query" } },
    ]);
    client.dispose();
  });

  test("a refusal of the owner reaches the client with its code", async () => {
    const client = connect(running.server.url());
    const { results, ended } = collect(client, `subscription { orderMoved(order: "none") { step } }`);
    const outcome = JSON.stringify([await ended, results]);
    expect(outcome).toContain("ORDER_NOT_FOUND");
    await client.dispose();
  });

  test("queries and mutations are answered on the same socket", async () => {
    const client = connect(running.server.url());
    const { results, ended } = collect(client, `{ product(id: "p1") { name } }`);
    expect(await ended).toBeNull();
    expect(results).toEqual([{ data: { product: { name: "Phone" } } }]);
    await client.dispose();
  });
});

describe("without a stream", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startGateway([orders(), users(), catalog()].map(createSubgraph));
    await server.listen();
  });
  afterAll(() => server.stop());

  test("a subscription says how to be asked for", async () => {
    const answer = await server.ask(text);
    expect(answer.status).toBe(406);
    expect(answer.body.errors?.[0]).toMatchObject({
      message: expect.stringContaining("graphql-transport-ws"),
      extensions: { code: "SUBSCRIPTION_NEEDS_STREAM" },
    });
  });

  test("a query that would accept multipart is answered as JSON", async () => {
    const { response } = await postStream(server.url(), `{ product(id: "p1") { name } }`);
    expect(await response.json()).toEqual({ data: { product: { name: "Phone" } } });
  });

  test("a mistake in the text is answered as JSON, with the usual code", async () => {
    const { response } = await postStream(server.url(), "subscription { nothing }");
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }] });
  });
});
