import { type Computed, ref, type World } from "./world.ts";

/** Unions and interfaces whose members differ by subgraph, what @provides gives of them, enums and inputs that are merged, parents of many types under one key. */
export const kinds: World = {
  name: "kinds",
  sdl: `
    enum Mood { GLAD SAD CALM }
    input Filter { mood: Mood words: [String!] deep: Filter }
    interface Node { id: ID! }
    interface Named { name(filter: Filter): String! }
    interface Pet implements Node & Named { id: ID! name(filter: Filter): String! mood: Mood! owner: Person }
    type Query { pets(filter: Filter): [Pet!]! found: [Found] host: Host hosts: [Host!] named: [Named] node(id: ID!): Node }
    type Cat implements Pet & Node & Named { id: ID! name(filter: Filter): String! mood: Mood! owner: Person lives: Int! friend: Pet }
    type Dog implements Pet & Node & Named { id: ID! name(filter: Filter): String! mood: Mood! owner: Person tricks: [String!] friend: Cat }
    type Robot implements Named { name(filter: Filter): String! watts: Int }
    type Person implements Node & Named { id: ID! name(filter: Filter): String! age: Int! pet: Pet }
    type Firm implements Node { id: ID! tax: String! pets: [Pet!]! boss: Person }
    union Host = Person | Firm
    union Found = Cat | Dog | Person | Robot`,
  subgraphs: {
    pets: `
      enum Mood { GLAD SAD CALM }
      input Filter { mood: Mood words: [String!] deep: Filter }
      interface Node { id: ID! }
      interface Named { name(filter: Filter): String! }
      interface Pet implements Node & Named { id: ID! name(filter: Filter): String! mood: Mood! owner: Person }
      type Query { pets(filter: Filter): [Pet!]! found: [Found] named: [Named] node(id: ID!): Node }
      type Cat implements Pet & Node & Named @key(fields: "id") { id: ID! name(filter: Filter): String! @shareable mood: Mood! @shareable owner: Person friend: Pet }
      type Dog implements Pet & Node & Named @key(fields: "id") { id: ID! name(filter: Filter): String! @shareable mood: Mood! @shareable owner: Person friend: Cat }
      type Robot implements Named @shareable { name(filter: Filter): String! watts: Int }
      type Person implements Node @key(fields: "id") { id: ID! pet: Pet }
      union Found = Cat | Dog | Robot`,
    people: `
      enum Mood { GLAD SAD CALM }
      input Filter { mood: Mood words: [String!] deep: Filter }
      interface Node { id: ID! }
      interface Named { name(filter: Filter): String! }
      type Query { host: Host @shareable hosts: [Host!] }
      type Person implements Node & Named @key(fields: "id") { id: ID! name(filter: Filter): String! age: Int! }
      type Firm implements Node @key(fields: "id") { id: ID! tax: String! boss: Person }
      union Host = Person | Firm
      union Found = Person`,
    firms: `
      enum Mood { GLAD SAD CALM }
      input Filter { mood: Mood words: [String!] deep: Filter }
      interface Pet { id: ID! mood: Mood! }
      type Firm @key(fields: "id") { id: ID! pets: [Pet!]! @provides(fields: "... on Cat { mood }") }
      type Cat implements Pet @key(fields: "id") { id: ID! mood: Mood! @external lives: Int! }
      type Dog implements Pet @key(fields: "id") { id: ID! mood: Mood! @external tricks: [String!] }
      type Person @key(fields: "id") { id: ID! }
      union Host = Person | Firm
      type Query { host: Host @shareable }`,
  },
  steady: ["id", "name", "host", "mood"],
  records: {
    Query: {
      pets: ((_get, { filter }) => {
        const {
          mood,
          words = [],
          deep,
        } = (filter ?? {}) as { mood?: string; words?: string[] | null; deep?: object | null };
        if (mood === "SAD") return [ref("Dog:d")];
        return [ref("Cat:c"), ref("Dog:d"), ref("Cat:k")].slice(words?.length ?? 0, deep ? 2 : 3);
      }) satisfies Computed,
      found: [ref("Robot:r"), null, ref("Dog:d"), ref("Cat:k")],
      host: ref("Firm:f"),
      hosts: [ref("Person:p"), ref("Firm:f"), ref("Person:q")],
      named: [ref("Robot:r"), ref("Cat:c"), null],
      node: ((_get, { id }) => ({ a: ref("Cat:c"), b: ref("Dog:d") })[String(id)] ?? null) satisfies Computed,
    },
    "Cat:c": { id: "c", name: named("Tom"), mood: "GLAD", owner: ref("Person:p"), lives: 9, friend: ref("Dog:d") },
    "Cat:k": { id: "k", name: named("Kit"), mood: "CALM", owner: null, lives: 1, friend: null },
    "Dog:d": {
      id: "d",
      name: named("Rex"),
      mood: "SAD",
      owner: ref("Person:q"),
      tricks: ["sit", "roll"],
      friend: ref("Cat:k"),
    },
    "Robot:r": { name: named("R2"), watts: null },
    "Person:p": { id: "p", name: named("Ada"), age: 30, pet: ref("Cat:c") },
    "Person:q": { id: "q", name: named("Bob"), age: 40, pet: ref("Dog:d") },
    "Firm:f": { id: "f", tax: "T1", pets: [ref("Dog:d"), ref("Cat:c")], boss: ref("Person:q") },
  },
};

function named(name: string): Computed {
  return (_get, { filter }) => {
    const { mood, words } = (filter ?? {}) as { mood?: string | null; words?: readonly string[] | null };
    return [name, ...(mood ? [mood] : []), ...(words ?? [])].join(" ");
  };
}
