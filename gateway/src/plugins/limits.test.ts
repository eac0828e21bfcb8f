import { getIntrospectionQuery, parse } from "graphql";
import { describe, expect, test } from "vitest";
import { createGatewayRequest } from "../request.ts";
import { measure } from "./limits-measure.ts";
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
  ["maxDirectives", 1, "{ a @x }", "query ($v: Int @x) { a @x }", "MAX_DIRECTIVES_EXCEEDED"],
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

test("the defaults are those of the README", () => {
  expect(defaultTextLimits).toEqual({
    maxTokens: 4_000,
    maxDepth: 15,
    maxAliases: 50,
    maxRootFields: 30,
    maxDirectives: 50,
    maxFields: 5_000,
  });
});

test("what tools ask to read the schema fits into the defaults", () => {
  const text = getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true, schemaDescription: true });
  expect(codeFor(text, {})).toBeNull();
});
