import fc from "fast-check";
import { expect, test } from "vitest";
import { joinParts, plain, splitParts } from "./sheet-cells.ts";

const part = fc
  .string({ unit: fc.constantFrom("a", " ", "|", ">", "=", "\\"), minLength: 1, maxLength: 8 })
  .map((text) => text.trim())
  .filter((text) => text !== "");

test("parts come back as they were, whatever signs they hold", () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
      expect(splitParts(joinParts(parts, ">"), ">").map(plain)).toEqual(parts);
    }),
  );
});

test("pairs in a list come back as they were", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(part, part), { minLength: 1, maxLength: 3 }), (pairs) => {
      const cell = pairs.map((pair) => joinParts(pair, "=")).join(" | ");
      expect(splitParts(cell, "|").map((each) => splitParts(each, "=").map(plain))).toEqual(pairs);
    }),
  );
});

test("an empty cell has no parts, and space around a separator is none of theirs", () => {
  expect(splitParts("  ", ">")).toEqual([]);
  expect(splitParts("Audio>Headphones  > In-ear", ">")).toEqual(["Audio", "Headphones", "In-ear"]);
});
