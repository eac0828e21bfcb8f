import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSubgraph, type TestSubgraph } from "../support/graph.ts";
import { startGateway, type TestServer } from "../support/server.ts";

// Both subgraphs answer `node`, and each knows the ids of its own type only: the other's is external to it, though both are entered by it.
const accounts: TestSubgraph = {
  name: "accounts",
  sdl: `
    interface Node { id: ID! }
    type Query { node(id: ID!): Node @shareable account(id: ID!): Account }
    type Account implements Node @key(fields: "id") { id: ID! name: String! }
    type Chat implements Node @key(fields: "id") { id: ID! @external account: Account! }`,
  resolvers: {
    Query: {
      node: (_root: unknown, { id }: { id: string }) =>
        id === "a1" ? { __typename: "Account", id, name: "Ada" } : { __typename: "Chat", id: "never" },
      account: (_root: unknown, { id }: { id: string }) => ({ id, name: "Ada" }),
    },
    Account: { __resolveReference: ({ id }: { id: string }) => ({ id, name: "Ada" }) },
    Chat: { account: () => ({ id: "a1", name: "Ada" }), __resolveReference: (given: object) => given },
  },
};
const chats: TestSubgraph = {
  name: "chats",
  sdl: `
    interface Node { id: ID! }
    type Query { node(id: ID!): Node @shareable chat(id: ID!): Chat }
    type Chat implements Node @key(fields: "id") { id: ID! text: String! }
    type Account implements Node @key(fields: "id") { id: ID! @external chats: [Chat!]! }`,
  resolvers: {
    Query: {
      node: (_root: unknown, { id }: { id: string }) =>
        id === "c1" ? { __typename: "Chat", id, text: "Hello" } : { __typename: "Account", id: "never" },
      chat: (_root: unknown, { id }: { id: string }) => ({ id, text: "Hello" }),
    },
    Chat: { __resolveReference: ({ id }: { id: string }) => ({ id, text: "Hello" }) },
    Account: { chats: () => [{ id: "c1", text: "Hello" }], __resolveReference: (given: object) => given },
  },
};

let server: TestServer;
beforeAll(async () => {
  server = await startGateway([accounts, chats].map(createSubgraph));
});
afterAll(() => server.stop());

describe("of types whose ids other subgraphs only hear of", () => {
  test.each([
    [
      '{ account: node(id: "a1") { __typename } chat: node(id: "c1") { __typename } }',
      { account: { __typename: "Account" }, chat: { __typename: "Chat" } },
    ],
    ['{ node(id: "a1") { ... on Account { id name } } }', { node: { id: "a1", name: "Ada" } }],
    ['{ node(id: "c1") { ... on Chat { id text } } }', { node: { id: "c1", text: "Hello" } }],
    ['{ node(id: "a1") { ... on Chat { id } } }', { node: {} }],
    ['{ chat(id: "c1") { id text account { id } } }', { chat: { id: "c1", text: "Hello", account: { id: "a1" } } }],
    ['{ account(id: "a1") { id name chats { id } } }', { account: { id: "a1", name: "Ada", chats: [{ id: "c1" }] } }],
  ])("%s is answered by who knows", async (query, data) => {
    expect((await server.ask(query)).body).toEqual({ data });
  });

  test("the id of whatever it is, which no one subgraph can give, is never another's: it is right, or an error", async () => {
    for (const id of ["a1", "c1"]) {
      const { body } = await server.ask(`{ node(id: "${id}") { id } }`);
      const isError = body.errors !== undefined && (body.data?.["node"] ?? null) === null;
      expect(isError ? { node: { id } } : body.data).toEqual({ node: { id } });
    }
  });
});
