import { createServer, type RequestListener, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { compose, createSubgraph, type HttpSubgraph, listen, serve } from "../support/graph.ts";
import { codes, startGateway, type TestServer } from "../support/server.ts";
import { catalog, orders, users } from "../support/shop.ts";

const query = '{ orders(first: 2) { id buyer { name } items { name } } product(id: "p1") { name } }';
const items = [[{ name: "Phone" }, { name: "Cable" }], [{ name: "Phone" }]];

let good: HttpSubgraph[];
let bad: Server;
let behave: RequestListener;
let server: TestServer;

beforeEach(async () => {
  const rooms = [orders(), catalog(), users()].map(createSubgraph);
  good = await Promise.all(rooms.slice(0, 2).map((subgraph) => serve(subgraph)));
  bad = createServer((request, response) => behave(request, response));
  const urls = { orders: good[0]?.url ?? "", catalog: good[1]?.url ?? "", users: await listen(bad) };
  server = await startGateway([], {
    supergraphSdl: compose(rooms, urls),
    subgraphTimeoutMs: 1_000,
    maxSubgraphAnswerBytes: 1_000,
  });
});
afterEach(async () => {
  await server.stop();
  bad.closeAllConnections();
  bad.close();
  await Promise.all(good.map(({ stop }) => stop()));
});

const json = { "content-type": "application/json" };
const ways: readonly (readonly [string, RequestListener, string])[] = [
  ["hangs up", (request) => request.socket.destroy(), "SUBGRAPH_UNAVAILABLE"],
  ["never answers", () => {}, "SUBGRAPH_TIMEOUT"],
  [
    "closes half-way",
    (request, response) => {
      response.writeHead(200, { ...json, "content-length": "1000" }).write('{"data":{"_ent');
      setImmediate(() => request.socket.destroy());
    },
    "SUBGRAPH_UNAVAILABLE",
  ],
  [
    "sends half an answer and then nothing",
    (_request, response) => void response.writeHead(200, json).write('{"da'),
    "SUBGRAPH_TIMEOUT",
  ],
  ["answers no JSON", (_request, response) => response.end("<html>"), "SUBGRAPH_INVALID_RESPONSE"],
  [
    "answers JSON that is not GraphQL",
    (_request, response) => response.end('{"hello":1}'),
    "SUBGRAPH_INVALID_RESPONSE",
  ],
  [
    "answers 502 of a proxy",
    (_request, response) => response.writeHead(502).end("bad gateway"),
    "SUBGRAPH_UNAVAILABLE",
  ],
  [
    "answers too much",
    (_request, response) => response.end(`{"data":{"a":"${"x".repeat(2_000)}"}}`),
    "SUBGRAPH_UNAVAILABLE",
  ],
  [
    "answers fewer entities than were asked for",
    (_request, response) => response.end('{"data":{"_entities":[{"name":"Ada"}]}}'),
    "SUBGRAPH_INVALID_RESPONSE",
  ],
  [
    "answers no entities",
    (_request, response) => response.end('{"data":{"_entities":null}}'),
    "SUBGRAPH_INVALID_RESPONSE",
  ],
];

describe("a subgraph that", () => {
  test.each(ways)("%s nulls only its own fields, and is named", async (_title, listener, code) => {
    behave = listener;
    const { body, status } = await server.ask(query);
    expect(status).toBe(200);
    expect(body.data).toEqual({
      orders: [
        { id: "o1", buyer: null, items: items[0] },
        { id: "o2", buyer: null, items: items[1] },
      ],
      product: { name: "Phone" },
    });
    expect(codes(body)).toContain(code);
    expect(body.errors?.find(({ extensions }) => extensions.code === code)?.message).toContain('"users"');
  });

  test("is down nulls each of its root fields with an error of its own", async () => {
    behave = (request) => request.socket.destroy();
    const { body } = await server.ask('{ a: me { name } b: me { id } product(id: "p1") { name } }');
    expect(body.data).toEqual({ a: null, b: null, product: { name: "Phone" } });
    expect(body.errors?.map(({ path }) => path)).toEqual([["a"], ["b"]]);
  });

  test("answers errors has its codes passed on and the rest masked", async () => {
    behave = (_request, response) =>
      response.end(
        JSON.stringify({
          data: { me: null },
          errors: [
            { message: "no such user", path: ["me"], extensions: { code: "USER_GONE", stacktrace: ["at secret.ts"] } },
            { message: "password hunter2", path: ["me"] },
          ],
        }),
      );
    const { body } = await server.ask("{ me { name } }");
    expect(codes(body)).toEqual(["USER_GONE", "INTERNAL_SERVER_ERROR"]);
    expect(JSON.stringify(body)).not.toMatch(/hunter2|secret\.ts/);
  });
});
