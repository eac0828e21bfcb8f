import { buildSchema, getOperationAST, parse } from "graphql";
import { describe, expect, test } from "vitest";
import { ownKeysOf } from "../../rewrites/own-keys.ts";
import { answerShape } from "./answer-shape.ts";
import { completeAnswer } from "./completion.ts";
import { compileProjection } from "./projection.ts";
import { createSchemaTypes } from "./type-check.ts";

const schema = buildSchema(`
  scalar Json
  enum Colour { RED }
  interface Thing { id: ID! }
  type Car implements Thing { id: ID! wheels: Int! colour: Colour parts: [Part!] }
  type Tree implements Thing { id: ID! leaves: [[Int!]] }
  type Part { name: String! spare: Part }
  type Query { thing: Thing must: Thing! car: Car any: Json list: [Car!]! }`);

function shapeOf(source: string) {
  const document = parse(source);
  const operation = getOperationAST(document);
  if (!operation) throw new Error("no operation");
  return answerShape({
    schema,
    isOfType: createSchemaTypes(schema).isOf,
    document,
    operation,
    variables: {},
    ownKey: ownKeysOf(document, new Set()),
  }).root;
}

/** Both ways; they must agree wherever the quick one answers. */
function answer(source: string, data: Record<string, unknown>) {
  const shape = shapeOf(source);
  const quick = compileProjection(shape)(data);
  const careful = completeAnswer(shape, data);
  const agree = careful.errors.length === 0 && JSON.stringify(quick) === JSON.stringify(careful.data);
  if (quick !== undefined && !agree) throw new Error("the quick way answers something else");
  return { isQuick: quick !== undefined, data: careful.data, paths: careful.errors.map(({ path }) => path) };
}

describe("an answer", () => {
  test("has what was asked, in its order, and nothing else that was fetched", () => {
    const asked = "{ car { wheels ...F id } } fragment F on Car { parts { name } wheels }";
    const car = { secret: 1, id: "1", parts: [{ name: "door", key: 2 }], wheels: 4, __typename: "Car" };
    const { isQuick, data } = answer(asked, { car, other: 3 });
    expect(isQuick).toBe(true);
    expect(JSON.stringify(data)).toBe('{"car":{"wheels":4,"parts":[{"name":"door"}],"id":"1"}}');
  });

  test("has the fields of the type an object turns out to be of", () => {
    const asked = "{ thing { __typename ... on Car { wheels } ... on Tree { leaves } ... on Thing { id } } }";
    expect(answer(asked, { thing: { __typename: "Car", id: "1", wheels: 4 } }).data).toEqual({
      thing: { __typename: "Car", wheels: 4, id: "1" },
    });
    expect(answer(asked, { thing: { __typename: "Tree", id: "2", leaves: [[1, 2], null] } }).data).toEqual({
      thing: { __typename: "Tree", leaves: [[1, 2], null], id: "2" },
    });
  });

  test("has null for what is missing where null may stand", () => {
    expect(answer("{ car { colour parts { name } } any }", { car: {} })).toEqual({
      isQuick: true,
      data: { car: { colour: null, parts: null }, any: null },
      paths: [],
    });
  });

  test("has null around a null that may not stand, and says where it was", () => {
    expect(
      answer("{ car { parts { name } id } }", { car: { id: "1", parts: [{ name: "a" }, { name: null }] } }),
    ).toEqual({
      isQuick: false,
      data: { car: { parts: null, id: "1" } },
      paths: [["car", "parts", 1, "name"]],
    });
    expect(answer("{ list { id } car { id } }", { list: [null], car: { id: "1" } })).toEqual({
      isQuick: false,
      data: null,
      paths: [["list", 0]],
    });
  });

  test("has no value that does not fit its type: an enum's inaccessible value, a text for a number", () => {
    expect(answer("{ car { colour wheels } }", { car: { colour: "SECRET", wheels: 4 } })).toEqual({
      isQuick: false,
      data: { car: { colour: null, wheels: 4 } },
      paths: [["car", "colour"]],
    });
    expect(answer("{ car { wheels } }", { car: { wheels: "4" } })).toMatchObject({ data: { car: null } });
    expect(answer("{ car { id } thing { id } }", { car: "a car", thing: [] })).toMatchObject({
      data: { car: null, thing: null },
    });
  });

  test("has no object of a type that clients do not know", () => {
    expect(answer("{ thing { id } }", { thing: { __typename: "Hidden", id: "1" } })).toEqual({
      isQuick: false,
      data: { thing: null },
      paths: [["thing"]],
    });
    expect(answer("{ must { id } }", { must: { __typename: "Hidden", id: "1" } })).toMatchObject({ data: null });
  });

  test("says so when nobody knows of which type an object is", () => {
    expect(answer("{ thing { __typename id } }", { thing: { id: "1" } })).toEqual({
      isQuick: false,
      data: { thing: null },
      paths: [["thing", "__typename"]],
    });
  });
});
