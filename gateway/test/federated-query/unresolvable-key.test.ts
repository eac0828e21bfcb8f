import { expect, test } from "vitest";
import { createSubgraph, type TestSubgraph } from "../support/graph.ts";
import { startGateway } from "../support/server.ts";

const names: TestSubgraph = {
  name: "names",
  sdl: `type Product @key(fields: "id") @key(fields: "upc") { id: ID! upc: ID! name: String }`,
  resolvers: { Product: { __resolveReference: async (given: object) => ({ ...given, name: "Phone" }) } },
};

/** Knows products by `id` only; `upc` is what others call them by. */
const labels: TestSubgraph = {
  name: "labels",
  sdl: `type Query { products: [Product] }
    type Product @key(fields: "upc", resolvable: false) @key(fields: "id") {
      id: ID! upc: ID! name: String @external label: String @requires(fields: "name") }`,
  resolvers: {
    Query: { products: () => [{ id: "1", upc: "u1" }] },
    Product: {
      __resolveReference: async (given: { id?: string }) => (given.id === undefined ? null : given),
      label: ({ name }: { name: string }) => `It is a ${name}`,
    },
  },
};

test("a subgraph is entered again by a key it can be entered by, not by the first it names", async () => {
  const server = await startGateway([names, labels].map(createSubgraph));
  const { body } = await server.ask("{ products { label } }");
  expect(body).toEqual({ data: { products: [{ label: "It is a Phone" }] } });
  await server.stop();
});
