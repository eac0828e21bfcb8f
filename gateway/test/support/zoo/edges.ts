import { firstFederation } from "../graph.ts";
import { type Computed, ref, type World } from "./world.ts";

const offer: Computed = (get) => `${String(get("price"))} for ${String(get("name"))}`;
const tariff: Computed = (get) => (get("weight") === null ? null : Number(get("weight")) * 3);

/**
 * Further shapes of the public audit of gateways: a field that one subgraph gives as null and another never does, under one key of a union; subgraphs of
 * Federation 1 that extend a type by external keys, of which one is enough; an interface that leads back to itself; fields that were overridden from a subgraph
 * that is no more, on types of an interface, and required after they moved; `__typename` of everything.
 */
export const edges: World = {
  name: "edges",
  sdl: `
    interface Ware { id: ID! pid: ID! name: String alike: Ware }
    type Query { accounts: [Account!]! members: [Member!] wares: [Ware!] ware(id: ID! = "w1"): Tool boxes: [Box!] search(word: String): [Hit] kits: [Kit!] }
    union Account = Member | Admin
    union Hit = Tool | Toy | Member
    type Member { id: ID! name: String similar: [Account!]! since: Int }
    type Admin { id: ID! name: String similar: [Account!]! rights: [String!] }
    type Tool implements Ware { id: ID! pid: ID! name: String alike: Ware price: Int weight: Int offer: String tariff: Int note: String }
    type Toy implements Ware { id: ID! pid: ID! name: String alike: Ware age: Int! price: Int note: String }
    type Box { id: ID! tools: [Tool!] best: Ware owner: Member }
    type Kit { parts: [Tool!]! lead: Lead title: String cost: Int }
    type Lead { id: ID! tag: String }`,
  subgraphs: {
    // The name of a member is never null here, and may be elsewhere: beside an admin's it needs another key.
    accounts: `
      type Query { accounts: [Account!]! }
      union Account = Member | Admin
      type Member @key(fields: "id") { id: ID! name: String! @shareable similar: [Account!]! }
      type Admin @key(fields: "id") { id: ID! name: String @shareable similar: [Account!]! }`,
    members: `
      type Query { members: [Member!] }
      type Member @key(fields: "id") { id: ID! name: String @shareable since: Int }
      type Admin @key(fields: "id") { id: ID! rights: [String!] }`,
    wares: `
      interface Ware { id: ID! pid: ID! name: String alike: Ware }
      type Query { wares: [Ware!] ware(id: ID! = "w1"): Tool kits: [Kit!] }
      type Kit @key(fields: "parts { id pid } lead { id tag }") { parts: [Tool!]! lead: Lead title: String }
      type Lead @key(fields: "id") @shareable { id: ID! tag: String }
      type Tool implements Ware @key(fields: "id") { id: ID! pid: ID! @shareable name: String @shareable alike: Ware price: Int weight: Int @shareable }
      type Toy implements Ware @key(fields: "id") { id: ID! pid: ID! @shareable name: String @shareable alike: Ware price: Int note: String }`,
    prices: `
      interface Ware { id: ID! pid: ID! }
      type Kit @key(fields: "parts { id pid } lead { id tag }") { parts: [Tool!]! lead: Lead cost: Int }
      type Lead @shareable { id: ID! tag: String }
      type Tool implements Ware @key(fields: "id") @key(fields: "pid") { id: ID! pid: ID! @shareable name: String @external
        price: Int @override(from: "wares") note: String @override(from: "archive") offer: String @requires(fields: "name") }
      type Toy implements Ware @key(fields: "id") { id: ID! pid: ID! @shareable age: Int! price: Int @override(from: "wares") }`,
    tariffs: `${firstFederation}
      extend type Tool implements Ware @key(fields: "id") @key(fields: "pid") { id: ID! @external pid: ID! @external weight: Int @external tariff: Int @requires(fields: "weight") }
      extend type Query { boxes: [Box!] search(word: String): [Hit] }
      type Box @key(fields: "id") { id: ID! tools: [Tool!] owner: Member best: Ware }
      interface Ware { id: ID! }
      type Toy implements Ware @key(fields: "id") @extends { id: ID! @external }
      type Member @key(fields: "id") @extends { id: ID! @external }
      union Hit = Tool | Toy | Member`,
  },
  steady: ["id", "pid", "name", "weight", "price", "parts", "lead", "tag"],
  local: ["price"],
  records: {
    Query: {
      accounts: [ref("Member:m1"), ref("Admin:a1"), ref("Member:m2")],
      members: [ref("Member:m2"), ref("Member:m1")],
      wares: [ref("Tool:w1"), ref("Toy:y1"), ref("Tool:w2")],
      ware: ((_get, { id }) => (id === "w1" || id === "w2" ? ref(`Tool:${id}`) : null)) satisfies Computed,
      boxes: [
        { id: "b1", tools: [ref("Tool:w2"), ref("Tool:w1")], owner: ref("Member:m1"), best: ref("Toy:y1") },
        { id: "b2", tools: null, owner: null, best: ref("Tool:w1") },
      ],
      kits: [ref("Kit:k1"), ref("Kit:k2")],
      search: ((_get, { word }) =>
        word === null ? [] : [ref("Toy:y1"), null, ref("Member:m2"), ref("Tool:w1")]) satisfies Computed,
    },
    "Kit:k1": { parts: [ref("Tool:w2"), ref("Tool:w1")], lead: { id: "l1", tag: "new" }, title: "Both", cost: 7 },
    "Kit:k2": { parts: [], lead: { id: "l2", tag: null }, title: null, cost: 0 },
    "Member:m1": { id: "m1", name: "Ada", similar: [ref("Member:m2"), ref("Admin:a1")], since: 2001 },
    "Member:m2": { id: "m2", name: "Bob", similar: [], since: null },
    "Admin:a1": { id: "a1", name: null, similar: [ref("Admin:a1"), ref("Member:m1")], rights: ["read"] },
    "Tool:w1": tool("w1", "Saw", ref("Toy:y1"), 12, 300),
    "Tool:w2": tool("w2", null, ref("Tool:w1"), null, null),
    "Toy:y1": { id: "y1", pid: "p-y1", name: "Bear", alike: ref("Tool:w2"), age: 3, price: 9, note: null },
  },
};

function tool(id: string, name: string | null, alike: unknown, price: number | null, weight: number | null) {
  return { id, pid: `p-${id}`, name, alike, price, weight, offer, tariff, note: `of ${id}` };
}
