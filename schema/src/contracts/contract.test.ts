import { buildSchema } from "graphql";
import { describe, expect, test } from "vitest";
import { type ContractRules, contractSdl, tagsOf } from "./contract.ts";

const api = `
  type Query { thing: Thing secret: Secret any: Any node: Node find(by: By, hidden: Int): Thing }
  type Thing implements Node { id: ID! name: String cost: Int state: State }
  type Secret { id: ID! word: String }
  union Any = Thing | Secret
  interface Node { id: ID! }
  enum State { ON OFF }
  input By { name: String inner: String }
  scalar Unused`;
const tagged = (...changes: readonly (readonly [string, string])[]) =>
  changes.reduce(
    (sdl, [from, to]) => sdl.replace(from, to),
    `directive @tag(name: String!) repeatable on OBJECT ${api}`,
  );
const view = (supergraph: string, rules: Partial<ContractRules>) =>
  buildSchema(contractSdl(supergraph, api, { include: [], exclude: [], ...rules }));
const fieldsOf = (schema: ReturnType<typeof view>, type: string): string[] => {
  const found = schema.getType(type);
  return found && "getFields" in found ? Object.keys(found.getFields()) : [];
};
const internal = '@tag(name: "internal")';
const partner = '@tag(name: "partner")';

describe("what is excluded", () => {
  test("goes by type, field, argument, enum value and input field, and whatever only they led to", () => {
    const schema = view(
      tagged(
        ["cost: Int", `cost: Int ${internal}`],
        ["OFF", `OFF ${internal}`],
        ["inner: String", `inner: String ${internal}`],
        ["hidden: Int", `hidden: Int ${internal}`],
        ["secret: Secret", `secret: Secret ${internal}`],
        ["any: Any", `any: Any ${internal}`],
      ),
      { exclude: ["internal"] },
    );
    expect(fieldsOf(schema, "Thing")).toEqual(["id", "name", "state"]);
    expect(fieldsOf(schema, "By")).toEqual(["name"]);
    expect(String(schema.getType("Secret") ?? "gone")).toBe("gone");
    expect(
      schema
        .getQueryType()
        ?.getFields()
        ["find"]?.args.map(({ name }) => name),
    ).toEqual(["by"]);
    expect(schema.getType("Unused")).toBeUndefined();
  });

  test("wins over what is included", () => {
    const supergraph = tagged(
      ["thing: Thing", `thing: Thing ${partner}`],
      ["id: ID! name: String cost", `id: ID! ${partner} name: String ${partner} ${internal} cost`],
    );
    expect(fieldsOf(view(supergraph, { include: ["partner"], exclude: ["internal"] }), "Thing")).toEqual(["id"]);
  });
});

describe("what is included", () => {
  test("is what has the tag, by field or by type, with the enums it uses and nothing else", () => {
    const schema = view(
      tagged(
        ["thing: Thing", `thing: Thing ${partner}`],
        ["type Thing implements Node {", `type Thing implements Node ${partner} {`],
      ),
      {
        include: ["partner"],
      },
    );
    expect(fieldsOf(schema, "Query")).toEqual(["thing"]);
    expect(fieldsOf(schema, "Thing")).toEqual(["cost", "id", "name", "state"]);
    expect(Object.keys(schema.getTypeMap()).filter((name) => !name.startsWith("__"))).not.toContain("Node");
  });
});

describe("a contract that cannot be is refused", () => {
  test("a field whose type is taken away", () => {
    const supergraph = tagged(["thing: Thing", `thing: Thing ${partner}`]);
    expect(() => view(supergraph, { include: ["partner"] })).toThrow("Query.thing leads to Thing");
  });

  test("a required argument that is taken away", () => {
    const required = api.replace("hidden: Int", "hidden: Int!");
    const supergraph = tagged(["hidden: Int", `hidden: Int! ${internal}`]);
    expect(() => contractSdl(supergraph, required, { include: [], exclude: ["internal"] })).toThrow("required");
  });
});

test("tags that something has can be listed, to find those no contract names", () => {
  expect(
    tagsOf(tagged(["cost: Int", `cost: Int ${internal}`], ["secret: Secret", `secret: Secret ${partner}`])),
  ).toEqual(["partner", "internal"]);
});
