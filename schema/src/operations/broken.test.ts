import { buildSchema } from "graphql";
import { describe, expect, test } from "vitest";
import { brokenBy } from "./broken.ts";
import { deprecatedIn } from "./deprecated.ts";
import { createManifest } from "./manifest.ts";

const before =
  "type Query { thing(id: ID): Thing } type Thing { id: ID! name: String tags: [String!]! state: State } enum State { ON }";
const operation = (text: string) => {
  const [one] = createManifest([text]).operations;
  if (!one) throw new Error("no operation");
  return one;
};
const asked = operation("query A { thing(id: 1) { id ...F } } fragment F on Thing { label: name tags state }");
const broken = (change: readonly [string, string]) =>
  brokenBy(asked, buildSchema(before), buildSchema(before.replace(...change)));

describe("an operation is broken", () => {
  test.each([
    ["by a field that is gone", ["name: String", "title: String"], 'Cannot query field "name"'],
    ["by an argument that must be given", ["(id: ID)", "(id: ID, of: ID!)"], '"of" of type "ID!" is required'],
    ["by a value that may now be null", ["id: ID!", "id: ID"], "thing.id was ID! and is ID"],
    ["by an item that may now be null", ["[String!]!", "[String]!"], "tags was [String!]! and is [String]!"],
    ["by a list that was none", ["name: String", "name: [String]"], "label was String and is [String]"],
    ["by another type of the same text", ["name: String", "name: Int"], "label was String and is Int"],
  ] as const)("%s", (_title, change, message) => {
    expect(broken(change).join()).toContain(message);
  });
});

describe("an operation is not broken", () => {
  test.each([
    ["by a value that is never null any more", ["name: String", "name: String!"]],
    ["by a new argument that may be left out", ["(id: ID)", "(id: ID, of: ID)"]],
    ["by a new enum value", ["{ ON }", "{ ON OFF }"]],
  ] as const)("%s", (_title, change) => {
    expect(broken(change)).toEqual([]);
  });

  test("by what was wrong before", () => {
    expect(brokenBy(operation("query A { nothing }"), buildSchema(before), buildSchema(before))).toEqual([]);
  });
});

test("what is on its way out is told, with what comes instead", () => {
  const schema = buildSchema('type Query { a: Int @deprecated(reason: "use `b`") b: Int }');
  expect(deprecatedIn(operation("query A { a b }"), schema)).toEqual(["The field Query.a is deprecated. use `b`"]);
});
