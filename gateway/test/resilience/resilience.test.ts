import {
  createServer,
  type IncomingMessage,
  request,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { GatewayServerOptions } from "../../src/server.ts";
import { eventually } from "../support/eventually.ts";
import { compose, createSubgraph, listen } from "../support/graph.ts";
import { as, codes, startGateway, type TestServer } from "../support/server.ts";

const stock = createSubgraph({
  name: "stock",
  sdl: "type Query { left: Int } type Mutation { take: Int }",
  resolvers: {},
});

let subgraph: Server;
let url: string;
let behave: (request: IncomingMessage, response: ServerResponse, count: number) => void;
let asked: number;
let servers: TestServer[];

beforeEach(async () => {
  asked = 0;
  servers = [];
  const listener: RequestListener = (request, response) => {
    request.resume();
    request.on("end", () => behave(request, response, ++asked));
  };
  subgraph = createServer(listener);
  url = await listen(subgraph);
});
afterEach(async () => {
  subgraph.closeAllConnections();
  subgraph.close();
  await Promise.all(servers.map((server) => server.stop()));
});

async function gateway(options: Partial<GatewayServerOptions> = {}): Promise<TestServer> {
  const server = await startGateway([], { supergraphSdl: compose([stock], { stock: url }), ...options });
  servers.push(server);
  return server;
}

const answers = (response: ServerResponse): void =>
  void response.writeHead(200, { "content-type": "application/json" }).end('{"data":{"left":3,"take":3}}');
const noRetry = { attempts: 0 };

describe("a query that reached nobody", () => {
  test.each([
    ["because a proxy says so", (response: ServerResponse) => void response.writeHead(503).end()],
    ["because the connection broke", (response: ServerResponse) => void response.socket?.destroy()],
  ])("%s is sent again, once", async (_why, fail) => {
    behave = (_request, response, count) => (count === 1 ? fail(response) : answers(response));
    const server = await gateway();
    expect((await server.ask("{ left }")).body).toEqual({ data: { left: 3 } });
    behave = (_request, response) => fail(response);
    asked = 0;
    expect(codes((await server.ask("{ left }")).body)).toEqual(["SUBGRAPH_UNAVAILABLE"]);
    expect(asked).toBe(2);
  });

  test("is not sent again when the subgraph did answer, with whatever", async () => {
    behave = (_request, response) => void response.writeHead(500).end("oh");
    await (await gateway()).ask("{ left }");
    expect(asked).toBe(1);
  });
});

test("a mutation is never sent again", async () => {
  behave = (_request, response) => void response.writeHead(503).end();
  expect(codes((await (await gateway()).ask("mutation { take }")).body)).toEqual(["SUBGRAPH_UNAVAILABLE"]);
  expect(asked).toBe(1);
});

describe("a subgraph that fails again and again", () => {
  const breaker = { minCalls: 3, window: 3, openMs: 60_000 };

  test("is not asked any more, and one that answers errors is", async () => {
    const server = await gateway({ resilience: { breaker, retry: noRetry } });
    behave = (_request, response) => void response.writeHead(500).end();
    for (let count = 0; count < 3; count++) await server.ask("{ left }");
    const refused = (await server.ask("{ left }")).body;
    expect(asked).toBe(3);
    expect(refused.errors).toMatchObject([{ path: ["left"], extensions: { code: "SUBGRAPH_UNAVAILABLE" } }]);
    expect((await server.http.inject("/metrics")).body).toContain('gateway_subgraph_breaker_open{subgraph="stock"} 1');
  });

  test("is asked on when it answers, if only with errors", async () => {
    const server = await gateway({ resilience: { breaker, retry: noRetry } });
    behave = (_request, response) => void response.end('{"errors":[{"message":"no","extensions":{"code":"NO"}}]}');
    for (let count = 0; count < 5; count++) await server.ask("{ left }");
    expect(asked).toBe(5);
  });
});

/** Asks over a real connection, and leaves as soon as the subgraph has the question. */
async function askAndLeave(server: TestServer, query: string): Promise<void> {
  const before = asked;
  const client = request(`${server.url()}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
  });
  client.on("error", () => {});
  client.end(JSON.stringify({ query }));
  await eventually(() => asked).toBe(before + 1);
  client.destroy();
}

describe("a client that leaves", () => {
  const breaker = { minCalls: 2, window: 2, openMs: 60_000 };

  test("takes its query with it, and does not trip the breaker", async () => {
    let gone = 0;
    behave = (request) => void request.socket.once("close", () => gone++);
    const server = await gateway({ resilience: { breaker } });
    await server.listen();
    for (let count = 1; count <= 4; count++) {
      await askAndLeave(server, "{ left }");
      await eventually(() => gone).toBe(count);
    }
    behave = (_request, response) => answers(response);
    expect((await server.ask("{ left }")).body).toEqual({ data: { left: 3 } });
  });

  test("leaves its mutation to end", async () => {
    let isWhole = false;
    let finish: () => void = () => {};
    behave = (_request, response) => {
      finish = () => answers(response);
      response.once("close", () => (isWhole = response.writableFinished));
    };
    const server = await gateway();
    await server.listen();
    await askAndLeave(server, "mutation { take }");
    await eventually(
      () => server.log.some(({ msg }) => msg === "operation") || server.gateway.load.inFlight() === 1,
    ).toBe(true);
    finish();
    await eventually(() => server.gateway.load.inFlight()).toBe(0);
    expect(isWhole).toBe(true);
  });
});

describe("equal queries at the same time", () => {
  const twice = (server: TestServer, one: Record<string, string>, other: Record<string, string>) =>
    Promise.all([server.ask("{ left }", one), server.ask("{ left }", other)]);

  beforeEach(() => {
    // Nobody is answered before all have asked, or could have.
    behave = (_request, response) => void setTimeout(() => answers(response), 50);
  });

  test("are sent for each, unless they are to be shared", async () => {
    await twice(await gateway(), {}, {});
    expect(asked).toBe(2);
  });

  test("are sent once when they are to be shared", async () => {
    const results = await twice(await gateway({ resilience: { sharesInFlight: true } }), as("u1"), as("u1"));
    expect(asked).toBe(1);
    for (const { body } of results) expect(body).toEqual({ data: { left: 3 } });
  });

  test.each([
    ["viewers", as("u1"), as("u2")],
    ["carts", { "x-cart-token": "a" }, { "x-cart-token": "b" }],
  ])("are never shared by different %s", async (_what, one, other) => {
    await twice(await gateway({ resilience: { sharesInFlight: true } }), one, other);
    expect(asked).toBe(2);
  });
});

test("a subgraph holds so many requests at once; what finds no room is refused at once", async () => {
  const held: ServerResponse[] = [];
  behave = (_request, response) => void held.push(response);
  const server = await gateway({ resilience: { bulkhead: { maxConcurrent: 1, maxQueued: 1 } } });
  const first = server.ask("{ left }");
  await eventually(() => held.length).toBe(1);
  const second = server.ask("{ left }");
  await eventually(() => server.gateway.load.inFlight()).toBe(2);
  expect(codes((await server.ask("{ left }")).body)).toEqual(["SUBGRAPH_UNAVAILABLE"]);
  behave = (_request, response) => answers(response);
  for (const response of held) answers(response);
  for (const { body } of await Promise.all([first, second])) expect(body).toEqual({ data: { left: 3 } });
});

test("too many operations at once are refused and the process is not ready, until few are left", async () => {
  const held: ServerResponse[] = [];
  behave = (_request, response) => void held.push(response);
  const server = await gateway({ load: { maxOperations: 2, lowMark: 0 } });
  const running = [server.ask("{ left }"), server.ask("{ left }")];
  await eventually(() => held.length).toBe(2);
  const refused = await server.ask("{ left }");
  expect([refused.status, refused.headers["retry-after"], codes(refused.body)]).toEqual([503, "1", ["OVERLOADED"]]);
  const ready = await server.http.inject("/health/ready");
  expect([ready.statusCode, ready.json()]).toMatchObject([503, { missing: [{ name: "load" }] }]);
  for (const response of held) answers(response);
  await Promise.all(running);
  expect((await server.http.inject("/health/ready")).statusCode).toBe(200);
  behave = (_request, response) => answers(response);
  expect((await server.ask("{ left }")).status).toBe(200);
});
