import type { TestSubgraph } from "./graph.ts";

/**
 * One set of data behind three subgraphs, and the same as one schema: what the gateway answers must be what the one schema answers.
 * Fields may be null where a book or a person is missing, so that nulls bubble in both.
 */
const people = new Map(
  [
    { __typename: "Person", id: "a", name: "Ada", email: "ada@example", boss: "b", books: ["1", "2"] },
    { __typename: "Person", id: "b", name: "Bob", email: null, boss: null, books: [] },
    { __typename: "Person", id: "c", name: null, email: "c@example", boss: "a", books: ["3"] },
  ].map((one) => [one.id, one]),
);
const books = new Map(
  [
    { __typename: "Book", id: "1", title: "One", price: 10, author: "a", similar: ["2", "3"] },
    { __typename: "Book", id: "2", title: "Two", price: null, author: "a", similar: [] },
    { __typename: "Book", id: "3", title: null, price: 30, author: "c", similar: ["1"] },
  ].map((one) => [one.id, one]),
);
const tapes = new Map([{ __typename: "Tape", id: "t1", title: "Tape", minutes: 60 }].map((one) => [one.id, one]));

type Person = { readonly id: string };
type Book = { readonly id: string };

const person = (id: string | null | undefined) => (id ? (people.get(id) ?? null) : null);
const book = (id: string) => books.get(id) ?? null;
const list = (ids: readonly string[] | undefined) => (ids ?? []).map(book);

const Query = {
  me: () => person("a"),
  everybody: () => [...people.values()],
  shelf: () => [...books.values(), ...tapes.values()],
  items: () => [...tapes.values(), ...books.values()],
  best: () => book("1"),
};
const PersonFields = {
  boss: ({ id }: Person) => person(people.get(id)?.boss),
  email: ({ id }: Person) => person(id)?.email,
  books: ({ id }: Person) => list(people.get(id)?.books),
  name: ({ id }: Person) => person(id)?.name,
};
const BookFields = {
  author: ({ id }: Book) => person(books.get(id)?.author),
  similar: ({ id }: Book) => list(books.get(id)?.similar),
  title: ({ id }: Book) => book(id)?.title,
  price: ({ id }: Book) => book(id)?.price,
  label: ({ id }: Book) => `${book(id)?.title ?? "untitled"} at ${book(id)?.price ?? "no price"}`,
};
const byName = { __resolveType: (value: { __typename: string }) => value.__typename };

/** Rules of the protected variant, by place. */
export const rules: Readonly<Record<string, string>> = {
  "Person.email": "@authenticated",
  "Book.price": `@requiresScopes(scopes: [["staff"]])`,
  "Book.author": "@authenticated",
  Tape: `@requiresScopes(scopes: [["staff"]])`,
};
const under = (place: string, isProtected: boolean): string => (isProtected ? (rules[place] ?? "") : "");

/** The types as one schema, without federation. */
export const librarySdl = `
  type Query { me: Person everybody: [Person!]! shelf: [Thing] items: [Item!] best: Book! }
  union Thing = Book | Tape
  interface Item { id: ID! title: String }
  type Person { id: ID! name: String email: String! boss: Person books: [Book!]! }
  type Book implements Item { id: ID! title: String price: Int author: Person! similar: [Book] label: String }
  type Tape implements Item { id: ID! title: String minutes: Int! }`;

export const libraryResolvers = {
  Query,
  Person: PersonFields,
  Book: BookFields,
  Thing: byName,
  Item: byName,
};

/** The same in three subgraphs; `isProtected` puts the rules on it. */
export function librarySubgraphs(isProtected: boolean): readonly TestSubgraph[] {
  const at = (place: string) => under(place, isProtected);
  return [
    {
      name: "persons",
      sdl: `
        type Query { me: Person everybody: [Person!]! }
        type Person @key(fields: "id") { id: ID! name: String email: String! ${at("Person.email")} boss: Person }`,
      resolvers: {
        Query: { me: Query.me, everybody: Query.everybody },
        Person: {
          __resolveReference: async ({ id }: Person) => person(id),
          boss: PersonFields.boss,
          email: PersonFields.email,
        },
      },
    },
    {
      name: "books",
      sdl: `
        type Query { shelf: [Thing] items: [Item!] best: Book! }
        union Thing = Book | Tape
        interface Item { id: ID! title: String }
        type Person @key(fields: "id") { id: ID! books: [Book!]! }
        type Book implements Item @key(fields: "id") {
          id: ID! title: String author: Person! ${at("Book.author")} similar: [Book] }
        type Tape implements Item ${at("Tape")} { id: ID! title: String minutes: Int! }`,
      resolvers: {
        Query: { shelf: Query.shelf, items: Query.items, best: Query.best },
        Person: { __resolveReference: async ({ id }: Person) => ({ id }), books: PersonFields.books },
        Book: {
          __resolveReference: async ({ id }: Book) => book(id),
          author: BookFields.author,
          similar: BookFields.similar,
        },
        Thing: byName,
        Item: byName,
      },
    },
    {
      name: "prices",
      sdl: `type Book @key(fields: "id") {
          id: ID! title: String @external price: Int ${at("Book.price")} label: String @requires(fields: "title") }`,
      resolvers: {
        Book: {
          __resolveReference: async (given: Book) => given,
          price: BookFields.price,
          label: ({ id, title }: { id: string; title: string | null }) =>
            `${title ?? "untitled"} at ${book(id)?.price ?? "no price"}`,
        },
      },
    },
  ];
}
