import { expect, test } from "vitest";
import { taughtBy, taughtProducts, teaching } from "../../../test/taught-lexicon.ts";
import { brandsIn } from "./brands.ts";

const lexicon = taughtBy([...taughtProducts, teaching("Blue Fern kettle", "Blue Fern", "kettle")]);

test("brands are found wherever they stand, as the catalogue writes them", () => {
  expect(brandsIn(["wireless", "mouse", "ridge"], lexicon)).toEqual([{ name: "Ridge", from: 2, to: 3 }]);
});

test("a brand of two words is one brand", () => {
  expect(brandsIn(["blue", "fern", "kettle"], lexicon)).toEqual([{ name: "Blue Fern", from: 0, to: 2 }]);
  expect(brandsIn(["blue", "kettle"], lexicon)).toEqual([]);
});

test("a word that mostly is no brand is none, though somebody is called so", () => {
  expect(brandsIn(["trust"], lexicon)).toEqual([]);
});
