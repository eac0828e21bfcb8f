import fc from "fast-check";
import { expect, test } from "vitest";
import { highlightsOf } from "./highlight.ts";

const product = (name: string, more: Partial<Parameters<typeof highlightsOf>[0]> = {}) => ({
  name,
  brand: null,
  model: null,
  description: null,
  specifications: [],
  ...more,
});
const marked = (name: string, wanted: readonly string[]): string | undefined =>
  highlightsOf(product(name), new Set(wanted))[0]
    ?.pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
    .join("");

test.each([
  ["Gaming notebooks", ["notebook"], "Gaming [notebooks]"],
  ["NOTEBOOK, 15.6 inch", ["notebook", "15.6"], "[NOTEBOOK], [15.6] inch"],
  ["Câble HDMI", ["cable"], "[Câble] HDMI"],
  ["USB-C cable", ["usb"], "[USB]-C cable"],
  ["<b>notebook</b>", ["notebook"], "<b>[notebook]</b>"],
  ["A lamp", ["notebook"], undefined],
])("%s, asked for %s", (name, wanted, expected) => {
  expect(marked(name, wanted)).toBe(expected);
});

test("pieces joined are the text, whatever it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.array(fc.string({ minLength: 1 })), (name, wanted) => {
      for (const { pieces } of highlightsOf(product(name), new Set(wanted)))
        expect(pieces.map(({ text }) => text).join("")).toBe(name);
    }),
  );
});

test("a specification goes by its name; a no says nothing, and no more than three are told", () => {
  const specifications = ["Yes", "No", "cable", "cable", "cable"].map((value, index) => ({
    key: `s${index}`,
    name: index < 2 ? "Cable" : `Thing ${index}`,
    value,
    kind: "TEXT" as const,
    number: null,
    unit: null,
  }));
  const found = highlightsOf(product("x", { specifications }), new Set(["cable"]));
  expect(found.map(({ field }) => field)).toEqual(["Cable", "Thing 2", "Thing 3"]);
});
