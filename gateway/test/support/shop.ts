import { GraphQLError, GraphQLScalarType } from "graphql";
import type { TestSubgraph } from "./graph.ts";

/** A little shop of three subgraphs. Each call makes one of its own. */
export function orders(): TestSubgraph {
  const all = [
    { id: "o1", buyer: { id: "u1" }, seller: { id: "u1" }, items: [{ id: "p1" }, { id: "p2" }] },
    { id: "o2", buyer: { id: "u2" }, seller: { id: "u2" }, items: [{ id: "p1" }] },
    { id: "o3", buyer: { id: "u9" }, seller: { id: "u9" }, items: [] },
  ];
  return {
    name: "orders",
    sdl: `
      type Query { orders(first: Int!): [Order!]! }
      type Mutation { buy(product: ID!): Order }
      type Subscription { orderMoved(order: ID!, steps: Int = 2): Order }
      type Order @key(fields: "id") { id: ID! step: Int buyer: User seller: User! items: [Product!]! }
      type User @key(fields: "id") { id: ID! }
      type Product @key(fields: "id") { id: ID! }`,
    resolvers: {
      Query: { orders: (_: unknown, { first }: { first: number }) => all.slice(0, first) },
      Mutation: { buy: (_: unknown, { product }: { product: string }) => ({ id: "o9", items: [{ id: product }] }) },
      Order: { __resolveReference: ({ id }: { id: string }) => all.find((one) => one.id === id) },
      Subscription: {
        orderMoved: {
          async *subscribe(_: unknown, { order, steps }: { order: string; steps: number }) {
            const found = all.find(({ id }) => id === order);
            if (!found) throw new GraphQLError("no such order", { extensions: { code: "ORDER_NOT_FOUND" } });
            for (let step = 1; step <= steps; step++) yield { orderMoved: { ...found, step } };
          },
        },
      },
    },
  };
}

export function users(): TestSubgraph {
  const names: Record<string, string> = { u1: "Ada", u2: "Bob" };
  const find = (id: string) => (names[id] === undefined ? null : { id, name: names[id] });
  return {
    name: "users",
    sdl: `
      type Query { me: User }
      type User @key(fields: "id") { id: ID! name: String! fault: String }`,
    resolvers: {
      Query: { me: () => find("u1") },
      User: {
        __resolveReference: async ({ id }: { id: string }) => find(id),
        fault: () => {
          throw new Error("the password of the database is hunter2");
        },
      },
    },
  };
}

export function catalog(): TestSubgraph {
  const names = new Map([
    ["p1", "Phone"],
    ["p2", "Cable"],
  ]);
  const find = (id: string) => ({ id, name: names.get(id) });
  const loadedBy = new WeakMap<object, Map<string, object>>();
  const Day = new GraphQLScalarType({
    name: "Day",
    parseValue: (value) => value,
    parseLiteral: (node) => {
      if (node.kind === "StringValue" && /^\d{4}-\d\d-\d\d$/.test(node.value)) return node.value;
      throw new GraphQLError("Day must read 2026-11-01");
    },
  });
  return {
    name: "catalog",
    sdl: `
      scalar Day
      type Query { product(id: ID!): Product since(day: Day!): Int }
      type Mutation { rename(id: ID!, name: String!): Product }
      type Product @key(fields: "id") { id: ID! name: String }`,
    resolvers: {
      Day,
      Query: { product: (_: unknown, { id }: { id: string }) => find(id), since: () => 1 },
      Mutation: {
        rename: (_: unknown, { id, name }: { id: string; name: string }) => {
          names.set(id, name);
          return find(id);
        },
      },
      // Reads each product once for one context, as a loader does.
      Product: {
        __resolveReference: async ({ id }: { id: string }, context: object) => {
          const loaded = loadedBy.get(context) ?? new Map<string, object>();
          loadedBy.set(context, loaded);
          if (!loaded.has(id)) loaded.set(id, find(id));
          return loaded.get(id);
        },
      },
    },
  };
}
