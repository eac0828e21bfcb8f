import { afterAll, beforeAll, expect, test } from "vitest";
import { createClientBook } from "../../src/clients/client-book.ts";
import { clientsFile } from "../../src/clients/policy.ts";
import { fixed } from "../../src/clients/watched-files.ts";
import { createSubgraph } from "../support/graph.ts";
import { codes, startGateway, type TestServer } from "../support/server.ts";
import { users } from "../support/shop.ts";

let server: TestServer;
beforeAll(async () => {
  const policies = clientsFile.parse({
    default: { level: "allow-all" },
    clients: { desk: { level: "allow-all", networks: ["10.0.0.0/8"] } },
  });
  server = await startGateway([createSubgraph(users())], {
    clients: fixed(createClientBook(policies, () => "")),
    internalNetworks: ["10.0.0.0/8"],
    trustedProxies: ["127.0.0.1"],
  });
});
afterAll(() => server.stop());

const inside = { "x-forwarded-for": "10.1.1.1" };
const outside = { "x-forwarded-for": "10.1.1.1, 9.9.9.9" };

test("a client with networks is let in from them only", async () => {
  const desk = { "apollographql-client-name": "desk" };
  expect((await server.ask("{ me { name } }", { ...desk, ...inside })).status).toBe(200);
  const { status, body } = await server.ask("{ me { name } }", { ...desk, ...outside });
  expect([status, codes(body)]).toEqual([403, ["FORBIDDEN"]]);
  expect((await server.ask("{ me { name } }", outside)).status).toBe(200);
});

test("the schema is told to those who are inside only, also through fragments", async () => {
  const questions = [
    "{ __schema { queryType { name } } }",
    'query { ...F } fragment F on Query { ... { a: __type(name: "User") { name } } }',
  ];
  for (const text of questions) {
    expect((await server.ask(text, inside)).status).toBe(200);
    const { status, body } = await server.ask(text, outside);
    expect([status, codes(body)]).toEqual([400, ["INTROSPECTION_DISABLED"]]);
  }
  expect((await server.ask("{ __typename me { __typename } }", outside)).status).toBe(200);
});

test("metrics are for those who are inside; whether it lives is for everybody", async () => {
  expect((await server.http.inject({ url: "/metrics", headers: inside })).statusCode).toBe(200);
  expect((await server.http.inject({ url: "/metrics", headers: outside })).statusCode).toBe(404);
  expect((await server.http.inject({ url: "/health/live", headers: outside })).statusCode).toBe(200);
});
