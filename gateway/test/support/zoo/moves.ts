import { type Computed, ref, type World } from "./world.ts";

/** Notes what was done, and tells how many came before: mutations run one after the other, over all subgraphs. */
const done =
  (name: string): Computed =>
  (_get, values, log) => {
    log.push(`${name}(${JSON.stringify(values)})`);
    const id = log.length % 2 === 0 ? "s" : "t";
    return { $: `Step:${id}`, __typename: "Step", order: log.length, log: log.join(" ") };
  };

/** Mutations over several subgraphs, scalars of one's own, lists as arguments, fields that move by labels, what may be null in chains of what may not. */
export const moves: World = {
  name: "moves",
  sdl: `
    scalar Json
    scalar Stamp
    input Mark { at: [Int!] = [1, 2] note: Json by: [[String]] }
    type Query { steps: [Step!] last: Step! tree: Node! }
    type Mutation { add(n: Int = 1, tags: [String!]): Step! mark(mark: Mark!): Step drop(ids: [ID!]! = ["a"]): Step! }
    type Step { id: ID! order: Int log: String title(tags: [String] = ["x", null]): String size: Int stamp: Stamp data: Json owner: String weight: Int! }
    type Node { id: ID! next: Node! maybe: Node leaves: [Node!] value: Int! extra: Int! far: Node! }`,
  subgraphs: {
    left: `
      scalar Json
      type Query { steps: [Step!] last: Step! }
      type Mutation { add(n: Int = 1, tags: [String!]): Step! drop(ids: [ID!]! = ["a"]): Step! }
      type Step @key(fields: "id") { id: ID! order: Int @shareable log: String @shareable title(tags: [String] = ["x", null]): String size: Int data: Json owner: String weight: Int! }`,
    right: `
      scalar Json
      scalar Stamp
      input Mark { at: [Int!] = [1, 2] note: Json by: [[String]] }
      type Query { tree: Node! }
      type Mutation { mark(mark: Mark!): Step }
      type Node @key(fields: "id") { id: ID! next: Node! maybe: Node leaves: [Node!] value: Int! }
      type Step @key(fields: "id") { id: ID! order: Int @shareable log: String @shareable stamp: Stamp
        size: Int @override(from: "left", label: "percent(50)") owner: String @override(from: "left", label: "moved") }`,
    far: `
      type Node @key(fields: "id") { id: ID! extra: Int! far: Node! }
      type Step @key(fields: "id") { id: ID! weight: Int! @override(from: "left", label: "heavy") }`,
  },
  steady: ["id", "add", "mark", "drop", "order", "log"],
  records: {
    Query: { steps: [ref("Step:s"), ref("Step:t")], last: ref("Step:t"), tree: ref("Node:a") },
    Mutation: { add: done("add"), mark: done("mark"), drop: done("drop") },
    "Step:s": step("s", { deep: [1, { __typename: "x", id: "y" }], at: null }, 0),
    "Step:t": step("t", [[], "text", 1.5], "2026-11-23"),
    "Node:a": node("a", "b", null, ["b", "c"]),
    "Node:b": node("b", "c", "a", []),
    "Node:c": node("c", "c", "b", ["a"]),
  },
};

function step(id: string, data: unknown, stamp: unknown) {
  const title: Computed = (_get, { tags }) => `${id} ${JSON.stringify(tags)}`;
  return {
    id,
    order: null,
    log: null,
    title,
    size: id.charCodeAt(0),
    stamp,
    data: (() => data) satisfies Computed,
    owner: id,
    weight: 3,
  };
}

function node(id: string, next: string, maybe: string | null, leaves: readonly string[]) {
  return {
    id,
    next: ref(`Node:${next}`),
    maybe: maybe === null ? null : ref(`Node:${maybe}`),
    leaves: leaves.map((one) => ref(`Node:${one}`)),
    value: id.charCodeAt(0),
    extra: 1,
    far: ref(`Node:${next}`),
  };
}
