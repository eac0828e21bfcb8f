import { type Computed, ref, type World } from "./world.ts";

const score: Computed = (_get, { of }) => (of === null ? null : Number(of) * 10);

const types = (withKeys: boolean): string => {
  const key = withKeys ? `@key(fields: "id")` : "";
  return `
    interface Media ${key} { id: ID! title: String maker: Maker }
    type Book implements Media ${key} { id: ID! title: String maker: Maker pages: Int! }
    type Film implements Media ${key} { id: ID! title: String maker: Maker minutes: Int sequel: Film }`;
};

/** Interfaces and unions over subgraphs, and an interface object: a subgraph that knows media, but not which. */
export const media: World = {
  name: "media",
  sdl: `
    type Query { media: [Media!]! top: Media shelf: [Thing] recent: [Media] toys: [Toy!] makers: [Maker] }
    interface Media { id: ID! title: String maker: Maker stars: Int score(of: Int = 3): Int reviews: [Review!]! }
    type Book implements Media { id: ID! title: String maker: Maker pages: Int! stars: Int score(of: Int = 3): Int reviews: [Review!]! }
    type Film implements Media { id: ID! title: String maker: Maker minutes: Int sequel: Film stars: Int score(of: Int = 3): Int reviews: [Review!]! }
    type Toy { id: ID! name: String! of: Media }
    union Thing = Book | Film | Toy
    union Maker = Person | Studio
    type Person { id: ID! name: String! works: [Media!] }
    type Studio { id: ID! city: String works: [Media!] }
    type Review { text: String! about: Media }`,
  subgraphs: {
    media: `
      type Query { media: [Media!]! top: Media shelf: [Thing] toys: [Toy!] }
      ${types(true)}
      type Toy @key(fields: "id") { id: ID! of: Media }
      union Thing = Book | Film | Toy
      union Maker = Person | Studio
      type Person @key(fields: "id") { id: ID! }
      type Studio @key(fields: "id") { id: ID! }`,
    reviews: `
      type Query { recent: [Media] }
      type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int score(of: Int = 3): Int reviews: [Review!]! }
      type Review { text: String! about: Media }`,
    makers: `
      type Query { makers: [Maker] }
      union Maker = Person | Studio
      type Person @key(fields: "id") { id: ID! name: String! works: [Media!] }
      type Studio @key(fields: "id") { id: ID! city: String works: [Media!] }
      type Media @key(fields: "id", resolvable: false) @interfaceObject { id: ID! }`,
    toys: `type Toy @key(fields: "id") { id: ID! name: String! }`,
  },
  steady: ["id"],
  records: {
    Query: {
      media: [ref("Book:b1"), ref("Film:f1"), ref("Book:b2"), ref("Film:f2")],
      top: ref("Film:f1"),
      shelf: [ref("Toy:t1"), ref("Film:f2"), null, ref("Book:b1"), ref("Toy:t2")],
      recent: [ref("Film:f2"), ref("Book:b1")],
      toys: [ref("Toy:t1"), ref("Toy:t2")],
      makers: [ref("Person:p1"), ref("Studio:s1")],
    },
    "Book:b1": book("b1", "One", ref("Person:p1"), 100, 5, [review("fine", "Book:b1"), review("long", "Film:f1")]),
    "Book:b2": book("b2", null, null, 20, null, []),
    "Film:f1": film("f1", "First", ref("Studio:s1"), 90, ref("Film:f2"), 3, [review("loud", "Film:f1")]),
    "Film:f2": film("f2", "Second", ref("Person:p1"), null, null, 4, [review("again", "Film:f2")]),
    "Toy:t1": { id: "t1", name: "Car", of: ref("Film:f1") },
    "Toy:t2": { id: "t2", name: "Bear", of: null },
    "Person:p1": { id: "p1", name: "Ada", works: [ref("Book:b1"), ref("Film:f2")] },
    "Studio:s1": { id: "s1", city: null, works: [ref("Film:f1")] },
  },
};

function review(text: string, about: string): object {
  return { text, about: ref(about) };
}

function book(
  id: string,
  title: string | null,
  maker: unknown,
  pages: number,
  stars: number | null,
  reviews: object[],
) {
  return { id, title, maker, pages, stars, score, reviews };
}

function film(
  id: string,
  title: string,
  maker: unknown,
  minutes: number | null,
  sequel: unknown,
  stars: number,
  reviews: object[],
) {
  return { id, title, maker, minutes, sequel, stars, score, reviews };
}
