import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSubgraph, type TestSubgraph } from "../support/graph.ts";
import { as, codes, startGateway, type TestServer } from "../support/server.ts";

const ada = { __typename: "User", id: "u1", name: "Ada", email: "ada@example", total: 10, secret: "s" };
const phone = { __typename: "Product", id: "p1", name: "Phone", cost: 5 };

/** Every protected thing writes here when its resolver runs. */
const touched: string[] = [];
const spied = (name: string, value: unknown) => () => {
  touched.push(name);
  return value;
};

const users = (): TestSubgraph => ({
  name: "users",
  sdl: `
    type Query {
      me: User @authenticated
      anyone: Person
      people: [Person!]!
      nodes: [Node!]!
      things: [Thing!]!
      staffOnly: String @requiresScopes(scopes: [["staff"], ["admin", "audit"]])
      must: Box
      policed: String @policy(policies: [["open"], ["never"]])
      currency: Currency
    }
    type Mutation { publish: Person erase: Person @requiresScopes(scopes: [["staff"]]) }
    type Subscription { moved: Person watched: Person @authenticated }
    enum Currency @authenticated { EUR }
    interface Node { id: ID! name: String }
    union Thing = Secret | Product
    type Secret implements Node @authenticated { id: ID! name: String }
    type Product implements Node @key(fields: "id") { id: ID! name: String cost: Int @requiresScopes(scopes: [["merchant"]]) }
    type Box { inner: Inner lid: String }
    type Inner { value: String! @authenticated other: String }
    type User @key(fields: "id") { id: ID! name: String email: String @requiresScopes(scopes: [["staff"]]) }
    type Person @key(fields: "id") { id: ID! name: String email: String @authenticated friends: [Person!] }`,
  resolvers: {
    Query: {
      me: spied("me", ada),
      anyone: () => ada,
      people: () => [ada, { ...ada, id: "u2" }],
      nodes: () => [phone],
      things: () => [phone],
      staffOnly: spied("staffOnly", "x"),
      must: () => ({ inner: { value: "v", other: "o" }, lid: "l" }),
      policed: spied("policed", "p"),
      currency: spied("currency", "EUR"),
    },
    Mutation: { publish: spied("publish", ada), erase: spied("erase", ada) },
    Subscription: {
      moved: {
        async *subscribe() {
          yield { moved: ada };
        },
      },
      watched: {
        // oxlint-disable-next-line require-yield
        async *subscribe() {
          touched.push("watched");
        },
      },
    },
    Person: { friends: () => [], email: spied("Person.email", "ada@example") },
    User: { email: spied("User.email", "ada@example") },
    Node: { __resolveType: (value: { __typename: string }) => value.__typename },
    Thing: { __resolveType: (value: { __typename: string }) => value.__typename },
    Product: { cost: spied("Product.cost", 5) },
  },
});

/** A second subgraph that needs a protected field as input of its own. */
const billing = (): TestSubgraph => ({
  name: "billing",
  sdl: `type Person @key(fields: "id") { id: ID! balance: Int score: Int @requiresScopes(scopes: [["staff"]]) }`,
  resolvers: {
    Person: {
      __resolveReference: async ({ id }: { id: string }) => ({ id }),
      balance: () => 7,
      score: spied("Person.score", 1),
    },
  },
});

let server: TestServer;
beforeAll(async () => {
  server = await startGateway([users(), billing()].map(createSubgraph), {
    isPolicyAllowed: (policy, { viewer }) => policy === "open" && viewer.kind === "user",
  });
});
afterAll(() => server.stop());

type Case = {
  readonly title: string;
  readonly ask: string | object;
  readonly by?: Readonly<Record<string, string>>;
  readonly data: unknown;
  readonly refused: readonly string[];
  readonly untouched?: readonly string[];
};

const staff = as("u1", "staff");
const table: readonly Case[] = [
  {
    title: "a field under a log-in is null for nobody",
    ask: "{ me { name } anyone { name } }",
    data: { me: null, anyone: { name: "Ada" } },
    refused: ["me"],
    untouched: ["me"],
  },
  {
    title: "and answered for somebody",
    ask: "{ me { name } }",
    by: as("u1"),
    data: { me: { name: "Ada" } },
    refused: [],
  },
  {
    title: "an alias does not hide a field",
    ask: "{ anyone { name: email mine: id } }",
    data: { anyone: { name: null, mine: "u1" } },
    refused: ["anyone.name"],
    untouched: ["Person.email"],
  },
  {
    title: "nor does a named fragment in a fragment",
    ask: "{ anyone { ...A } } fragment A on Person { ...B } fragment B on Person { id email }",
    data: { anyone: { id: "u1", email: null } },
    refused: ["anyone.email"],
    untouched: ["Person.email"],
  },
  {
    title: "nor an inline fragment without a type",
    ask: "{ anyone { ... { email } id } }",
    data: { anyone: { email: null, id: "u1" } },
    refused: ["anyone.email"],
    untouched: ["Person.email"],
  },
  {
    title: "scopes are alternatives: one list that holds in full is enough",
    ask: "{ staffOnly }",
    by: as("u1", "admin", "audit"),
    data: { staffOnly: "x" },
    refused: [],
  },
  {
    title: "and half a list is not",
    ask: "{ staffOnly }",
    by: as("u1", "admin"),
    data: { staffOnly: null },
    refused: ["staffOnly"],
    untouched: ["staffOnly"],
  },
  {
    title: "null bubbles to the nearest place that may be null",
    ask: "{ must { inner { value other } lid } }",
    data: { must: { inner: null, lid: "l" } },
    refused: ["must.inner.value"],
  },
  {
    title: "a list is refused by selection, not by item",
    ask: "{ people { id email } }",
    data: {
      people: [
        { id: "u1", email: null },
        { id: "u2", email: null },
      ],
    },
    refused: ["people.@.email"],
    untouched: ["Person.email"],
  },
  {
    title: "an object that loses every field is still an object",
    ask: "{ anyone { email } }",
    data: { anyone: { email: null } },
    refused: ["anyone.email"],
    untouched: ["Person.email"],
  },
  {
    title: "an interface one of whose types is protected is protected as a whole",
    ask: "{ nodes { id } anyone { id } }",
    data: null,
    refused: ["nodes"],
  },
  {
    title: "and open to who may see all of its types",
    ask: "{ nodes { id ... on Product { cost name } } }",
    by: as("u1"),
    data: { nodes: [{ id: "p1", cost: null, name: "Phone" }] },
    refused: ["nodes.@.cost"],
    untouched: ["Product.cost"],
  },
  {
    title: "in a union only the protected member is refused",
    ask: "{ things { __typename ... on Secret { id } ... on Product { name cost } } }",
    data: { things: [{ __typename: "Product", name: "Phone", cost: null }] },
    refused: ["things.@.id", "things.@.cost"],
    untouched: ["Product.cost"],
  },
  {
    title: "a returned type under a rule refuses the field",
    ask: "{ currency anyone { id } }",
    data: { currency: null, anyone: { id: "u1" } },
    refused: ["currency"],
    untouched: ["currency"],
  },
  {
    title: "a field of another subgraph is taken out of its fetch",
    ask: "{ anyone { balance score } }",
    data: { anyone: { balance: 7, score: null } },
    refused: ["anyone.score"],
    untouched: ["Person.score"],
  },
  {
    title: "what @skip takes out is not refused",
    ask: { query: "query Q($no: Boolean! = true) { anyone { id email @skip(if: $no) } }" },
    data: { anyone: { id: "u1" } },
    refused: [],
  },
  {
    title: "what @include leaves in is",
    ask: {
      query: "query Q($yes: Boolean!) { anyone { id ... @include(if: $yes) { email } } }",
      variables: { yes: true },
    },
    data: { anyone: { id: "u1", email: null } },
    refused: ["anyone.email"],
  },
  {
    title: "the order of the fields stays that of the selection",
    ask: "{ anyone { email id name } }",
    data: { anyone: { email: null, id: "u1", name: "Ada" } },
    refused: ["anyone.email"],
  },
  {
    title: "a mutation without the scope does not run, the other one does",
    ask: "mutation { erase { id } publish { id } }",
    by: as("u1"),
    data: { erase: null, publish: { id: "u1" } },
    refused: ["erase"],
    untouched: ["erase"],
  },
  {
    title: "a mutation whose answer is protected still runs",
    ask: "mutation { publish { email } }",
    data: { publish: { email: null } },
    refused: ["publish.email"],
    untouched: ["Person.email"],
  },
  {
    title: "a policy is asked of the hook",
    ask: "{ policed }",
    by: as("u1"),
    data: { policed: "p" },
    refused: [],
  },
  {
    title: "and refused when the hook says no",
    ask: "{ policed }",
    data: { policed: null },
    refused: ["policed"],
    untouched: ["policed"],
  },
  {
    title: "introspection beside a refused field is answered",
    ask: `{ __type(name: "Inner") { ...T } me { id } } fragment T on __Type { name }`,
    data: { __type: { name: "Inner" }, me: null },
    refused: ["me"],
  },
];

describe("what a viewer may see", () => {
  test.each(table)("$title", async ({ ask, by, data, refused, untouched = [] }) => {
    touched.length = 0;
    const answer = await server.ask(ask, by ?? {});
    expect(JSON.stringify(answer.body.data)).toBe(JSON.stringify(data));
    expect((answer.body.errors ?? []).map(({ path }) => path?.join("."))).toEqual(refused);
    expect(new Set(codes(answer.body))).toEqual(new Set(refused.length > 0 ? ["UNAUTHORIZED_FIELD_OR_TYPE"] : []));
    expect(answer.status).toBe(200);
    for (const name of untouched) expect(touched).not.toContain(name);
  });

  test("the error says what is needed", async () => {
    const { body } = await server.ask("{ staffOnly }");
    expect(body.errors?.[0]?.message).toBe(
      "You may not use Query.staffOnly: it needs scope staff or scope admin with scope audit.",
    );
  });

  test("when nothing is left no room is asked", async () => {
    const rooms = [users(), billing()].map(createSubgraph);
    const alone = await startGateway(rooms);
    const { body } = await alone.ask("{ me { id } staffOnly policed }");
    expect(body.data).toEqual({ me: null, staffOnly: null, policed: null });
    expect(rooms.flatMap(({ contexts }) => contexts)).toEqual([]);
    // Without a hook a policy holds for nobody.
    expect(codes((await alone.ask("{ policed }", staff)).body)).toEqual(["UNAUTHORIZED_FIELD_OR_TYPE"]);
    await alone.stop();
  });

  test("one text asked by two viewers gives each their own answer, in any order", async () => {
    const text = "{ me { id email } anyone { id } }";
    const ask = async (by: Readonly<Record<string, string>>) => (await server.ask(text, by)).body.data;
    const nobody = { me: null, anyone: { id: "u1" } };
    const user = { me: { id: "u1", email: null }, anyone: { id: "u1" } };
    const all = { me: { id: "u1", email: "ada@example" }, anyone: { id: "u1" } };
    for (const [by, expected] of [
      [{}, nobody],
      [staff, all],
      [as("u1"), user],
      [{}, nobody],
      [staff, all],
    ] as const)
      expect(await ask(by)).toEqual(expected);
  });
});
