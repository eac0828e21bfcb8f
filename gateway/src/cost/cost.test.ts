import { buildSchema, getOperationAST, parse } from "graphql";
import { describe, expect, test } from "vitest";
import { actualCost } from "./actual.ts";
import { readCostModel } from "./cost-model.ts";
import { createCostTree } from "./cost-tree.ts";
import { estimateCost } from "./estimate.ts";

const link =
  'schema @link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@listSize"]) { query: Query mutation: Mutation }';
const types = `
  directive @link(url: String!, import: [String], as: String) on SCHEMA
  directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
  type Query {
    book(id: ID, filter: Filter): Book
    books(first: Int = 7, ids: [ID!]): [Book] @listSize(slicingArguments: ["first", "ids"])
    best: [Book] @listSize(assumedSize: 5)
    some: [Book]
    page(first: Int, last: Int): Page @listSize(slicingArguments: ["first", "last"], sizedFields: ["nodes", "edges"])
    found(in: Search): [Book] @listSize(slicingArguments: ["in.page.size"])
    report: Report
    dear: Int @cost(weight: 40)
    lookup(key: String @cost(weight: 3)): Int
    node: Node
  }
  type Mutation { add(book: NewBook, all: [NewBook!]): Book }
  interface Node { id: ID }
  type Book implements Node { id: ID title: String author: Author publisher: Publisher }
  type Author implements Node { id: ID name: String books: [Book] @listSize(assumedSize: 3) }
  type Publisher { name: String address: Address }
  type Address { zip: Zip }
  scalar Zip @cost(weight: 2)
  type Report @cost(weight: 20) { total: Int }
  type Page { nodes: [Book] edges: [Edge] total: Int }
  type Edge { node: Book }
  input Filter { title: String near: Place }
  input Place { zip: String @cost(weight: 4) }
  input Search { page: Slice } input Slice { size: Int }
  input NewBook { title: String }`;
const schema = buildSchema(`${link}${types}`);
const model = readCostModel(`${link}${types}`);

function cost(text: string, variables: Record<string, unknown> = {}, data?: Record<string, unknown>): number {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error("no operation");
  const tree = createCostTree(schema, model, document, operation);
  return data ? actualCost(tree, data) : estimateCost(tree, variables, { model, defaultListSize: 10 });
}

describe("an estimate counts", () => {
  test.each([
    ["objects, not scalars", "{ book { title author { name } publisher { name } } }", 3],
    ["scalars and types that have a weight", "{ book { publisher { address { zip } } } report { total } dear }", 65],
    ["a list by its slicing argument", "{ books(first: 100) { title } }", 100],
    ["a list by the default of that argument", "{ books { title } }", 7],
    ["the largest of several, and lists by their items", '{ books(first: 1, ids: ["a", "b", "c"]) { title } }', 3],
    ["a list by its assumed size", "{ best { author { name } } }", 10],
    ["a list of which nothing is said by the default", "{ some { id } }", 10],
    ["lists in lists by their product", "{ best { author { books { id } } } }", 5 * (1 + 1 + 3)],
    ["a page by its sized fields", "{ page(first: 4) { total nodes { id } edges { node { id } } } }", 1 + 4 + 4 * 2],
    ["a page without a size by the default", "{ page { nodes { id } } }", 11],
    ["a size within an input object", "{ found(in: { page: { size: 6 } }) { id } }", 6 + 1 + 1],
    ["mutations by ten", 'mutation { add(book: { title: "x" }) { id } }', 12],
    ["input objects and what is in them", '{ book(filter: { title: "x", near: { zip: "1" } }) { id } }', 1 + 1 + 1 + 4],
    ["arguments that have a weight, when they are given", '{ a: lookup(key: "x") b: lookup }', 3],
    ["a key that is asked for twice once", "{ book { author { name } } book { author { id } } }", 2],
    ["aliases each", "{ a: book { id } b: book { id } }", 2],
    [
      "fragments of several types together",
      "{ node { ... on Book { author { id } } ... on Author { books { id } } } }",
      5,
    ],
    ["nothing of introspection", "{ __typename __schema { types { name } } }", 0],
  ])("%s", (_title, text, expected) => expect(cost(text)).toBe(expected));

  test("variables, also inside lists and with their defaults", () => {
    const text = "query ($n: Int = 3) { books(first: $n) { id } }";
    expect(cost(text, { n: 8 })).toBe(8);
    const input = "mutation ($all: [NewBook!]) { add(all: $all) { id } }";
    expect(cost(input, { all: [{}, {}, {}] })).toBe(10 + 1 + 3);
  });

  test("what conditions let in", () => {
    const text = "query ($a: Boolean!) { book @include(if: $a) { id author { id } } book { id } }";
    expect(cost(text, { a: true })).toBe(2);
    expect(cost(text, { a: false })).toBe(1);
  });

  test("in time by the text, not by what its fragments multiply to", () => {
    const doubling = Array.from({ length: 60 }, (_, i) => `fragment F${i} on Book { ...F${i + 1} ...F${i + 1} }`);
    expect(cost(`{ book { ...F0 } } ${doubling.join(" ")} fragment F60 on Book { author { id } }`)).toBe(2);
  });
});

test("what it cost in fact is counted by the answer", () => {
  const text = "{ best { author { name books { id } } } report { total } dear book { id } }";
  const data = {
    best: [{ author: { name: "A", books: [{}, null, {}] } }, { author: null }],
    report: {},
    dear: 1,
    book: null,
  };
  expect(cost(text, {}, data)).toBe(2 + 1 + 2 + 20 + 40);
  expect(cost("mutation { add { id } }", {}, { add: { id: "1" } })).toBe(11);
});

test("the directives are found under the names that the schema gives them", () => {
  const renamed = `schema @link(url: "https://specs.apollo.dev/cost/v0.1", as: "price", import: [{ name: "@listSize", as: "@long" }]) { query: Query }
    type Query { a: Int @price(weight: 5) b: [Int] @long(assumedSize: 2) c: Int @cost(weight: 9) }`;
  expect([...readCostModel(renamed).weights]).toEqual([["Query.a", 5]]);
  expect(readCostModel(renamed).listSizes.get("Query.b")?.assumedSize).toBe(2);
});
