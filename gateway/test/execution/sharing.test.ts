import { GraphQLError } from "graphql";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { compose, createSubgraph, type HttpSubgraph, serve, type TestSubgraph } from "../support/graph.ts";
import { startGateway, type TestServer } from "../support/server.ts";

const posts: TestSubgraph = {
  name: "posts",
  sdl: `
    type Query { posts: [Post!]! pinned: Post }
    type Mutation { touch: Post }
    type Post { title: String author: User reader: User answers: [Post!] }
    type User @key(fields: "id") { id: ID! }`,
  resolvers: {
    Query: {
      posts: () => [
        { title: "a", author: { id: "1" }, reader: { id: "2" }, answers: [{ title: "b", author: { id: "1" } }] },
        { title: "c", author: { id: "bad" }, reader: { id: "1" }, answers: [{ title: "d", author: { id: "bad" } }] },
      ],
      pinned: () => ({ title: "a", author: { id: "1" } }),
    },
    Mutation: { touch: () => ({ author: { id: "1" } }) },
  },
};
const users: TestSubgraph = {
  name: "users",
  sdl: `type User @key(fields: "id") { id: ID! name: String home: Home } type Home { city: String street: String }
    type Mutation { rename: Boolean }`,
  resolvers: {
    Mutation: { rename: () => true },
    User: {
      __resolveReference: async ({ id }: { id: string }) => ({ id }),
      name: ({ id }: { id: string }) => {
        if (id === "bad") throw new GraphQLError("no name", { extensions: { code: "NAMELESS" } });
        return `user ${id}`;
      },
      home: ({ id }: { id: string }) => ({ city: `city ${id}`, street: `street ${id}` }),
    },
  },
};

const rooms = [posts, users].map(createSubgraph);
const asked = (): readonly string[] => rooms[1]?.asked.map(({ query }) => query) ?? [];
let subgraphs: HttpSubgraph[];
let server: TestServer;
beforeAll(async () => {
  subgraphs = await Promise.all(rooms.map((subgraph) => serve(subgraph)));
  const urls = { posts: subgraphs[0]?.url ?? "", users: subgraphs[1]?.url ?? "" };
  server = await startGateway([], { supergraphSdl: compose(rooms, urls) });
});
afterAll(async () => {
  await server.stop();
  await Promise.all(subgraphs.map(({ stop }) => stop()));
});
beforeEach(() => {
  for (const room of rooms) room.asked.length = 0;
});

describe("entities of one operation", () => {
  test("are asked for in one request, wherever they are wanted, each once", async () => {
    const { body } = await server.ask(
      "{ posts { reader { name } answers { author { id } } } pinned { author { name } } }",
    );
    expect(asked()).toHaveLength(1);
    expect(body.data).toEqual({
      posts: [
        { reader: { name: "user 2" }, answers: [{ author: { id: "1" } }] },
        { reader: { name: "user 1" }, answers: [{ author: { id: "bad" } }] },
      ],
      pinned: { author: { name: "user 1" } },
    });
  });

  test("are asked by texts without names, so that equal questions are equal", async () => {
    await server.ask("query Named { pinned { author { name } } }");
    expect(asked()).toEqual([
      "query($representations:[_Any!]!){_entities(representations:$representations){...on User{name}}}",
    ]);
  });

  test("have their errors told at every place that wanted them, and at no other", async () => {
    const { body } = await server.ask("{ posts { author { name } reader { name } answers { author { name } } } }");
    expect(asked()).toHaveLength(1);
    expect(body.errors?.map(({ path }) => path)).toEqual([
      ["posts", 1, "author", "name"],
      ["posts", 1, "answers", 0, "author", "name"],
    ]);
    expect(body.errors?.every(({ extensions }) => extensions.code === "NAMELESS")).toBe(true);
  });

  test("are asked for afresh after every mutation", async () => {
    await server.ask("mutation { one: touch { author { name } } rename two: touch { author { name } } }");
    expect(asked().map((query) => /name|rename/.exec(query)?.[0])).toEqual(["name", "rename", "name"]);
  });

  test("do not get fields that another place asked of the same entity under the same key", async () => {
    const { body } = await server.ask(
      "{ posts { author { place: home { it: city } } reader { place: home { it: street } } } }",
    );
    expect(body.data?.["posts"]).toEqual([
      { author: { place: { it: "city 1" } }, reader: { place: { it: "street 2" } } },
      { author: { place: { it: "city bad" } }, reader: { place: { it: "street 1" } } },
    ]);
  });
});

test("keys that plain objects have anyway are keys like any other", async () => {
  const { body } = await server.ask(
    "{ __proto__: pinned { constructor: author { toString: name __proto__: id } hasOwnProperty: title } }",
  );
  expect(JSON.stringify(body.data)).toBe(
    '{"__proto__":{"constructor":{"toString":"user 1","__proto__":"1"},"hasOwnProperty":"a"}}',
  );
});

test("no plan so far was left to Apollo's executor", async () => {
  const metrics = (await server.http.inject("/metrics")).body;
  expect(metrics).toContain("# TYPE gateway_execution_fallback_total counter");
  expect(metrics).not.toMatch(/gateway_execution_fallback_total\{/);
});
