import { type Computed, ref, type World } from "./world.ts";

const isNovice: Computed = (get) => Number(get("years", {}, get("author")) ?? 0) < 3;
const isExpert: Computed = (get) => get("isNovice") === false;
const verdict: Computed = (get) => (get("isExpert") === true ? "read" : "skip");

/**
 * Shapes of the public audit of gateways that are in no other world: requirements that go round between subgraphs, a root field and a value type that
 * several subgraphs give in part, @provides several levels deep, unions whose members differ along shared paths, null keys, executable directives.
 */
export const circles: World = {
  name: "circles",
  sdl: `
    directive @access(level: Int = 1, of: [String!]) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
    type Query { feed: [Post] page: Page! shelf: [Container] topics: [Topic!] }
    type Post { id: ID! isNovice: Boolean! isExpert: Boolean! author: Author! verdict: String previous: Post }
    type Author { id: ID! name: String! years: Int! }
    type Page { head: Head! id: ID! }
    type Head { title: String tags: [String!] counts: Counts! }
    type Counts { all: Int read: Int! }
    type Container { id: ID! book: Book }
    type Book { upc: ID! author: Writer pages: Int! shelf: Container }
    type Writer { id: ID! name: String! books: [Book] }
    type Topic { id: ID! main: Category! about: About }
    type Category { id: ID! name: String parent: Category topics: [Topic!] }
    union About = Post | Book`,
  subgraphs: {
    feed: `
      directive @access(level: Int = 1, of: [String!]) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
      type Query { feed: [Post] page: Page! @shareable }
      type Post @key(fields: "id") { id: ID! isNovice: Boolean! @external isExpert: Boolean! @requires(fields: "isNovice") previous: Post }
      type Author @key(fields: "id") { id: ID! name: String! years: Int! }
      type Page @shareable { id: ID! head: Head! }
      type Head @shareable { title: String counts: Counts! }
      type Counts { all: Int @shareable }`,
    judge: `
      directive @access(level: Int = 1, of: [String!]) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
      type Query { page: Page! @shareable }
      type Post @key(fields: "id") { id: ID! author: Author! isNovice: Boolean! @requires(fields: "author { years }") isExpert: Boolean! @external verdict: String @requires(fields: "isExpert") }
      type Author @key(fields: "id") { id: ID! years: Int! @external }
      type Page @shareable { id: ID! head: Head! }
      type Head { title: String @shareable tags: [String!] counts: Counts! @shareable }
      type Counts { all: Int @shareable read: Int! }`,
    shelf: `
      directive @access(level: Int = 1, of: [String!]) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
      type Query { shelf: [Container] topics: [Topic!] @provides(fields: "main { parent { name } }") }
      type Container @key(fields: "id") { id: ID! book: Book }
      type Book @key(fields: "upc") { upc: ID! author: Writer shelf: Container }
      type Writer @key(fields: "id") { id: ID! }
      type Topic @key(fields: "id") { id: ID! main: Category! about: About @shareable }
      type Category @key(fields: "id") { id: ID! name: String @external parent: Category @external }
      type Post @key(fields: "id", resolvable: false) { id: ID! }
      union About = Post | Book`,
    writers: `
      directive @access(level: Int = 1, of: [String!]) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
      type Writer @key(fields: "id") { id: ID! name: String! books: [Book] }
      type Book @key(fields: "upc") { upc: ID! pages: Int! }
      type Category @key(fields: "id") { id: ID! name: String @shareable parent: Category @shareable topics: [Topic!] }
      type Topic @key(fields: "id", resolvable: false) { id: ID! }`,
  },
  // What both give of a value type must be the same in both; what is required has no place of its own.
  steady: [
    "id",
    "upc",
    "page",
    "head",
    "counts",
    "author",
    "years",
    "isNovice",
    "isExpert",
    "title",
    "all",
    "name",
    "parent",
    "main",
  ],
  records: {
    Query: {
      feed: [ref("Post:1"), null, ref("Post:2")],
      page: { id: "p", head: { title: "News", tags: ["a"], counts: { all: 3, read: 1 } } },
      shelf: [ref("Container:1"), ref("Container:2"), null, ref("Container:3")],
      topics: [ref("Topic:1"), ref("Topic:2")],
    },
    "Post:1": post("1", ref("Author:1"), ref("Post:2")),
    "Post:2": post("2", ref("Author:2"), null),
    "Author:1": { id: "1", name: "Ada", years: 1 },
    "Author:2": { id: "2", name: "Bob", years: 20 },
    "Container:1": { id: "1", book: ref("Book:b1") },
    "Container:2": { id: "2", book: ref("Book:b2") },
    "Container:3": { id: "3", book: null },
    "Book:b1": { upc: "b1", author: ref("Writer:w"), pages: 10, shelf: ref("Container:1") },
    "Book:b2": { upc: "b2", author: null, pages: 20, shelf: null },
    "Writer:w": { id: "w", name: "Wil", books: [ref("Book:b2"), null, ref("Book:b1")] },
    "Topic:1": { id: "1", main: ref("Category:c"), about: ref("Post:2") },
    "Topic:2": { id: "2", main: ref("Category:d"), about: null },
    "Category:c": { id: "c", name: "Cats", parent: ref("Category:d"), topics: [ref("Topic:1")] },
    "Category:d": { id: "d", name: null, parent: null, topics: [] },
  },
};

function post(id: string, author: unknown, previous: unknown) {
  return { id, author, previous, isNovice, isExpert, verdict };
}
