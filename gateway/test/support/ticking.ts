import { createPushed } from "./pushed.ts";
import { createSubgraph, type TestSubgraph } from "./graph.ts";

export type Tick = { readonly tick: { readonly n: number; readonly owner: { readonly id: string } } };

/** Ticks that a test pushes, live and restartable ones too; their owner's name comes from a second subgraph, where it is a fault for the id `broken`. */
export function ticking() {
  const source = createPushed<Tick>();
  const subscribe = { subscribe: source.subscribe, resolve: ({ tick }: Tick) => tick };
  const ticks: TestSubgraph = {
    name: "ticks",
    sdl: `type Query { ok: Int }
      type Subscription {
        tick: Tick
        mine: Tick @authenticated
        live: Tick @tag(name: "joinable")
        state: Tick @tag(name: "restartable")
      }
      type Tick { n: Int secret: Int @authenticated owner: Owner }
      type Owner @key(fields: "id") { id: ID! }`,
    resolvers: {
      Query: { ok: () => 1 },
      Subscription: { tick: subscribe, mine: subscribe, live: subscribe, state: subscribe },
    },
  };
  /** The ids of each request. */
  const asked: string[][] = [];
  const roundOf = new WeakMap<object, string[]>();
  const owners: TestSubgraph = {
    name: "owners",
    sdl: `type Owner @key(fields: "id") { id: ID! name: String }`,
    resolvers: {
      Owner: {
        __resolveReference: async ({ id }: { id: string }, context: object) => {
          let round = roundOf.get(context);
          if (!round) {
            roundOf.set(context, (round = []));
            asked.push(round);
          }
          round.push(id);
          return { id };
        },
        name: ({ id }: { id: string }) => {
          if (id === "broken") throw new Error("hunter2");
          return `Ada ${id}`;
        },
      },
    },
  };
  const push = (n: number, id = "1") => source.push({ tick: { n, owner: { id } } });
  return { source, push, asked, rooms: [ticks, owners].map(createSubgraph) };
}
