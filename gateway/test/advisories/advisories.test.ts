import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compose, createSubgraph, listen } from "../support/graph.ts";
import { as, codes, startGateway, type TestServer } from "../support/server.ts";

// What was published of other gateways on the same planner and schema language, held against this one. No test measures time: what loops does not end.

const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join(" ");
const kinds = Array.from({ length: 12 }, (_, index) => `K${index}`);
const nodes = createSubgraph({
  name: "nodes",
  sdl: `
    type Query { node: Node secrets: [Secret] thing: Thing }
    interface Node { id: ID! next: Node name: String }
    ${kinds.map((kind) => `type ${kind} implements Node @key(fields: "id") { id: ID! next: Node name: String }`).join("\n")}
    interface Secret { id: ID! word: String }
    type Open implements Secret { id: ID! word: String }
    type Closed implements Secret @authenticated { id: ID! word: String }
    type Thing @key(fields: "id") { id: ID! weight: Int @requiresScopes(scopes: [["staff"]]) }`,
  resolvers: {
    Node: { __resolveType: () => "K0" },
    Secret: { __resolveType: ({ id }: { id: string }) => (id === "closed" ? "Closed" : "Open") },
    Query: {
      node: () => ({ __typename: "K0", id: "1", name: "first", next: { __typename: "K0", id: "2", name: "second" } }),
      secrets: () => [
        { id: "open", word: "said" },
        { id: "closed", word: "unsaid" },
      ],
      thing: () => ({ id: "t", weight: 7 }),
    },
  },
});
const others = createSubgraph({
  name: "others",
  sdl: kinds.map((kind) => `type ${kind} @key(fields: "id") { id: ID! extra: String }`).join("\n"),
  resolvers: Object.fromEntries(
    kinds.map((kind) => [kind, { __resolveReference: ({ id }: { id: string }) => ({ id, extra: "x" }) }]),
  ),
});

let server: TestServer;
beforeAll(async () => {
  server = await startGateway([nodes, others]);
});
afterAll(() => server.stop());

describe("planning ends (CVE-2024-43414: loops over fragments of many types)", () => {
  test("for nested fragments on every type of an interface, with fields of two subgraphs", async () => {
    const onAll = (inner: string) =>
      kinds
        .slice(0, 6)
        .map((kind) => `... on ${kind} { ${inner} extra }`)
        .join(" ");
    const { status, body } = await server.ask(
      `{ node { ${onAll("id")} next { ${onAll("name")} next { ${onAll("id")} } } } }`,
    );
    expect([status, codes(body)]).toEqual([200, []]);
    expect(body.data).toEqual({ node: { id: "1", extra: "x", next: { name: "second", extra: "x", next: null } } });
  });
});

describe("fragments are not written out without end (CVE-2025-32030, CVE-2025-32031, CVE-2025-32380)", () => {
  test.each([
    [
      "that double at every step",
      `{ node { ...F0 } } ${times(40, (i) => `fragment F${i} on Node { ...F${i + 1} ...F${i + 1} }`)} fragment F40 on Node { id }`,
    ],
    [
      "that double by fields",
      `{ node { ...F0 } } ${times(40, (i) => `fragment F${i} on Node { a: next { ...F${i + 1} } b: next { ...F${i + 1} } }`)} fragment F40 on Node { id }`,
    ],
    [
      "that double inline within named ones",
      `{ node { ...F0 } } ${times(40, (i) => `fragment F${i} on Node { ... on K0 { ...F${i + 1} } ... on K1 { ...F${i + 1} } }`)} fragment F40 on Node { id }`,
    ],
    [
      "that spread each other in a ring",
      `{ node { ...F0 } } ${times(100, (i) => `fragment F${i} on Node { id ...F${(i + 1) % 100} ...F${(i + 7) % 100} }`)}`,
    ],
  ])("%s", async (_title, query) => {
    const { status, body } = await server.ask(query);
    expect(status).toBe(400);
    expect(codes(body)[0]).toMatch(/^(MAX_\w+_EXCEEDED|GRAPHQL_VALIDATION_FAILED)$/);
  });
});

describe("answers change no prototype (GHSA-pfjj-6f4p-rvmh)", () => {
  test("by the names a client gives", async () => {
    const { body } = await server.ask(
      "{ __proto__: node { polluted: name constructor: id } prototype: node { __proto__: id } }",
    );
    expect(JSON.stringify(body.data)).toBe(
      '{"__proto__":{"polluted":"first","constructor":"1"},"prototype":{"__proto__":"1"}}',
    );
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  test("by what a subgraph sends", async () => {
    const evil = createServer((request, response) => {
      request.resume();
      const node = '{"__typename":"K0","id":"1","name":"n","__proto__":{"polluted":"yes"}}';
      response
        .writeHead(200, { "content-type": "application/json" })
        .end(
          `{"data":{"node":${node},"_entities":[${node}],"__proto__":{"polluted":"yes"}},"__proto__":{"polluted":"yes"}}`,
        );
    });
    const url = await listen(evil);
    const own = await startGateway([], { supergraphSdl: compose([nodes, others], { nodes: url, others: url }) });
    const { body } = await own.ask("{ node { id name ... on K0 { extra } } }");
    expect(body.data?.["node"]).toMatchObject({ id: "1", name: "n" });
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    await own.stop();
    evil.close();
  });
});

describe("what is protected stays so", () => {
  test("behind an interface, however its fragments are written (GHSA-mx7m-j9xf-62hw)", async () => {
    for (const query of [
      "{ secrets { id word } }",
      "{ secrets { ... on Secret { word } } }",
      "{ secrets { ...S } } fragment S on Secret { ... on Closed { word } }",
      "{ secrets { ... on Open { word } ... on Closed { word } } }",
    ]) {
      const { body } = await server.ask(query);
      expect(JSON.stringify(body)).not.toContain("unsaid");
      expect(codes(body)).toContain("UNAUTHORIZED_FIELD_OR_TYPE");
    }
    expect(JSON.stringify((await server.ask("{ secrets { id word } }", as("u1"))).body)).toContain("unsaid");
  });

  test("from a field of another subgraph that requires it (GHSA-m8jr-fxqx-8xx6): such a graph does not compose", () => {
    const shipping = (rule: string) =>
      createSubgraph({
        name: "shipping",
        sdl: `type Thing @key(fields: "id") { id: ID! weight: Int @external cost: Int @requires(fields: "weight") ${rule} }`,
        resolvers: {},
      });
    expect(() => compose([nodes, others, shipping("")])).toThrow(/cost.*auth|auth.*cost|weight/s);
    expect(() => compose([nodes, others, shipping('@requiresScopes(scopes: [["staff"]])')])).not.toThrow();
  });
});

test("nothing of the schema is guessed from errors in production", async () => {
  const own = await startGateway([nodes, others], { introspection: false });
  const { body } = await own.ask("{ nod { id } thin { id } node { ... on K0 { extr } } }");
  expect(JSON.stringify(body)).not.toMatch(/did you mean/i);
  expect(codes((await own.ask("{ __schema { queryType { name } } }")).body)).toEqual(["GRAPHQL_VALIDATION_FAILED"]);
  await own.stop();
});
