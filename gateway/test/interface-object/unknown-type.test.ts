import { GraphQLError } from "graphql";
import { afterEach, expect, test } from "vitest";
import { createSubgraph, type TestSubgraph } from "../support/graph.ts";
import { startGateway, type TestServer } from "../support/server.ts";

/** Knows media, not which they are. */
const reviews: TestSubgraph = {
  name: "reviews",
  sdl: `type Query { recent: [Media] } type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int }`,
  resolvers: { Query: { recent: () => [{ id: "b" }, { id: "f" }] }, Media: { stars: () => 4 } },
};

/** Knows which they are, but of films only. */
const media: TestSubgraph = {
  name: "media",
  sdl: `interface Media @key(fields: "id") { id: ID! }
    type Book implements Media @key(fields: "id") { id: ID! pages: Int }
    type Film implements Media @key(fields: "id") { id: ID! minutes: Int }`,
  resolvers: {
    Media: {
      __resolveReference: async ({ id }: { id: string }) => {
        if (id === "b") throw new GraphQLError("no books today", { extensions: { code: "CLOSED" } });
        return { __typename: "Film", id, minutes: 90 };
      },
      __resolveType: ({ __typename }: { __typename: string }) => __typename,
    },
  },
};

let server: TestServer | undefined;
afterEach(() => server?.stop());

test("an object of which nobody can say what it is is null where its type matters, beside the error that says why", async () => {
  server = await startGateway([reviews, media].map(createSubgraph));
  const { body } = await server.ask("{ recent { id ... on Film { minutes stars } } }");
  expect(body.data).toEqual({ recent: [null, { id: "f", minutes: 90, stars: 4 }] });
  expect(body.errors).toEqual([
    expect.objectContaining({ path: ["recent", 0], extensions: expect.objectContaining({ code: "CLOSED" }) as object }),
  ]);
});

test("it is answered where its type does not matter", async () => {
  server = await startGateway([reviews, media].map(createSubgraph));
  const { body } = await server.ask("{ recent { id stars } }");
  expect(body).toEqual({
    data: {
      recent: [
        { id: "b", stars: 4 },
        { id: "f", stars: 4 },
      ],
    },
  });
});
