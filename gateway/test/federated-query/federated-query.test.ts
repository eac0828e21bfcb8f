import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSubgraph, compose, type HttpSubgraph, serve } from "../support/graph.ts";
import { as, codes, startGateway, type TestServer } from "../support/server.ts";
import { catalog, orders, users } from "../support/shop.ts";

const query = `query Page($first: Int = 2) { orders(first: $first) { id buyer { name } items { name } } }`;
const page = {
  orders: [
    { id: "o1", buyer: { name: "Ada" }, items: [{ name: "Phone" }, { name: "Cable" }] },
    { id: "o2", buyer: { name: "Bob" }, items: [{ name: "Phone" }] },
  ],
};

describe("in this process", () => {
  const rooms = [orders(), users(), catalog()].map(createSubgraph);
  let server: TestServer;
  beforeAll(async () => {
    server = await startGateway(rooms);
  });
  afterAll(() => server.stop());

  test("one query is answered from three rooms", async () => {
    const answer = await server.ask(query);
    expect(answer.body).toEqual({ data: page });
    expect(answer.headers["cache-control"]).toBe("no-store");
  });

  test("each room is given one context for one query, so that its loaders batch", async () => {
    for (const room of rooms) room.contexts.length = 0;
    await server.ask(
      `{ orders(first: 2) { items { name } buyer { name } } product(id: "p1") { name } me { name } }`,
      as("u1"),
    );
    expect(rooms.map(({ contexts }) => contexts.length)).toEqual([1, 1, 1]);
  });

  test("a room is told who asks, by what secret, and nothing of service tokens", async () => {
    for (const room of rooms) room.contexts.length = 0;
    await server.ask("{ me { name } }", {
      ...as("u1", "shopper"),
      "x-cart-token": "cart-secret",
      "x-order-access-token": "order-secret",
      "x-service-authorization": "Bearer stolen",
      "x-client-address": "6.6.6.6",
      "x-request-id": "request-0001",
    });
    expect(rooms[1]?.contexts).toEqual([
      {
        requestId: "request-0001",
        viewer: { kind: "user", userId: "u1", sessionId: "sess_1", scopes: ["shopper"], merchantIds: [] },
        caller: null,
        cartToken: "cart-secret",
        orderAccessToken: "order-secret",
        clientAddress: "127.0.0.1",
        userAgent: null,
        notice: expect.any(Function),
      },
    ]);
  });

  test("a room is told what a client's program says it is where something is written, and never by a header of the client's own", async () => {
    for (const room of rooms) room.contexts.length = 0;
    const headers = { "user-agent": "Mozilla/5.0 Firefox/150.0", "x-client-user-agent": "forged" };
    await server.ask(`mutation { rename(id: "p1", name: "Phone") { name } }`, headers);
    await server.ask(`{ product(id: "p1") { name } }`, headers);
    expect(rooms.flatMap(({ contexts }) => contexts)).toMatchObject([
      { userAgent: "Mozilla/5.0 Firefox/150.0" },
      { userAgent: null },
    ]);
  });

  test("mutations run one after the other, and each reads afresh", async () => {
    const answer = await server.ask(`mutation {
      first: rename(id: "p1", name: "A") { name } after: buy(product: "p1") { items { name } }
      second: rename(id: "p1", name: "Phone") { name } last: buy(product: "p1") { items { name } }
    }`);
    expect(answer.body).toEqual({
      data: {
        first: { name: "A" },
        after: { items: [{ name: "A" }] },
        second: { name: "Phone" },
        last: { items: [{ name: "Phone" }] },
      },
    });
  });

  test("variables of the wrong type are the client's mistake", async () => {
    const answer = await server.ask({ query, variables: { first: "many" } });
    expect(codes(answer.body)).toEqual(["BAD_USER_INPUT"]);
    expect(answer.status).toBe(400);
  });

  test("a value only the room can check is the client's mistake too", async () => {
    const answer = await server.ask(`{ since(day: "yesterday") }`);
    expect(codes(answer.body)).toEqual(["BAD_USER_INPUT"]);
  });

  test("GET answers queries and refuses mutations", async () => {
    const get = (text: string) =>
      server.http.inject({
        url: `/graphql?query=${encodeURIComponent(text)}`,
        headers: { "apollo-require-preflight": "1" },
      });
    expect((await get("{ orders(first: 1) { id } }")).json()).toEqual({ data: { orders: [{ id: "o1" }] } });
    expect((await get(`mutation { buy(product: "p1") { id } }`)).statusCode).toBe(405);
  });

  test("a document with two operations runs the one that is named", async () => {
    const text = 'query A { orders(first: 1) { id } } query B { product(id: "p1") { name } }';
    expect((await server.ask({ query: text, operationName: "B" })).body).toEqual({
      data: { product: { name: "Phone" } },
    });
    expect(codes((await server.ask({ query: text })).body)).toEqual(["OPERATION_RESOLUTION_FAILURE"]);
    expect(codes((await server.ask({ query: text, operationName: "C" })).body)).toEqual([
      "OPERATION_RESOLUTION_FAILURE",
    ]);
  });

  test("null where none may stand is an error, not a silent null", async () => {
    const answer = await server.ask(`{ orders(first: 3) { id seller { name } } }`);
    expect(codes(answer.body)).toContain("INCOMPLETE_SUBGRAPH_DATA");
  });

  test("the log has one line for each operation, without variables or tokens", async () => {
    server.log.length = 0;
    await server.ask(
      { query, variables: { first: 1 } },
      { ...as("secret-user"), "apollographql-client-name": "web", "apollographql-client-version": "1.2" },
    );
    expect(server.log).toHaveLength(1);
    expect(server.log[0]).toMatchObject({
      operation: "Page",
      operationType: "query",
      clientName: "web",
      clientVersion: "1.2",
      status: 200,
    });
    expect(JSON.stringify(server.log)).not.toContain("secret-user");
  });
});

describe("over HTTP", () => {
  const rooms = [orders(), users(), catalog()].map(createSubgraph);
  let servers: HttpSubgraph[];
  let server: TestServer;
  beforeAll(async () => {
    servers = await Promise.all(rooms.map((subgraph) => serve(subgraph)));
    const urls = Object.fromEntries(rooms.map(({ name }, index) => [name, servers[index]?.url ?? ""]));
    server = await startGateway([], { supergraphSdl: compose(rooms, urls) });
  });
  afterAll(async () => {
    await server.stop();
    await Promise.all(servers.map(({ stop }) => stop()));
  });

  test("the same query is answered the same", async () => {
    expect((await server.ask(query)).body).toEqual({ data: page });
  });

  test("a subgraph is sent what it needs to know the viewer, and nothing else", async () => {
    for (const room of rooms) room.asked.length = 0;
    await server.ask("{ me { name } }", {
      ...as("u1"),
      "x-cart-token": "cart-secret",
      "x-order-access-token": "order-secret",
      "x-service-authorization": "Bearer stolen",
      "x-request-id": "request-0002",
      cookie: "a=b",
    });
    const [asked] = rooms[1]?.asked ?? [];
    expect(asked?.headers).toMatchObject({
      ...as("u1"),
      "x-cart-token": "cart-secret",
      "x-order-access-token": "order-secret",
      "x-request-id": "request-0002",
    });
    expect(Object.keys(asked?.headers ?? {})).not.toContain("x-service-authorization");
    expect(Object.keys(asked?.headers ?? {})).not.toContain("cookie");
  });
});
