import { afterEach, describe, expect, test } from "vitest";
import { compose, createSubgraph, type TestSubgraph } from "../support/graph.ts";
import { eventually } from "../support/eventually.ts";
import { createPushed } from "../support/pushed.ts";
import { codes, startGateway, type TestServer } from "../support/server.ts";
import { collect, connect } from "../support/sockets.ts";

let server: TestServer;
afterEach(() => server.stop());

/** A room whose answer waits until the test lets it go, with fields that come and go between versions. */
function gated() {
  let open: () => void = () => {};
  let entered: () => void = () => {};
  const gate = new Promise<void>((resolve) => (open = resolve));
  const inside = new Promise<void>((resolve) => (entered = resolve));
  const ticks = createPushed<{ tick: number }>();
  const subgraph: TestSubgraph = {
    name: "room",
    sdl: "type Query { old: Int fresh: Int common: Int } type Mutation { change: Int } type Subscription { tick: Int old: Int }",
    resolvers: {
      Query: {
        old: async () => {
          entered();
          await gate;
          return 1;
        },
        fresh: () => 2,
        common: () => 3,
      },
      Mutation: {
        change: async () => {
          entered();
          await gate;
          return 4;
        },
      },
      Subscription: { tick: { subscribe: ticks.subscribe }, old: { subscribe: ticks.subscribe } },
    },
  };
  return { subgraph, open: () => open(), inside, ticks };
}

const before = compose([
  {
    name: "room",
    sdl: "type Query { old: Int common: Int } type Mutation { change: Int } type Subscription { tick: Int old: Int }",
  },
]);
const after = compose([{ name: "room", sdl: "type Query { fresh: Int common: Int }" }]);

const grown = compose([
  { name: "room", sdl: "type Query { fresh: Int common: Int } type Subscription { tick: Int tock: Int }" },
]);
const guarded = compose([
  { name: "room", sdl: "type Query { common: Int } type Subscription { tick: Int @authenticated }" },
]);

describe("a new supergraph", () => {
  test.each([
    ["query", "{ old common }", { old: 1, common: 3 }],
    ["mutation", "mutation { change }", { change: 4 }],
  ])("lets a %s in flight end as it began, and serves the next", async (_kind, text, data) => {
    const room = gated();
    server = await startGateway([createSubgraph(room.subgraph)], { supergraphSdl: before });
    const inFlight = server.ask(text);
    await room.inside;
    server.swap(after);
    expect((await server.ask("{ fresh }")).body).toEqual({ data: { fresh: 2 } });
    expect(codes((await server.ask("{ old }")).body)).toEqual(["GRAPHQL_VALIDATION_FAILED"]);
    room.open();
    expect((await inFlight).body).toEqual({ data });
  });

  test("lets a subscription that is still valid go on, by what it says now", async () => {
    const room = gated();
    server = await startGateway([createSubgraph(room.subgraph)], { supergraphSdl: before });
    await server.listen();
    const client = connect(server.url());
    const { results } = collect(client, "subscription { tick }");
    await eventually(() => room.ticks.state.opened).toBe(1);
    const last = collect(client, "subscription { old }");
    await eventually(() => room.ticks.state.opened).toBe(2);
    server.swap(grown);
    // Streams are taken over in the order they came.
    await last.ended;
    expect(last.results).toMatchObject([{ errors: [{ message: expect.stringContaining('field "old"') }] }]);
    room.ticks.push({ tick: 1 });
    await eventually(() => results.length).toBe(1);
    expect(results).toEqual([{ data: { tick: 1 } }]);
    // Nobody who comes now joins what was planned before.
    const next = collect(client, "subscription { tick }");
    await eventually(() => room.ticks.state.opened).toBe(3);
    room.ticks.push({ tick: 2 });
    await eventually(() => [results.length, next.results.length]).toEqual([2, 1]);
    await client.dispose();
  });

  test.each([
    ["is not valid any more", after, "not valid any more: The schema has no"],
    ["its viewer may not have any more", guarded, "may read nothing"],
  ])("ends a subscription that %s with an error that says so", async (_name, sdl, message) => {
    const room = gated();
    server = await startGateway([createSubgraph(room.subgraph)], { supergraphSdl: before });
    await server.listen();
    const client = connect(server.url());
    const { results, ended } = collect(client, "subscription { tick }");
    await eventually(() => room.ticks.state.opened).toBe(1);
    server.swap(sdl);
    expect(await ended).toBeNull();
    expect(results).toMatchObject([
      { errors: [{ message: expect.stringContaining(message), extensions: { code: "SUBSCRIPTION_SCHEMA_CHANGED" } }] },
    ]);
    await eventually(() => room.ticks.state.closed).toBe(1);
    await client.dispose();
  });

  test.each([
    ["that is no schema", "type Query {"],
    ["that is no supergraph", "type Query { a: Int }"],
    [
      "with a security feature nobody here knows",
      before.replace("schema\n", `schema\n  @link(url: "https://specs.example.com/vault/v1.0", for: SECURITY)\n`),
    ],
    [
      "with a subgraph that has no address",
      compose([
        { name: "room", sdl: "type Query { a: Int }" },
        { name: "lost", sdl: "type Query { b: Int }" },
      ]),
    ],
  ])("%s is refused, and the old one stays", async (_title, sdl) => {
    server = await startGateway([createSubgraph(gated().subgraph)], { supergraphSdl: before });
    expect(() => server.swap(sdl)).toThrow(Error);
    expect((await server.ask("{ common }")).body).toEqual({ data: { common: 3 } });
    expect((await server.http.inject("/health/ready")).statusCode).toBe(200);
  });

  test("says which subgraph has no address, and which variable would give it one", async () => {
    server = await startGateway([createSubgraph(gated().subgraph)], { supergraphSdl: before });
    const lost = compose([{ name: "order-desk", sdl: "type Query { b: Int }" }]);
    expect(() => server.swap(lost)).toThrow(/order-desk.*ORDER_DESK_URL/);
  });
});
