import type { QueryPlanSelectionNode } from "@apollo/query-planner";
import { buildSchema } from "graphql";
import { describe, expect, test } from "vitest";
import { compileRepresentation as compile } from "./representation.ts";
import { createSchemaTypes } from "./type-check.ts";

const { isOf } = createSchemaTypes(
  buildSchema(
    "type Query { a: Item } interface Item { id: ID } type Book implements Item { id: ID } type Film implements Item { id: ID }",
  ),
);
const compileRepresentation = (...of: Parameters<typeof compile>) => compile(...of).textOf;
const field = (name: string, selections?: QueryPlanSelectionNode[]): QueryPlanSelectionNode => ({
  kind: "Field",
  name,
  ...(selections ? { selections } : {}),
});
const on = (typeCondition: string, ...selections: QueryPlanSelectionNode[]): QueryPlanSelectionNode => ({
  kind: "InlineFragment",
  typeCondition,
  selections,
});

describe("a representation", () => {
  const byId = compileRepresentation([on("Book", field("__typename"), field("id"))], undefined, isOf);

  test("is the JSON of the type's name and what is required", () => {
    expect(byId({ __typename: "Book", id: 'a"b\\', other: 1 })).toBe(String.raw`{"__typename":"Book","id":"a\"b\\"}`);
  });

  test("is none for an entity of another type, without a type, or without what is required", () => {
    expect([byId({ __typename: "Film", id: "1" }), byId({ id: "1" }), byId({ __typename: "Book" })]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test("holds null where that is the value", () => {
    expect(byId({ __typename: "Book", id: null })).toBe('{"__typename":"Book","id":null}');
  });

  test("holds objects and lists with what is required of them, null for those that lack it", () => {
    const text = compileRepresentation([on("Book", field("__typename"), field("size", [field("w")]))], undefined, isOf);
    expect(text({ __typename: "Book", size: { w: 1, h: 2 } })).toBe('{"__typename":"Book","size":{"w":1}}');
    expect(text({ __typename: "Book", size: [[{ w: 1, h: 2 }], null] })).toBe(
      '{"__typename":"Book","size":[[{"w":1}],null]}',
    );
    expect(text({ __typename: "Book", size: { h: 2 } })).toBe('{"__typename":"Book","size":null}');
  });

  test("is put together from every fragment that applies", () => {
    const text = compileRepresentation(
      [on("Item", field("__typename"), field("id")), on("Book", field("isbn")), on("Film", field("reel"))],
      undefined,
      isOf,
    );
    expect(JSON.parse(text({ __typename: "Book", id: "1", isbn: "x", reel: "y" }) ?? "")).toEqual({
      __typename: "Book",
      id: "1",
      isbn: "x",
    });
    // A fragment that lacks something gives nothing; the others are enough.
    expect(text({ __typename: "Film", id: "1" })).toBe('{"__typename":"Film","id":"1"}');
  });

  test("goes by another name where the subgraph knows the type as an interface object", () => {
    const rewrite = { kind: "ValueSetter" as const, path: ["... on Item", "__typename"], setValueTo: "Item" };
    const text = compileRepresentation([on("Item", field("__typename"), field("id"))], [rewrite], isOf);
    expect(text({ __typename: "Film", id: "1" })).toBe('{"__typename":"Item","id":"1"}');
  });

  test("is known by its one key, unless there are more, or the subgraph knows it by another name", () => {
    const single = (fields: readonly QueryPlanSelectionNode[], rewrites?: Parameters<typeof compile>[1]) =>
      compile([on("Book", field("__typename"), ...fields)], rewrites, isOf).singleKeyOf("Book")?.name ?? null;
    expect(single([field("id")])).toBe("Book id");
    expect(single([field("id"), field("isbn")])).toBeNull();
    expect(single([field("size", [field("w")])])).toBeNull();
    expect(
      single([field("id")], [{ kind: "ValueSetter", path: ["... on Book", "__typename"], setValueTo: "Item" }]),
    ).toBeNull();
  });

  test("has a renamed key only under its new name", () => {
    const rewrite = { kind: "KeyRenamer" as const, path: ["... on Book", "name__alias_0"], renameKeyTo: "name" };
    const text = compileRepresentation([on("Book", field("__typename"), field("name__alias_0"))], [rewrite], isOf);
    expect(text({ __typename: "Book", name__alias_0: "One" })).toBe('{"__typename":"Book","name":"One"}');
  });
});
