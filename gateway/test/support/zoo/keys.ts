import { type Computed, ref, type World } from "./world.ts";

const stamp: Computed = (get) => `${String(get("weight"))} from ${String(get("id", {}, get("owner")))}`;

/** Keys of several fields, of nested ones, several keys, keys one must be led to by another subgraph, and one that leads nowhere. */
export const keys: World = {
  name: "keys",
  sdl: `
    type Query { parcels: [Parcel!]! sites(ids: [ID!]): [Site] route: Route owners: [Owner!] }
    type Parcel { no: Int! owner: Owner! region: String! weight: Int cost: Int! stamp: String depot: Depot twin: Parcel }
    type Owner { id: ID! name: String vip: Boolean! parcels: [Parcel!]! }
    type Site { id: ID! code: ID! sku: ID! label: String! height: Int depth: Int! owner: Owner }
    type Depot { id: ID! region: String! city: String crew: [Owner!] load: Int! }
    type Route { id: ID! stops: [[Site!]!] depots: [Depot] first: Site! }`,
  subgraphs: {
    parcels: `
      type Query { parcels: [Parcel!]! }
      type Parcel @key(fields: "no owner { id } region") @key(fields: "no region") { no: Int! owner: Owner! region: String! weight: Int depot: Depot twin: Parcel }
      type Owner @key(fields: "id", resolvable: false) { id: ID! }
      type Depot @key(fields: "id region", resolvable: false) { id: ID! region: String! }`,
    costs: `
      type Parcel @key(fields: "no owner { id } region") { no: Int! owner: Owner! region: String! cost: Int! }
      type Owner @key(fields: "id") { id: ID! vip: Boolean! }`,
    owners: `
      type Query { owners: [Owner!] }
      type Owner @key(fields: "id") { id: ID! name: String parcels: [Parcel!]! }
      type Parcel @key(fields: "no region") { no: Int! region: String! weight: Int @external owner: Owner! @external stamp: String @requires(fields: "weight owner { id }") }`,
    sites: `
      type Query { sites(ids: [ID!]): [Site] }
      type Site @key(fields: "id") { id: ID! label: String! owner: Owner }
      type Owner @key(fields: "id", resolvable: false) { id: ID! }`,
    codes: `type Site @key(fields: "id") @key(fields: "code") { id: ID! code: ID! }`,
    skus: `type Site @key(fields: "code") @key(fields: "sku") { code: ID! sku: ID! height: Int }`,
    depths: `type Site @key(fields: "sku") { sku: ID! depth: Int! }`,
    depots: `
      type Query { route: Route }
      type Route @key(fields: "id") { id: ID! stops: [[Site!]!] depots: [Depot] first: Site! }
      type Site @key(fields: "sku", resolvable: false) { sku: ID! }
      type Depot @key(fields: "id region") { id: ID! region: String! city: String crew: [Owner!] load: Int! }
      type Owner @key(fields: "id", resolvable: false) { id: ID! }`,
  },
  steady: ["id", "no", "owner", "region", "code", "sku", "weight"],
  records: {
    Query: {
      parcels: [ref("Parcel:1"), ref("Parcel:2"), ref("Parcel:3")],
      sites: ((_get, { ids }) =>
        ((ids ?? ["a", "c"]) as readonly string[]).map((id) =>
          ["a", "b"].includes(id) ? ref(`Site:${id}`) : null,
        )) satisfies Computed,
      route: ref("Route:r"),
      owners: [ref("Owner:1"), ref("Owner:2")],
    },
    "Parcel:1": parcel(1, "north", "1", 10, 5, ref("Depot:d"), null),
    "Parcel:2": parcel(1, "south", "2", null, 7, null, ref("Parcel:1")),
    "Parcel:3": parcel(2, "north", "1", 3, 0, ref("Depot:e"), ref("Parcel:3")),
    "Owner:1": { id: "1", name: "Ada", vip: true, parcels: [ref("Parcel:1"), ref("Parcel:3")] },
    "Owner:2": { id: "2", name: null, vip: false, parcels: [ref("Parcel:2")] },
    "Site:a": { id: "a", code: "ca", sku: "sa", label: "A", height: 3, depth: 1, owner: ref("Owner:1") },
    "Site:b": { id: "b", code: "cb", sku: "sb", label: "B", height: null, depth: 9, owner: null },
    "Depot:d": { id: "d", region: "north", city: "Oslo", crew: [ref("Owner:2"), ref("Owner:1")], load: 4 },
    "Depot:e": { id: "d", region: "east", city: null, crew: null, load: 0 },
    "Route:r": {
      id: "r",
      stops: [[ref("Site:a"), ref("Site:b")], [ref("Site:b")]],
      depots: [ref("Depot:e"), null],
      first: ref("Site:b"),
    },
  },
};

function parcel(
  no: number,
  region: string,
  owner: string,
  weight: number | null,
  cost: number,
  depot: unknown,
  twin: unknown,
) {
  return { no, region, owner: ref(`Owner:${owner}`), weight, cost, depot, twin, stamp };
}
