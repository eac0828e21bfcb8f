import { ref, type World } from "./world.ts";

/** Value types that several subgraphs fill in, lists in lists of entities, and names a plain object has anyway. */
export const places: World = {
  name: "places",
  sdl: `
    type Query { map: [[Cell]!]! home: Place places(first: Int): [Place!] }
    type Cell { id: ID! place: Place around: [[Cell!]] height: Int! constructor: String }
    type Place { id: ID! name: String! address: Address rooms: [Room!] valueOf: Int guide: Person }
    type Address { city: String zip: String country: Country! }
    type Country { code: ID! name: String }
    type Room { number: Int! beds: [Bed] }
    type Bed { wide: Boolean! }
    type Person { id: ID! name: String! home: Place }`,
  subgraphs: {
    map: `
      type Query { map: [[Cell]!]! }
      type Cell @key(fields: "id") { id: ID! place: Place around: [[Cell!]] }
      type Place @key(fields: "id") { id: ID! address: Address @shareable rooms: [Room!] @shareable }
      type Address { city: String country: Country! @shareable }
      type Country @shareable { code: ID! }
      type Room { number: Int! @shareable }`,
    places: `
      type Query { home: Place places(first: Int): [Place!] }
      type Place @key(fields: "id") { id: ID! name: String! address: Address @shareable rooms: [Room!] @shareable guide: Person }
      type Address { zip: String country: Country! @shareable }
      type Country @shareable { code: ID! name: String }
      type Room { number: Int! @shareable beds: [Bed] }
      type Bed { wide: Boolean! }
      type Person @key(fields: "id") { id: ID! }`,
    heights: `
      type Cell @key(fields: "id") { id: ID! height: Int! constructor: String }
      type Place @key(fields: "id") { id: ID! valueOf: Int }
      type Person @key(fields: "id") { id: ID! name: String! home: Place }`,
  },
  // Both subgraphs must agree on what is there of a value type.
  steady: ["id", "address", "country", "code", "rooms", "number"],
  records: {
    Query: {
      map: [[ref("Cell:a"), null, ref("Cell:b")], [ref("Cell:a")], []],
      home: ref("Place:p"),
      places: [ref("Place:p"), ref("Place:q")],
    },
    "Cell:a": {
      id: "a",
      place: ref("Place:p"),
      around: [[ref("Cell:b"), ref("Cell:a")], null],
      height: 4,
      constructor: "built",
    },
    "Cell:b": { id: "b", place: ref("Place:q"), around: null, height: 7, constructor: null },
    "Place:p": {
      id: "p",
      name: "Park",
      address: { city: "Bonn", zip: null, country: { code: "DE", name: "Germany" } },
      rooms: [
        { number: 1, beds: [{ wide: true }, null] },
        { number: 2, beds: null },
      ],
      valueOf: 12,
      guide: ref("Person:g"),
    },
    "Place:q": { id: "q", name: "Quay", address: null, rooms: null, valueOf: null, guide: null },
    "Person:g": { id: "g", name: "Gil", home: ref("Place:q") },
  },
};
