import { buildSchema, getOperationAST, parse } from "graphql";
import { describe, expect, test } from "vitest";
import type { AccessRule } from "./rules.ts";
import { createSelectionTree, type Selected } from "./selection-tree.ts";

const schema = buildSchema(`
  type Query { node: Node any: Any user: User }
  interface Node { id: ID name: String }
  union Any = User | Product
  type User implements Node { id: ID name: String }
  type Product implements Node { id: ID name: String }`);
const rule = (scope: string): readonly AccessRule[] => [{ kind: "scopes", anyOf: [[scope]] }];

/** The scopes each field stands under, by its response path. */
function scopesOf(text: string, rules: Readonly<Record<string, readonly AccessRule[]>>): Record<string, string[]> {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error("no operation");
  const tree = createSelectionTree(schema, new Map(Object.entries(rules)), document, operation);
  const found: Record<string, string[]> = {};
  const walk = (selected: readonly Selected[], path: readonly string[]): void => {
    for (const one of selected) {
      const here = one.kind === "field" ? [...path, one.responseKey] : [...path, `... on ${one.typeCondition}`];
      found[here.join(".")] = one.rules.map((position) => {
        const held = tree.rules[position];
        return held?.kind === "scopes" ? String(held.anyOf) : String(held?.kind);
      });
      walk(one.children, here);
    }
  };
  walk(tree.selections, []);
  return found;
}

// Composition before 2.12 does not copy rules to interfaces: a supergraph of that time must be as safe.
describe("a field of an interface without rules of its own", () => {
  test("stands under those of every type that implements it, and of their fields", () => {
    const rules = { User: rule("user"), "Product.name": rule("product") };
    expect(scopesOf("{ node { id name } }", rules)).toEqual({
      node: [],
      "node.id": ["user"],
      "node.name": ["user", "product"],
    });
  });

  test("is free where a fragment says which type is meant", () => {
    expect(scopesOf("{ node { ... on Product { id } ... on User { id } } }", { User: rule("user") })).toEqual({
      node: [],
      "node.... on Product": [],
      "node.... on Product.id": [],
      "node.... on User": ["user"],
      "node.... on User.id": ["user"],
    });
  });
});

test("a selection stands under the rules of its parent, its field and what it returns", () => {
  const rules = { Query: rule("root"), "Query.user": rule("field"), User: rule("type") };
  expect(scopesOf("{ user { name } }", rules)).toEqual({ user: ["root", "field", "type"], "user.name": ["type"] });
});

test("one rule in several places is one rule", () => {
  const rules = { "Query.user": rule("same"), User: rule("same") };
  expect(scopesOf("{ user { name } }", rules)).toEqual({ user: ["same"], "user.name": ["same"] });
});

test("a fragment spread twice into one place is written out once, fragments that double do not", () => {
  const text = `{ user { ...F0 ...F0 } } ${Array.from({ length: 12 }, (_, i) => `fragment F${i} on User { ...F${i + 1} ...F${i + 1} }`).join(" ")} fragment F12 on User { id }`;
  expect(Object.keys(scopesOf(text, {}))).toHaveLength(15);
});
