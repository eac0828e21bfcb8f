import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSubgraph, type TestSubgraph } from "../support/graph.ts";
import { codes, startGateway, type TestServer } from "../support/server.ts";

// What two subgraphs say differently of one enum and one input: values and fields that not both have, or that are hidden.
const one: TestSubgraph = {
  name: "one",
  sdl: `
    enum Kind { PLAIN HIDDEN @inaccessible }
    enum Grade { LOW }
    input Filter { first: Int offset: Int }
    type Query { users: [User] usersByKind(kind: Kind!): [User] usersInOne(filter: Filter!): [User] lowest: Grade }
    type User @key(fields: "id") { id: ID! kind: Kind @shareable }`,
  resolvers: {
    Query: {
      users: () => [
        { id: "1", kind: "PLAIN" },
        { id: "2", kind: "HIDDEN" },
      ],
      usersByKind: (_root: unknown, { kind }: { kind: string }) => [{ id: "1", kind }],
      usersInOne: (_root: unknown, { filter }: { filter: object }) => [{ id: JSON.stringify(filter), kind: null }],
      lowest: () => "LOW",
    },
    User: { __resolveReference: (given: object) => given },
  },
};
const two: TestSubgraph = {
  name: "two",
  sdl: `
    enum Kind { PLAIN HIDDEN }
    enum Grade { HIGH }
    input Filter { first: Int }
    type Query { usersInTwo(filter: Filter!): [User] highest: Grade }
    type User @key(fields: "id") { id: ID! kind: Kind @shareable }`,
  resolvers: {
    Query: { usersInTwo: () => [{ id: "2", kind: "HIDDEN" }], highest: () => "HIGH" },
    User: { __resolveReference: (given: object) => given },
  },
};

let server: TestServer;
beforeAll(async () => {
  server = await startGateway([one, two].map(createSubgraph));
});
afterAll(() => server.stop());

describe("a value of an enum that is hidden", () => {
  test("is null beside an error that does not name it, wherever it comes from", async () => {
    for (const [field, index] of [
      ["users", 1],
      ["usersInTwo(filter: {})", 0],
    ] as const) {
      const { body } = await server.ask(`{ answer: ${field} { id kind } }`);
      const users = body.data?.["answer"] as readonly object[];
      expect(users[index]).toEqual({ id: "2", kind: null });
      expect(body.errors).toMatchObject([{ path: ["answer", index, "kind"] }]);
      expect(JSON.stringify(body)).not.toContain("HIDDEN");
    }
  });

  test("cannot be asked for, in the text or in a variable; others can", async () => {
    const text = `query ByKind($kind: Kind!) { usersByKind(kind: $kind) { kind } }`;
    expect(codes((await server.ask(`{ usersByKind(kind: HIDDEN) { id } }`)).body)).toEqual([
      "GRAPHQL_VALIDATION_FAILED",
    ]);
    expect(codes((await server.ask({ query: text, variables: { kind: "HIDDEN" } })).body)).toEqual(["BAD_USER_INPUT"]);
    const { body } = await server.ask({ query: text, variables: { kind: "PLAIN" } });
    expect(body).toEqual({ data: { usersByKind: [{ kind: "PLAIN" }] } });
  });
});

test("an enum that is only answered has the values of all subgraphs", async () => {
  expect((await server.ask("{ lowest highest }")).body).toEqual({ data: { lowest: "LOW", highest: "HIGH" } });
});

test("an input has the fields that all subgraphs have, also where one would take more", async () => {
  for (const field of ["usersInOne", "usersInTwo"])
    expect(codes((await server.ask(`{ ${field}(filter: { first: 1, offset: 2 }) { id } }`)).body)).toEqual([
      "GRAPHQL_VALIDATION_FAILED",
    ]);
  const { body } = await server.ask(`{ usersInOne(filter: { first: 1 }) { id } }`);
  expect(body).toEqual({ data: { usersInOne: [{ id: `{"first":1}` }] } });
});
