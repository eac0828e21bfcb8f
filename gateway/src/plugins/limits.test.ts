import { getIntrospectionQuery, parse } from "graphql";
import { describe, expect, test } from "vitest";
import { createGatewayRequest } from "../request.ts";
import { measure } from "../text-size/measure.ts";
import { createLimitsPlugin, defaultTextLimits, type TextLimits } from "./limits.ts";

const request = createGatewayRequest({ id: "1", transport: "http", headers: {}, params: {} });

/** The code a text is refused with, or null. */
function codeFor(text: string, limits: Partial<TextLimits>): string | null {
  try {
    void createLimitsPlugin({ limits }).onText?.(request, text);
    return null;
  } catch (error) {
    return (error as { extensions: { code: string } }).extensions.code;
  }
}

const cases: readonly (readonly [keyof TextLimits, number, string, string, string])[] = [
  ["maxTokens", 6, "{ a b c d }", "{ a b c d e }", "MAX_TOKENS_EXCEEDED"],
  ["maxDepth", 2, "{ a { b } }", "{ a { b { c } } }", "MAX_DEPTH_EXCEEDED"],
  ["maxDepth", 2, "{ a { ... { ... { b } } } }", "{ ...F } fragment F on Q { a { b { c } } }", "MAX_DEPTH_EXCEEDED"],
  ["maxAliases", 1, "{ x: a b }", "{ x: a y: b }", "MAX_ALIASES_EXCEEDED"],
  ["maxRootFields", 2, "{ a b }", "{ a ... { b } ...F } fragment F on Q { c }", "MAX_ROOT_FIELDS_EXCEEDED"],
  ["maxOperations", 1, "query A { a }", "query A { a } query B { a }", "MAX_OPERATIONS_EXCEEDED"],
  ["maxVariables", 1, "query ($v: Int) { a }", "query ($v: Int, $w: Int) { a }", "MAX_VARIABLES_EXCEEDED"],
  ["maxDirectives", 1, "{ a @x }", "query ($v: Int @x) { a @x }", "MAX_DIRECTIVES_EXCEEDED"],
  ["maxLength", 5, "{ a }", "{ a b }", "MAX_LENGTH_EXCEEDED"],
  ["maxLiterals", 3, "{ a(x: [1, 2]) }", "{ a(x: [1], y: { z: [1] }) }", "MAX_LITERALS_EXCEEDED"],
  ["maxPairs", 1, "{ a a }", "{ a a a }", "MAX_PAIRS_EXCEEDED"],
  ["maxPairs", 2, "{ a { b } a { b } }", "{ a { b } ...F } fragment F on Q { a { b } a { b } }", "MAX_PAIRS_EXCEEDED"],
  ["maxPairs", 1, "{ a { b b } c { d } }", "{ a { b b } c { b b } }", "MAX_PAIRS_EXCEEDED"],
  [
    "maxFields",
    3,
    "{ ...F ...F c } fragment F on Q { a }",
    "{ ...F ...F c } fragment F on Q { a b }",
    "MAX_FIELDS_EXCEEDED",
  ],
];

describe("a text", () => {
  test.each(cases)("%s %i: up to the limit passes, one more does not", (limit, value, fits, tooMuch, code) => {
    expect(codeFor(fits, { [limit]: value })).toBeNull();
    expect(codeFor(tooMuch, { [limit]: value })).toBe(code);
  });

  test("that does not parse is left to the parser", () => expect(codeFor("{ a", {})).toBeNull());

  test("refused once is refused again", () => {
    const plugin = createLimitsPlugin({ limits: { maxDepth: 1 } });
    for (let times = 0; times < 2; times++) expect(() => plugin.onText?.(request, "{ a { b } }")).toThrow(/at most 1/);
  });
});

describe("measuring", () => {
  test("counts the largest of several operations", () => {
    expect(measure(parse("query A { a } query B { a b }"))).toMatchObject({ rootFields: 2, fields: 2 });
  });

  test("takes time by the text, not by what its fragments multiply to", () => {
    const doubling = Array.from({ length: 200 }, (_, i) => `fragment F${i} on Q { ...F${i + 1} ...F${i + 1} }`).join(
      " ",
    );
    expect(measure(parse(`{ ...F0 } ${doubling} fragment F200 on Q { a }`)).fields).toBeGreaterThan(1e50);
  });

  test("survives fragments that spread themselves and fragments that do not exist", () => {
    expect(measure(parse("{ ...A ...None } fragment A on Q { a ...B } fragment B on Q { b ...A }")).fields).toBe(2);
  });
});

test.each([
  ["nobody spreads", "{ a }"],
  ["the operation spreads", "{ ...F0 }"],
])("fragments that %s, double at every step and end where they began cost no more than their text", (_title, start) => {
  const doubling = Array.from({ length: 60 }, (_, i) => `fragment F${i} on Q { ...F${i + 1} ...F${i + 1} }`);
  expect(codeFor(`${start} ${doubling.join(" ")} fragment F60 on Q { ...F0 }`, {})).toBe("MAX_PAIRS_EXCEEDED");
});

test("the defaults are those of the README", () => {
  expect(defaultTextLimits).toEqual({
    maxLength: 32_768,
    maxTokens: 4_000,
    maxDepth: 15,
    maxAliases: 50,
    maxRootFields: 30,
    maxDirectives: 50,
    maxFields: 500,
    maxOperations: 20,
    maxVariables: 200,
    maxPairs: 3_000,
    maxLiterals: 1_000,
    maxVariableDepth: 16,
    maxVariableValues: 5_000,
  });
});

test("what tools ask to read the schema fits into the defaults", () => {
  const text = getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true, schemaDescription: true });
  expect(codeFor(text, {})).toBeNull();
});

describe("variables", () => {
  const codeOf = (variables: Record<string, unknown>): string | null => {
    try {
      void createLimitsPlugin({ limits: { maxVariableDepth: 2, maxVariableValues: 4 } }).onText?.(
        { ...request, params: { variables } },
        "{ a }",
      );
      return null;
    } catch (error) {
      return (error as { extensions: { code: string } }).extensions.code;
    }
  };

  test("up to the limits pass, more do not", () => {
    expect(codeOf({ a: { b: { c: 1 } } })).toBeNull();
    expect(codeOf({ a: { b: { c: {} } } })).toBe("MAX_VARIABLE_DEPTH_EXCEEDED");
    expect(codeOf({ a: [1, 2] })).toBeNull();
    expect(codeOf({ a: [1, 2, 3] })).toBe("MAX_VARIABLE_VALUES_EXCEEDED");
  });

  test("however deep, exhaust no stack", () => {
    const deep = JSON.parse(`${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`) as Record<string, unknown>;
    expect(codeOf(deep)).toBe("MAX_VARIABLE_DEPTH_EXCEEDED");
  });
});
