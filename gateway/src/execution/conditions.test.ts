import { parse, print } from "graphql";
import { describe, expect, test } from "vitest";
import { decideConditions, isIncluded } from "./conditions.ts";

const squash = (text: string): string => text.replace(/\s+/g, " ").trim();
const decide = (text: string, variables: Record<string, unknown> = {}) => {
  const decided = decideConditions(parse(text), variables);
  return decided && { key: decided.key, text: squash(print(decided.decide())) };
};

describe("a document is planned without its conditions", () => {
  test.each([
    ["a field that is skipped", "{ a b @skip(if: true) }", {}, "{ a }"],
    ["a field that is included", "{ a b @include(if: $v) @other }", { v: true }, "{ a b @other }"],
    ["both conditions must let it in", "{ a b @include(if: true) @skip(if: true) }", {}, "{ a }"],
    [
      "fragments",
      "{ a ... @skip(if: $v) { b } ...F @include(if: $v) } fragment F on Q { c }",
      { v: true },
      "{ a ...F } fragment F on Q { c }",
    ],
    ["within fragments", "{ ...F } fragment F on Q { c @skip(if: true) d }", {}, "{ ...F } fragment F on Q { d }"],
    ["an object that loses everything is still asked for", "{ a { b @skip(if: true) } }", {}, "{ a { __typename } }"],
  ])("%s", (_title, text, variables, expected) => {
    expect(decide(text, variables)?.text).toBe(expected);
  });
});

test("the key holds the values of the variables in conditions, in the order they appear", () => {
  const text = "{ a @skip(if: $x) b @include(if: $y) c @skip(if: $x) }";
  expect(decide(text, { x: false, y: true })?.key).toBe("01");
  expect(decide(text, { x: true, y: false })?.key).toBe("10");
});

test("a document without conditions stays as it is", () => {
  expect(decide("{ a @other }")).toBeNull();
});

test("a selection without directives is included", () => {
  expect(isIncluded(undefined, {})).toBe(true);
  expect(isIncluded([], {})).toBe(true);
});
