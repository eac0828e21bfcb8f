import { createServer, type Server } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { type WebSocket, WebSocketServer } from "ws";
import { compose, listen } from "../support/graph.ts";
import { eventually } from "../support/eventually.ts";
import { as, startGateway, testTokens, type TestServer } from "../support/server.ts";
import { collect, connect, postStream } from "../support/sockets.ts";
import { ticking } from "../support/ticking.ts";

const running: TestServer[] = [];
const upstreams: Server[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
  for (const server of upstreams.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function start(options: Parameters<typeof startGateway>[1] = {}) {
  const graph = ticking();
  const server = await startGateway(graph.rooms, options);
  running.push(server);
  await server.listen();
  return { ...graph, server };
}

const untilOpened = async (source: { readonly state: { readonly opened: number } }, count = 1) => {
  await eventually(() => source.state.opened).toBe(count);
};

test("an event's fault is masked and nulls its own field, and the stream goes on", async () => {
  const { source, push, server } = await start();
  const client = connect(server.url());
  const { results, unsubscribe, ended } = collect(client, "subscription { tick { n owner { name } } }");
  await untilOpened(source);
  push(1, "broken");
  push(2);
  await eventually(() => results.length).toBe(2);
  expect(results).toMatchObject([
    {
      data: { tick: { n: 1, owner: { name: null } } },
      errors: [{ path: ["tick", "owner", "name"], extensions: { code: "INTERNAL_SERVER_ERROR" } }],
    },
    { data: { tick: { n: 2, owner: { name: "Ada 1" } } } },
  ]);
  expect(JSON.stringify(results)).not.toContain("hunter2");
  unsubscribe();
  await ended;
  await eventually(() => source.state.closed).toBe(1);
  await client.dispose();
});

test("a client that goes away closes the source, over both transports", async () => {
  const { source, push, server } = await start();
  const client = connect(server.url());
  const { first } = collect(client, "subscription { tick { n } }");
  await untilOpened(source);
  push(1);
  await first;
  client.terminate();
  await eventually(() => source.state.closed).toBe(1);

  const { parts } = await postStream(server.url(), "subscription { tick { n } }");
  await untilOpened(source, 2);
  push(2);
  expect((await parts.next()).value).toEqual({ payload: { data: { tick: { n: 2 } } } });
  await parts.return(undefined);
  await eventually(() => source.state.closed).toBe(2);
});

describe("who may subscribe", () => {
  test("a bad token closes the connection with 4403", async () => {
    const { server } = await start();
    const client = connect(server.url(), { Authorization: "Bearer bad" });
    expect(await collect(client, "subscription { tick { n } }").ended).toMatchObject({ code: 4403 });
  });

  test("a protected subscription is refused before its source is asked", async () => {
    const { source, server } = await start();
    const client = connect(server.url());
    expect(await collect(client, "subscription { mine { n } }").ended).toMatchObject([
      { extensions: { code: "UNAUTHORIZED_FIELD_OR_TYPE" } },
    ]);
    const { response } = await postStream(server.url(), "subscription { mine { n } }");
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "UNAUTHORIZED_FIELD_OR_TYPE" } }] });
    expect(source.state.opened).toBe(0);
    await client.dispose();
  });

  test("headers may be nested, in any case of letters", async () => {
    const { source, push, server } = await start();
    const client = connect(server.url(), { headers: { AUTHORIZATION: as("u1").authorization } });
    const { results } = collect(client, "subscription { tick { n secret } }");
    await untilOpened(source);
    push(1);
    await eventually(() => results.length).toBe(1);
    expect(results[0]).toEqual({ data: { tick: { n: 1, secret: null } } });
    await client.dispose();
  });

  test("a protected field of an event is null with an error", async () => {
    const { source, push, server } = await start();
    const client = connect(server.url());
    const { results } = collect(client, "subscription { tick { n secret } }");
    await untilOpened(source);
    push(1);
    await eventually(() => results.length).toBe(1);
    expect(results[0]).toMatchObject({
      data: { tick: { n: 1, secret: null } },
      errors: [{ path: ["tick", "secret"], extensions: { code: "UNAUTHORIZED_FIELD_OR_TYPE" } }],
    });
    await client.dispose();
  });

  test("the end of the token ends the streams with UNAUTHENTICATED, then the connection", async () => {
    const { source, server } = await start({ tokenVerifier: testTokens(new Date(Date.now() + 3_000)) });
    const client = connect(server.url(), as("u1"));
    const closed = new Promise<unknown>((resolve) => client.on("closed", resolve));
    const { results, ended } = collect(client, "subscription { tick { n } }");
    await untilOpened(source);
    const multipart = await postStream(server.url(), "subscription { tick { n } }", as("u1"));
    expect(await ended).toBeNull();
    expect(results).toMatchObject([{ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] }]);
    expect(await Array.fromAsync(multipart.parts)).toMatchObject([
      { payload: { errors: [{ extensions: { code: "UNAUTHENTICATED" } }] } },
    ]);
    expect(source.state.closed).toBe(source.state.opened);
    await client.dispose();
    expect(await closed).toBeDefined();
  });
});

describe("limits", () => {
  test("on text hold over a socket too", async () => {
    const { server } = await start({ limits: { maxDepth: 2 } });
    const client = connect(server.url());
    expect(await collect(client, "subscription { tick { owner { name } } }").ended).toMatchObject([
      { extensions: { code: "MAX_DEPTH_EXCEEDED" } },
    ]);
    await client.dispose();
  });

  test("one connection holds only so many operations", async () => {
    const { source, server } = await start({ maxSubscriptionsPerConnection: 2 });
    const client = connect(server.url());
    for (const text of ["subscription { tick { n } }", "subscription { tick { __typename } }"]) collect(client, text);
    await untilOpened(source, 2);
    expect(await collect(client, "subscription { tick { n } }").ended).toMatchObject([
      { extensions: { code: "TOO_MANY_SUBSCRIPTIONS" } },
    ]);
    await client.dispose();
  });
});

describe("an owner over HTTP that", () => {
  /** A gateway whose ticks come from a server that does as the test says with each socket. */
  async function startOver(behave: (socket: WebSocket) => void) {
    const { rooms } = ticking();
    const upstream = createServer();
    upstreams.push(upstream);
    new WebSocketServer({ server: upstream, handleProtocols: () => "graphql-transport-ws" }).on("connection", behave);
    const url = await listen(upstream);
    const server = await startGateway([], {
      supergraphSdl: compose(rooms, { ticks: url, owners: url }),
      subgraphTimeoutMs: 200,
    });
    running.push(server);
    await server.listen();
    return { client: connect(server.url()), server };
  }

  const acknowledge = (socket: WebSocket, then: () => void) =>
    socket.on("message", (data) => {
      const message = JSON.parse((data as Buffer).toString("utf8")) as { type: string };
      if (message.type === "connection_init") socket.send(JSON.stringify({ type: "connection_ack" }));
      if (message.type === "subscribe") then();
    });

  test.each([
    ["closes with 1011", (socket: WebSocket) => acknowledge(socket, () => socket.close(1011)), "SUBGRAPH_UNAVAILABLE"],
    [
      "drops the connection",
      (socket: WebSocket) => acknowledge(socket, () => socket.terminate()),
      "SUBGRAPH_UNAVAILABLE",
    ],
    ["never acknowledges", () => {}, "SUBGRAPH_TIMEOUT"],
  ])("%s gives the client an error and an end", async (_name, behave, code) => {
    const { client, server } = await startOver(behave);
    const { results, ended } = collect(client, "subscription { tick { n } }");
    expect(await ended).toBeNull();
    expect(results).toMatchObject([
      { errors: [{ message: expect.stringContaining('"ticks"'), extensions: { code } }] },
    ]);
    const { body } = await server.http.inject("/metrics");
    expect(body).toMatch(/gateway_subscription_upstream_breaks_total\{subgraph="ticks",code="(1011|1006|4504)"\} 1/);
    await client.dispose();
  });

  test("is not there gives the client an error", async () => {
    const { rooms } = ticking();
    const url = "http://127.0.0.1:9/graphql";
    const server = await startGateway([], { supergraphSdl: compose(rooms, { ticks: url, owners: url }) });
    running.push(server);
    await server.listen();
    const client = connect(server.url());
    const { results, ended } = collect(client, "subscription { tick { n } }");
    expect(await ended).toBeNull();
    expect(results).toMatchObject([{ errors: [{ extensions: { code: "SUBGRAPH_UNAVAILABLE" } }] }]);
    const { body } = await server.http.inject("/metrics");
    expect(body).toMatch(/gateway_subscription_upstream_breaks_total\{subgraph="ticks",code="E[A-Z]+"\} 1/);
    await client.dispose();
  });

  test("takes the connection and never shakes hands gives the client an error, counted by its name", async () => {
    const { rooms } = ticking();
    const upstream = createServer().on("upgrade", () => {});
    upstreams.push(upstream);
    const url = await listen(upstream);
    const server = await startGateway([], {
      supergraphSdl: compose(rooms, { ticks: url, owners: url }),
      subgraphTimeoutMs: 100,
    });
    running.push(server);
    await server.listen();
    const client = connect(server.url());
    const { results, ended } = collect(client, "subscription { tick { n } }");
    expect(await ended).toBeNull();
    expect(results).toMatchObject([{ errors: [{ extensions: { code: "SUBGRAPH_TIMEOUT" } }] }]);
    const { body } = await server.http.inject("/metrics");
    expect(body).toContain('gateway_subscription_upstream_breaks_total{subgraph="ticks",code="handshake"} 1');
    await client.dispose();
  });
});
